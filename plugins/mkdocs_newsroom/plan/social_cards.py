"""The picture that stands beside a link where a page is shared: what it shows, as data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from PIL import features

from ..editions.typography import tie
from ..load.inspection import recipe
from ..model.entities import EntityKind, Partner
from ..model.marking import N_
from ..model.pictures import PictureFile
from ..model.site import EntityRef, NewsItem, Variant
from ..model.text import Phrase
from .addresses import Addresses
from .card_letters import readable
from .desk import NOTHING, Desk
from .entity_cards import detail
from .pictures import JPEG, PictureCopy, fallback

WIDTH, HEIGHT = 1200, 630
"""Pixels: what Facebook, LinkedIn and X show whole, https://developers.facebook.com/docs/sharing/webmasters/images"""

_LEAST = 320  # pixels of the shorter side of a photo: of a smaller one only its blur would be seen

# Another number when outputs/card_drawing.py or the fonts make other bytes: an address that was published once keeps
# its bytes.
_WAY_OF_DRAWING = 1
_KINDS = {
    EntityKind.PROJECT: N_("Project"),
    EntityKind.SCHOOL: N_("School"),
    EntityKind.NETWORK: N_("Network"),
    EntityKind.PARTNER: N_("Partner"),
}


@dataclass(frozen=True)
class CardPicture:
    """`copy` is what the site publishes of it. A photo fills its place to the edges, a logo is never cut."""

    copy: PictureCopy
    is_logo: bool


@dataclass(frozen=True)
class CardFace:
    """All that is seen on a card. `kicker` is the small line above the title; it may be empty. `kind` decides the
    colour, None is that of news.
    """

    kicker: str
    title: str
    site_name: str
    kind: EntityKind | None = None
    picture: CardPicture | None = None


@dataclass(frozen=True)
class SocialCard:
    """`fingerprint` differs when anything differs that decides the bytes."""

    face: CardFace
    dest_uri: str
    fingerprint: str

    @property
    def url(self) -> str:
        return Addresses.file_url(self.dest_uri)

    @property
    def alt(self) -> str:
        """The words of the card, for whoever does not see it."""
        face = self.face
        words = (face.title, face.kicker, face.site_name)
        return " – ".join(word for word in words if word).replace("\N{NO-BREAK SPACE}", " ")

    @property
    def kept_as(self) -> str:
        return f"card-{self.fingerprint}.{JPEG}"


def item_card(desk: Desk, item: NewsItem, variant: Variant, url: str) -> SocialCard | None:
    """Of a variant in the edition's own language. A photo that must not be published is no photo of the item."""
    if not desk.edition.settings.social_cards:
        return None
    copy = fallback(desk.edition.site.pictures[item.photos[0].path]) if item.photos else None
    kicker = f"{desk._('News')} · {desk.day(item).text}"
    is_large = copy is not None and min(copy.width, copy.height) >= _LEAST
    picture = CardPicture(copy, is_logo=False) if copy and is_large else None
    return _card(desk, url, Phrase(kicker), Phrase(variant.title), None, picture)


def entity_card(desk: Desk, ref: EntityRef) -> SocialCard | None:
    entity = desk.edition.entity(ref)
    link, kind, more = desk.entity_link(ref), desk._(_KINDS[ref.kind]), detail(desk, entity).text
    kicker = f"{kind} · {more}" if more and more.casefold() != kind.casefold() else kind
    logo = _logo(desk, entity) if isinstance(entity, Partner) else None
    picture = CardPicture(fallback(logo), is_logo=True) if logo else None
    return _card(desk, link.url, Phrase(kicker), link.text, ref.kind, picture)


def edition_card(desk: Desk) -> SocialCard | None:
    """For all pages that have none of their own."""
    language = desk.edition.language
    title = Phrase(language.tagline or language.site_name)
    return _card(desk, desk.addresses.home(desk.lang), NOTHING, title, None, None)


def _logo(desk: Desk, partner: Partner) -> PictureFile | None:
    return desk.edition.site.pictures.get(partner.logo_path or "")


def _card(
    desk: Desk, url: str, kicker: Phrase, title: Phrase, kind: EntityKind | None, picture: CardPicture | None
) -> SocialCard | None:
    """None where the site wants none, or where the fonts lack letters of the title."""
    if not desk.edition.settings.social_cards:
        return None
    texts = [
        readable(tie(phrase.text, phrase.lang or desk.lang))
        for phrase in (kicker, title, Phrase(desk.edition.language.site_name))
    ]
    if not texts[1]:
        return None
    face = CardFace(texts[0] or "", texts[1], texts[2] or "", kind, picture)
    fingerprint = _fingerprint(face)
    return SocialCard(face, Addresses.social_card(url, fingerprint, JPEG), fingerprint)


def _fingerprint(face: CardFace) -> str:
    """Ten hexadecimal digits."""
    copy = face.picture.copy if face.picture else None
    shown = (f"{copy.fingerprint} {copy.width} {face.picture.is_logo}") if copy and face.picture else ""
    seen = (recipe_of_cards(), face.kicker, face.title, face.site_name, face.kind or "", shown)
    return sha256("\0".join(seen).encode()).hexdigest()[:10]


@cache
def recipe_of_cards() -> str:
    """All besides a card's own texts and picture that decides which bytes are made of it."""
    return f"{_WAY_OF_DRAWING}, freetype {features.version('freetype2')}, pictures {recipe()}"
