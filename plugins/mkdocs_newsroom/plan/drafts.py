"""A page before it knows its alternates: `identity` is the same in every edition that has the page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace

from ..model.problem import Place, Problem
from .desk import Desk
from .views import Alternate, PagePlan, SwitchTarget

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


def check_addresses(pages: Iterable[PagePlan]) -> list[Problem]:
    """Two pages of one address would overwrite each other."""
    seen: dict[str, PagePlan] = {}
    problems = []
    for page in pages:
        if page.dest_uri in seen:
            args = {"url": page.url, "other": seen[page.dest_uri].src_uri}
            problems.append(Problem("C801", Place(page.src_uri), args))
        seen.setdefault(page.dest_uri, page)
    return problems
