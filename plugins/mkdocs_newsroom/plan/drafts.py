"""A page before it knows its alternates: `identity` is the same in every edition that has the page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

from ..model.accessibility import STATEMENT_PAGE
from ..model.entities import EntityKind
from ..model.problem import Place, Problem
from ..model.site import EntityRef
from .desk import Desk
from .pages import Alternate, PagePlan, SwitchTarget

Identity = tuple[Hashable, ...]
HOME: Identity = ("home",)


@dataclass(frozen=True)
class Draft:
    """`parent` is the page to offer in an edition that does not have this one."""

    identity: Identity
    parent: Identity
    page: PagePlan


def finish(desks: tuple[Desk, ...], drafts: Mapping[str, list[Draft]]) -> dict[str, tuple[PagePlan, ...]]:
    """Gives each page its alternates (with itself and x-default) and the targets of its language switch."""
    found: dict[Identity, dict[str, Draft]] = {}
    for lang, pages in drafts.items():
        for draft in pages:
            found.setdefault(draft.identity, {})[lang] = draft
    return {
        desk.lang: tuple(
            replace(
                draft.page,
                alternates=_alternates(desks, found[draft.identity]),
                switch=tuple(_target(desk, other, draft, found) for other in desks),
            )
            for draft in drafts[desk.lang]
        )
        for desk in desks
    }


def _alternates(desks: tuple[Desk, ...], same: Mapping[str, Draft]) -> tuple[Alternate, ...]:
    own = tuple(Alternate(desk.lang, same[desk.lang].page.url) for desk in desks if desk.lang in same)
    return (*own, Alternate("x-default", ""))


def _target(
    desk: Desk, other: Desk, draft: Draft, found: Mapping[Identity, Mapping[str, Draft]]
) -> SwitchTarget:
    identity, is_exact = draft.identity, True
    while other.lang not in found[identity]:
        identity, is_exact = next(iter(found[identity].values())).parent, False
    target = found[identity][other.lang].page
    return SwitchTarget(
        language=desk.language(other.lang),
        url=target.url,
        is_current=desk is other,
        leads_to="" if is_exact else target.title,
    )


def check_addresses(desk: Desk, drafts: Iterable[Draft], content: str) -> list[Problem]:
    """Two pages of one address would overwrite each other; of items, and of two entities, relate has said so."""
    seen: dict[str, Draft] = {}
    problems = []
    for draft in drafts:
        other = seen.setdefault(draft.page.dest_uri, draft)
        if other is draft or _is_of_relate(draft, other):
            continue
        # A page that no file is written for cannot give way.
        own, rival = (draft, other) if _file(desk, draft, content) else (other, draft)
        path = _file(desk, own, content) or f"{content}/{own.page.src_uri}"
        args = {"url": own.page.url, "other": _file(desk, rival, content) or rival.page.title}
        problems.append(Problem("C801", Place(path), args))
    return problems


def _is_of_relate(draft: Draft, other: Draft) -> bool:
    kind, other_kind = draft.identity[0], other.identity[0]
    return "item" in (kind, other_kind) or (kind == other_kind and isinstance(kind, EntityKind))


def _file(desk: Desk, draft: Draft, content: str) -> str:
    """The file that decides where a page stands; "" for a page that the configuration alone places."""
    match draft.identity:
        case ("page", _) if draft.page.template == STATEMENT_PAGE and desk.edition.site.statement:
            return desk.edition.site.statement.path
        case ("page", _):
            return f"{content}/{draft.page.src_uri}"
        case (EntityKind() as kind, str(id_), _):
            return desk.edition.entity(EntityRef(kind, id_)).path
        case _:
            return ""
