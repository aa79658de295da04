"""The pages of all editions in outline, put side by side: `identity` is the same in every edition that has the page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.problem import Place, Problem
from ..model.site import EntityRef
from .desk import Desk
from .fingerprints import Fingerprint, Fingerprints
from .outlines import Outline, Pages
from .page import Alternate, PagePlan, SwitchTarget, changed
from .pieces import Language

Identity = tuple[Hashable, ...]
HOME: Identity = ("home",)

_Place = tuple[Outline, bool]
"""A page in an edition, or what is offered there in its place, and whether it is the page itself."""


@dataclass(frozen=True, eq=False)
class Draft:
    """`parent` is the page to offer in an edition that does not have this one."""

    identity: Identity
    parent: Identity
    outline: Outline


def finish(
    desks: tuple[Desk, ...], drafts: Mapping[str, list[Draft]], fingerprints: Fingerprints
) -> dict[str, Pages]:
    """The pages of each edition, which get their alternates (with themselves and x-default) and the targets of their
    language switch when they are made.
    """
    sides = _Sides(desks, fingerprints)
    for lang, pages in drafts.items():
        for draft in pages:
            sides.found.setdefault(draft.identity, {})[lang] = draft
    return {desk.lang: sides.pages(desk, drafts[desk.lang]) for desk in desks}


@dataclass(frozen=True, eq=False)
class _Sides:
    """Every page with its sides in other languages."""

    desks: tuple[Desk, ...]
    fingerprints: Fingerprints
    found: dict[Identity, dict[str, Draft]] = field(default_factory=dict)
    _titles: dict[str, str] = field(default_factory=dict)
    _addresses: dict[Identity, bytes] = field(default_factory=dict)
    _places: dict[Identity, tuple[_Place, ...]] = field(default_factory=dict)
    _same: dict[Identity, tuple[Alternate, ...]] = field(default_factory=dict)

    def pages(self, desk: Desk, drafts: list[Draft]) -> Pages:
        languages = [desk.language(other.lang) for other in self.desks]

        def made(number: int) -> PagePlan:
            identity, outline = drafts[number].identity, drafts[number].outline
            switch = self._switch(desk, languages, identity)
            return changed(outline.make(outline), alternates=self._alternates(identity), switch=switch)

        def alternates(number: int) -> tuple[Alternate, ...]:
            return self._alternates(drafts[number].identity)

        def known_by(number: int) -> Fingerprint | None:
            draft, outline = drafts[number], drafts[number].outline
            if outline.shows is None:
                return None
            shown = self.fingerprints.of(desk.lang, outline.shows)
            parts = (_own(outline), self._known_by(draft.identity), shown)
            return blake2b(b"|".join(parts), digest_size=16).digest()

        def places() -> bytes:
            return b"|".join([_own(draft.outline) + self._known_by(draft.identity) for draft in drafts])

        return Pages([draft.outline for draft in drafts], made, alternates, known_by, places)

    def _known_by(self, identity: Identity) -> bytes:
        """The addresses of the page in all editions, and where the switch leads where there is none."""
        if identity not in self._addresses:
            urls = [outline.url for outline, _ in self._sides(identity)]
            self._addresses[identity] = " ".join(urls).encode()
        return self._addresses[identity]

    def _alternates(self, identity: Identity) -> tuple[Alternate, ...]:
        if identity not in self._same:
            sides = self._sides(identity)
            same = [Alternate(outline.lang, outline.url) for outline, is_exact in sides if is_exact]
            self._same[identity] = (*same, Alternate("x-default", ""))
        return self._same[identity]

    def _switch(
        self, desk: Desk, languages: Iterable[Language], identity: Identity
    ) -> tuple[SwitchTarget, ...]:
        """`languages` are those of all editions, in the words of this one."""
        own = desk.lang
        return tuple(
            [
                SwitchTarget(
                    language, target.url, language.code == own, "" if is_exact else self._title(target)
                )
                for language, (target, is_exact) in zip(languages, self._sides(identity), strict=True)
            ]
        )

    def _sides(self, identity: Identity) -> tuple[_Place, ...]:
        """The page in all editions, in their order; the same in each."""
        found = self._places.get(identity)
        if found is None:
            found = self._places[identity] = tuple(self._looked_for(identity))
        return found

    def _looked_for(self, identity: Identity) -> Iterator[_Place]:
        own = self.found[identity]
        parent = next(iter(own.values())).parent
        for number, desk in enumerate(self.desks):
            if draft := own.get(desk.lang):
                yield draft.outline, True
            else:
                yield self._sides(parent)[number][0], False

    def _title(self, outline: Outline) -> str:
        """Few pages are offered in place of many others."""
        if outline.url not in self._titles:
            self._titles[outline.url] = outline.make(outline).title
        return self._titles[outline.url]


def _own(outline: Outline) -> bytes:
    return f"{outline.url}|{outline.last_modified}|{outline.is_indexed}|{outline.is_written}".encode()


def check_addresses(desk: Desk, drafts: Iterable[Draft], content: str) -> list[Problem]:
    """Two pages of one address would overwrite each other; of items, and of two entities, relate has said so."""
    seen: dict[str, Draft] = {}
    problems = []
    for draft in drafts:
        other = seen.setdefault(draft.outline.dest_uri, draft)
        if other is draft or _is_of_relate(draft, other):
            continue
        # A page that no file is written for cannot give way.
        own, rival = (draft, other) if _file(desk, draft, content) else (other, draft)
        path = _file(desk, own, content) or f"{content}/{own.outline.src_uri}"
        args = {
            "url": own.outline.url,
            "other": _file(desk, rival, content) or rival.outline.make(rival.outline).title,
        }
        problems.append(Problem("C801", Place(path), args))
    return problems


def _is_of_relate(draft: Draft, other: Draft) -> bool:
    kind, other_kind = draft.identity[0], other.identity[0]
    return "item" in (kind, other_kind) or (kind == other_kind and isinstance(kind, EntityKind))


def _file(desk: Desk, draft: Draft, content: str) -> str:
    """The file that decides where a page stands; "" for a page that the configuration alone places."""
    match draft.identity:
        case ("page", _) if draft.outline.template == STATEMENT_PAGE and desk.edition.site.statement:
            return desk.edition.site.statement.path
        case ("page", _):
            return f"{content}/{draft.outline.src_uri}"
        case (EntityKind() as kind, str(id_), _):
            return desk.edition.entity(EntityRef(kind, id_)).path
        case _:
            return ""
