"""What people say has become of addresses that have no page any more: aliases, moves, and pages that are gone.

Addresses have their slash at the beginning here, as people write them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from ..model.addresses import ALL_BELOW, Alias, Gone
from ..model.problem import Place, Problem
from ..model.site import Site
from .addresses import Addresses


@dataclass(frozen=True)
class Step:
    """Where one address leads, and the places of what says so: of the address, and of where it leads."""

    to: str
    place: Place
    place_of_target: Place


@dataclass(frozen=True)
class Moves:
    """`moved` are single addresses. `below` are beginnings of addresses, the longest first, and what stands there
    instead: another beginning with `*`, or one page for them all.
    """

    moved: Mapping[str, Step] = field(default_factory=dict)
    below: Mapping[str, Step] = field(default_factory=dict)
    gone: Mapping[str, Gone] = field(default_factory=dict)

    def next(self, address: str) -> str | None:
        """One step on, where somebody has said so."""
        if step := self.moved.get(address):
            return step.to
        for beginning, step in self.below.items():
            if address.startswith(beginning):
                is_whole = step.to.endswith(ALL_BELOW)
                return step.to.removesuffix(ALL_BELOW) + address[len(beginning) :] if is_whole else step.to
        return None


def read_moves(site: Site, addresses: Addresses, there: Collection[str]) -> tuple[Moves, list[Problem]]:
    """`there` are the addresses of all pages. What is said, without what cannot be: of a page that is there, twice of
    one address, or of a page that is gone from an edition that never was.
    """
    codes = addresses.settings.codes
    said: dict[str, Place] = {}
    problems: list[Problem] = []

    def may_be(address: str, place: Place) -> bool:
        if other := said.get(address):
            problems.append(Problem("A906", place, {"address": address, "other": str(other)}))
        elif page := _page_there(address, there):
            problems.append(Problem("A905", place, {"address": address, "page": page}))
        else:
            said[address] = place
            return True
        return False

    moved: dict[str, Step] = {}
    below: dict[str, Step] = {}
    for address, step in _steps(site, addresses):
        if step.to.endswith(ALL_BELOW) and not address.endswith(ALL_BELOW):
            problems.append(Problem("A910", step.place_of_target, {"address": address, "to": step.to}))
        elif may_be(address, step.place):
            known = below if address.endswith(ALL_BELOW) else moved
            known[address.removesuffix(ALL_BELOW)] = step
    gone = {}
    for one, place in _gone(site):
        if one.address.split("/")[1] not in codes:
            problems.append(Problem("A909", place, {"address": one.address, "languages": ", ".join(codes)}))
        elif may_be(one.address, place):
            gone[one.address] = one
    longest_first = sorted(below.items(), key=lambda one: (-len(one[0]), one[0]))
    return Moves(moved, dict(longest_first), gone), problems


def _page_there(address: str, there: Collection[str]) -> str:
    """The address of a page that a redirect would hide, or "" when there is none."""
    if not address.endswith(ALL_BELOW):
        return address if address in there or Addresses.is_of_a_file(address.lstrip("/")) else ""
    beginning = address.removesuffix(ALL_BELOW)
    return min((one for one in there if one.startswith(beginning)), default="")


def _steps(site: Site, addresses: Addresses) -> Iterator[tuple[str, Step]]:
    """Every address that leads on."""
    for url, aliases in aliases_of_pages(site, addresses):
        for alias in aliases:
            yield alias.address, Step(f"/{url}", alias.place, alias.place)
    if file := site.address_changes:
        for number, move in enumerate(file.record.moved):
            places = (file.place("moved", number, name) for name in ("address", "to"))
            yield move.address, Step(move.to, *places)


def aliases_of_pages(site: Site, addresses: Addresses) -> Iterator[tuple[str, tuple[Alias, ...]]]:
    """Of each page whose own file can name them, its address and those that it had."""
    for item in site.items:
        for variant in item.variants.values():
            yield addresses.item(variant.lang, item.year, variant.slug), variant.aliases
    for by_language in site.pages.values():
        for page in by_language.values():
            yield addresses.page(page.lang, page.slug), page.aliases


def _gone(site: Site) -> Iterator[tuple[Gone, Place]]:
    if file := site.address_changes:
        for number, gone in enumerate(file.record.gone):
            yield gone, file.place("gone", number, "address")
