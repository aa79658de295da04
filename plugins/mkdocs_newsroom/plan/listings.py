"""Pagination: an ordered run of items in slices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..model.site import NewsItem
from .desk import Desk
from .views import Listing, PageLink


def slices(
    desk: Desk, items: Sequence[NewsItem], address: Callable[[int], str]
) -> Iterator[tuple[str, Listing]]:
    """(address, listing) of each slice; a run of no items has one empty slice.

    Of many pages only the first, the last and the near ones are linked: a list of hundreds keeps its pages small.
    """
    size = desk.edition.settings.page_size
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        shown = sorted({1, count, *range(max(1, number - 2), min(count, number + 2) + 1)})
        pages = tuple(PageLink(n, address(n), n == number) for n in shown) if count > 1 else ()
        yield (
            address(number),
            Listing(
                cards=desk.cards(items[(number - 1) * size : number * size]),
                total=len(items),
                number=number,
                count=count,
                pages=pages,
                previous=address(number - 1) if number > 1 else None,
                next=address(number + 1) if number < count else None,
            ),
        )
