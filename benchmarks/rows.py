"""The rows of the table: what each measures, and what it has to reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bench import Bench, Uses
from browsing import NoBrowserError
from contenders import HUGO, HUGO_FEWER, HUGO_PAGEFIND, OURS, OURS_SEARCH, STOCK, Contender
from measure import MAXRSS, Use, memory_kind
from serving import seconds_to_reload
from table import (
    KILO,
    MEGA,
    Outcome,
    absolute,
    compared,
    kilobytes,
    megabytes,
    not_measured,
    result,
    seconds,
    times,
)
from weight import first_visit, median_page, page_weight

SERVED, REMEMBERED = 1000, 5000
"""The sizes of the sites of two rows, whatever the size of the others."""
SMALL, LARGER = 5000, (20_000, 50_000)
_PER_TIME = (4.2 / 4, 5 / 4)
"""Four times the items may take 4.2 times as much, and must not take more than five times."""


def cold(bench: Bench) -> Iterator[Outcome]:
    uses = bench.cold(*_without_search(bench))
    yield from _beside_both("cold build, without search", uses, (0.5, 1.0))


def cold_search(bench: Bench) -> Iterator[Outcome]:
    uses = bench.cold(bench.ours(search=True), bench.hugo(search=True))
    ours, other = _walls(uses[OURS_SEARCH]), _walls(uses[HUGO_PAGEFIND])
    yield compared("cold build, with search", ours, other, HUGO_PAGEFIND, (0.7, 1.0))


def cold_stock(bench: Bench) -> Iterator[Outcome]:
    """Once, however often others are measured: it takes minutes, and is far from the bar."""
    uses = replace(bench, rounds=1).cold(bench.ours(search=True), bench.stock())
    title = "cold build, with search, processor time, once"
    yield compared(title, _cpus(uses[OURS_SEARCH]), _cpus(uses[STOCK]), STOCK, (0.08, 0.2))


def changed(bench: Bench) -> Iterator[Outcome]:
    uses = bench.changed(*_without_search(bench))
    yield from _beside_both("one item's body changed, without search", uses, (0.1, 0.25))


def changed_search(bench: Bench) -> Iterator[Outcome]:
    uses = bench.changed(bench.ours(search=True), bench.hugo(search=True))
    ours, other = _walls(uses[OURS_SEARCH]), _walls(uses[HUGO_PAGEFIND])
    yield compared("one item's body changed, with search", ours, other, HUGO_PAGEFIND, (0.1, 0.25))


def same(bench: Bench) -> Iterator[Outcome]:
    uses = bench.same(*_without_search(bench))
    yield from _beside_both("nothing changed", uses, (0.07, 0.2))


def serve(bench: Bench) -> Iterator[Outcome]:
    title = f"serve: from saving to the reloaded page, {SERVED:,} items"
    ours = bench.ours(search=True, items=SERVED)
    changes = [bench.next_change(SERVED) for _ in range(bench.rounds)]
    bench.tell("serve: saving, and waiting for the browser")
    try:
        yield absolute(title, seconds_to_reload(ours, changes), (0.3, 1.0))
    except NoBrowserError as error:
        yield not_measured(title, str(error))


def memory(bench: Bench) -> Iterator[Outcome]:
    for search, name in ((False, HUGO), (True, HUGO_PAGEFIND)):
        ours = bench.peak(bench.ours(search=search, items=REMEMBERED))
        other = bench.peak(bench.hugo(search=search, items=REMEMBERED))
        about = " (largest process)" if memory_kind() == MAXRSS else ""
        yield Outcome(
            f"peak memory{about}, {REMEMBERED:,} items, {'with' if search else 'without'} search",
            megabytes(ours),
            f"{megabytes(other)} ({name})",
            f"{ours / other:.2f}",
            megabytes(300 * MEGA),
            f"{megabytes(other)} ({name})",
            result(ours, 300 * MEGA, other),
        )


def weight(bench: Bench) -> Iterator[Outcome]:
    ours = bench.ours(search=True)
    bench.build(ours)
    page = median_page(ours)
    bars = (8 * KILO, 12 * KILO)
    yield absolute("an item's page: HTML, gzip, median", [page_weight(page)], bars, kilobytes)
    loaded, way = first_visit(ours, page)
    title = f"first visit of it, gzip, without pictures ({way})"
    yield absolute(title, [loaded], (120 * KILO, 200 * KILO), kilobytes)


def growth(bench: Bench) -> Iterator[Outcome]:
    """All sizes have search, as sites of staff do."""
    time, peak = _grown(bench, SMALL)
    for items in LARGER:
        more_time, more_peak = _grown(bench, items)
        goal, must = (bar * items / SMALL for bar in _PER_TIME)
        for name, show, less, more in (
            ("time", seconds, time, more_time),
            ("peak memory", megabytes, peak, more_peak),
        ):
            yield Outcome(
                f"growth: {name} with {items:,} items over {SMALL:,}",
                f"{show(more)} over {show(less)}",
                "–",
                f"{more / less:.2f}",
                times(goal),
                times(must),
                result(more / less, goal, must),
            )


def _grown(bench: Bench, items: int) -> tuple[float, float]:
    """Seconds and bytes of cold builds."""
    one = bench.ours(search=True, items=items)
    one.clean()
    bench.tell(f"growth: {one.folder.name}")
    return one.build().wall, bench.peak(one)


ROWS: dict[str, Callable[[Bench], Iterator[Outcome]]] = {
    "cold": cold,
    "cold-search": cold_search,
    "cold-stock": cold_stock,
    "changed": changed,
    "changed-search": changed_search,
    "same": same,
    "serve": serve,
    "memory": memory,
    "weight": weight,
    "growth": growth,
}
"""By the names that `--only` knows. `growth` takes long and is not among what is measured unless it is asked for."""


def _without_search(bench: Bench) -> tuple[Contender, ...]:
    return bench.ours(search=False), bench.hugo(search=False), bench.hugo_fewer()


def _beside_both(measured: str, uses: Uses, bars: tuple[float, float]) -> Iterator[Outcome]:
    """A row beside Hugo with the same pages as ours, and one beside Hugo with fewer."""
    for other in (HUGO, HUGO_FEWER):
        yield compared(measured, _walls(uses[OURS]), _walls(uses[other]), other, bars)


def _walls(uses: list[Use]) -> list[float]:
    return [use.wall for use in uses]


def _cpus(uses: list[Use]) -> list[float]:
    return [use.cpu for use in uses]
