"""Cords: the knot of the resource centre, and a bow."""

from __future__ import annotations

import math

from canvas import Canvas
from palette import dark, light
from paths import Path, rounded, smooth


def knot(c: Canvas, x: float, y: float, size: float, colour: str, ground: str) -> None:
    """A knot of one cord with three loops; it passes three times over itself."""
    steps = 180
    cord: Path = []
    for i in range(steps):
        t = 2 * math.pi * i / steps
        cord.append(
            (
                x + size * (math.sin(t) + 2 * math.sin(2 * t)) / 3,
                y - size * (math.cos(t) - 2 * math.cos(2 * t)) / 3,
            )
        )
    c.stroke(cord, colour, size * 0.23, closed=True)
    for middle in (30, 90, 150):
        over: Path = [cord[(middle + k) % steps] for k in range(-20, 21)]
        c.stroke(over[8:-8], ground, size * 0.4)
        c.stroke(over, colour, size * 0.23)


def bow(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    for side in (-1, 1):
        c.fill(
            [(x, y), (x + side * size * 0.3, y + size * 1.5), (x + side * size * 0.62, y + size * 1.3)],
            dark(colour, 0.25),
        )
        loop = smooth(
            [
                (x, y),
                (x + side * size * 0.5, y - size * 0.55),
                (x + side * size * 1.05, y - size * 0.45),
                (x + side * size * 1.1, y + size * 0.3),
                (x + side * size * 0.5, y + size * 0.3),
            ],
            closed=True,
        )
        c.fill(loop, colour, shade=dark(colour, 0.5), side="left" if side > 0 else "right")
    c.fill(
        rounded(x - size * 0.22, y - size * 0.24, size * 0.44, size * 0.48, size * 0.12), light(colour, 0.15)
    )
