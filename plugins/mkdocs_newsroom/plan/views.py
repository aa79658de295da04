"""What a template shows, ready to print: every date, name and address is already in words of the edition.

URLs are relative to the site's root and without a leading slash (`pl/aktualnosci/`); the template filter
`url` makes them relative to the page. `Phrase` marks its own language when it is not the edition's.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from ..model.entities import EntityKind
from ..model.text import Phrase
from .targets import LinkMap


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
class Picture:
    """`width` and `height` in pixels, 0 when unknown."""

    url: str
    alt: Phrase
    caption: Phrase
    credit: Phrase
    width: int
    height: int


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
class FunderView:
    link: Link
    statement: Phrase
    logo: Picture | None


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


@dataclass(frozen=True)
class HomeView:
    """`latest`: the first one, to be shown large, is in the edition's own language where there is one."""

    introduction: Markup
    latest: tuple[Card, ...]
    events: tuple[EventView, ...]
    events_are_past: bool
    projects: tuple[EntityCard, ...]
    networks: tuple[EntityCard, ...]
    partners: tuple[EntityCard, ...]
    news_url: str
    events_url: str
    section_urls: dict[EntityKind, str]


@dataclass(frozen=True)
class NewsListView:
    """All news, or those of one `year`."""

    listing: Listing
    year: int | None
    years: tuple[Link, ...]
    all_url: str


@dataclass(frozen=True)
class ItemView:
    title: str
    date: DateText
    summary: str
    body: Markup
    picture: Picture | None
    gallery: tuple[Picture, ...]
    events: tuple[EventView, ...]
    projects: tuple[ProjectBox, ...]
    chips: tuple[Chip, ...]
    authors: tuple[PersonView, ...]
    contact: ContactView | None
    translated_from: Link | None
    is_stale: bool
    other_languages: tuple[Link, ...]
    newer: Card | None
    older: Card | None


@dataclass(frozen=True)
class EntityIndexView:
    kind: EntityKind
    groups: tuple[EntityGroup, ...]
    total: int


@dataclass(frozen=True)
class EntityView:
    """`body` is the longer description, `sections` the texts of the record under their headings.

    Further slices of a long listing have the facts and the news; all else stands on the first.
    """

    kind: EntityKind
    name: Phrase
    lead: Phrase
    facts: tuple[Fact, ...]
    status: str
    logo: Picture | None
    body: Markup
    body_lang: str | None
    sections: tuple[TextSection, ...]
    people: tuple[PersonView, ...]
    moderators: tuple[PersonView, ...]
    contact: ContactView | None
    links: tuple[Link, ...]
    funders: tuple[FunderView, ...]
    related: tuple[tuple[str, tuple[EntityCard, ...]], ...]
    coming: tuple[EventView, ...]
    past: tuple[EventView, ...]
    listing: Listing


@dataclass(frozen=True)
class EventsView:
    """`listing` numbers the slices of the past events; it has no cards."""

    coming: tuple[EventView, ...]
    past: tuple[EventView, ...]
    listing: Listing


@dataclass(frozen=True)
class OrdinaryView:
    """An ordinary page (about, contact …): its body comes from MkDocs."""

    title: str
    summary: str


@dataclass(frozen=True)
class NotFoundView:
    """A page that is not there: where to go instead."""

    links: tuple[Link, ...]


@dataclass(frozen=True)
class LanguageChoice:
    """One door of the page that lets a visitor choose a language."""

    language: Language
    url: str
    greeting: str
    not_found: str
    not_found_hint: str


@dataclass(frozen=True)
class ChoiceView:
    """`/`, and the server's `404.html`, which says it in every language."""

    choices: tuple[LanguageChoice, ...]
    is_not_found: bool = False


View = (
    HomeView
    | NewsListView
    | ItemView
    | EntityIndexView
    | EntityView
    | EventsView
    | OrdinaryView
    | NotFoundView
)


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

    `is_written`: the content folder has it as an ordinary page, and MkDocs renders its text.
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
    last_modified: str = ""
    is_indexed: bool = True
    is_written: bool = False

    @property
    def dest_uri(self) -> str:
        return self.url if self.url.endswith(".html") else f"{self.url}index.html"


@dataclass(frozen=True)
class SectionLink:
    """An entry of the navigation; `key` is "news", "projects" …, or an ordinary page's key."""

    key: str
    link: Link
    src_uri: str


@dataclass(frozen=True)
class EditionPlan:
    """What all pages of one edition share, and the pages."""

    language: Language
    site_name: str
    tagline: str
    home_url: str
    sections: tuple[SectionLink, ...]
    footer: tuple[SectionLink, ...]
    pages: tuple[PagePlan, ...]


@dataclass(frozen=True)
class FileCopy:
    """A file published as it is: `source` relative to the content folder."""

    source: str
    dest_uri: str


@dataclass(frozen=True)
class Plan:
    site_url: str
    editions: tuple[EditionPlan, ...]
    choice: ChoiceView
    files: tuple[FileCopy, ...] = ()
    links: LinkMap = field(default_factory=lambda: LinkMap({}))
