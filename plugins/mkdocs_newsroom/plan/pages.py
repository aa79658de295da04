"""The pages of an edition with their addresses, and the plan of the whole site.

What a site will have is known at once, as outlines; a page with all that it shows is made when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import overload

from ..editions.catalogue import Catalogue
from ..model.settings import EDITORS
from ..model.site_address import page_file
from .calendars import CalendarPlan
from .channels import Follow
from .embeds import Embed
from .feed_pieces import FeedPlan
from .moved_pieces import EarlierFile, FileCopy, Redirect
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


def no_card() -> None:
    """Of a page that has the card of its edition."""


def _no_page(number: int) -> PagePlan:
    raise IndexError(number)


def _no_alternates(_number: int) -> tuple[Alternate, ...]:
    return ()


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


@dataclass(frozen=True, eq=False)
class Outline:
    """What is known of a page before it is made, the same as of a `PagePlan`. `make` and `make_card` make the page, but
    for its alternates and its switch, and the card that stands for it where it is shared.
    """

    url: str
    src_uri: str
    lang: str
    template: str
    make: Callable[[Outline], PagePlan]
    last_modified: str = ""
    is_indexed: bool = True
    is_written: bool = False
    make_card: Callable[[], SocialCard | None] = no_card

    @property
    def dest_uri(self) -> str:
        return page_file(self.url)

    @property
    def is_lasting(self) -> bool:
        """Whether others may link to it, so that its address must never lead nowhere."""
        return self.template not in _PASSING

    def page(
        self,
        title: str,
        description: str,
        view: View,
        section: str = "",
        breadcrumbs: tuple[Link, ...] = (),
        picture: Picture | None = None,
        follow: Follow | None = None,
    ) -> PagePlan:
        """The page, with what the outline says already."""
        return PagePlan(
            url=self.url,
            src_uri=self.src_uri,
            lang=self.lang,
            template=self.template,
            title=title,
            description=description,
            view=view,
            section=section,
            breadcrumbs=breadcrumbs,
            picture=picture,
            card=self.make_card(),
            follow=follow,
            last_modified=self.last_modified,
            is_indexed=self.is_indexed,
            is_written=self.is_written,
        )


class Pages(Sequence[PagePlan]):
    """The pages of an edition, each made whenever it is asked for, and not kept: all together they are large."""

    def __init__(
        self,
        outlines: Sequence[Outline] = (),
        finish: Callable[[int], PagePlan] = _no_page,
        alternates: Callable[[int], tuple[Alternate, ...]] = _no_alternates,
    ) -> None:
        """`finish` gives the page of an outline by its number, `alternates` what that page will say of others."""
        self.outlines = tuple(outlines)
        self._finish, self.alternates = finish, alternates

    def __len__(self) -> int:
        return len(self.outlines)

    @overload
    def __getitem__(self, number: int) -> PagePlan: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[PagePlan, ...]: ...
    def __getitem__(self, number: int | slice) -> PagePlan | tuple[PagePlan, ...]:
        if isinstance(number, slice):
            return tuple(map(self._finish, range(*number.indices(len(self)))))
        return self._finish(range(len(self))[number])

    def __iter__(self) -> Iterator[PagePlan]:
        return map(self._finish, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Pages) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as of a list

    def of(self, *templates: str) -> Iterator[PagePlan]:
        """Those of certain kinds."""
        numbers = (number for number, one in enumerate(self.outlines) if one.template in templates)
        return map(self._finish, numbers)


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
