"""Sample pictures of the project in Poland."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    BLUSH,
    BRICK,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    INK,
    LEAF,
    MUSTARD,
    PLUM,
    POLAND,
    SAGE,
    SAND,
    SKY,
    SLATE,
    SUN,
    TEAL,
    TERRACOTTA,
    WHITE,
    WOOD,
    dark,
    light,
    mix,
)
from paths import Path, arc, circle, ellipse, hill, rect, ring, rounded, smooth
from props import cloud, house, mug_above, pencil, pine, scribble, tree


def four_networks() -> Canvas:
    c = Canvas(1600, 1000, 31, Fade("#f6d9c0", "#fbeedb"))
    for r, alpha in ((760, 0.3), (560, 0.35)):
        c.fill(circle(800, 500, r), "#fdf3e2", alpha=alpha)
    way = smooth([(-20, 690), (278, 400), (626, 600), (974, 400), (1322, 600), (1620, 330)])
    c.stroke(way, POLAND, 9, alpha=0.45, dash=(26, 24))
    places = ((278, 400), (626, 600), (974, 400), (1322, 600))
    tones = (LEAF, MUSTARD, POLAND, DEEP_TEAL)
    insides = (_village, _small_town, _city, _county)
    for (x, y), tone, inside in zip(places, tones, insides, strict=True):
        c.fill(circle(x, y, 222), tone, shadow=Shadow(10, 26, 26, 0.35))
        with c.clip(circle(x, y, 197)), c.at(x, y):
            inside(c)
        c.stroke(circle(x, y, 210), tone, 28, closed=True)
    for i, (x, y) in enumerate(places[:-1]):
        # Inside the next circle the ring stays in sight, and passes once over and once under its ring.
        lean = math.degrees(math.atan2(places[i + 1][1] - y, places[i + 1][0] - x))
        c.stroke(arc(x, y, 210, 210, lean - 34, lean + 34), tones[i], 28)
        c.stroke(arc(*places[i + 1], 210, 210, lean + 142, lean + 182), tones[i + 1], 28)
    c.grain()
    return c


def _sky(c: Canvas, top: str, bottom: str) -> None:
    c.fill(rect(-230, -230, 460, 460), Fade(top, bottom))


def _village(c: Canvas) -> None:
    _sky(c, SKY, "#fdeccb")
    c.fill(circle(90, -100, 34), SUN)
    cloud(c, -70, -110, 32)
    c.fill(hill([(-230, 0), (-100, -50), (60, -10), (230, -60)], 230), SAGE, shade=LEAF)
    c.fill(hill([(-230, 70), (-40, 40), (120, 75), (230, 50)], 230), "#d9c36c")
    for k in range(7):
        c.stroke(smooth([(-230, 120 + k * 22), (0, 84 + k * 24), (230, 108 + k * 24)]), WOOD, 4, alpha=0.5)
    tree(c, -125, 68, 120)
    house(c, -30, 74, 90, 56, CREAM, TERRACOTTA)
    house(c, 95, 84, 76, 46, "#f3d3a8", BRICK)
    pine(c, 165, 72, 96)


def _small_town(c: Canvas) -> None:
    _sky(c, "#f5c27d", "#fdf0d2")
    cloud(c, 70, -135, 32)
    c.fill(hill([(-230, 30), (-60, -10), (100, 20), (230, -10)], 230), SAGE)
    c.fill(rect(-28, -78, 56, 160), CREAM, shade=WOOD, side="right")
    c.fill([(-36, -78), (0, -168), (36, -78)], POLAND, shade=BRICK, side="right")
    c.fill(circle(0, -46, 17), WHITE)
    c.stroke([(0, -57), (0, -46), (8, -43)], INK, 4)
    for x, w, h, wall, roof in (
        (-130, 84, 92, BLUSH, TERRACOTTA),
        (-62, 66, 70, "#f2d08a", BRICK),
        (66, 72, 78, "#a9cbc3", TERRACOTTA),
        (142, 84, 96, CREAM, BRICK),
    ):
        house(c, x, 96, w, h, wall, roof)
    c.fill(rect(-230, 94, 460, 140), SAND)
    for k in range(5):
        c.stroke([(-230, 112 + k * 22), (230, 112 + k * 22)], WOOD, 3, alpha=0.35, dash=(30, 12))
    tree(c, -8, 140, 84)


def _city(c: Canvas) -> None:
    _sky(c, "#f0a584", "#fde5c4")
    c.fill(circle(-80, -80, 44), "#fff0c9")
    for x, w, h in (
        (-210, 60, 140),
        (-140, 50, 190),
        (-85, 64, 150),
        (60, 54, 210),
        (120, 62, 160),
        (180, 50, 200),
    ):
        c.fill(rect(x, 90 - h, w, h), "#d98d7c", alpha=0.75)
    for x, w, h, tone in (
        (-180, 74, 130, PLUM),
        (-96, 62, 196, POLAND),
        (-24, 78, 150, DEEP_TEAL),
        (64, 58, 226, "#3d4a70"),
        (130, 76, 140, PLUM),
    ):
        c.fill(rect(x, 96 - h, w, h), tone, shade=INK, side="right", depth=0.5)
        for a in range(int((w - 12) // 17)):
            for b in range(int((h - 20) // 24)):
                lit = (a * 7 + b * 5 + int(w)) % 3
                c.fill(rect(x + 10 + a * 17, 110 - h + b * 24, 9, 13), SUN if lit else light(tone, 0.2))
    c.stroke([(93, -130), (93, -172)], INK, 5)
    c.fill(rect(-230, 96, 460, 140), "#5a6078")
    c.stroke([(-230, 132), (230, 132)], SUN, 5, dash=(28, 20))
    c.fill(rounded(-70, 92, 130, 40, 10), MUSTARD, shadow=SMALL)
    for x in (-56, -26, 4, 32):
        c.fill(rounded(x, 99, 23, 15, 3), "#cfe6ea")
    for x in (-42, 32):
        c.fill(circle(x, 132, 9), INK)


def _county(c: Canvas) -> None:
    _sky(c, "#7fb9c4", "#f4e8c9")
    c.fill(rect(-230, -230, 460, 460), "#cfe0ad")
    for x, y, r, tone in (
        (-120, -120, 100, SAGE),
        (140, 110, 110, SAGE),
        (120, -130, 70, "#e6d592"),
        (-130, 120, 80, "#e6d592"),
    ):
        c.fill(circle(x, y, r), tone, shade=dark(tone, 0.3))
    river = smooth([(-230, -20), (-110, -40), (-20, 40), (90, 30), (230, 90)])
    c.stroke(river, "#67adbc", 30)
    spots = ((0, -22), (-118, -90), (120, -104), (-112, 100), (118, 118), (-4, 150), (10, -150))
    for x, y in spots[1:]:
        c.stroke([spots[0], (x, y)], WHITE, 10)
        c.stroke([spots[0], (x, y)], DEEP_TEAL, 3, dash=(10, 9))
    for i, (x, y) in enumerate(spots[1:]):
        house(c, x, y + 26, 48, 32, (CREAM, BLUSH)[i % 2], (TERRACOTTA, BRICK)[i % 2])
    for x, y in ((-165, -20), (170, 20), (-50, 120), (60, -70), (70, 80)):
        pine(c, x, y + 20, 52)
    c.fill(rect(-54, -40, 108, 64), CREAM, shadow=SMALL, shade=SAND, side="right")
    c.fill([(-64, -38), (0, -84), (64, -38)], DEEP_TEAL)
    for k in range(4):
        c.fill(rect(-44 + k * 25, -34, 12, 54), light(SLATE, 0.6))
    c.fill(rect(-64, 20, 128, 12), SAND)


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
        (1275, 710, 215, 155, WHITE, TEAL, -0.5),
    )
    for i, (x, y, rx, ry, tone, ink, lean) in enumerate(bubbles):
        _bubble(c, x, y, rx, ry, tone, lean, square=i in (1, 3, 5))
        c.text(x - rx * 0.36, y - 4, str(i + 1), ry * 1.15, ink, bold=3)
        start = x + rx * 0.08
        scribble(c, start, y - 38, rx * 0.56, 3, 38, 13, ink, 0.5)
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
