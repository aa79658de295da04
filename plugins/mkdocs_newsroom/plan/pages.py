"""The pages of an edition with their addresses, and the plan of the whole site."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ..editions.catalogue import Catalogue
from ..model.settings import EDITORS
from ..model.site_address import page_file
from ..model.text import Phrase
from .calendars import CalendarPlan
from .channels import Follow
from .embeds import Embed
from .feed_pieces import FeedPlan
from .pictures import PictureCopy
from .pieces import Language, Link, Picture
from .search_pieces import SearchPlan
from .social_cards import SocialCard
from .targets import LinkMap
from .text_pictures import TextPictures
from .views import ChoiceView, View

_PASSING = frozenset({"not_found", "gone", EDITORS})


@dataclass(frozen=True)
class Alternate:
    """The same page in another edition (itself included); `lang` is an hreflang value."""

    lang: str
    url: str


@dataclass(frozen=True)
class SwitchTarget:
    """An entry of the language switch. `leads_to` says where it leads when this very page has no variant."""

    language: Language
    url: str
    is_current: bool
    leads_to: str = ""


@dataclass(frozen=True)
class PagePlan:
    """One page of one edition. `template` names its kind and the template that shows it.

    `follow`: where the news that the page lists can be followed. `is_written`: the content folder has it as an
    ordinary page, and MkDocs renders its text.
    """

    url: str
    src_uri: str
    lang: str
    template: str
    title: str
    description: str
    view: View
    section: str = ""
    alternates: tuple[Alternate, ...] = ()
    switch: tuple[SwitchTarget, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    picture: Picture | None = None
    card: SocialCard | None = None
    follow: Follow | None = None
    last_modified: str = ""
    is_indexed: bool = True
    is_written: bool = False

    @property
    def dest_uri(self) -> str:
        return page_file(self.url)

    @property
    def is_lasting(self) -> bool:
        """Whether others may link to it, so that its address must never lead nowhere."""
        return self.template not in _PASSING


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
    pages: tuple[PagePlan, ...]
    pictures: TextPictures
    feeds: tuple[FeedPlan, ...] = ()
    calendars: tuple[CalendarPlan, ...] = ()
    embeds: tuple[Embed, ...] = ()
    search_url: str = ""
    search: SearchPlan | None = None
    card: SocialCard | None = None


@dataclass(frozen=True)
class FileCopy:
    """A file published as it is: `source` relative to the content folder."""

    source: str
    dest_uri: str


@dataclass(frozen=True)
class Redirect:
    """`source` is an address that was published and has no page any more, `target` that of the page to which it leads.
    `lang` and `title` are the page's; the choice of a language at the site's root has neither.

    `file` is the path of a page that leads on; "" where only rules of a server can: no page can have that address, or
    it would be written over another file on a disk that ignores case. `is_same_page`: the page had this address itself.
    """

    source: str
    target: str
    lang: str
    title: Phrase
    file: str = ""
    is_same_page: bool = False


@dataclass(frozen=True)
class EarlierFile:
    """A feed or calendar of a page that has moved: who follows it looks for it at `source`, and it is at `target`.

    `is_copied`: it stands at both places, for readers of feeds know no other redirects than a server's.
    """

    source: str
    target: str
    is_copied: bool


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
        cards = (
            card
            for edition in self.editions
            for card in (edition.card, *(page.card for page in edition.pages))
        )
        return tuple({card.dest_uri: card for card in cards if card}.values())
