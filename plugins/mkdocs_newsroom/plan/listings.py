"""Pagination: an ordered run in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model.site import NewsItem
from .pieces import Card, Listing, PageLink

T = TypeVar("T")
Address = Callable[[int], str]


@dataclass(frozen=True)
class Slice(Generic[T]):
    """Slice `number` of `count` of a run of `total`; `address` gives that of any of them."""

    run: Sequence[T]
    number: int
    count: int
    total: int
    address: Address

    @property
    def url(self) -> str:
        return self.address(self.number)

    def listing(self, cards: tuple[Card, ...] = ()) -> Listing:
        """Of many pages only the first, the last and the near ones are linked: a list of hundreds keeps its pages
        small.
        """
        number, count, address = self.number, self.count, self.address
        first, last = max(1, number - 2), min(count, number + 2)
        near = [PageLink(n, address(n), n == number, n == first > 2) for n in range(first, last + 1)]
        before = [PageLink(1, address(1), False, False)] if first > 1 else []
        behind = [PageLink(count, address(count), False, count > last + 1)] if last < count else []
        return Listing(
            cards=cards,
            total=self.total,
            number=number,
            count=count,
            pages=(*before, *near, *behind) if count > 1 else (),
            previous=address(number - 1) if number > 1 else None,
            next=address(number + 1) if number < count else None,
        )


def newest(items: Iterable[NewsItem]) -> str:
    """The day of the newest change among the items, in ISO 8601; "" without items."""
    day = max((item.changed for item in items), default=None)
    return day.isoformat() if day else ""


def slices(run: Sequence[T], size: int, address: Address) -> Iterator[Slice[T]]:
    """An empty run has one empty slice."""
    count = max(1, -(-len(run) // size))
    for number in range(1, count + 1):
        yield Slice(run[(number - 1) * size : number * size], number, count, len(run), address)
