"""Sample pictures of the project in Bosnia and Herzegovina."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    BLUSH, BOSNIA, BRICK, CORAL, CREAM, DARK_WOOD, DEEP_TEAL, FOREST, INK, LEAF, MIST, MUSTARD, PAPER, SAGE, SAND,
    SKY, SLATE, SUN, TEAL, TERRACOTTA, WHITE, WOOD, dark, light, mix,
)  # fmt: skip
from paths import Path, arc, arch, blob, circle, ellipse, hill, rect, rounded, smooth
from props import NOTES, cloud, map_pin, pencil, plant, scribble, sheet, sticky, tree, window
from space import Camera, Grid, Place, Solid, draw_solids, turned


def chair(x: float, z: float, turn: float, colour: str) -> list[tuple[list[Place], str]]:
    """A chair with its back away from the direction that it looks in."""
    legs = [Solid(a, 0, b, 0.05, 0.45, 0.05, DARK_WOOD) for a in (-0.2, 0.2) for b in (-0.2, 0.2)]
    posts = [Solid(a, 0.45, 0.22, 0.05, 0.5, 0.05, DARK_WOOD) for a in (-0.2, 0.2)]
    rest = [Solid(0, 0.45, 0, 0.48, 0.06, 0.48, colour), Solid(0, 0.62, 0.23, 0.48, 0.3, 0.04, colour)]
    return [(turned(part, x, z, turn), part.colour) for part in (*legs, *posts, *rest)]


def school(c: Canvas, x: float, y: float, s: float) -> None:
    """A two-storey school; x and y are the middle of its foot, s the size of a window."""
    wide, high = s * 17, s * 6.2
    left, top = x - wide / 2, y - high
    c.fill(rect(left, top, wide, high), CREAM, shadow=Shadow(s * 0.5, s * 0.1, s * 0.5, 0.25),
           shade=mix(CREAM, WOOD, 0.3), side="right", depth=0.35)  # fmt: skip
    c.fill([(left - s * 0.5, top), (left + s * 1.2, top - s * 2), (left + wide - s * 1.2, top - s * 2),
            (left + wide + s * 0.5, top)], TERRACOTTA, shade=BRICK, side="right", depth=0.8)  # fmt: skip
    for i in range(1, 5):
        c.stroke([(left + s * i * 0.2, top - s * 0.4 * i), (left + wide - s * i * 0.2, top - s * 0.4 * i)], BRICK, 2,
                 alpha=0.4)  # fmt: skip
    c.fill(rect(left, y - s * 0.5, wide, s * 0.5), SLATE, alpha=0.6)
    c.fill(rect(left, top + s * 3.0, wide, s * 0.18), SAND)
    for row in (0.75, 3.6):
        for i in (0, 1, 2, 3, 6, 7, 8, 9):
            window(c, left + s * (0.75 + i * 1.62), top + s * row, s, s * 1.55, "#6b96a8")
    wing = s * 4
    c.fill([(x - wing / 2, y), (x - wing / 2, top - s * 0.4), (x, top - s * 2.9), (x + wing / 2, top - s * 0.4),
            (x + wing / 2, y)], light(MUSTARD, 0.5), shadow=Shadow(s * 0.3, 0, s * 0.3, 0.25),
           shade=mix(MUSTARD, WOOD, 0.3), side="right", depth=0.4)  # fmt: skip
    c.stroke([(x - wing * 0.58, top - s * 0.1), (x, top - s * 3), (x + wing * 0.58, top - s * 0.1)], TERRACOTTA, s * 0.34)
    c.fill(circle(x, top - s * 1.0, s * 0.72), WHITE)
    c.stroke(circle(x, top - s * 1.0, s * 0.72), BOSNIA, s * 0.14)
    c.stroke([(x, top - s * 1.45), (x, top - s), (x + s * 0.35, top - s * 0.85)], INK, s * 0.11)
    for i in (-1, 0, 1):
        window(c, x + i * s * 1.15 - s * 0.4, top + s * 0.75, s * 0.8, s * 1.4, "#6b96a8", rounded_top=True)
    c.fill(arch(x - s * 1.1, y - s * 2.9, s * 2.2, s * 2.9), BOSNIA)
    c.fill(arch(x - s * 0.9, y - s * 2.65, s * 1.8, s * 2.65), Fade("#3d4f70", INK))
    c.stroke([(x, y - s * 2.6), (x, y)], BOSNIA, s * 0.12)
    for i in range(3):
        step = s * (2.8 + i * 0.7)
        c.fill(rect(x - step / 2, y + s * 0.22 * i - s * 0.2, step, s * 0.24), mix(SAND, SLATE, 0.12 * i))


def kreka_cover() -> Canvas:
    c = Canvas(1600, 1000, 11, Fade("#8cc3d0", "#fdeacb"))
    c.glow(1210, 250, 420, SUN, 0.9)
    c.fill(circle(1210, 250, 82), "#fff3cf")
    cloud(c, 300, 170, 82)
    cloud(c, 640, 110, 48, alpha=0.7)
    cloud(c, 1430, 130, 56, alpha=0.8)
    c.fill(hill([(0, 400), (260, 330), (560, 400), (900, 320), (1250, 390), (1600, 300)], 700), "#93b7b4")
    c.fill(hill([(0, 460), (220, 480), (520, 400), (820, 470), (1180, 400), (1600, 450)], 700), SAGE, shade=LEAF)
    c.fill(rect(0, 575, 1600, 425), Fade("#e3c795", "#f1ddb6"))
    c.fill(hill([(0, 545), (400, 560), (800, 552), (1200, 562), (1600, 540)], 622), LEAF, shade=FOREST)
    for x, size in ((95, 300), (1490, 320), (235, 220), (1370, 220)):
        tree(c, x, 595, size, mix(LEAF, MUSTARD, 0.18))
    school(c, 800, 600, 54)
    camera = Camera(800, 480, 900, 2.15)
    c.fill(camera.disc(0, 0, 6.3, 3.25), light(SAND, 0.55), alpha=0.75)
    c.stroke(camera.disc(0, 0, 6.3, 1.2), BOSNIA, 5, closed=True, alpha=0.3, dash=(16, 14))
    things: list[tuple[list[Place], str]] = []
    colours = (BOSNIA, MUSTARD, TEAL, CORAL, BOSNIA, MUSTARD, TEAL, CORAL, BOSNIA, MUSTARD)
    for i, colour in enumerate(colours):
        angle = 2 * math.pi * (i + 0.5) / len(colours)
        x, z = 2.25 * math.cos(angle), 6.3 + 2.0 * math.sin(angle)
        shadow = camera.path([(x - 0.2, 0, z - 0.25), (x + 0.3, 0, z - 0.25), (x + 0.2, 0, z + 0.25), (x - 0.3, 0, z + 0.25)])
        c.fill(shadow, SAND, alpha=0, shadow=Shadow(-26, 6, 9, 0.4))
        things += chair(x, z, angle - math.pi / 2, colour)
    draw_solids(c, camera, things)
    c.grain()
    return c


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


def square_map() -> Canvas:
    c = Canvas(1200, 900, 13, Fade("#d7a878", "#b98555"))
    for y in range(0, 900, 150):
        c.stroke([(0, y + 8), (600, y + 2), (1200, y + 10)], DARK_WOOD, 3, alpha=0.3)
    frame = rounded(230, 60, 740, 760, 10)
    c.fill(frame, PAPER, shadow=Shadow(16, 26, 22, 0.4))
    land = rect(262, 92, 676, 676)
    c.fill(land, "#dbe5c4")
    with c.clip(land):
        for x, y, rx, ry, colour in ((340, 640, 190, 150, SAGE), (870, 180, 170, 140, SAGE), (820, 690, 120, 100, "#c7dcae")):
            c.fill(blob(x, y, rx, ry, c.rng), colour, shade=LEAF)
        river = smooth([(230, 250), (390, 210), (470, 320), (480, 480), (610, 610), (760, 620), (980, 560)])
        c.stroke(river, "#6fb3c0", 40)
        c.stroke(river, "#a5d4d8", 22, alpha=0.6)
        roads: list[Path] = [
            smooth([(600, 60), (590, 250), (612, 430), (640, 600), (620, 800)]),
            smooth([(240, 430), (420, 415), (612, 430), (800, 400), (960, 420)]),
            smooth([(420, 415), (380, 560), (420, 790)]), smooth([(800, 400), (790, 240), (840, 80)]),
            smooth([(590, 250), (440, 150), (420, 80)]), smooth([(800, 400), (850, 520), (840, 790)]),
        ]  # fmt: skip
        for wide, colour in ((30, "#cdb48b"), (22, WHITE)):
            for road in roads:
                c.stroke(road, colour, wide)
        blocks = ((330, 340),  (700, 240), (500, 230), (880, 330), (900, 470), (850, 250),
                  (330, 490), (520, 700), (700, 700), (560, 740), (330, 140), (690, 130), (730, 180), (520, 120))  # fmt: skip
        for i, (x, y) in enumerate(blocks):
            with c.at(x, y, c.rng.uniform(-14, 14)):
                colour = (CORAL, MUSTARD, BLUSH, TERRACOTTA)[i % 4]
                c.fill(rect(-22, -16, 44, 32), colour, shadow=Shadow(4, 6, 3, 0.35))
                c.fill(rect(-22, 0, 44, 16), dark(colour, 0.25))
        for _ in range(26):
            x, y = c.rng.choice(((340, 650), (870, 180), (820, 700)))
            x, y = x + c.rng.uniform(-100, 100), y + c.rng.uniform(-90, 80)
            c.fill(circle(x, y, c.rng.uniform(9, 15)), FOREST, alpha=0.75, shadow=Shadow(3, 4, 2, 0.3))
        for x in (487, 712):
            c.stroke([(x, 92), (x, 768)], SLATE, 2, alpha=0.16)
            c.stroke([(262, x - 170), (938, x - 170)], SLATE, 2, alpha=0.16)
    c.stroke(land, BOSNIA, 7, closed=True)
    c.stroke(circle(600, 424, 150), BOSNIA, 5, alpha=0.6, dash=(18, 13))
    c.fill(circle(600, 424, 118), WHITE, alpha=0.72)
    school(c, 600, 482, 11.5)
    for x in (262, 938):
        c.stroke([(x, 786), (x, 804)], INK, 4)
    c.stroke([(262, 795), (540, 795)], INK, 4)
    c.stroke([(660, 795), (938, 795)], INK, 4)
    c.text(600, 795, "1 km", 32, INK, bold=0.8)
    for x, high in ((415, 1), (600, 0), (785, 1)):
        c.fill(rect(x, 60, 92, 760), WHITE if high else INK, alpha=0.06)
    pencil(c, 1080, 560, 330, -68, CORAL)
    for x, y, colour in ((230, 60, BOSNIA), (970, 60, MUSTARD), (230, 820, MUSTARD), (970, 820, BOSNIA)):
        c.fill(circle(x + (16 if x < 600 else -16), y + (16 if y < 400 else -16), 15), colour, shadow=SMALL)
    c.fill(circle(110, 200, 74), Fade(WHITE, MIST), shadow=SOFT)
    c.stroke(circle(110, 200, 74), SLATE, 9)
    c.fill([(110, 142), (126, 200), (94, 200)], CORAL)
    c.fill([(110, 258), (126, 200), (94, 200)], INK)
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
            c.fill(hill([(200, 300), (420, 330), (720, 280), (1050, 330), (1400, 280)], 400), LEAF, shade=FOREST)
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
    c.fill(camera.floor(-1, 1.9, 2.1, 4.6), INK, alpha=0, shadow=Shadow(0, 0, 26, 0.35))
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
    c.fill([(high[0] - r, high[1]), (high[0] + r, high[1]), *arc(low[0], low[1], r * 0.75, r * 0.35, 0, 180)], Fade(WHITE, MIST, sideways=True))  # fmt: skip
    c.fill(ellipse(high[0], high[1], r, r * 0.42), CREAM)
    c.fill(ellipse(high[0], high[1] + r * 0.05, r * 0.84, r * 0.32), "#7a4a30")
    steam = [(high[0], high[1] - r * 0.4), (high[0] + r * 0.35, high[1] - r), (high[0] - r * 0.25, high[1] - r * 1.6),
             (high[0] + r * 0.2, high[1] - r * 2.3)]  # fmt: skip
    c.stroke(smooth(steam), WHITE, r * 0.16, alpha=0.55)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/kreka-prvi-sastanak/cover": kreka_cover,
    "2021/kreka-prvi-sastanak/detail-1": flipchart,
    "2021/kreka-prvi-sastanak/detail-2": square_map,
    "2021/prva-zivinice-prvi-sastanak/cover": long_table,
}
