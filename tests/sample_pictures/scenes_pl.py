"""Sample pictures of the project in Poland."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    INK,
    LEAF,
    MUSTARD,
    PLUM,
    POLAND,
    SLATE,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    dark,
    mix,
)
from paths import Path, Point, arc, circle, ellipse, rect, ring, rounded, smooth
from props import mug_above, pencil, scribble
from settlements import city, county, small_town, village


def four_networks() -> Canvas:
    c = Canvas(1600, 1000, 31, Fade("#f6d9c0", "#fbeedb"))
    for r, alpha in ((760, 0.3), (560, 0.35)):
        c.fill(circle(800, 500, r), "#fdf3e2", alpha=alpha)
    places = ((297, 397), (632, 603), (968, 397), (1303, 603))
    c.stroke(smooth([(-20, 690), *places, (1620, 300)]), POLAND, 9, alpha=0.45, dash=(26, 24))
    tones = (LEAF, MUSTARD, POLAND, DEEP_TEAL)
    insides = (village, small_town, city, county)
    for place in places:
        c.fill(circle(*place, 236), INK, shadow=Shadow(10, 26, 26, 0.35))
    for (x, y), tone, inside in zip(places, tones, insides, strict=True):
        c.fill(circle(x, y, 239), tone)
        with c.clip(circle(x, y, 212)), c.at(x, y, 0, 1.08):
            inside(c)
    for (place, tone), (after, over) in pairwise(zip(places, tones, strict=True)):
        # The ring lies over the next one where they cross first, and under it where they cross again.
        lean = math.degrees(math.atan2(after[1] - place[1], after[0] - place[0]))
        crossing = math.degrees(math.acos(math.dist(place, after) / 2 / 225))
        c.fill(_band(place, lean - crossing - 12, lean + crossing + 12), tone)
        c.fill(_band(after, lean + 180 - crossing - 11, lean + 180 - crossing + 11), over)
    c.grain()
    return c


def _band(centre: Point, start: float, end: float) -> Path:
    """A piece of a ring, with straight ends that join on to the rest of it."""
    return [*arc(*centre, 239, 239, start, end), *arc(*centre, 211, 211, end, start)]


def speech_bubbles() -> Canvas:
    c = Canvas(1600, 1000, 32, Fade("#d8505a", "#b93550"))
    c.fill(circle(200, 900, 480), "#e8715f", alpha=0.45)
    c.fill(circle(1500, 60, 420), "#8d2a4b", alpha=0.35)
    for k in range(60):
        x, y = 30 + (k % 10) * 36, 40 + (k // 10) * 36
        c.fill(circle(x, y, 5), CREAM, alpha=0.22)
        c.fill(circle(1600 - x, 1000 - y, 5), CREAM, alpha=0.22)
    bubbles = (
        (320, 300, 225, 165, CREAM, POLAND, 0.5),
        (800, 250, 215, 150, MUSTARD, INK, -0.2),
        (1280, 315, 225, 170, TEAL, CREAM, -0.6),
        (325, 690, 215, 150, "#f4b9a0", PLUM, 0.6),
        (805, 665, 225, 165, DEEP_TEAL, SUN, 0.15),
    )
    for i, (x, y, rx, ry, tone, ink, lean) in enumerate(bubbles):
        _bubble(c, x, y, rx, ry, tone, lean, square=i in (1, 3))
        c.text(x - rx * 0.36, y - 4, str(i + 1), ry * 1.15, ink, bold=3)
        scribble(c, x + rx * 0.08, y - 38, rx * 0.56, 3, 38, 13, ink, 0.5)
    _open_bubble(c, 1290, 730, 215, 152)
    c.grain()
    return c


def _bubble(
    c: Canvas, x: float, y: float, rx: float, ry: float, tone: str, lean: float, square: bool
) -> None:
    shape: Path = rounded(x - rx, y - ry, rx * 2, ry * 2, 54) if square else ellipse(x, y, rx, ry)
    foot = x + rx * lean
    tail = [(foot - 45, y + ry * 0.5), (foot + 45, y + ry * 0.5), (foot + lean * 90, y + ry + 66)]
    c.fill(tail, tone, shadow=Shadow(12, 20, 16, 0.35))
    c.fill(shape, tone, shadow=Shadow(12, 24, 20, 0.35))
    c.fill(tail, tone)
    c.fill(shape, tone, shade=dark(tone, 0.25), depth=0.4)


def _open_bubble(c: Canvas, x: float, y: float, rx: float, ry: float) -> None:
    """The sixth theme takes whatever is still added: a bubble that is not filled yet."""
    low, foot = y + ry, x - rx * 0.5
    corners = rounded(x - rx, y - ry, rx * 2, ry * 2, 54)
    turn = len(corners) * 3 // 4
    tail = [(foot + 38, low), (foot - 50, low + 66), (foot - 42, low)]
    outline = [*corners[:turn], *tail, *corners[turn:]]
    c.fill(outline, CREAM, alpha=0.16)
    c.stroke(outline, CREAM, 10, closed=True, dash=(34, 25))
    c.text(x - rx * 0.36, y - 4, "6", ry * 1.15, CREAM, bold=3)
    middle = x + rx * 0.4
    c.fill(circle(middle, y, 62), MUSTARD, shadow=SMALL)
    c.stroke([(middle - 28, y), (middle + 28, y)], INK, 14)
    c.stroke([(middle, y - 28), (middle, y + 28)], INK, 14)


def round_table() -> Canvas:
    c = Canvas(1600, 1000, 33, "#c79a6b")
    for row in range(8):
        offset = c.rng.uniform(0, 500)
        c.fill(rect(0, row * 125, 1600, 125), mix("#cda071", "#b98757", c.rng.random()))
        c.stroke([(0, row * 125), (1600, row * 125)], DARK_WOOD, 3, alpha=0.4)
        for k in range(5):
            joint = offset + k * 480 - 300
            c.stroke([(joint, row * 125), (joint, row * 125 + 125)], DARK_WOOD, 3, alpha=0.4)
    c.fill(circle(800, 500, 620), POLAND, shadow=SOFT)
    c.stroke(circle(800, 500, 590), CREAM, 8, closed=True, alpha=0.7)
    c.stroke(circle(800, 500, 560), CREAM, 4, closed=True, alpha=0.7, dash=(24, 18))
    for i, (x, y) in enumerate(ring(800, 500, 462, 462, 8, 22.5)):
        with c.at(x, y, 22.5 + i * 45 + 90):
            tone = (TEAL, MUSTARD)[i % 2]
            c.fill(rounded(-78, -70, 156, 140, 40), tone, shadow=Shadow(12, 18, 14, 0.4))
            c.fill(rounded(-84, -92, 168, 44, 22), dark(tone, 0.2), shadow=SMALL)
    c.fill(circle(800, 500, 412), dark(WOOD, 0.2), shadow=Shadow(18, 34, 30, 0.5))
    c.fill(circle(800, 500, 400), Fade("#f0cb97", "#dcae74"))
    for r in (60, 118, 170, 232, 290, 345, 384):
        c.stroke(circle(800, 500, r), WOOD, 3, closed=True, alpha=0.3)
    _cards(c)
    c.grain()
    return c


def _cards(c: Canvas) -> None:
    c.fill(circle(800, 500, 92), CREAM, shadow=SMALL)
    c.stroke(circle(800, 500, 46), INK, 6, closed=True, alpha=0.5)
    for i, (x, y) in enumerate(ring(800, 500, 46, 46, 4, 45)):
        c.fill(circle(x, y, 24), (LEAF, MUSTARD, POLAND, DEEP_TEAL)[i])
    tones = (CORAL, WHITE, TEAL, MUSTARD, WHITE, "#f4b9a0", POLAND, WHITE)
    for i, (x, y) in enumerate(ring(800, 500, 196, 196, 8, 0)):
        with c.at(x, y, 90 + i * 45 + c.rng.uniform(-9, 9)):
            c.fill(rounded(-46, -62, 92, 124, 10), tones[i], shadow=Shadow(6, 10, 8, 0.35))
            ink = INK if tones[i] in (WHITE, MUSTARD, "#f4b9a0") else CREAM
            if i % 2:
                scribble(c, -28, -34, 56, 4, 22, 6, ink, 0.6)
            else:
                c.stroke(circle(0, -14, 20), ink, 6, closed=True, alpha=0.85)
                c.stroke([(-26, 34), (26, 34)], ink, 6, alpha=0.7)
    for i, (x, y) in enumerate(ring(800, 500, 322, 322, 8, 22.5)):
        with c.at(x, y, 22.5 + i * 45 + 90):
            c.fill(rect(-58, -36, 84, 70), WHITE, shadow=SMALL)
            scribble(c, -46, -20, 60, 3, 17, 5, SLATE, 0.5)
        a = math.radians(22.5 + i * 45 + 16)
        mug_above(c, 800 + 330 * math.cos(a), 500 + 330 * math.sin(a), 24, (CREAM, TEAL, CORAL, WHITE)[i % 4])
    pencil(c, 700, 800, 120, 18, POLAND)
    pencil(c, 1085, 385, 110, 80, TEAL)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2022/cztery-sieci-samorzadowe/cover": four_networks,
    "2022/o-czym-rozmawiaja-sieci/cover": speech_bubbles,
    "2022/jak-pracujemy-w-sieci/cover": round_table,
}
