"""The cards of items in the lists of an edition: each is made once, and a list is put together from ready ones.

Most pages of a large site are lists, and every item stands in many of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from markupsafe import Markup

from ..model.entities import EntityKind
from ..plan.pieces import Card, Chip
from .environment import OPEN_LEVEL
from .links import OPEN, Macro
from .written import escaped

# The way from a page to the first one of its edition, in HTML that several pages show. No text has this sign: it may
# stand in no source.
_WAY_HOME = "\5"
_CHIPS = 2  # of a card, before the rest is only counted


class CardRows:
    """Puts cards in a row. `begin` is the macro of what is the same wherever a card stands, `end` that of its chips: of
    some, and how many others there are. Both make HTML of `OpenLinks`. `home_url` is the first page of the edition.
    """

    def __init__(self, begin: Macro, end: Macro, home_url: str) -> None:
        self._begin, self._end, self._home = begin, end, escaped(home_url)
        # What tells cards and chips apart is kept, so that no other ever takes its place.
        self._beginnings: dict[int, tuple[Card, str]] = {}
        # By all chips of a card: many cards have the very same.
        self._ends: defaultdict[EntityKind | None, dict[int, str]] = defaultdict(dict)
        self._made_ends: dict[tuple[int, ...], tuple[Sequence[Chip], str]] = {}

    def __call__(
        self,
        cards: Sequence[Card],
        page_url: str,
        level: int,
        size: str = "",
        first: bool = False,
        without: EntityKind | None = None,
    ) -> Markup:
        """The cards as the page at `page_url` shows them, with headings of that level. `size` is that of the first
        card, and whether its picture is the `first` of the page. Chips of the kind `without` are left out.
        """
        ends = self._ends[without]
        pieces: list[str] = []
        for card in cards:
            known = self._beginnings.get(id(card)) or self._beginning(card)
            pieces += known[1], ends.get(id(card.chips)) or self._ending(card.chips, without)
        if cards and (size or (first and cards[0].picture)):
            pieces[0] = self._from_home(self._begin(cards[0], size, first))
        html = "".join(pieces).replace(OPEN_LEVEL, str(level))
        return Markup(self._seen_from(page_url, html))  # noqa: S704  # of our templates

    def _beginning(self, card: Card) -> tuple[Card, str]:
        made = self._beginnings[id(card)] = card, self._from_home(self._begin(card, "", False))
        return made

    def _ending(self, all_chips: Sequence[Chip], without: EntityKind | None) -> str:
        """Of a card with all these chips; few of them are shown, and many cards end with the same."""
        chips = [chip for chip in all_chips if chip.kind is not without]
        shown, others = chips[:_CHIPS], len(chips) - _CHIPS
        key = (others, *map(id, shown))
        if key not in self._made_ends:
            self._made_ends[key] = shown, self._from_home(self._end(shown, others))
        html = self._ends[without][id(all_chips)] = self._made_ends[key][1]
        return html

    def _from_home(self, html: str) -> str:
        """HTML of `OpenLinks` in which each address begins with the way home."""
        pieces = str.split(html, OPEN)
        for place in range(1, len(pieces), 2):
            url = pieces[place]
            below = url.removeprefix(self._home)
            pieces[place] = f"{_WAY_HOME}{below}" if below != url else f"{_WAY_HOME}../{url}"
        return "".join(pieces)

    def _seen_from(self, page_url: str, html: str) -> str:
        """As that page of the edition has it: each way as short as it can be (RFC 3986, 4.2)."""
        folders = escaped(page_url).removeprefix(self._home).split("/")[:-1]
        count = len(folders)
        near = [_WAY_HOME]
        for folder in folders:
            nearer = f"{near[-1]}{folder}/"
            if nearer not in html:
                break
            near.append(nearer)
        if len(near) > count:
            html = html.replace(f'{near[-1]}"', './"')  # the page itself
        for depth in range(len(near) - 1, -1, -1):
            html = html.replace(near[depth], "../" * (count - depth))
        return html
