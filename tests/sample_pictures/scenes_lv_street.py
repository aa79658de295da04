"""A sample picture of a street with a house for each partner in Latvia."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
from palette import (
    BLUSH,
    BRICK,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    INK,
    LATVIA,
    LEAF,
    MUSTARD,
    PLUM,
    SUN,
    TEAL,
    WHITE,
    dark,
    mix,
)
from paths import Path, arch, circle, hill, rect, rounded, smooth, star
from props import cloud, tree, window


def nine_houses() -> Canvas:
    c = Canvas(1600, 1000, 53, Fade("#7f8fc0", "#fbd3b3"))
    c.glow(1220, 480, 620, "#ffe3b0", 0.8)
    cloud(c, 270, 150, 80, alpha=0.8)
    cloud(c, 900, 110, 60, alpha=0.7)
    cloud(c, 1400, 190, 70, alpha=0.8)
    c.fill(hill([(0, 500), (300, 430), (700, 490), (1100, 420), (1600, 480)], 800), "#b59db4")
    c.fill(rect(0, 800, 1600, 200), Fade("#b9a6a8", "#8d7f92"))
    x = 32.0
    fronts = (
        (160, 330, "#f2d08a", 0),
        (180, 410, CORAL, 1),
        (150, 300, "#a9cbc3", 2),
        (190, 380, CREAM, 0),
        (184, 470, LATVIA, 3),
        (160, 340, MUSTARD, 1),
        (186, 400, TEAL, 2),
        (150, 310, BLUSH, 0),
        (176, 430, "#7a6ba0", 1),
    )
    for i, (wide, high, tone, kind) in enumerate(fronts):
        _front(c, x, 800, wide, high, tone, kind, i)
        x += wide
    c.fill(rect(0, 800, 1600, 26), "#e6d8c8")
    c.fill(rect(0, 826, 1600, 10), "#9c8d98")
    for row in range(5):
        for k in range(-1, 26):
            a, y = k * 66 + (row % 2) * 33, 852 + row * 31
            c.fill(rounded(a, y, 60, 25, 9), mix("#a594a2", "#c6b3b3", c.rng.random()), alpha=0.6)
    line = smooth(
        [
            (0, 560),
            (200, 640),
            (400, 660),
            (600, 640),
            (800, 580),
            (1000, 650),
            (1200, 665),
            (1400, 640),
            (1600, 560),
        ]
    )
    c.stroke(line, INK, 4)
    for i in range(3, len(line) - 3, 5):
        left, level = line[i]
        c.fill(
            [(left - 17, level), (left + 17, level), (left, level + 36)],
            (LATVIA, CREAM, SUN, TEAL, CORAL)[i // 5 % 5],
            shadow=SMALL,
        )
    for a in (194, 714, 1222, 1576):
        tree(c, a, 828, 148, mix(LEAF, MUSTARD, 0.2))
    for a in (470, 1030):
        c.stroke([(a, 836), (a, 560)], INK, 10)
        c.glow(a, 545, 120, SUN, 0.8)
        c.fill(rounded(a - 22, 512, 44, 60, 12), "#fff0b8")
        c.fill([(a - 32, 514), (a + 32, 514), (a, 484)], INK)
        c.fill(rounded(a - 20, 822, 40, 16, 5), INK)
    c.grain()
    return c


def _front(
    c: Canvas, x: float, y: float, wide: float, high: float, tone: str, kind: int, number: int
) -> None:
    top, roof = y - high, (BRICK, PLUM, DEEP_TEAL, INK, dark(LATVIA, 0.4))[number % 5]
    c.fill(
        rect(x, top, wide, high),
        tone,
        shadow=Shadow(10, 4, 10, 0.3),
        shade=dark(tone, 0.4),
        side="right",
        depth=0.3,
    )
    if kind == 0:
        c.fill(
            [(x - 10, top), (x + wide / 2, top - wide * 0.62), (x + wide + 10, top)],
            roof,
            shade=INK,
            side="right",
        )
        c.fill(circle(x + wide / 2, top - wide * 0.2, 17), SUN)
    elif kind == 1:
        c.fill(
            [(x - 8, top), (x + 22, top - 84), (x + wide - 22, top - 84), (x + wide + 8, top)],
            roof,
            shade=INK,
        )
        window(c, x + wide / 2 - 22, top - 62, 44, 46, SUN)
    elif kind == 2:
        steps: Path = [(x, top)]
        for k in range(4):
            steps += [(x + k * wide / 8, top - k * 30 - 26), (x + (k + 1) * wide / 8, top - k * 30 - 26)]
        steps += [(2 * x + wide - a, b) for a, b in reversed(steps)]
        c.fill(steps, dark(tone, 0.15))
    else:
        c.fill(
            [(x - 10, top), (x + wide / 2, top - wide * 0.95), (x + wide + 10, top)],
            roof,
            shade=DARK_WOOD,
            side="right",
        )
        c.fill(circle(x + wide / 2, top - 46, 30), WHITE)
        c.fill(star(x + wide / 2, top - 46, 22, 9, 5), MUSTARD)
    c.fill(rect(x, top, wide, 14), WHITE, alpha=0.8)
    columns = 3 if wide > 170 else 2
    gap = wide / columns
    for row in range(int((high - 170) // 104) + 1):
        for k in range(columns):
            lit = (row * 2 + k + number) % 3 == 0
            window(
                c,
                x + gap * (k + 0.5) - 18,
                top + 42 + row * 100,
                36,
                52,
                SUN if lit else "#5d7391",
                rounded_top=number % 3 == 1,
            )
    c.fill(rect(x, y - 128, wide, 8), dark(tone, 0.3), alpha=0.6)
    door = x + (0.5 if columns == 3 else 0.3) * wide
    c.fill(arch(door - 30, y - 106, 60, 106), WHITE)
    c.fill(arch(door - 23, y - 98, 46, 98), (PLUM, DEEP_TEAL, LATVIA)[number % 3])
    c.fill(circle(door + 13, y - 44, 4), SUN)
    if columns == 2:
        window(c, x + wide * 0.62, y - 94, 44, 50, "#ffdf94")


SCENES: dict[str, Callable[[], Canvas]] = {
    "2020/daugavpils-partneri/cover": nine_houses,
}
