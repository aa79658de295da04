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
    its hours. `funders` are the short names of who funds the projects of its item.
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
    funders: tuple[Phrase, ...]
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
    """Only what is public; what is empty or None is not to be shown. `email` and `phone` are links that work."""

    name: str
    role: Phrase
    organisation: Phrase
    email: Link | None
    phone: Link | None
    link: str


@dataclass(frozen=True)
class MapLabel:
    """`lines` of text beside a point: `y` is the baseline of the first, `anchor` the side that `x` is (as in SVG)."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    lang: str | None


@dataclass(frozen=True)
class MapPoint:
    """Without a label where there is no room for even a number."""

    x: float
    y: float
    label: MapLabel | None


@dataclass(frozen=True)
class MapPlace:
    """Who or what is at one point, and the point on OpenStreetMap."""

    names: tuple[Phrase | Link, ...]
    url: str


@dataclass(frozen=True)
class ScaleBar:
    """`length` in units of the drawing is as long as `text` says."""

    length: float
    text: str


@dataclass(frozen=True)
class MapDrawing:
    """`points` in the order of the map's places; `url` shows the same area on OpenStreetMap."""

    width: int
    height: int
    points: tuple[MapPoint, ...]
    bar: ScaleBar
    url: str

    @property
    def has_numbers(self) -> bool:
        """Whether a number stands for names that found no room."""
        return any(
            point.label is not None and point.label.lines == (str(number),)
            for number, point in enumerate(self.points, 1)
        )


@dataclass(frozen=True)
class MapView:
    """A single place is not drawn."""

    places: tuple[MapPlace, ...]
    drawing: MapDrawing | None


@dataclass(frozen=True)
class FunderView:
    """Who funds a project, and all that must be shown for it; what is empty is not asked for.

    `emblems` have the width and height, in CSS pixels, that the rule of size gives them. `statement` is in parts:
    where it names the funder, the name is a link, and `link` is None.
    """

    link: Link | None
    programme: Phrase
    emblems: tuple[Picture, ...]
    statement: tuple[Phrase | Link, ...]
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
