"""What people say has become of addresses that have no page any more: aliases, moves, and pages that are gone.

Addresses have their slash at the beginning here, as people write them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model.addresses import Alias, Gone
from ..model.problem import Place, Problem
from ..model.site import Site
from ..model.site_address import ALL_BELOW, LONGEST_ADDRESS, page_file
from .addresses import Addresses
from .occupied import Occupied


@dataclass(frozen=True)
class Step:
    """Where one address leads, and the places of what says so: of the address, and of where it leads. `is_own`: the
    page itself says that it had this address.
    """

    to: str
    place: Place
    place_of_target: Place
    is_own: bool = False


class Next(NamedTuple):
    """Where an address leads. `is_same_page`: the page there had this address itself, it does not only stand for it."""

    address: str
    is_same_page: bool = True


@dataclass(frozen=True)
class Moves:
    """`moved` are single addresses. `below` are beginnings of addresses, the longest first, and what stands there
    instead: another beginning with `*`, or one page for them all. `gone` are pages that say why.
    """

    moved: Mapping[str, Step] = field(default_factory=dict)
    below: Mapping[str, Step] = field(default_factory=dict)
    gone: Mapping[str, Gone] = field(default_factory=dict)

    def next(self, address: str) -> Next | None:
        """One step on, where somebody has said so."""
        if step := self.moved.get(address):
            # Otherwise it may as well be a list, or the home page, that stands for many pages of once.
            return Next(step.to, step.is_own or address.count("/") == step.to.count("/"))
        return self._with_its_section(address)

    def chain(self, address: str) -> Iterator[str]:
        """All steps from an address on, up to the one that comes twice or grows without end."""
        seen: set[str] = set()
        while (following := self.next(address)) and address not in seen and len(address) <= LONGEST_ADDRESS:
            seen.add(address)
            address = following.address
            yield address

    def sections(self) -> Iterator[tuple[str, str]]:
        """Each beginning in `below`, and what stands there when all sections have been led on."""
        for beginning, step in self.below.items():
            to, seen = step.to, set[str]()
            while to.endswith(ALL_BELOW) and to not in seen and len(to) <= LONGEST_ADDRESS:
                seen.add(to)
                further = self._with_its_section(to)
                to = further.address if further else to
            yield beginning, to

    def _with_its_section(self, address: str) -> Next | None:
        for beginning, step in self.below.items():
            if address.startswith(beginning):
                if step.to.endswith(ALL_BELOW):
                    return Next(step.to.removesuffix(ALL_BELOW) + address[len(beginning) :])
                return Next(step.to, is_same_page=False)
        return None


def read_moves(site: Site, addresses: Addresses, occupied: Occupied) -> tuple[Moves, list[Problem]]:
    """`occupied` has all pages and their files. What is said, without what cannot be: of what is there, twice of one
    address, of a file and a folder of one name, or of a page that is gone from an edition that never was.
    """
    codes = addresses.settings.codes
    saying = _Saying(occupied)
    moved: dict[str, Step] = {}
    below: dict[str, Step] = {}
    for address, step in _steps(site, addresses):
        if step.to.endswith(ALL_BELOW) and not address.endswith(ALL_BELOW):
            saying.problems.append(Problem("A910", step.place_of_target, {"address": address, "to": step.to}))
        elif saying.may_be(address, step.place):
            known = below if address.endswith(ALL_BELOW) else moved
            known[address.removesuffix(ALL_BELOW)] = step
    gone = {}
    for one, place in _gone(site):
        if one.address.split("/")[1] not in codes:
            args = {"address": one.address, "languages": ", ".join(codes)}
            saying.problems.append(Problem("A909", place, args))
        elif page := saying.page_of_gone(one.address, place):
            gone[page] = one
            if page != one.address:
                moved[one.address] = Step(page, place, place)
    longest_first = sorted(below.items(), key=lambda one: (-len(one[0]), one[0]))
    return Moves(moved, dict(longest_first), gone), saying.problems


class _Saying:
    """What has been said so far of addresses, and what was wrong with it."""

    def __init__(self, occupied: Occupied) -> None:
        self.problems: list[Problem] = []
        self._occupied = occupied
        self._places: dict[str, Place] = {}
        self._files = Occupied()
        self._gone = Occupied()

    def may_be(self, address: str, place: Place) -> bool:
        path = _path(address)
        if other := self._places.get(address):
            self.problems.append(Problem("A906", place, {"address": address, "other": str(other)}))
        elif rival := self._rival(address, path):
            self.problems.append(Problem("A905", place, {"address": address, "page": rival}))
        else:
            self._places[address] = place
            if not address.endswith(ALL_BELOW) and page_file(address):
                self._files.add(path)
            return True
        return False

    def page_of_gone(self, address: str, place: Place) -> str:
        """Where no page can be, it stands in a folder of that name, and servers lead there. "" if it cannot be gone.

        Unlike what only leads on, it needs its place on file systems that ignore case, too.
        """
        page = address if page_file(address) else f"{address}/"
        path = page_file(page)
        rival = self._occupied.rival(path) or self._gone.rival(path)
        if rival and not {address, page} & self._places.keys():
            self.problems.append(Problem("A905", place, {"address": address, "page": _address(rival)}))
        elif self.may_be(address, place) and (page == address or self.may_be(page, place)):
            self._gone.add(path)
            return page
        return ""

    def _rival(self, address: str, path: str) -> str:
        if Addresses.is_of_a_file(address[1:].removesuffix(ALL_BELOW)):
            return address
        rival = self._occupied.exact_rival(path)
        return _address(rival or ("" if address.endswith(ALL_BELOW) else self._files.exact_rival(path)))


def _path(address: str) -> str:
    """What an address would need for itself: a folder where it stands for all below, else a file."""
    if address.endswith(ALL_BELOW):
        return address.removesuffix(f"/{ALL_BELOW}")[1:]
    return page_file(address) or address[1:]


def _address(path: str) -> str:
    is_index = path == "index.html" or path.endswith("/index.html")
    return f"/{path.removesuffix('index.html') if is_index else path}" if path else ""


def _steps(site: Site, addresses: Addresses) -> Iterator[tuple[str, Step]]:
    """Every address that leads on."""
    for url, aliases in aliases_of_pages(site, addresses):
        for alias in aliases:
            yield alias.address, Step(f"/{url}", alias.place, alias.place, is_own=True)
    if file := site.address_changes:
        for number, move in enumerate(file.record.moved):
            place, place_of_target = (file.place("moved", number, name) for name in ("address", "to"))
            yield move.address, Step(move.to, place, place_of_target)


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
