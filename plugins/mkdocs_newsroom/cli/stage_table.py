"""How long the stages of a build have taken, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..editions.catalogue import Catalogue
from ..model.marking import N_
from ..model.stages import Spent

_HEADINGS = (N_("Stage"), N_("Seconds"), N_("Processor seconds"), N_("Number"))
_ALL = N_("All, by the clock")


def stage_table(spent: Mapping[str, Spent], whole: Spent, words: Catalogue) -> str:
    """Stages in the order in which they began, each with its parts below it, the slowest first; at the end the `whole`.

    The seconds of several processes are added up: more than the clock has shown.
    """
    _ = words.gettext
    rows = [tuple(map(_, _HEADINGS)), *_rows(spent), _row(_(_ALL), whole)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "".join(_line(row, widths) for row in rows)


def _rows(spent: Mapping[str, Spent]) -> Iterator[tuple[str, ...]]:
    for name in dict.fromkeys(name.partition("/")[0] for name in spent):
        parts = {part: its for part, its in spent.items() if part.startswith(f"{name}/")}
        yield _row(name, _sum(spent.get(name, Spent()), *parts.values()))
        for part, its in sorted(parts.items(), key=lambda named: -named[1].wall):
            yield _row(f"  {part.removeprefix(f'{name}/')}", its)


def _sum(own: Spent, *parts: Spent) -> Spent:
    return Spent(
        sum((part.wall for part in parts), own.wall), sum((part.cpu for part in parts), own.cpu), own.times
    )


def _row(name: str, spent: Spent) -> tuple[str, ...]:
    return name, f"{spent.wall:.2f}", f"{spent.cpu:.2f}", str(spent.times) if spent.times > 1 else ""


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    name, *numbers = row
    cells = [
        name.ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True)),
    ]
    return "  ".join(cells).rstrip() + "\n"
