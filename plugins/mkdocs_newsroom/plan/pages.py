"""The plan of an edition, and of the whole site."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from ..editions.catalogue import Catalogue
from .calendars import CalendarPlan
from .embeds import Embed
from .feed_pieces import FeedPlan
from .fingerprints import Fingerprint, Fingerprints
from .moved_pieces import EarlierFile, FileCopy, Redirect
from .outlines import Pages
from .pictures import PictureCopy
from .pieces import Language, Link
from .search_pieces import SearchPlan
from .shows import Shows
from .social_cards import SocialCard
from .targets import LinkMap
from .text_pictures import TextPictures
from .views import ChoiceView


@dataclass(frozen=True)
class SectionLink:
    """An entry of the navigation; `key` is "news", "projects" …, or an ordinary page's key."""

    key: str
    link: Link
    src_uri: str


@dataclass(frozen=True)
class EditionPlan:
    """What all pages of one edition share, and the pages. `pictures` are what ordinary pages may show; the first of
    the `feeds` is the edition's own. `embeds` are the lists that other websites may show. `card` is that of all
    pages that have none of their own.
    """

    language: Language
    messages: Catalogue = field(compare=False)
    site_name: str
    tagline: str
    home_url: str
    sections: tuple[SectionLink, ...]
    footer: tuple[SectionLink, ...]
    pages: Pages
    pictures: TextPictures
    feeds: tuple[FeedPlan, ...] = ()
    calendars: tuple[CalendarPlan, ...] = ()
    embeds: Sequence[Embed] = ()
    search_url: str = ""
    make_search: Callable[[], SearchPlan | None] = field(default=lambda: None, compare=False)
    card: SocialCard | None = None

    @cached_property
    def search(self) -> SearchPlan | None:
        """Made when it is needed: it is a large part of the plan, and checks have no use for it."""
        return self.make_search()


@dataclass(frozen=True)
class Plan:
    site_url: str
    editions: tuple[EditionPlan, ...]
    choice: ChoiceView
    files: tuple[FileCopy, ...] = ()
    pictures: tuple[PictureCopy, ...] = ()
    links: LinkMap = field(default_factory=lambda: LinkMap({}))
    redirects: tuple[Redirect, ...] = ()
    moved_sections: tuple[tuple[str, str], ...] = ()
    """Beginnings of addresses, and what stands in their place: another, with `*` at its end, or one page."""
    earlier_files: tuple[EarlierFile, ...] = ()
    fingerprints: Fingerprints | None = field(default=None, compare=False)

    def fingerprint(self, edition: EditionPlan, shows: Shows) -> Fingerprint | None:
        """Of something that shows that in an edition; None for a plan whose values nobody compares."""
        return self.fingerprints.of(edition.language.code, shows) if self.fingerprints else None

    @cached_property
    def earlier(self) -> dict[str, list[str]]:
        """Of each page that has moved, the addresses that it had itself and where a page can be."""
        found: dict[str, list[str]] = {}
        for redirect in self.redirects:
            if redirect.is_same_page and redirect.file and redirect.source.endswith("/"):
                found.setdefault(redirect.target, []).append(redirect.source)
        return found

    @cached_property
    def cards(self) -> tuple[SocialCard, ...]:
        """Each once: the slices of a list share one."""
        cards = chain.from_iterable(
            (edition.card, *(outline.make_card() for outline in edition.pages.outlines))
            for edition in self.editions
        )
        return tuple({card.dest_uri: card for card in cards if card}.values())
