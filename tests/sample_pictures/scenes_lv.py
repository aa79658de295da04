"""Sample pictures of the resource centre in Latvia."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from cords import bow, knot
from palette import (
    BRICK,
    CORAL,
    CREAM,
    DARK_WOOD,
    INK,
    LATVIA,
    LILAC,
    MUSTARD,
    PLUM,
    SAND,
    SNOW,
    SUN,
    TEAL,
    WHITE,
    dark,
    mix,
)
from paths import Path, circle, ellipse, hill, rect, rounded, smooth
from props import pine, window


def snow(c: Canvas, count: int, height: float) -> None:
    for _ in range(count):
        x, y, r = c.rng.uniform(0, c.width), c.rng.uniform(0, height), c.rng.uniform(2, 6)
        c.fill(circle(x, y, r), WHITE, alpha=c.rng.uniform(0.4, 0.9))


def opening() -> Canvas:
    """A house on a winter evening; its door is open behind a ribbon."""
    c = Canvas(1600, 1000, 41, Fade("#3e3560", "#e59a86"))
    for _ in range(46):
        c.fill(
            circle(c.rng.uniform(0, 1600), c.rng.uniform(0, 330), c.rng.uniform(1.5, 3.2)), CREAM, alpha=0.7
        )
    c.fill(circle(260, 170, 58), "#ffeecb")
    c.glow(260, 170, 240, "#ffe2b0", 0.4)
    c.fill(hill([(0, 560), (300, 470), (650, 560), (1000, 480), (1350, 540), (1600, 460)], 900), "#8a6a94")
    c.fill(hill([(0, 650), (350, 610), (800, 660), (1250, 600), (1600, 640)], 900), "#b39ec0")
    for x, y, size in (
        (60, 690, 260),
        (190, 705, 330),
        (1420, 695, 340),
        (1545, 690, 250),
        (330, 690, 200),
        (1300, 690, 210),
    ):
        pine(c, x, y, size, "#3a5a66", SNOW)
    c.fill(
        hill([(0, 710), (400, 690), (800, 700), (1200, 690), (1600, 715)], 1000), Fade("#f3eef5", "#c6b8d6")
    )
    _centre(c)
    for x, y, rx in ((330, 790, 130), (1290, 800, 150)):
        c.fill(
            hill([(x - rx, y), (x - rx * 0.4, y - 42), (x + rx * 0.3, y - 50), (x + rx, y)], y + 4),
            WHITE,
            shade=LILAC,
        )
    snow(c, 130, 900)
    c.grain()
    return c


def _centre(c: Canvas) -> None:
    wall: Path = [(480, 770), (480, 400), (800, 150), (1120, 400), (1120, 770)]
    c.fill(wall, "#d9a05f", shadow=Shadow(24, 10, 26, 0.4), shade=BRICK, side="right", depth=0.35)
    with c.clip(wall):
        for y in range(170, 770, 30):
            c.stroke([(480, y), (1120, y)], DARK_WOOD, 3, alpha=0.35)
    c.fill(rect(960, 190, 70, 130), BRICK)
    c.fill(rounded(950, 178, 90, 24, 10), WHITE)
    for k in range(3):
        c.fill(circle(1000 + k * 34, 130 - k * 44, 24 + k * 10), CREAM, alpha=0.4 - k * 0.1)
    c.stroke([(428, 430), (800, 138), (1172, 430)], dark(LATVIA, 0.2), 44)
    snow_line: Path = [
        (410, 420),
        (800, 104),
        (1190, 420),
        (1176, 440),
        (1120, 412),
        (1060, 356),
        (990, 316),
        (930, 258),
        (860, 214),
        (800, 156),
        (730, 222),
        (660, 268),
        (600, 330),
        (540, 362),
        (480, 420),
        (424, 440),
    ]
    c.fill(smooth(snow_line, closed=True, steps=6), WHITE, shade=LILAC)
    c.fill(rect(470, 745, 660, 30), "#8a8399")
    c.fill(circle(800, 318, 92), DARK_WOOD, shadow=SOFT)
    c.fill(circle(800, 318, 80), CREAM)
    knot(c, 800, 318, 60, LATVIA, CREAM)
    for x in (535, 975):
        c.glow(x + 52, 545, 190, SUN, 0.55)
        window(c, x, 470, 104, 146, "#ffd06b")
        c.fill(rounded(x - 22, 622, 148, 18, 9), WHITE)
        for k in range(4):
            c.fill(circle(x + k * 38 - 4, 650, 14), (CORAL, SUN, LATVIA, SUN)[k])
        c.fill(rect(x - 18, 652, 140, 30), DARK_WOOD)
    _open_door(c)


def _open_door(c: Canvas) -> None:
    c.fill(rect(688, 440, 224, 332), WHITE, shadow=SMALL)
    c.fill(rect(706, 458, 188, 312), Fade("#ffe9a8", "#f6b352"))
    c.fill(rect(728, 560, 60, 150), "#d98f47", alpha=0.6)
    for k in range(3):
        c.fill(rect(734, 574 + k * 46, 48, 5), DARK_WOOD, alpha=0.6)
        for b in range(4):
            c.fill(
                rect(736 + b * 11, 548 + k * 46 + b % 2 * 4, 8, 26 - b % 2 * 4),
                (LATVIA, TEAL, CORAL, PLUM)[(b + k) % 4],
                alpha=0.8,
            )
    c.stroke([(830, 458), (830, 500)], INK, 4)
    c.fill([(806, 528), (854, 528), (842, 498), (818, 498)], LATVIA)
    c.glow(800, 620, 260, SUN, 0.5)
    leaf = [(894, 458), (968, 436), (968, 800), (894, 770)]
    c.fill(leaf, Fade(LATVIA, dark(LATVIA, 0.35), sideways=True), shadow=SMALL)
    for top, low in ((478, 590), (626, 740)):
        c.stroke(
            [(908, top), (954, top - 13), (954, low + 10), (908, low)],
            dark(LATVIA, 0.6),
            5,
            closed=True,
            alpha=0.6,
        )
    c.fill(circle(955, 622, 8), MUSTARD)
    c.fill([(706, 772), (894, 772), (1080, 1000), (520, 1000)], Fade("#ffd989", "#f3d9c8"), alpha=0.6)
    c.fill(rounded(672, 764, 256, 24, 8), "#a59db3")
    c.fill(rounded(648, 786, 304, 26, 8), "#c4bccf")
    ribbon = smooth([(690, 628), (750, 652), (800, 650), (850, 652), (910, 628)])
    with c.clip(rect(694, 500, 212, 300)):
        c.stroke([(x, y + 5) for x, y in ribbon], INK, 26, alpha=0.2)
        c.stroke(ribbon, "#d83c4c", 26)
    bow(c, 800, 650, 46, "#d83c4c")


def poster() -> Canvas:
    c = Canvas(900, 1200, 42, Fade("#7d5570", "#553a58"))
    for row in range(21):
        for column in range(-1, 7):
            x = column * 150 + (row % 2) * 75
            tone = mix("#8a5f78", "#63435f", c.rng.random())
            c.fill(rounded(x + 4, row * 60 + 4, 142, 52, 6), tone, alpha=0.75)
    c.glow(450, 380, 760, SUN, 0.4)
    bulbs = smooth([(-20, 60), (200, 130), (450, 150), (700, 125), (920, 50)])
    c.stroke(bulbs, INK, 5)
    for i in range(4, len(bulbs) - 2, 8):
        a, b = bulbs[i]
        c.glow(a, b + 22, 70, SUN, 0.6)
        c.fill(rect(a - 6, b, 12, 12), INK)
        c.fill(ellipse(a, b + 26, 13, 17), "#fff1c0")
    with c.at(450, 640, -1.5):
        c.fill(rect(-300, -420, 600, 850), CREAM, shadow=Shadow(20, 30, 26, 0.5))
        c.fill(rect(-270, -390, 540, 420), Fade(LATVIA, "#c4574f"))
        with c.clip(rect(-270, -390, 540, 420)):
            for i in range(18):
                a, b = math.radians(i * 20), math.radians(i * 20 + 10)
                c.fill(
                    [
                        (0, -160),
                        (600 * math.cos(a), -160 + 600 * math.sin(a)),
                        (600 * math.cos(b), -160 + 600 * math.sin(b)),
                    ],
                    MUSTARD,
                    alpha=0.22,
                )
            c.fill(hill([(-280, -10), (-60, -34), (140, -16), (280, -30)], 40), SNOW)
            c.fill(
                [(-130, 0), (-130, -165), (0, -280), (130, -165), (130, 0)],
                CREAM,
                shadow=SOFT,
                shade=SAND,
                side="right",
            )
            c.stroke([(-165, -140), (0, -286), (165, -140)], PLUM, 26)
            c.fill(rect(-36, -96, 72, 96), MUSTARD)
            c.fill([(36, -96), (66, -106), (66, 10), (36, 0)], PLUM)
            knot(c, 0, -168, 42, LATVIA, CREAM)
        c.fill(rect(-270, 12, 540, 34), Fade(MUSTARD, dark(MUSTARD, 0.15)), shadow=SMALL)
        bow(c, 0, 29, 50, MUSTARD)
        c.text(0, 150, "23.01.", 160, INK, bold=4)
        c.stroke([(-200, 292), (-120, 292)], LATVIA, 8)
        c.stroke([(130, 292), (200, 292)], LATVIA, 8)
        c.text(0, 290, "17.00", 84, LATVIA, bold=2)
        for y, wide in ((362, 190), (394, 130)):
            c.stroke([(-wide, y), (wide, y)], INK, 9, alpha=0.4)
        for x, turn in ((-285, -38), (285, 38)):
            with c.at(x, -410, turn):
                c.fill(rect(-62, -20, 124, 40), SUN, alpha=0.8, shadow=SMALL)
    c.grain()
    return c


SCENES: dict[str, Callable[[], Canvas]] = {
    "2020/daugavpils-resursu-centrs/cover": opening,
    "2020/daugavpils-resursu-centrs/detail-1": poster,
}
