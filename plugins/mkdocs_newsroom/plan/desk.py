"""The desk at which one edition's pages are made: the small views that many pages share."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..editions.edition import Edition
from ..editions.language_names import name_in, own_name
from ..model.entities import Contact, Entity, EntityKind, Partner, Person, Project, School
from ..model.site import EntityRef, NewsItem, SiteEvent, SitePhoto, Variant
from ..model.text import Phrase, Text
from . import pictures
from .addresses import Addresses
from .bodies import Bodies
from .entity_pieces import ProjectBox
from .outside import mail_link, phone_link
from .pieces import (
    Card,
    Chip,
    ContactView,
    DateText,
    EventView,
    Language,
    Link,
    PersonView,
    Picture,
    WaitView,
)
from .waiting import wait_view
from .withheld import withheld_note

NOTHING = Phrase("")


@dataclass(frozen=True, eq=False)
class Desk:
    """One edition with all that its pages are made from, and pieces of pages that are made once, when they are asked
    for.
    """

    edition: Edition
    addresses: Addresses
    bodies: Bodies
    project_boxes: dict[EntityRef, ProjectBox] = field(default_factory=dict)
    _cards: dict[str, Card] = field(default_factory=dict)
    listed_events: dict[tuple[str, int], EventView] = field(default_factory=dict)
    _languages: dict[str, Language] = field(default_factory=dict)
    _days: dict[date, DateText] = field(default_factory=dict)
    _of_entities: dict[tuple[EntityRef, ...], tuple[tuple[Chip, ...], tuple[Phrase, ...]]] = field(
        default_factory=dict
    )

    @cached_property
    def lang(self) -> str:
        return self.edition.lang

    def _(self, message: str) -> str:
        return self.edition.messages.gettext(message)

    def say(self, text: Text, first: str | None = None) -> Phrase:
        return self.edition.say(text, first)

    def language(self, code: str) -> Language:
        """Every page names all languages, so each is looked up once."""
        if code not in self._languages:
            self._languages[code] = self._language(code)
        return self._languages[code]

    @cached_property
    def other_languages(self) -> dict[str, Phrase]:
        """The languages of the other editions, in their order, by what they call themselves."""
        others = [code for code in self.edition.settings.codes if code != self.lang]
        return {code: Phrase(self.language(code).own_name, code) for code in others}

    def _language(self, code: str) -> Language:
        setting = next((one for one in self.edition.settings.languages if one.code == code), None)
        return Language(code, name_in(code, self.lang), setting.own_name if setting else own_name(code))

    def about(self, title: str) -> str:
        """What a search engine shows under the title of a page that has no sentence of its own."""
        return f"{title} – {self.edition.language.tagline or self.edition.language.site_name}"

    def numbered(self, title: str, number: int) -> str:
        """The title of a slice of a list; the first has the list's own."""
        if number == 1:
            return title
        return f"{title} – {self._('Page {number}').format(number=number)}"

    @cached_property
    def home_link(self) -> Link:
        return Link(self.addresses.home(self.lang), Phrase(self._("Home")))

    def phrase(self, text: str, lang: str) -> Phrase:
        """A text that is written in `lang`, marked when that is not the edition's."""
        return Phrase(text, None if lang == self.lang or not text else lang)

    # --- entities

    def entity_link(self, ref: EntityRef, number: int = 1) -> Link:
        entity = self.edition.entity(ref)
        url = self.addresses.entity(self.lang, ref.kind, entity.slug or ref.id, number)
        return Link(url, self.say(entity.name))

    @cached_property
    def _chips(self) -> dict[EntityRef, Chip]:
        return {ref: Chip(ref.kind, self.short_link(ref)) for ref in self.edition.site.entities}

    def short_link(self, ref: EntityRef) -> Link:
        """The link with the entity's short name, where it has one."""
        link = self.entity_link(ref)
        short = getattr(self.edition.entity(ref), "short_name", None)
        return Link(link.url, self.say(short)) if short else link

    def chips(self, refs: Iterable[EntityRef]) -> tuple[Chip, ...]:
        chips = self._chips
        return tuple([chips[ref] for ref in refs])

    def links(self, refs: Iterable[EntityRef]) -> tuple[Link, ...]:
        return tuple(self.entity_link(ref) for ref in refs)

    def logo(self, entity: Entity) -> Picture | None:
        if not isinstance(entity, Partner) or not (path := entity.logo_path):
            return None
        file = self.edition.site.pictures.get(path)
        return pictures.view(file, self.say(entity.name), NOTHING, NOTHING) if file else None

    # --- pictures

    def picture(self, photo: SitePhoto, first: str) -> Picture:
        return pictures.view(
            self.edition.site.pictures[photo.path],
            self.say(photo.alt, first),
            self.say(photo.caption, first),
            self.say(photo.credit, first),
        )

    def photos_beside(self, item: NewsItem, in_text: AbstractSet[str]) -> tuple[SitePhoto, ...]:
        """Those that the page of an item shows beside its text: the first, and what is not among the paths in it."""
        return tuple(
            photo for number, photo in enumerate(item.photos) if number == 0 or photo.path not in in_text
        )

    def withheld(self, item: NewsItem) -> dict[str, str]:
        """In a preview, why photos of the item are not published, by their paths."""
        if not self.edition.settings.is_preview:
            return {}
        paths = {one.photo.path: one.reason for one in item.withheld}
        return {path: withheld_note(self.edition.messages, path, reason) for path, reason in paths.items()}

    # --- items

    def item_link(self, item: NewsItem) -> Link:
        return self._link(item, item.in_language(self.lang))

    def _link(self, item: NewsItem, shown: Variant) -> Link:
        url = self.addresses.item(shown.lang, item.year, shown.slug)
        if shown.lang == self.lang:
            return Link(url, Phrase(shown.title))
        return Link(url, self.phrase(shown.title, shown.lang), shown.lang)

    def foreign(self, item: NewsItem) -> Language | None:
        return None if self.edition.has(item) else self.language(item.source_lang)

    def wait(self, item: NewsItem) -> WaitView | None:
        return wait_view(self.edition, item.in_language(self.lang).wait)

    def card(self, item: NewsItem) -> Card:
        """Made once, although home, lists, years and entities all show it."""
        card = self._cards.get(item.key)
        if card is None:
            card = self._cards[item.key] = self._make_card(item)
        return card

    def _make_card(self, item: NewsItem) -> Card:
        variant = item.in_language(self.lang)
        if item.entities not in self._of_entities:  # many items are about the same
            self._of_entities[item.entities] = self.item_chips(item), self.places(item)
        chips, places = self._of_entities[item.entities]
        return Card(
            link=self._link(item, variant),
            summary=self.phrase(variant.summary, variant.lang),
            date=self.day(item),
            picture=self.picture(item.photos[0], variant.lang) if item.photos else None,
            places=places,
            chips=chips,
            foreign=None if variant.lang == self.lang else self.language(variant.lang),
            wait=wait_view(self.edition, variant.wait),
        )

    def item_chips(self, item: NewsItem) -> tuple[Chip, ...]:
        """Those of a card."""
        return self.chips([ref for ref in item.entities if ref.kind is not EntityKind.PARTNER])

    def places(self, item: NewsItem) -> tuple[Phrase, ...]:
        """Those of the schools of an item."""
        places = self._places
        return tuple(dict.fromkeys([places[ref] for ref in item.entities if ref in places]))

    @cached_property
    def _places(self) -> dict[EntityRef, Phrase]:
        """Those of all schools that name one."""
        schools = {ref: one for ref, one in self.edition.site.entities.items() if isinstance(one, School)}
        return {ref: self.say(school.place) for ref, school in schools.items() if school.place}

    def cards(self, items: Iterable[NewsItem]) -> tuple[Card, ...]:
        return tuple(self.card(item) for item in items)

    def day(self, item: NewsItem) -> DateText:
        return self.day_text(item.date)

    def day_text(self, day: date) -> DateText:
        """Made once, although several items may be of one day."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = DateText(day.isoformat(), self.edition.dates.day(day))
        return found

    def funders(self, item: NewsItem) -> tuple[Phrase, ...]:
        """Who funds the projects of an item, by their short names, each once."""
        projects = (self.edition.entity(ref) for ref in item.entities)
        partners = (
            EntityRef(EntityKind.PARTNER, funder.partner)
            for project in projects
            if isinstance(project, Project)
            for funder in project.funders
        )
        return tuple(self.short_link(ref).text for ref in dict.fromkeys(partners))

    def item_of(self, event: SiteEvent) -> NewsItem:
        return self._items[event.key]

    def items_of(self, events: Iterable[SiteEvent]) -> tuple[NewsItem, ...]:
        """Each once."""
        return tuple({event.key: self._items[event.key] for event in events}.values())

    @cached_property
    def _items(self) -> dict[str, NewsItem]:
        return {item.key: item for item in self.edition.site.items}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {item.key: position for position, item in enumerate(self.edition.site.items)}

    def neighbours(self, item: NewsItem) -> tuple[NewsItem | None, NewsItem | None]:
        """The next newer item of the site and the next older one."""
        items, position = self.edition.site.items, self._positions[item.key]
        return (
            items[position - 1] if position else None,
            items[position + 1] if position + 1 < len(items) else None,
        )

    # --- people

    def people(self, people: Iterable[Person], first: str | None = None) -> tuple[PersonView, ...]:
        return tuple(
            PersonView(one.name, self.say(one.role, first), self.say(one.organisation, first))
            for one in people
        )

    def contact(self, contact: Contact | None, first: str | None = None) -> ContactView | None:
        if contact is None or not contact.public:
            return None
        return ContactView(
            name=contact.name,
            role=self.say(contact.role, first),
            organisation=self.say(contact.organisation, first),
            email=mail_link(contact.email) if contact.email else None,
            phone=phone_link(contact.phone) if contact.phone else None,
            link=contact.link or "",
        )
