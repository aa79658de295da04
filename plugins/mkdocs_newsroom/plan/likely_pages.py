"""The new page to which an address that was lost may belong, by what their addresses share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import takewhile


@dataclass(frozen=True)
class LikelyPages:
    by_folder: Mapping[str, list[str]]
    by_last: Mapping[tuple[str, str], list[str]]

    @classmethod
    def of(cls, new: Iterable[str]) -> LikelyPages:
        """`new` are the addresses of pages that were never published before."""
        by_folder: defaultdict[str, list[str]] = defaultdict(list)
        by_last: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for address in new:
            by_folder[_above(address)].append(address)
            by_last[_lang(address), _last(address)].append(address)
        return cls(by_folder, by_last)

    def of_same_name(self, address: str) -> str:
        """The only one whose last part is the same; or ""."""
        same = self.by_last.get((_lang(address), _last(address)), [])
        return same[0] if len(same) == 1 else ""

    def like(self, address: str) -> str:
        """One beside it of a like name, else the only one beside it; or ""."""
        beside = {_last(other): other for other in self.by_folder.get(_above(address), [])}
        near = get_close_matches(_last(address), beside, n=1) or (list(beside) if len(beside) == 1 else [])
        return beside[near[0]] if near else ""


def same_page(address: str, to: str, used: Collection[str]) -> tuple[str, str] | None:
    """The beginnings of two addresses that end alike, as short as can be, of which the first is not among `used`:
    `/pl/wiesci/2021/spotkanie/` and `/pl/aktualnosci/2021/spotkanie/` give `/pl/wiesci/` and `/pl/aktualnosci/`.
    """
    old, new = address.rstrip("/").split("/"), to.rstrip("/").split("/")
    pairs = zip(reversed(old), reversed(new), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    for rest in range(same, 0, -1):
        beginning, target = ("/".join(parts[: len(parts) - rest]) + "/" for parts in (old, new))
        if beginning not in used:
            return beginning, target
    return None


def _lang(address: str) -> str:
    return address.split("/")[1]


def _above(address: str) -> str:
    return address.rstrip("/").rpartition("/")[0]


def _last(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]
