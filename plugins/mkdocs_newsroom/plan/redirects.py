"""Every address that was published and has no page any more leads on: to its page's new place, or to what is next
to it. Chains are followed to their end, so that nobody is sent on twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..model.entities import EntityKind
from ..model.problem import Place, Problem
from ..model.settings import PAGE
from ..model.site_address import ALL_BELOW, LONGEST_ADDRESS, page_file
from ..model.text import Phrase
from .addresses import Addresses
from .moved_pieces import Redirect
from .moves import Moves, Next
from .occupied import Occupied
from .outlines import Outline
from .views import EntityView

_LISTS = ("news_list", "entity", "events")
_NUMBERED = re.compile(r"[a-z0-9-]+-\d+")


class LoopError(Exception):
    """What people say leads round in a circle."""


@dataclass(frozen=True)
class Ways:
    """`there` are all pages by their address, with its slash at the beginning; "/" is the choice of a language."""

    addresses: Addresses
    moves: Moves
    there: Mapping[str, Outline | None]

    def end(self, address: str) -> Next | None:
        """The page to which an address leads at last; None for nowhere. Raises LoopError."""
        seen = {address}
        end = Next(address)
        while end.address not in self.there:
            following = self.moves.next(end.address) or self._by_itself(end.address)
            if following is None:
                return None
            if following.address in seen or len(following.address) > LONGEST_ADDRESS:
                raise LoopError(address)
            seen.add(following.address)
            end = Next(following.address, end.is_same_page and following.is_same_page)
        return end

    def _by_itself(self, address: str) -> Next | None:
        """What needs no word: a list has fewer slices than once, a year has no news any more."""
        above, _, last = address.rstrip("/").rpartition("/")
        above += "/"
        lang = address.split("/")[1]
        if lang not in self.addresses.settings.codes:
            return None
        word = self.addresses.settings.section(PAGE, lang)
        is_slice = re.fullmatch(rf"{re.escape(word)}-\d+", last) and self._is_or_was_list(above)
        return Next(above, is_same_page=False) if is_slice or self._is_of_list(above, last) else None

    def _is_of_list(self, above: str, last: str) -> bool:
        """The word in the addresses of slices may be another one today; items alone stand below their year."""
        page = self.there.get(above)
        if page is None or page.template not in _LISTS:
            return False
        is_news = page.url == self.addresses.news(page.lang)
        is_year = is_news and re.fullmatch(r"\d{4}", last)
        has_no_items = is_news or page.template != "news_list"
        return bool(is_year or (has_no_items and _NUMBERED.fullmatch(last)))

    def _is_or_was_list(self, address: str) -> bool:
        return any(
            self._is_place_of_list(one) or ((page := self.there.get(one)) and page.template in _LISTS)
            for one in (address, *self.moves.chain(address))
        )

    def _is_place_of_list(self, address: str) -> bool:
        """Whether only a list can have that address: news, a year of it, events, an entity."""
        lang, _, rest = address[1:].partition("/")
        section, _, below = rest.rstrip("/").partition("/")
        word = self.addresses.settings.section
        if not below:
            return section in (word("news", lang), word("events", lang))
        if section == word("news", lang):
            return re.fullmatch(r"\d{4}", below) is not None
        return "/" not in below and section in (word(kind.value, lang) for kind in EntityKind)


def make_redirects(
    ways: Ways, ledger: Iterable[str], occupied: Occupied
) -> tuple[list[Redirect], list[str], list[Problem]]:
    """The redirects, the addresses of the ledger that lead nowhere, and what is wrong with what people have said.

    `occupied` has the files of all pages and what stands beside them.
    """
    redirects: list[Redirect] = []
    lost: list[str] = []
    problems = [*_of_moves(ways), *_of_sections(ways)]
    is_told = any(problem.code == "A908" for problem in problems)
    occupied = occupied.copy()
    for address in sorted({*ways.moves.moved, *ledger} - ways.there.keys()):
        try:
            end = ways.end(address)
        except LoopError:
            if not is_told:
                lost.append(address)
            continue
        if end is not None:
            redirects.append(_redirect(address, end, ways, occupied))
        elif address not in ways.moves.moved:
            lost.append(address)
    return redirects, lost, problems


def _redirect(address: str, end: Next, ways: Ways, occupied: Occupied) -> Redirect:
    """`occupied` has its file afterwards."""
    page = ways.there[end.address]
    file = page_file(address)
    if file and (occupied.rival(file) or Addresses.is_of_a_file(file)):
        file = ""
    if file:
        occupied.add(file)
    title = Phrase("")
    if page:
        made = page.make(page)
        title = Phrase(made.title, made.view.name.lang if isinstance(made.view, EntityView) else None)
    return Redirect(address[1:], end.address[1:], page.lang if page else "", title, file, end.is_same_page)


def _of_moves(ways: Ways) -> Iterator[Problem]:
    """A loop is told of once for each of its addresses; of a chain that ends nowhere, its last step."""
    for address, step in ways.moves.moved.items():
        try:
            if ways.end(address) is None and ways.moves.next(step.to) is None:
                yield _nowhere(step.to, step.place_of_target, ways)
        except LoopError:
            if address in ways.moves.chain(address):
                yield Problem("A908", step.place, {"address": address, "to": step.to})


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


def _nowhere(to: str, place: Place, ways: Ways) -> Problem:
    wanted = to.removesuffix(ALL_BELOW)
    possible = (address for address, page in ways.there.items() if page is None or page.is_indexed)
    of_like_depth = [address for address in possible if address.count("/") == wanted.count("/")]
    near = get_close_matches(wanted, of_like_depth, n=1)
    suggestion = near[0] + to[len(wanted) :] if near else ""
    return Problem("A907", place, {"to": to, "suggestion": suggestion})
