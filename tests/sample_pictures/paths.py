"""Outlines as lists of points: the one kind of shape that the canvas draws."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

Point = tuple[float, float]
Path = list[Point]


def rect(x: float, y: float, width: float, height: float) -> Path:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Path:
    """Points on an ellipse, in degrees, clockwise from the right."""
    steps = max(16, int(abs(end - start) / 180 * (12 + max(rx, ry) / 6)))
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    return arc(x, y, rx, ry, 0, 360)


def circle(x: float, y: float, r: float) -> Path:
    return ellipse(x, y, r, r)


def rounded(x: float, y: float, width: float, height: float, r: float) -> Path:
    r = min(r, width / 2, height / 2)
    right, bottom = x + width - r, y + height - r
    return [
        *arc(x + r, y + r, r, r, 180, 270),
        *arc(right, y + r, r, r, 270, 360),
        *arc(right, bottom, r, r, 0, 90),
        *arc(x + r, bottom, r, r, 90, 180),
    ]


def arch(x: float, y: float, width: float, height: float) -> Path:
    """A door or window with a round top; x and y are its upper left corner."""
    r = width / 2
    return [*arc(x + r, y + r, r, r, 180, 360), (x + width, y + height), (x, y + height)]


def smooth(points: Sequence[Point], closed: bool = False, steps: int = 14) -> Path:
    """A soft curve through all the points."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    curve: Path = []
    for i in range(count if closed else count - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        for step in range(steps):
            t = step / steps
            curve.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return curve if closed else [*curve, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def blob(x: float, y: float, rx: float, ry: float, rng: Random, rough: float = 0.12, knots: int = 9) -> Path:
    points: Path = []
    for i in range(knots):
        angle = 2 * math.pi * i / knots
        size = 1 + rng.uniform(-rough, rough)
        points.append((x + rx * size * math.cos(angle), y + ry * size * math.sin(angle)))
    return smooth(points, closed=True)


def hill(points: Sequence[Point], bottom: float) -> Path:
    """Ground below a soft skyline."""
    return [*smooth(points), (points[-1][0], bottom), (points[0][0], bottom)]


def pin(x: float, y: float, r: float) -> Path:
    """A map pin; its tip is at x, y."""
    head = y - r * 2.1
    return [
        (x, y),
        *smooth([(x - r * 0.5, y - r), *arc(x, head, r, r, 165, 375), (x + r * 0.5, y - r)], steps=4),
    ]


def star(x: float, y: float, outer: float, inner: float, points: int) -> Path:
    return [
        (
            x + (inner if i % 2 else outer) * math.sin(math.pi * i / points),
            y - (inner if i % 2 else outer) * math.cos(math.pi * i / points),
        )
        for i in range(points * 2)
    ]


def regular(x: float, y: float, r: float, sides: int, turn: float = 0) -> Path:
    angles = [math.radians(turn) + 2 * math.pi * i / sides for i in range(sides)]
    return [(x + r * math.sin(a), y - r * math.cos(a)) for a in angles]


def ring(x: float, y: float, rx: float, ry: float, count: int, start: float = 0) -> Path:
    """So many places evenly around an ellipse."""
    angles = [math.radians(start + 360 * i / count) for i in range(count)]
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]
