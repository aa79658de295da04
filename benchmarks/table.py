"""What is printed: figures of both sides, their ratios pair by pair, and whether goal and must are met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("measured", "ours", "the other", "ratio: min / median / max", "goal", "must", "result")
GOAL_MET, MUST_MET, MISSED = "goal met", "must met, goal missed", "MISSED"
NOT_RUN, BROKEN = "not measured", "BROKEN: a command failed"
MEGA, KILO = 1_000_000, 1000


@dataclass(frozen=True)
class Ratio:
    least: float
    median: float
    most: float

    def __str__(self) -> str:
        return " / ".join(f"{value:.2f}" for value in (self.least, self.median, self.most))


def ratio(ours: Sequence[float], other: Sequence[float]) -> Ratio:
    """Of figures that were measured one after the other, pair by pair."""
    ratios = [mine / its for mine, its in zip(ours, other, strict=True)]
    return Ratio(min(ratios), median(ratios), max(ratios))


def seconds(value: float) -> str:
    return f"{value:.2f} s"


def megabytes(value: float) -> str:
    return f"{value / MEGA:.0f} MB"


def kilobytes(value: float) -> str:
    return f"{value / KILO:.1f} KB"


def times(value: float) -> str:
    return f"{value:g}×"


@dataclass(frozen=True)
class Outcome:
    """One row, as text."""

    measured: str
    ours: str
    other: str
    ratio: str
    goal: str
    must: str
    result: str

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.measured, self.ours, self.other, self.ratio, self.goal, self.must, self.result)

    @property
    def is_broken(self) -> bool:
        return self.result == BROKEN


def compared(
    measured: str,
    ours: Sequence[float],
    other: Sequence[float],
    other_name: str,
    bars: tuple[float, float],
    show: Callable[[float], str] = seconds,
) -> Outcome:
    """A row whose ratio counts. `bars` are goal and must."""
    found = ratio(ours, other)
    return Outcome(
        measured,
        show(median(ours)),
        f"{show(median(other))} ({other_name})",
        str(found),
        times(bars[0]),
        times(bars[1]),
        result(found.median, *bars),
    )


def absolute(
    measured: str, ours: Sequence[float], bars: tuple[float, float], show: Callable[[float], str] = seconds
) -> Outcome:
    """A row whose figure counts by itself."""
    return Outcome(
        measured,
        " / ".join(show(value) for value in _spread(ours)),
        "–",
        "–",
        show(bars[0]),
        show(bars[1]),
        result(median(ours), *bars),
    )


def not_measured(measured: str, reason: str) -> Outcome:
    return Outcome(measured, "–", "–", "–", "–", "–", f"{NOT_RUN}: {reason}")


def broken(measured: str) -> Outcome:
    return Outcome(measured, "–", "–", "–", "–", "–", BROKEN)


def result(value: float, goal: float, must: float) -> str:
    return GOAL_MET if value <= goal else MUST_MET if value <= must else MISSED


def markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown shows it, with columns under one another in the file too."""
    cells = [tuple(head), *(tuple(row) for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = [
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in cells
    ]
    return "\n".join([lines[0], f"|{'|'.join('-' * (width + 2) for width in widths)}|", *lines[1:]])


def _spread(values: Sequence[float]) -> Sequence[float]:
    return values if len(values) == 1 else (min(values), median(values), max(values))
