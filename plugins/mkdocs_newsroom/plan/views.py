"""What the main part of each kind of page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..model.accessibility import Conformance, GapReason, StatementForm
from ..model.entities import EntityKind
from ..model.text import Phrase
from .editor_pieces import EditorsView
from .entity_pieces import EntityCard, EntityData, EntityGroup, Fact, FunderView, ProjectBox, TextSection
from .map_pieces import MapView
from .pieces import (
    Card,
    Chip,
    ContactView,
    DateText,
    EventView,
    Language,
    Link,
    Listing,
    PersonView,
    Picture,
    WaitView,
)

_NO_NEWS, _NO_BODY = Listing((), 0), Markup()


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
    """The first of the `photos` stands large above the text. `updated` is the day of the last change, if that is told,
    `source_day` that of the source. In a preview: `withheld`, why photos are not there, and `wait`.
    """

    title: str
    date: DateText
    updated: DateText | None
    summary: str
    body: Markup
    photos: tuple[Picture, ...]
    withheld: tuple[str, ...]
    events: tuple[EventView, ...]
    projects: tuple[ProjectBox, ...]
    chips: tuple[Chip, ...]
    authors: tuple[PersonView, ...]
    contact: ContactView | None
    translated_from: Link | None
    is_stale: bool
    source_day: str
    wait: WaitView | None
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
    """`body` is the longer description, `sections` the texts of the record under their headings, `data` its facts for
    programs.

    Further slices of a long listing have the facts and the news; all else stands on the first.
    """

    kind: EntityKind
    name: Phrase
    lead: Phrase
    facts: tuple[Fact, ...]
    status: str
    logo: Picture | None
    contact: ContactView | None
    links: tuple[Link, ...]
    funders: tuple[FunderView, ...]
    data: EntityData
    listing: Listing = _NO_NEWS
    body: Markup = _NO_BODY
    body_lang: str | None = None
    sections: tuple[TextSection, ...] = ()
    people: tuple[PersonView, ...] = ()
    moderators: tuple[PersonView, ...] = ()
    map: MapView | None = None
    related: tuple[tuple[str, tuple[EntityCard, ...]], ...] = ()
    coming: tuple[EventView, ...] = ()
    past: tuple[EventView, ...] = ()


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
class GapView:
    """`alternative` is what can be used instead; it may be empty."""

    text: Phrase
    alternative: Phrase


@dataclass(frozen=True)
class AccessibilityView:
    """The accessibility statement. `layout` names the template of its form, `form` holds texts as they are shown.

    `assessor` is empty when the owner of the site has looked; `gaps` has only the reasons that there are.
    """

    layout: str
    form: StatementForm
    owner: Phrase
    published: DateText
    changed: DateText
    state: Conformance
    prepared: DateText
    reviewed: DateText | None
    assessor: Phrase
    gaps: Mapping[GapReason, tuple[GapView, ...]]
    contact: ContactView | None
    contact_page: Link | None
    body: Link | None


@dataclass(frozen=True)
class NotFoundView:
    """A page that is not there: where to go instead."""

    links: tuple[Link, ...]


@dataclass(frozen=True)
class GoneView:
    """A page that was taken down: why, and where to go instead."""

    reason: Phrase
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ContentList:
    """A list that the page of the search leads to: `key` is its section, `count` how much stands in it."""

    key: str
    link: Link
    count: int


@dataclass(frozen=True)
class SearchView:
    """The page of the search. Its results are put in by the browser; `lists` and `years` are for whoever browses.

    `languages` are those that a result may be in.
    """

    lists: tuple[ContentList, ...]
    years: tuple[Link, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True)
class LanguageChoice:
    """One door of the page that lets a visitor choose a language."""

    language: Language
    url: str
    greeting: str
    not_found: str
    not_found_hint: str
    statement: Link | None = None


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
    | AccessibilityView
    | NotFoundView
    | SearchView
    | GoneView
    | EditorsView
)
