"""Every address that was published and has no page any more leads on: to its page's new place, or to what is next
to it. Chains are followed to their end, so that nobody is sent on twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..model.addresses import ALL_BELOW
from ..model.problem import Place, Problem
from ..model.settings import PAGE
from .addresses import Addresses
from .moves import Moves
from .pages import PagePlan, Redirect

LONGEST_CHAIN = 100
_LISTS = ("news_list", "entity", "events")
_NUMBERED = re.compile(r"[a-z0-9-]+-\d+")


class LoopError(Exception):
    """What people say leads round in a circle."""


@dataclass(frozen=True)
class Ways:
    """`there` are all pages by their address, with its slash at the beginning; "/" is the choice of a language."""

    addresses: Addresses
    moves: Moves
    there: Mapping[str, PagePlan | None]

    def end(self, address: str) -> str | None:
        """The page to which an address leads at last; None for nowhere. Raises LoopError."""
        seen = {address}
        while address not in self.there:
            following = self.moves.next(address) or self._by_itself(address)
            if following is None:
                return None
            if following in seen or len(seen) > LONGEST_CHAIN:
                raise LoopError(address)
            seen.add(following)
            address = following
        return address

    def _by_itself(self, address: str) -> str | None:
        """What needs no word: a list has fewer slices than once, a year has no news any more."""
        above, _, last = address.rstrip("/").rpartition("/")
        above += "/"
        lang = address.split("/")[1]
        if last.startswith(f"{self.addresses.settings.section(PAGE, lang)}-") and _NUMBERED.fullmatch(last):
            return above
        page = self.there.get(above)
        if page is None or page.template not in _LISTS:
            return None
        is_news = page.url == self.addresses.news(lang)
        is_year = is_news and re.fullmatch(r"\d{4}", last)
        # The word in the addresses of slices may be another one today; items alone stand below their year.
        has_no_items = is_news or page.template != "news_list"
        return above if is_year or (has_no_items and _NUMBERED.fullmatch(last)) else None


def make_redirects(ways: Ways, ledger: Iterable[str]) -> tuple[list[Redirect], list[str], list[Problem]]:
    """The redirects, the addresses of the ledger that lead nowhere, and what is wrong with what people have said."""
    redirects: list[Redirect] = []
    lost: list[str] = []
    problems = [*_of_moves(ways), *_of_sections(ways)]
    for address in sorted({*ways.moves.moved, *ledger} - ways.there.keys()):
        try:
            end = ways.end(address)
        except LoopError:
            continue
        if end is not None:
            redirects.append(_redirect(address, end, ways))
        elif address not in ways.moves.moved:
            lost.append(address)
    return redirects, lost, problems


def _redirect(address: str, end: str, ways: Ways) -> Redirect:
    page = ways.there[end]
    lang = page.lang if page else ways.addresses.settings.codes[0]
    return Redirect(address[1:], end[1:], lang, page.title if page else "")


def _of_moves(ways: Ways) -> Iterator[Problem]:
    """A loop is told of once for each of its addresses; of a chain that ends nowhere, its last step."""
    for address, step in ways.moves.moved.items():
        args = {"address": address, "to": step.to}
        try:
            if ways.end(address) is None and ways.moves.next(step.to) is None:
                yield _nowhere(step.to, step.place_of_target, ways)
        except LoopError:
            if _comes_back(address, ways.moves):
                yield Problem("A908", step.place, args)


def _of_sections(ways: Ways) -> Iterator[Problem]:
    """What leads whole sections on must lead to one that is there."""
    for beginning, step in ways.moves.below.items():
        to = step.to.removesuffix(ALL_BELOW)
        try:
            leads = ways.end(to) is not None or any(page.startswith(to) for page in ways.there)
        except LoopError:
            yield Problem("A908", step.place, {"address": f"{beginning}{ALL_BELOW}", "to": step.to})
            continue
        if not leads:
            yield _nowhere(step.to, step.place_of_target, ways)


def _comes_back(address: str, moves: Moves) -> bool:
    following = moves.next(address)
    for _ in range(LONGEST_CHAIN):
        if following is None or following == address:
            break
        following = moves.next(following)
    return following == address


def _nowhere(to: str, place: Place, ways: Ways) -> Problem:
    wanted = to.removesuffix(ALL_BELOW)
    possible = (address for address, page in ways.there.items() if page is None or page.is_indexed)
    of_like_depth = [address for address in possible if address.count("/") == wanted.count("/")]
    near = get_close_matches(wanted, of_like_depth, n=1)
    suggestion = near[0] + to[len(wanted) :] if near else ""
    return Problem("A907", place, {"to": to, "suggestion": suggestion})
