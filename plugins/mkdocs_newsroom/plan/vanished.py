"""Addresses that were published and would vanish, each with what to write, ready to be pasted.

What is lost together is told together: what was below a section, what one file keeps waiting, and what nothing is
like. So whoever takes an item down, in all its languages, finds all the lines in one place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.addresses import Ledger
from ..model.problem import Lines, Place, Problem
from ..model.site_address import ALL_BELOW
from .likely_pages import LikelyPages, same_page
from .outlines import Outline

# More than that is one mistake: a folder that was moved, a file that was not read.
MOST_TOLD = 50
_WITH_FILE = ("item", "page")


@dataclass(frozen=True)
class Surroundings:
    """`there` are all pages by their addresses. `hidden` are the addresses of what waits, with the file that says so;
    `aliases` what pages have been called so far, by their address. `languages` are those of the editions, `content`
    and `changes` the folder of texts and the record of changes.
    """

    ledger: Ledger
    there: Mapping[str, Outline | None]
    hidden: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    languages: Collection[str]
    content: str
    changes: str

    def problem(self, code: str, addresses: Sequence[str], gone: Lines, **args: str) -> Problem:
        """About addresses of which the first shows the place. `gone` is what to paste if nothing takes their place."""
        place = Place(self.ledger.path, min(self.ledger.lines[address] for address in addresses))
        shared = {"address": ", ".join(addresses), "changes": self.changes, "gone": gone, "suggestion": ""}
        return Problem(code, place, {**shared, **args})


def vanished(lost: Collection[str], around: Surroundings) -> list[Problem]:
    """`lost` are the addresses in the ledger that neither have a page nor lead to one."""
    sections, single = _sections(lost)
    problems = [_section(section, below, around) for section, below in sections.items()]
    waiting: defaultdict[str, list[str]] = defaultdict(list)
    for address in single:
        if file := around.hidden.get(address):
            waiting[file].append(address)
    for file, its in waiting.items():
        problems.append(around.problem("A904", its, _gone(its, around), file=file))
    left = [address for address in single if address not in around.hidden]
    return [*problems, *_single(left, around)]


def _single(left: Sequence[str], around: Surroundings) -> Iterator[Problem]:
    """Pages that have moved together, those that have moved alone, and those of which nobody knows."""
    pages = LikelyPages.of(
        address
        for address, page in around.there.items()
        if page and page.is_lasting and address not in around.ledger.lines
    )
    moved = {address: to for address in left if (to := pages.of_same_name(address))}
    together = _together(moved, around)
    for (old, new), its in together.items():
        yield _moved_section(old, new, its, around)
    told = {address for its in together.values() for address in its}
    left = [address for address in left if address not in told]
    if further := left[MOST_TOLD:]:
        yield Problem(
            "S425", Place(around.ledger.path, around.ledger.lines[left[MOST_TOLD - 1]]), _count(further)
        )
    unknown = []
    for address in left[:MOST_TOLD]:
        if to := moved.get(address) or pages.like(address):
            yield _one(address, to, around)
        else:
            unknown.append(address)
    if unknown:
        yield around.problem("A902", unknown, _gone(unknown, around))


def _count(addresses: Sequence[str]) -> dict[str, str]:
    return {"count": str(len(addresses))}


def _one(address: str, to: str, around: Surroundings) -> Problem:
    page = around.there[to]
    file, lines = around.changes, _moved([(address, to)])
    if page and page.template in _WITH_FILE:
        aliases = (*around.aliases.get(to, ()), address)
        file, lines = f"{around.content}/{page.src_uri}", Lines(f"aliases: [{', '.join(aliases)}]")
    return around.problem("A902", [address], _gone([address], around), to=to, file=file, suggestion=lines)


def _together(moved: Mapping[str, str], around: Surroundings) -> dict[tuple[str, str], list[str]]:
    """Beginnings of addresses, before and now, that at least two pages have exchanged: a word or a year has changed."""
    used = {
        "/".join(parts[:depth]) + "/"
        for parts in (address.split("/") for address in around.there)
        for depth in range(1, len(parts))
    }
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for address, to in moved.items():
        if pair := same_page(address, to, used):
            found[pair].append(address)
    return {pair: its for pair, its in found.items() if len(its) > 1}


def _sections(lost: Collection[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Editions and sections that are lost as a whole, each with all that was below; and the other addresses."""
    whole = {address for address in lost if address.count("/") <= 3}
    below: defaultdict[str, list[str]] = defaultdict(list)
    single = []
    for address in sorted(lost):
        parts = address.split("/")
        above = ("/".join(parts[:depth]) + "/" for depth in (2, 3))
        if section := next((one for one in above if one in whole and one != address), ""):
            below[section].append(address)
        elif address not in whole:
            single.append(address)
    within = {address for its in below.values() for address in its}
    alone = [address for address in whole if address not in below and address not in within]
    return dict(below), sorted([*single, *alone])


def _section(section: str, below: Sequence[str], around: Surroundings) -> Problem:
    """Most likely its word has changed: then most of what was below stands below another one."""
    rests = [address.removeprefix(section) for address in below]
    lang = section.split("/")[1]
    others = [
        one for one in around.there if one.count("/") == section.count("/") and one.split("/")[1] == lang
    ]
    found = {other: sum(other + rest in around.there for rest in rests) for other in others}
    to = max(found, key=lambda other: (found[other], other), default="")
    if not found.get(to):
        new = [other for other in others if _is_new(other, around)]
        to = new[0] if len(new) == 1 else ""
    return _moved_section(section, to, below, around, section)


def _is_new(address: str, around: Surroundings) -> bool:
    page = around.there[address]
    return page is not None and page.is_lasting and address not in around.ledger.lines


def _moved_section(
    section: str, to: str, below: Sequence[str], around: Surroundings, first: str = ""
) -> Problem:
    lang = section.split("/")[1]
    home = f"/{lang}/" if f"/{lang}/" in around.there else "/"
    moved = _moved([(section + ALL_BELOW, to + ALL_BELOW)]) if to else Lines()
    return around.problem(
        "A903",
        [first or below[0]],
        _moved([(section + ALL_BELOW, home)]),
        address=section,
        to=to,
        suggestion=moved,
        **_count(below),
    )


def _moved(steps: Iterable[tuple[str, str]]) -> Lines:
    entries = (f"\n  - address: {address}\n    to: {to}" for address, to in steps)
    return Lines("moved:" + "".join(entries))


def _gone(addresses: Sequence[str], around: Surroundings) -> Lines:
    """What to paste when pages were taken down. Outside of all editions no page can say it."""
    outside = [address for address in addresses if address.split("/")[1] not in around.languages]
    within = [address for address in addresses if address not in outside]
    parts: list[str] = [_moved((address, "/") for address in outside)] if outside else []
    if within:
        parts.append("gone:" + "".join(f"\n  - address: {address}" for address in within))
    return Lines("\n".join(parts))
