"""A sample picture of what the resource centre in Latvia lends."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
from palette import (
    BLUSH,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    INK,
    LATVIA,
    LILAC,
    MUSTARD,
    PLUM,
    SAND,
    SUN,
    TEAL,
    WOOD,
    dark,
    light,
    mix,
)
from paths import circle, ellipse, rect, regular, rounded, smooth


def shelves() -> Canvas:
    c = Canvas(1200, 900, 43, Fade("#f3d5bd", "#e3b197"))
    for x in range(30, 1200, 76):
        c.stroke([(x, 0), (x, 900)], CORAL, 3, alpha=0.18)
    c.fill(rounded(90, 50, 1020, 850, 12), dark(WOOD, 0.3), shadow=Shadow(20, 14, 26, 0.4))
    for y in (80, 355, 630):
        c.fill(rect(118, y, 964, 250), Fade(PLUM, mix(PLUM, DARK_WOOD, 0.6)))
    _books(c, 140, 330, 13)
    _box(c, 560, 330, 190, 44, TEAL)
    _box(c, 575, 286, 165, 40, CORAL)
    _box(c, 590, 246, 140, 36, MUSTARD)
    _globe(c, 850, 330)
    _books(c, 955, 330, 4)
    _abacus(c, 150, 605)
    _books(c, 400, 605, 7)
    _dice(c, 690, 605)
    _books(c, 870, 605, 5)
    _box(c, 145, 880, 210, 52, LATVIA)
    _box(c, 160, 828, 180, 46, DEEP_TEAL)
    _puzzle(c, 450, 880)
    _books(c, 610, 880, 6)
    for x, colour in ((880, CORAL), (950, MUSTARD), (1020, TEAL)):
        c.fill([(x - 26, 880), (x + 26, 880), (x + 8, 800), (x - 8, 800)], colour, shade=INK, side="right")
        c.fill(circle(x, 788, 25), light(colour, 0.1), shade=dark(colour, 0.5), side="right")
    for y in (330, 605, 880):
        c.fill(rect(118, y, 964, 26), Fade(light(WOOD, 0.25), WOOD))
        c.fill(rect(118, y + 26, 964, 16), INK, alpha=0.25)
    c.fill(rect(90, 50, 28, 850), Fade(WOOD, dark(WOOD, 0.2), sideways=True))
    c.fill(rect(1082, 50, 28, 850), Fade(WOOD, dark(WOOD, 0.2), sideways=True))
    c.fill(rounded(76, 34, 1048, 46, 10), Fade(light(WOOD, 0.3), WOOD), shadow=SMALL)
    c.grain()
    return c


def _books(c: Canvas, x: float, y: float, count: int) -> None:
    tones = (LATVIA, MUSTARD, TEAL, CREAM, CORAL, DEEP_TEAL, LILAC, BLUSH)
    first = c.rng.randrange(8)
    for i in range(count):
        wide, high = c.rng.uniform(22, 36), c.rng.uniform(150, 212)
        tone = tones[(first + i * 3) % 8]
        with c.at(x, y, 8 if i == count - 1 and count > 5 else 0):
            c.fill(rounded(0, -high, wide, high, 4), tone, shade=INK, side="right", depth=0.3)
            for k in (0.14, 0.2, 0.82):
                c.fill(rect(0, -high * (1 - k), wide, 5), SUN if tone != MUSTARD else LATVIA, alpha=0.8)
        x += wide + 2


def _box(c: Canvas, x: float, y: float, wide: float, high: float, tone: str) -> None:
    c.fill(rounded(x, y - high, wide, high, 5), tone, shade=INK, depth=0.4, shadow=SMALL)
    c.fill(rect(x, y - high, wide, high * 0.24), light(tone, 0.25))
    c.fill(regular(x + 30, y - high * 0.4, high * 0.24, 4), SUN)
    c.stroke([(x + 60, y - high * 0.4), (x + wide * 0.75, y - high * 0.4)], CREAM, 8, alpha=0.8)


def _globe(c: Canvas, x: float, y: float) -> None:
    c.fill(rounded(x - 50, y - 16, 100, 16, 8), DARK_WOOD)
    c.stroke([(x, y - 16), (x, y - 46)], MUSTARD, 12)
    c.stroke(circle(x, y - 118, 78), MUSTARD, 8)
    c.fill(circle(x, y - 118, 68), "#77b7c4", shade=DEEP_TEAL, side="right")
    with c.clip(circle(x, y - 118, 68)):
        c.fill(
            smooth([(x - 60, y - 150), (x - 10, y - 170), (x + 10, y - 130), (x - 30, y - 90)], closed=True),
            "#a9c98a",
        )
        c.fill(
            smooth([(x + 10, y - 100), (x + 60, y - 110), (x + 40, y - 60), (x, y - 66)], closed=True),
            "#a9c98a",
        )


def _abacus(c: Canvas, x: float, y: float) -> None:
    c.fill(rounded(x, y - 205, 215, 205, 12), WOOD, shadow=SMALL)
    c.fill(rect(x + 18, y - 187, 179, 169), "#4a3350")
    for row, tone in enumerate((CORAL, SUN, TEAL, BLUSH)):
        level = y - 163 + row * 41
        c.stroke([(x + 18, level), (x + 197, level)], SAND, 5)
        for k in range(5):
            gap = 0 if k < 2 + row % 3 else 44 - row * 5
            c.fill(ellipse(x + 34 + k * 24 + gap, level, 11, 16), tone, shade=INK, side="right")


def _dice(c: Canvas, x: float, y: float) -> None:
    for a, b, turn, tone, dots in ((x + 60, y - 52, 0, CREAM, 5), (x + 78, y - 148, 12, CORAL, 3)):
        with c.at(a, b, turn):
            c.fill(rounded(-48, -48, 96, 100, 16), tone, shadow=SMALL, shade=dark(tone, 0.3))
            spots = ((-26, -26), (26, 26), (0, 0), (26, -26), (-26, 26))
            for dx, dy in spots[:dots]:
                c.fill(circle(dx, dy, 10), INK)


def _puzzle(c: Canvas, x: float, y: float) -> None:
    for a, b, tone in ((x - 50, y - 51, TEAL), (x + 52, y - 51, MUSTARD), (x, y - 153, CORAL)):
        c.fill(rounded(a - 50, b - 50, 100, 101, 8), tone, shadow=SMALL, shade=dark(tone, 0.4))
        c.fill(circle(a, b - 60, 18), tone)
    c.fill(circle(x + 2, y - 51, 18), TEAL)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2020/daugavpils-resursu-centrs/detail-2": shelves,
}
