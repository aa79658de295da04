"""The small things that pages are made of, ready to print: every date, name and address is in the edition's words.

URLs are relative to the site's root and without a leading slash (`pl/aktualnosci/`); the template filter
`url` makes them relative to the page. `Phrase` marks its own language when it is not the edition's.
"""

from __future__ import annotations

from dataclasses import dataclass

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
    smallest first. Of a withheld photo nothing but `withheld`, the reason, is there, and only in a preview.
    """

    url: str
    alt: Phrase
    caption: Phrase
    credit: Phrase
    width: int
    height: int
    renditions: tuple[Rendition, ...] = ()
    withheld: str = ""

    @property
    def full_url(self) -> str:
        """The largest that there is."""
        return self.renditions[-1].url if self.renditions else self.url


@dataclass(frozen=True)
class Language:
    """`name` is in the edition's words ("poljski"), `own_name` in the language's own ("Polski")."""

    code: str
    name: str
    own_name: str


@dataclass(frozen=True)
class Card:
    """An item in a list. `foreign` is its language when it has no variant in the edition's."""

    link: Link
    summary: Phrase
    date: DateText
    picture: Picture | None
    places: tuple[Phrase, ...]
    chips: tuple[Chip, ...]
    foreign: Language | None


@dataclass(frozen=True)
class EventView:
    """An event, with a link to the item that tells of it (None on that item's own page).

    `day` and `month` are short words for a calendar leaf ("23", "jan"); `when` is the whole date or range, with
    its hours.
    """

    title: Phrase
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
    item: Link | None
    foreign: Language | None


@dataclass(frozen=True)
class PageLink:
    number: int
    url: str
    is_current: bool


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
class Fact:
    """A label of the interface and what stands beside it: texts, or links."""

    label: str
    values: tuple[Phrase | Link, ...]


@dataclass(frozen=True)
class PersonView:
    name: str
    role: Phrase
    organisation: Phrase


@dataclass(frozen=True)
class ContactView:
    """Only what is public; an empty text means that it is not to be shown."""

    name: str
    role: Phrase
    organisation: Phrase
    email: str
    phone: str
    link: str


@dataclass(frozen=True)
class EmblemView:
    """`width` and `height` in CSS pixels, as the funder's rule of size makes them."""

    picture: Picture
    width: int
    height: int


@dataclass(frozen=True)
class FunderView:
    """Who funds a project, and all that must be shown for it; what is empty is not asked for."""

    link: Link
    programme: Phrase
    emblems: tuple[EmblemView, ...]
    statement: Phrase
    disclaimer: Phrase
    number: str
    more: str


@dataclass(frozen=True)
class ProjectBox:
    """ "About the project", made from its data."""

    link: Link
    goal: Phrase
    period: str
    status: str
    lead: Link | None
    schools: tuple[Link, ...]
    partners: tuple[Link, ...]
    funders: tuple[FunderView, ...]


@dataclass(frozen=True)
class EntityCard:
    """An entity in a list: `detail` is one short line (place, period, kind), `count` its number of items."""

    kind: EntityKind
    link: Link
    detail: Phrase
    summary: Phrase
    count: int
    logo: Picture | None = None
    status: str = ""


@dataclass(frozen=True)
class EntityGroup:
    """`level` 1 is a country, 2 a municipality inside the country before it, 0 the only group."""

    title: Phrase
    level: int
    cards: tuple[EntityCard, ...]


@dataclass(frozen=True)
class TextSection:
    """A heading (may be empty) and a text or a list; `marker` of the list: "letter", "number" or none."""

    title: str
    paragraphs: tuple[Phrase, ...] = ()
    entries: tuple[Phrase, ...] = ()
    marker: str = ""
