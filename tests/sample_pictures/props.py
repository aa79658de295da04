"""Things that appear in several scenes."""

from __future__ import annotations

import math

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    CORAL,
    CREAM,
    DARK_WOOD,
    FOREST,
    INK,
    LEAF,
    MUSTARD,
    PLUM,
    SAGE,
    SLATE,
    SUN,
    TEAL,
    TERRACOTTA,
    WHITE,
    dark,
    light,
    mix,
)
from paths import Path, arc, arch, blob, circle, ellipse, pin, rect, rounded

NOTES = (MUSTARD, CORAL, TEAL, SAGE, "#f0c7b0", "#9fc9cf")


def cloud(c: Canvas, x: float, y: float, size: float, colour: str = WHITE, alpha: float = 0.9) -> None:
    parts = ((-0.9, 0, 0.45), (-0.35, -0.28, 0.6), (0.35, -0.15, 0.55), (0.95, 0.05, 0.4))
    outline: Path = []
    for i in range(109):
        a = i / 40 - 1.35
        tops = [
            level - math.sqrt(r * r - (a - middle) ** 2) for middle, level, r in parts if abs(a - middle) < r
        ]
        outline.append((a, min([0.17, *tops])))
    foot = [*arc(1.07, 0.17, 0.28, 0.28, 0, 90), *arc(-1.07, 0.17, 0.28, 0.28, 90, 180)]
    with c.at(x, y, 0, size):
        c.fill([*outline, *foot], colour, alpha=alpha)


def tree(c: Canvas, x: float, y: float, height: float, colour: str = LEAF) -> None:
    c.fill(ellipse(x + height * 0.1, y, height * 0.32, height * 0.05), INK, alpha=0.18)
    c.fill([(x - height * 0.035, y), (x + height * 0.035, y), (x, y - height * 0.6)], DARK_WOOD)
    c.stroke([(x, y - height * 0.3), (x + height * 0.12, y - height * 0.48)], DARK_WOOD, height * 0.025)
    crown = blob(x, y - height * 0.63, height * 0.29, height * 0.37, c.rng, 0.08)
    c.fill(crown, colour, shade=dark(colour, 0.45), side="right", depth=0.75)
    c.fill(
        blob(x - height * 0.08, y - height * 0.74, height * 0.13, height * 0.15, c.rng),
        light(colour),
        alpha=0.35,
    )


def pine(c: Canvas, x: float, y: float, height: float, colour: str = FOREST, tip: str = "") -> None:
    c.fill(rect(x - height * 0.03, y - height * 0.15, height * 0.06, height * 0.15), DARK_WOOD)
    for low, high, wide in ((0.1, 0.55, 0.25), (0.32, 0.78, 0.2), (0.56, 1.0, 0.14)):
        sides = [(x - height * wide, y - height * low), (x + height * wide, y - height * low)]
        c.fill([*sides, (x, y - height * high)], colour, shade=dark(colour, 0.5), side="right", depth=0.7)
        if tip:
            a, b = (x - height * wide * 0.45, y - height * (high * 0.58 + low * 0.42)), (x, y - height * high)
            c.fill(
                [a, b, (x + wide * height * 0.3, y - height * (high * 0.7 + low * 0.3)), (x, a[1] - 3)], tip
            )


def window(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    glass: str,
    frame: str = WHITE,
    rounded_top: bool = False,
) -> None:
    """A window with a cross bar; x and y are its upper left corner."""
    edge = max(3.0, width * 0.09)
    shape = arch if rounded_top else rect
    c.fill(shape(x - edge, y - edge, width + edge * 2, height + edge * 2), frame)
    pane = shape(x, y, width, height)
    c.fill(pane, Fade(glass, mix(glass, SUN, 0.25)))
    with c.clip(pane):
        c.fill(
            [(x, y + height * 0.6), (x + width * 0.75, y), (x + width, y), (x, y + height)], WHITE, alpha=0.22
        )
    c.fill(rect(x + width / 2 - edge * 0.3, y, edge * 0.6, height), frame)
    c.fill(rect(x, y + height * 0.45, width, edge * 0.6), frame)
    c.fill(rect(x - edge * 1.6, y + height + edge, width + edge * 3.2, edge), dark(frame, 0.15))


def plant(c: Canvas, x: float, y: float, size: float, pot: str = TERRACOTTA, leaf: str = FOREST) -> None:
    c.fill(ellipse(x + size * 0.1, y, size * 0.4, size * 0.06), INK, alpha=0.2)
    for turn in (-58, -34, -12, 14, 36, 60):
        with c.at(x, y - size * 0.5, turn, size):
            leaf_path = [*arc(-0.42, -0.42, 0.55, 0.55, -40, 40), *arc(0.42, -0.42, 0.55, 0.55, 140, 220)]
            c.fill(leaf_path, leaf if turn % 4 else mix(leaf, SAGE, 0.35), shade=INK, side="right", depth=0.4)
            c.stroke([(0, -0.05), (0, -0.7)], light(leaf, 0.3), 0.012)
    body = [(x - size * 0.3, y - size * 0.5), (x + size * 0.3, y - size * 0.5), (x + size * 0.22, y)]
    c.fill([*body, (x - size * 0.22, y)], pot, shade=dark(pot, 0.5), side="right")
    c.fill(rounded(x - size * 0.34, y - size * 0.56, size * 0.68, size * 0.13, size * 0.03), light(pot, 0.15))


def mug_above(c: Canvas, x: float, y: float, r: float, colour: str, drink: str = "#6d412c") -> None:
    with c.at(x, y, c.rng.uniform(-60, 60)):
        c.stroke(arc(r * 1.1, 0, r * 0.45, r * 0.36, -100, 100), dark(colour, 0.1), r * 0.22)
        c.fill(circle(0, 0, r), colour, shadow=Shadow(r * 0.2, r * 0.3, r * 0.25, 0.32))
        c.fill(circle(0, 0, r * 0.8), dark(colour, 0.35))
        c.fill(circle(r * 0.04, r * 0.05, r * 0.74), drink)
        c.stroke(arc(0, 0, r * 0.55, r * 0.55, 190, 260), light(drink, 0.4), r * 0.07)


def sticky(c: Canvas, x: float, y: float, size: float, colour: str, turn: float = 0, lines: int = 2) -> None:
    """A sticky note whose lower corner lifts."""
    h = size / 2
    with c.at(x, y, turn):
        path = [(-h, -h), (h, -h), (h, h * 0.94), (h * 0.2, h), (-h, h)]
        c.fill(
            path,
            colour,
            shadow=Shadow(size * 0.05, size * 0.09, size * 0.06, 0.3),
            shade=dark(colour, 0.3),
            depth=0.35,
        )
        c.fill(rect(-h, -h, size, size * 0.16), dark(colour, 0.3), alpha=0.2)
        scribble(c, -h * 0.68, -h * 0.35, size * 0.68, lines, size * 0.2, size * 0.05)


def scribble(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    lines: int,
    step: float,
    weight: float,
    colour: str = INK,
    alpha: float = 0.55,
) -> None:
    """Lines that stand for writing."""
    for i in range(lines):
        end = width * (c.rng.uniform(0.45, 0.7) if i == lines - 1 else c.rng.uniform(0.85, 1))
        c.stroke([(x, y + i * step), (x + end, y + i * step)], colour, weight, alpha=alpha)


def sheet(
    c: Canvas, width: float, height: float, lines: int = 6, colour: str = WHITE, head: str = ""
) -> None:
    """A written page around the origin of the group."""
    path = rounded(-width / 2, -height / 2, width, height, width * 0.025)
    c.fill(path, colour, shadow=Shadow(width * 0.03, width * 0.05, width * 0.04, 0.28))
    top = -height * 0.36
    if head:
        c.stroke([(-width * 0.36, top), (width * 0.05, top)], head, width * 0.055)
        top += height * 0.13
    scribble(c, -width * 0.36, top, width * 0.72, lines, height * 0.11, max(2.5, width * 0.022), SLATE, 0.5)


def pencil(c: Canvas, x: float, y: float, length: float, turn: float, colour: str = MUSTARD) -> None:
    with c.at(x, y, turn, length / 10):
        c.fill(rect(-5, -0.32, 10, 0.64), colour, shadow=Shadow(0.25, 0.35, 0.25, 0.35))
        c.fill(rect(-5, 0.08, 10, 0.24), dark(colour, 0.25))
        c.fill([(5, -0.32), (6.3, 0), (5, 0.32)], CREAM)
        c.fill([(5.85, -0.11), (6.3, 0), (5.85, 0.11)], INK)
        c.fill(rounded(-5.7, -0.32, 0.9, 0.64, 0.2), CORAL)
        c.fill(rect(-5, -0.32, 0.5, 0.64), SLATE)


def map_pin(c: Canvas, x: float, y: float, r: float, colour: str) -> None:
    c.fill(ellipse(x + r * 0.25, y, r * 0.7, r * 0.22), INK, alpha=0.28)
    c.fill(
        pin(x, y, r),
        colour,
        shadow=Shadow(r * 0.15, r * 0.15, r * 0.2, 0.25),
        shade=dark(colour, 0.5),
        side="right",
        depth=0.6,
    )
    c.fill(circle(x, y - r * 2.1, r * 0.62), WHITE)


def house(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    wall: str,
    roof: str,
    glass: str = "#54718c",
    door: str = PLUM,
) -> None:
    """A small gabled front; x and y are the middle of its foot."""
    left, top = x - width / 2, y - height
    c.fill(ellipse(x + width * 0.1, y, width * 0.62, width * 0.07), INK, alpha=0.18)
    front: Path = [(left, y), (left, top), (x, top - width * 0.42), (left + width, top), (left + width, y)]
    c.fill(front, wall, shade=dark(wall, 0.35), side="right", depth=0.5)
    c.stroke(
        [
            (left - width * 0.08, top + width * 0.06),
            (x, top - width * 0.45),
            (left + width * 1.08, top + width * 0.06),
        ],
        roof,
        width * 0.1,
    )
    size = width * 0.2
    window(c, left + width * 0.17, top + height * 0.2, size, size * 1.25, glass)
    window(c, left + width * 0.63, top + height * 0.2, size, size * 1.25, glass)
    c.fill(arch(x - width * 0.12, y - height * 0.42, width * 0.24, height * 0.42), door)


__all__ = [
    "NOTES",
    "SMALL",
    "SOFT",
    "cloud",
    "house",
    "map_pin",
    "mug_above",
    "pencil",
    "pine",
    "plant",
    "scribble",
    "sheet",
    "sticky",
    "tree",
    "window",
]
