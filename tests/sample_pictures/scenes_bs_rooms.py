"""Sample pictures of rooms where networks meet in Bosnia and Herzegovina."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
from furniture import chair
from palette import (
    BOSNIA,
    CORAL,
    CREAM,
    DARK_WOOD,
    FOREST,
    INK,
    LEAF,
    MIST,
    MUSTARD,
    SAND,
    SKY,
    SLATE,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    dark,
)
from paths import arc, circle, ellipse, hill, rect, rounded, smooth
from props import NOTES, plant, sticky
from space import Camera, Place, draw_solids


def flipchart() -> Canvas:
    c = Canvas(1200, 900, 12, Fade("#5fa09d", "#3f8583"))
    c.fill([(0, 0), (420, 0), (900, 740), (330, 740)], SUN, alpha=0.16)
    c.fill([(520, 0), (690, 0), (1170, 740), (1000, 740)], SUN, alpha=0.16)
    c.fill(rect(0, 740, 1200, 160), Fade("#d9a871", "#c18a55"))
    for x in (-140, 120, 400, 690, 980, 1290):
        c.stroke([(600 + (x - 600) * 0.86, 740), (x, 900)], DARK_WOOD, 3, alpha=0.35)
    c.fill(rect(0, 722, 1200, 20), CREAM)
    plant(c, 1035, 812, 215)
    c.fill(ellipse(600, 838, 330, 26), INK, alpha=0.22)
    for a, b in ((440, 330), (760, 870)):
        c.stroke([(a, 620), (b, 836)], DARK_WOOD, 20)
        c.stroke([(a - 4, 620), (b - 4, 836)], WOOD, 8)
    c.fill(rounded(316, 76, 568, 660, 14), DARK_WOOD, shadow=Shadow(30, 26, 24, 0.35))
    c.fill(rect(336, 100, 528, 610), WHITE, shade=SAND, depth=0.35)
    c.fill(rounded(316, 66, 568, 48, 14), BOSNIA)
    for x in (400, 800):
        c.fill(circle(x, 90, 11), CREAM)
    c.stroke([(386, 172), (640, 168)], BOSNIA, 15)
    c.stroke([(386, 203), (540, 201)], SLATE, 7, alpha=0.5)
    for row in range(3):
        for column in range(4):
            colour = NOTES[(row * 4 + column + row * 3) % len(NOTES)]
            if (row, column) == (2, 3):
                continue
            sticky(c, 420 + column * 121, 300 + row * 140, 102, colour, c.rng.uniform(-6, 6), 3)
    c.stroke(arc(783, 580, 50, 46, -30, 320), CORAL, 8)
    c.stroke([(762, 580), (779, 600), (812, 552)], CORAL, 10)
    sticky(c, 180, 300, 96, MUSTARD, -7)
    sticky(c, 210, 420, 96, CORAL, 5)
    c.fill(rounded(430, 712, 340, 26, 8), DARK_WOOD, shadow=SMALL)
    for i, colour in enumerate((BOSNIA, CORAL, TEAL)):
        c.fill(rounded(480 + i * 80, 700, 66, 14, 6), colour)
        c.fill(rounded(530 + i * 80, 700, 20, 14, 6), dark(colour, 0.5))
    c.grain()
    return c


def long_table() -> Canvas:
    c = Canvas(1600, 1000, 14, Fade("#f3dcb6", "#eac99b"))
    camera = Camera(800, 300, 900, 1.75)
    c.fill(rect(0, 510, 1600, 490), Fade("#b57d50", "#d19a66"))
    for i in range(-13, 14):
        c.stroke(camera.path([(i * 0.55, 0, 7.5), (i * 0.55, 0, 1.4)]), DARK_WOOD, 3, alpha=0.35)
    c.fill(rect(0, 496, 1600, 18), CREAM)
    for x in (250, 640, 1030):
        pane = rect(x, 60, 320, 330)
        c.fill(rect(x - 18, 42, 356, 366), WHITE, shadow=Shadow(6, 10, 10, 0.25))
        c.fill(pane, Fade(SKY, "#fbe9cb"))
        with c.clip(pane):
            c.fill(hill([(200, 290), (500, 210), (800, 290), (1100, 190), (1400, 260)], 400), "#8fb6b0")
            c.fill(
                hill([(200, 300), (420, 330), (720, 280), (1050, 330), (1400, 280)], 400), LEAF, shade=FOREST
            )
            c.fill([(x, 240), (x + 180, 60), (x + 260, 60), (x, 320)], WHITE, alpha=0.25)
        c.fill(rect(x + 154, 60, 12, 330), WHITE)
        c.fill(rect(x - 28, 404, 376, 16), dark(CREAM, 0.1))
    plant(c, 140, 540, 160)
    c.stroke([(1480, 512), (1480, 210)], INK, 9)
    c.fill([(1420, 250), (1540, 250), (1515, 150), (1445, 150)], MUSTARD, shade=CORAL)
    c.glow(1480, 240, 190, SUN, 0.5)
    things: list[tuple[list[Place], str]] = []
    for i, z in enumerate((2.75, 3.75, 4.75, 5.75)):
        for side in (-1, 1):
            colour = (BOSNIA, TEAL, CORAL, BOSNIA)[(i + (side > 0) * 2) % 4]
            things += chair(side * 1.42, z, side * math.pi / -2, colour)
            c.fill(camera.disc(side * 1.42, 0, z, 0.4), INK, alpha=0.18)
    c.cast(camera.floor(-1, 1.9, 2.1, 4.6), Shadow(0, 0, 26, 0.35))
    draw_solids(c, camera, things)
    top = camera.floor(-1.05, 1.75, 2.1, 4.6, 0.78)
    edge = camera.path([(-1.05, 0.78, 1.75), (1.05, 0.78, 1.75), (1.05, 0.7, 1.75), (-1.05, 0.7, 1.75)])
    c.fill(edge, DARK_WOOD)
    c.fill(top, Fade("#e9c08b", "#dba76a"))
    with c.clip(top):
        for i in range(-4, 5):
            c.stroke(camera.path([(i * 0.24, 0.78, 6.4), (i * 0.24, 0.78, 1.7)]), WOOD, 2.5, alpha=0.6)
        c.fill(camera.floor(-0.24, 1.7, 0.48, 5, 0.78), BOSNIA, alpha=0.9)
        c.fill(camera.floor(-0.2, 1.7, 0.03, 5, 0.78), MUSTARD)
        c.fill(camera.floor(0.17, 1.7, 0.03, 5, 0.78), MUSTARD)
    for i, z in enumerate((5.6, 4.6, 3.6, 2.65, 2.0)):
        for side in (-1, 1):
            _place_setting(c, camera, side, z, (CORAL, TEAL, MUSTARD, BOSNIA, CORAL)[(i + (side > 0)) % 5])
    c.grain()
    return c


def _place_setting(c: Canvas, camera: Camera, side: int, z: float, colour: str) -> None:
    """A notebook, a pen and a cup for one guest."""
    left = side * 0.68 - 0.23
    c.fill(camera.floor(left + 0.02, z - 0.03, 0.46, 0.44, 0.78), INK, alpha=0.25)
    c.fill(camera.floor(left, z, 0.46, 0.42, 0.79), colour)
    c.fill(camera.floor(left + 0.02, z + 0.02, 0.2, 0.38, 0.8), WHITE)
    c.fill(camera.floor(left + 0.235, z + 0.02, 0.205, 0.38, 0.8), CREAM)
    for line in range(4):
        y = z + 0.1 + line * 0.075
        for a in (0.045, 0.265):
            c.stroke(camera.path([(left + a, 0.8, y), (left + a + 0.14, 0.8, y)]), SLATE, 6 / z, alpha=0.5)
    c.stroke(camera.path([(left + 0.3, 0.82, z - 0.02), (left + 0.44, 0.82, z + 0.28)]), INK, 15 / z)
    x, back = side * 0.37, z + 0.38
    c.fill(camera.disc(x + 0.02, 0.78, back - 0.02, 0.12), INK, alpha=0.25)
    c.fill(camera.disc(x, 0.785, back, 0.115), WHITE)
    low, high = camera.see(x, 0.8, back), camera.see(x, 0.92, back)
    r = 0.075 * camera.focal / back
    handle = low[0] + r * 1.1 * side, (low[1] + high[1]) / 2
    c.stroke(arc(*handle, r * 0.4, r * 0.42, 0, 360), WHITE, r * 0.2)
    c.fill(
        [(high[0] - r, high[1]), (high[0] + r, high[1]), *arc(low[0], low[1], r * 0.75, r * 0.35, 0, 180)],
        Fade(WHITE, MIST, sideways=True),
    )
    c.fill(ellipse(high[0], high[1], r, r * 0.42), CREAM)
    c.fill(ellipse(high[0], high[1] + r * 0.05, r * 0.84, r * 0.32), "#7a4a30")
    steam = [
        (high[0], high[1] - r * 0.4),
        (high[0] + r * 0.35, high[1] - r),
        (high[0] - r * 0.25, high[1] - r * 1.6),
        (high[0] + r * 0.2, high[1] - r * 2.3),
    ]
    c.stroke(smooth(steam), WHITE, r * 0.16, alpha=0.55)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/kreka-prvi-sastanak/detail-1": flipchart,
    "2021/prva-zivinice-prvi-sastanak/cover": long_table,
}
