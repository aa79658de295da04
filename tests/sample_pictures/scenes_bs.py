"""Sample pictures of a school and its square kilometre in Bosnia and Herzegovina."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from furniture import chair
from palette import (
    BLUSH,
    BOSNIA,
    BRICK,
    CORAL,
    CREAM,
    DARK_WOOD,
    FOREST,
    INK,
    LEAF,
    MIST,
    MUSTARD,
    PAPER,
    SAGE,
    SAND,
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
from paths import Path, arch, blob, circle, hill, rect, rounded, smooth
from props import cloud, pencil, tree, window
from space import Camera, Place, draw_solids


def school(c: Canvas, x: float, y: float, s: float) -> None:
    """A two-storey school; x and y are the middle of its foot, s the size of a window."""
    wide, high = s * 17, s * 6.2
    left, top = x - wide / 2, y - high
    c.fill(
        rect(left, top, wide, high),
        CREAM,
        shadow=Shadow(s * 0.5, s * 0.1, s * 0.5, 0.25),
        shade=mix(CREAM, WOOD, 0.3),
        side="right",
        depth=0.35,
    )
    c.fill(
        [
            (left - s * 0.5, top),
            (left + s * 1.2, top - s * 2),
            (left + wide - s * 1.2, top - s * 2),
            (left + wide + s * 0.5, top),
        ],
        TERRACOTTA,
        shade=BRICK,
        side="right",
        depth=0.8,
    )
    for i in range(1, 5):
        c.stroke(
            [(left + s * i * 0.2, top - s * 0.4 * i), (left + wide - s * i * 0.2, top - s * 0.4 * i)],
            BRICK,
            2,
            alpha=0.4,
        )
    c.fill(rect(left, y - s * 0.5, wide, s * 0.5), SLATE, alpha=0.6)
    c.fill(rect(left, top + s * 3.0, wide, s * 0.18), SAND)
    for row in (0.75, 3.6):
        for i in (0, 1, 2, 3, 6, 7, 8, 9):
            window(c, left + s * (0.75 + i * 1.62), top + s * row, s, s * 1.55, "#6b96a8")
    wing = s * 4
    c.fill(
        [
            (x - wing / 2, y),
            (x - wing / 2, top - s * 0.4),
            (x, top - s * 2.9),
            (x + wing / 2, top - s * 0.4),
            (x + wing / 2, y),
        ],
        light(MUSTARD, 0.5),
        shadow=Shadow(s * 0.3, 0, s * 0.3, 0.25),
        shade=mix(MUSTARD, WOOD, 0.3),
        side="right",
        depth=0.4,
    )
    c.stroke(
        [(x - wing * 0.58, top - s * 0.1), (x, top - s * 3), (x + wing * 0.58, top - s * 0.1)],
        TERRACOTTA,
        s * 0.34,
    )
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
    c.fill(
        hill([(0, 460), (220, 480), (520, 400), (820, 470), (1180, 400), (1600, 450)], 700), SAGE, shade=LEAF
    )
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
        right, far = 2.25 * math.cos(angle), 6.3 + 2.0 * math.sin(angle)
        ground = camera.floor(right - 0.25, far - 0.25, 0.5, 0.5)
        c.cast(ground, Shadow(-26, 6, 9, 0.4))
        things += chair(right, far, angle - math.pi / 2, colour)
    draw_solids(c, camera, things)
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
        for x, y, rx, ry, colour in (
            (340, 640, 190, 150, SAGE),
            (870, 180, 170, 140, SAGE),
            (820, 690, 120, 100, "#c7dcae"),
        ):
            c.fill(blob(x, y, rx, ry, c.rng), colour, shade=LEAF)
        river = smooth([(230, 250), (390, 210), (470, 320), (480, 480), (610, 610), (760, 620), (980, 560)])
        c.stroke(river, "#6fb3c0", 40)
        c.stroke(river, "#a5d4d8", 22, alpha=0.6)
        roads: list[Path] = [
            smooth([(600, 60), (590, 250), (612, 430), (640, 600), (620, 800)]),
            smooth([(240, 430), (420, 415), (612, 430), (800, 400), (960, 420)]),
            smooth([(420, 415), (380, 560), (420, 790)]),
            smooth([(800, 400), (790, 240), (840, 80)]),
            smooth([(590, 250), (440, 150), (420, 80)]),
            smooth([(800, 400), (850, 520), (840, 790)]),
        ]
        for wide, colour in ((30, "#cdb48b"), (22, WHITE)):
            for road in roads:
                c.stroke(road, colour, wide)
        blocks = (
            (330, 340),
            (700, 240),
            (500, 230),
            (880, 330),
            (900, 470),
            (850, 250),
            (330, 490),
            (520, 700),
            (700, 700),
            (560, 740),
            (330, 140),
            (690, 130),
            (730, 180),
            (520, 120),
        )
        for i, (x, y) in enumerate(blocks):
            with c.at(x, y, c.rng.uniform(-14, 14)):
                colour = (CORAL, MUSTARD, BLUSH, TERRACOTTA)[i % 4]
                c.fill(rect(-22, -16, 44, 32), colour, shadow=Shadow(4, 6, 3, 0.35))
                c.fill(rect(-22, 0, 44, 16), dark(colour, 0.25))
        for _ in range(26):
            a, b = c.rng.choice(((340, 650), (870, 180), (820, 700)))
            place = a + c.rng.uniform(-100, 100), b + c.rng.uniform(-90, 80)
            c.fill(circle(*place, c.rng.uniform(9, 15)), FOREST, alpha=0.75, shadow=Shadow(3, 4, 2, 0.3))
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


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/kreka-prvi-sastanak/cover": kreka_cover,
    "2021/kreka-prvi-sastanak/detail-2": square_map,
}
