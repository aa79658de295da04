"""The small things that pages are made of, ready to print: every date, name and address is in the edition's words.

URLs are relative to the site's root and without a leading slash (`pl/aktualnosci/`); the template filter
`url` makes them relative to the page. `Phrase` marks its own language when it is not the edition's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..model.entities import EntityKind
from ..model.text import Phrase


@dataclass(frozen=True)
class DateText:
    """`iso` for machines (a date, or a date with hour and offset), `text` for people."""

    iso: str
    text: str


@dataclass(frozen=True)
class Link:
    """`lang` is the language of the page behind it, when that is not the edition's."""

    url: str
    text: Phrase
    lang: str | None = None


@dataclass(frozen=True)
class Chip:
    """A small link from an item to an entity."""

    kind: EntityKind
    link: Link


@dataclass(frozen=True)
class Rendition:
    """A picture in one width, in pixels, for a `srcset`."""

    url: str
    width: int


@dataclass(frozen=True)
class Picture:
    """`url` is the file that every reader knows, `width` and `height` its pixels; `renditions` are the better ones,
    smallest first.
    """

    url: str
    alt: Phrase
    caption: Phrase
    credit: Phrase
    width: int
    height: int
    renditions: tuple[Rendition, ...] = ()

    @property
    def full_width(self) -> int:
        """The width of the largest that there is, in pixels."""
        return self.renditions[-1].width if self.renditions else self.width


@dataclass(frozen=True)
class Language:
    """`name` is in the edition's words ("poljski"), `own_name` in the language's own ("Polski")."""

    code: str
    name: str
    own_name: str


@dataclass(frozen=True)
class WaitView:
    """That an item is not published yet, for whoever writes: a word or two on its cards, and the whole on its page."""

    badge: str
    notice: str


@dataclass(frozen=True)
class Card:
    """An item in a list. `foreign` is its language when it has no variant in the edition's. Only previews have cards
    that `wait`.
    """

    link: Link
    summary: Phrase
    date: DateText
    picture: Picture | None
    places: tuple[Phrase, ...]
    chips: tuple[Chip, ...]
    foreign: Language | None
    wait: WaitView | None = None


@dataclass(frozen=True)
class EventView:
    """An event, with a link to the item that tells of it (None on that item's own page).

    `id` tells it from the item's others. `day` and `month` are short words for a calendar leaf ("23", "jan"); `when` is
    the whole date or range, with its hours and, where that is not the readers' own, whose clock shows them. `funders`
    are the short names of who funds the projects of its item. `moved` is a sentence on a former start (`moved_from`),
    of one that still takes place. `calendar` is the address at which a coming one can be taken along.
    """

    title: Phrase
    id: str
    when: str
    start: str
    end: str | None
    day: str
    month: str
    year: str
    is_past: bool
    place: Phrase
    address: Phrase
    online: str | None
    funders: tuple[Phrase, ...]
    item: Link | None
    foreign: Language | None
    wait: WaitView | None = None
    is_cancelled: bool = False
    moved: str = ""
    moved_from: str = ""
    calendar: str | None = None


class PageLink(NamedTuple):
    """To a slice of a list. `follows_gap`: those between it and the one before are not linked."""

    number: int
    url: str
    is_current: bool
    follows_gap: bool


@dataclass(frozen=True)
class Listing:
    """Slice `number` of `count` of an ordered run of items. `pages` is empty when one page holds them all."""

    cards: tuple[Card, ...]
    total: int
    number: int = 1
    count: int = 1
    pages: tuple[PageLink, ...] = ()
    previous: str | None = None
    next: str | None = None


@dataclass(frozen=True)
class PersonView:
    name: str
    role: Phrase
    organisation: Phrase


@dataclass(frozen=True)
class ContactView:
    """Only what is public; what is empty or None is not to be shown. `email` and `phone` are links that work."""

    name: str
    role: Phrase
    organisation: Phrase
    email: Link | None
    phone: Link | None
    link: str
