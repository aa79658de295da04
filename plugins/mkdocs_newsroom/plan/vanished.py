"""Addresses that were published and would vanish, each with what to write, ready to be pasted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..model.addresses import ALL_BELOW, Ledger
from ..model.problem import Place, Problem
from .pages import PagePlan

# More than that is one mistake: a folder that was moved, a file that was not read.
MOST_TOLD = 50
_WITH_FILE = ("item", "page")


@dataclass(frozen=True)
class Surroundings:
    """`there` are all pages by their addresses. `hidden` are the addresses of what waits, with the file that says so;
    `aliases` what pages have been called so far, by their address. `content` and `changes` are the folder of texts
    and the record of changes.
    """

    ledger: Ledger
    there: Mapping[str, PagePlan | None]
    hidden: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    content: str
    changes: str

    def place(self, address: str) -> Place:
        return Place(self.ledger.path, self.ledger.lines[address])


def vanished(lost: Collection[str], around: Surroundings) -> list[Problem]:
    """`lost` are the addresses in the ledger that neither have a page nor lead to one."""
    sections, single = _sections(lost)
    new = [address for address in around.there if address not in around.ledger.lines]
    problems = [_section(section, below, new, around) for section, below in sections.items()]
    candidates = _Candidates.of(new)
    for number, address in enumerate(single):
        if number == MOST_TOLD:
            args = {"count": str(len(single) - MOST_TOLD)}
            return [*problems, Problem("S425", around.place(single[number - 1]), args)]
        if path := around.hidden.get(address):
            problems.append(Problem("A904", around.place(address), {"address": address, "file": path}))
        else:
            problems.append(_one(address, candidates.likely(address), around))
    return problems


def _one(address: str, likely: str, around: Surroundings) -> Problem:
    page = around.there.get(likely)
    file, line = f"{around.changes}, moved:", f"- {{address: {address}, to: {likely}}}"
    if page and page.template in _WITH_FILE:
        aliases = (*around.aliases.get(likely, ()), address)
        file, line = f"{around.content}/{page.src_uri}", f"aliases: [{', '.join(aliases)}]"
    args = {
        "address": address,
        "to": likely,
        "file": file,
        "suggestion": line if likely else "",
        "changes": around.changes,
    }
    return Problem("A902", around.place(address), args)


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
    alone = [
        address
        for address in whole
        if address not in below and not any(address in its for its in below.values())
    ]
    return dict(below), sorted([*single, *alone])


def _section(section: str, below: list[str], new: Iterable[str], around: Surroundings) -> Problem:
    """Most likely its word has changed: then most of what was below stands below another one."""
    rests = [address.removeprefix(section) for address in below]
    lang = section.split("/")[1]
    others = [one for one in new if one.count("/") == section.count("/") and one.split("/")[1] == lang]
    found = {other: sum(other + rest in around.there for rest in rests) for other in others}
    to = max(found, key=lambda other: (found[other], other), default="")
    to = to if to and (found[to] or len(others) == 1) else ""
    line = f"- {{address: {section}{ALL_BELOW}, to: {to}{ALL_BELOW}}}" if to else ""
    args = {
        "address": section,
        "count": str(len(below)),
        "to": to,
        "suggestion": line,
        "changes": around.changes,
    }
    return Problem("A903", around.place(section), args)


@dataclass(frozen=True)
class _Candidates:
    """New pages to which a lost address may belong, by what their addresses share with it."""

    by_folder: Mapping[str, list[str]]
    by_last: Mapping[tuple[str, str], list[str]]

    @classmethod
    def of(cls, new: Iterable[str]) -> _Candidates:
        by_folder: defaultdict[str, list[str]] = defaultdict(list)
        by_last: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for address in new:
            by_folder[_above(address)].append(address)
            by_last[address.split("/")[1], _last(address)].append(address)
        return cls(by_folder, by_last)

    def likely(self, address: str) -> str:
        """One of the same last part, else one beside it of a like name, else the only one beside it; or ""."""
        same = self.by_last.get((address.split("/")[1], _last(address)), [])
        if len(same) == 1:
            return same[0]
        beside = {_last(other): other for other in self.by_folder.get(_above(address), [])}
        near = get_close_matches(_last(address), beside, n=1) or (list(beside) if len(beside) == 1 else [])
        return beside[near[0]] if near else ""


def _above(address: str) -> str:
    return address.rstrip("/").rpartition("/")[0]


def _last(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]
