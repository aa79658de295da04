"""Pagination: an ordered run in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model.site import NewsItem
from .desk import Desk
from .pieces import Listing, PageLink

T = TypeVar("T")
Address = Callable[[int], str]


def card_slices(
    desk: Desk, items: Sequence[NewsItem], address: Address
) -> Iterator[tuple[str, Sequence[NewsItem], Listing]]:
    """(address, slice, listing with its cards) of each slice of a run of items."""
    for url, part, listing in slices(items, desk.edition.settings.page_size, address):
        yield url, part, replace(listing, cards=desk.cards(part))


def newest(items: Iterable[NewsItem]) -> str:
    """The day of the newest change among the items, in ISO 8601; "" without items."""
    return max((item.changed.isoformat() for item in items), default="")


def slices(run: Sequence[T], size: int, address: Address) -> Iterator[tuple[str, Sequence[T], Listing]]:
    """(address, slice, listing without cards) of each slice; an empty run has one empty slice.

    Of many pages only the first, the last and the near ones are linked: a list of hundreds keeps its pages small.
    """
    count = max(1, -(-len(run) // size))
    for number in range(1, count + 1):
        shown = sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})
        listing = Listing(
            cards=(),
            total=len(run),
            number=number,
            count=count,
            pages=tuple(PageLink(n, address(n), n == number) for n in shown) if count > 1 else (),
            previous=address(number - 1) if number > 1 else None,
            next=address(number + 1) if number < count else None,
        )
        yield address(number), run[(number - 1) * size : number * size], listing
