"""Sample pictures of what the session in Lithuania was about."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    BLUSH,
    BRICK,
    CORAL,
    CREAM,
    DEEP_TEAL,
    FOREST,
    INK,
    LEAF,
    LITHUANIA,
    MUSTARD,
    PLUM,
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
from paths import Path, blob, circle, ellipse, rect, regular, rounded, smooth
from props import map_pin, mug_above, pencil, pine, scribble


def progress_plan() -> Canvas:
    c = Canvas(1200, 900, 62, Fade("#3f8d6a", "#2a6a52"))
    c.fill(circle(1130, 90, 330), SAGE, alpha=0.2)
    c.fill([(0, 500), (420, 900), (0, 900)], INK, alpha=0.12)
    with c.at(330, 470, -12):
        c.fill(rounded(-270, -350, 540, 720, 20), MUSTARD, shadow=SOFT, shade=WOOD)
    with c.at(600, 455, -3):
        c.fill(rect(-300, -385, 600, 780), WHITE, shadow=Shadow(18, 28, 24, 0.45))
        c.fill([(240, 395), (300, 335), (300, 395)], "#35785b")
        c.fill([(240, 395), (300, 335), (246, 340)], dark(SAND, 0.1), shadow=SMALL)
        c.stroke([(-245, -325), (40, -325)], LITHUANIA, 22)
        c.stroke([(-245, -283), (-60, -283)], SLATE, 9, alpha=0.5)
        for k in range(5):
            c.stroke([(-235, 20 - k * 58), (245, 20 - k * 58)], SLATE, 2, alpha=0.2)
        heights = (58, 104, 146, 196, 250)
        for k, (high, tone) in enumerate(zip(heights, (CORAL, MUSTARD, TEAL, LEAF, LITHUANIA), strict=True)):
            c.fill(rounded(-222 + k * 94, 20 - high, 68, high, 8), tone, shade=dark(tone, 0.4))
        line = [(-188 + k * 94, -20 - high) for k, high in enumerate(heights)]
        c.stroke(smooth(line), INK, 7)
        for x, y in line:
            c.fill(circle(x, y, 12), INK)
            c.fill(circle(x, y, 6), WHITE)
        c.stroke([(-245, 22), (250, 22)], INK, 6)
        for row in range(4):
            y = 88 + row * 70
            c.stroke(rounded(-240, y - 22, 44, 44, 9), LITHUANIA, 6, closed=True)
            if row < 3:
                c.stroke([(-230, y), (-219, y + 12), (-196, y - 20)], CORAL, 9)
            scribble(c, -170, y - 10, 330 - row * 22, 2, 24, 8, SLATE, 0.5)
    mug_above(c, 1040, 240, 98, CREAM)
    pencil(c, 1065, 620, 350, -66, CORAL)
    for i, (x, y, turn) in enumerate(((96, 118, -12), (190, 92, 9))):
        with c.at(x, y, turn):
            c.fill(rect(-52, -52, 104, 104), (BLUSH, SUN)[i], shadow=SMALL)
            scribble(c, -34, -18, 66, 3, 22, 6, INK, 0.5)
    c.grain()
    return c


def four_themes() -> Canvas:
    c = Canvas(1200, 900, 63, Fade("#f4ead2", "#e9d9b6"))
    tiles = ((330, 240, CORAL), (870, 240, MUSTARD), (330, 660, PLUM), (870, 660, LITHUANIA))
    for i, (x, y, tone) in enumerate(tiles):
        tile = rounded(x - 250, y - 190, 500, 380, 34)
        c.fill(tile, tone, shadow=Shadow(8, 20, 18, 0.35), shade=dark(tone, 0.4), depth=0.5)
        with c.clip(tile), c.at(x, y):
            c.fill(circle(190, -150, 220), WHITE, alpha=0.1)
            (_inclusion, _leadership, _culture, _steam)[i](c)
    c.grain()
    return c


def _inclusion(c: Canvas) -> None:
    """Different shapes that share one table."""
    c.fill(circle(0, 6, 142), light(CORAL, 0.35), shadow=SMALL)
    c.stroke(circle(0, 6, 100), CREAM, 7, closed=True, dash=(16, 12))
    makers = (
        circle(0, 0, 37),
        rounded(-34, -34, 68, 68, 8),
        regular(0, 4, 45, 3),
        regular(0, 0, 40, 6),
        regular(0, 0, 42, 5),
        regular(0, 0, 44, 4),
    )
    for i, (shape, tone) in enumerate(zip(makers, (SUN, DEEP_TEAL, CREAM, PLUM, TEAL, MUSTARD), strict=True)):
        angle = math.radians(i * 60 - 90)
        with c.at(100 * math.cos(angle), 6 + 100 * math.sin(angle)):
            c.fill(shape, tone, shadow=SMALL)
    c.fill(circle(0, 6, 30), WHITE)


def _leadership(c: Canvas) -> None:
    """A way up to a flag."""
    c.fill(circle(-120, -80, 42), "#fff2c4")
    c.fill([(-250, 200), (-90, -10), (60, 200)], dark(TERRACOTTA, 0.1), shade=BRICK, side="right")
    c.fill([(-120, 200), (60, -96), (250, 200)], DEEP_TEAL, shade=INK, side="right", depth=0.7)
    c.fill([(20, -32), (60, -96), (103, -28), (80, -40), (62, -14), (44, -38)], WHITE)
    c.stroke(smooth([(-30, 190), (70, 140), (10, 90), (84, 50), (52, 4), (62, -40)]), CREAM, 9, dash=(18, 13))
    c.stroke([(60, -96), (60, -168)], INK, 7)
    c.fill([(62, -166), (130, -144), (62, -120)], CORAL, shadow=SMALL)


def _culture(c: Canvas) -> None:
    """A stage with curtains and music."""
    c.fill(rect(-170, -120, 340, 240), "#3c2442")
    c.glow(0, 60, 190, SUN, 0.75)
    c.fill(ellipse(0, 104, 130, 20), SUN, alpha=0.6)
    for side in (-1, 1):
        curtain = [
            (side * 176, -120),
            (side * 30, -120),
            *smooth([(side * 40, -60), (side * 96, 20), (side * 118, 122)]),
            (side * 176, 122),
        ]
        c.fill(curtain, CORAL, shade=BRICK, side="right" if side > 0 else "left")
        for k in (70, 108, 144):
            c.stroke(
                smooth([(side * k, -112), (side * (k + 14), 0), (side * (k * 0.5 + 94), 118)]),
                BRICK,
                5,
                alpha=0.5,
            )
    c.fill(rounded(-190, -140, 380, 44, 14), MUSTARD, shadow=SMALL)
    c.fill(rounded(-200, 118, 400, 28, 8), WOOD, shadow=SMALL)
    for x, y in ((-26, 68), (40, 50)):
        with c.at(x, y, -18):
            c.fill(ellipse(0, 0, 23, 17), CREAM)
    c.stroke([(-7, 62), (-7, -34)], CREAM, 8)
    c.stroke([(59, 44), (59, -52)], CREAM, 8)
    c.fill([(-11, -40), (63, -60), (63, -34), (-11, -14)], CREAM)


def _steam(c: Canvas) -> None:
    """A flask with an atom."""
    for turn in (0, 60, 120):
        with c.at(76, -30, turn):
            c.stroke(ellipse(0, 0, 112, 40), SUN, 7, closed=True)
    c.fill(circle(76, -30, 22), CORAL, shadow=SMALL)
    for x, y in ((188, -30), (20, 67), (20, -127)):
        c.fill(circle(x, y, 14), CREAM)
    flask: Path = [
        (-120, -130),
        (-70, -130),
        (-70, -30),
        (0, 110),
        (-14, 138),
        (-176, 138),
        (-190, 110),
        (-120, -30),
    ]
    c.fill(flask, "#cfe6dc", shadow=SMALL, alpha=0.95)
    with c.clip(flask):
        c.fill(rect(-200, 30, 210, 120), Fade(TEAL, DEEP_TEAL))
        for x, y, r in ((-120, 70, 13), (-80, 100, 9), (-60, 60, 7), (-104, 10, 9), (-88, -28, 6)):
            c.fill(circle(x, y, r), WHITE, alpha=0.7)
        c.fill(rect(-112, -120, 12, 110), WHITE, alpha=0.6)
    c.fill(rounded(-132, -146, 74, 26, 10), CREAM)
    for i in range(8):
        with c.at(130, 110, i * 45):
            c.fill(rect(-11, -56, 22, 22), MUSTARD)
    c.fill(circle(130, 110, 43), MUSTARD)
    c.fill(circle(130, 110, 18), LITHUANIA)


def five_places() -> Canvas:
    c = Canvas(1200, 900, 64, Fade("#b9d8cf", "#8fc0b8"))
    for k in range(7):
        c.stroke(
            smooth([(0, 90 + k * 130), (300, 70 + k * 130), (700, 112 + k * 130), (1200, 80 + k * 130)]),
            WHITE,
            4,
            alpha=0.25,
        )
    outline: Path = [
        (150, 300),
        (300, 150),
        (520, 170),
        (700, 100),
        (940, 170),
        (1080, 340),
        (1030, 560),
        (900, 640),
        (830, 790),
        (620, 800),
        (480, 690),
        (260, 660),
        (170, 500),
    ]
    land = smooth(outline, closed=True)
    c.fill([(x, y + 30) for x, y in land], "#5f8b5a", shadow=Shadow(8, 26, 26, 0.4))
    c.fill(land, Fade("#f0e2af", "#d5d792"))
    with c.clip(land):
        for x, y, rx, ry, tone in (
            (280, 250, 190, 130, SAGE),
            (930, 300, 190, 170, "#b5cd8a"),
            (620, 760, 270, 130, SAGE),
            (560, 330, 150, 90, "#e7d084"),
        ):
            c.fill(blob(x, y, rx, ry, c.rng), tone, shade=dark(tone, 0.3))
        river = smooth([(60, 560), (280, 540), (440, 590), (560, 500), (760, 560), (900, 480), (1120, 520)])
        c.stroke(river, "#69afbd", 26)
        for x, y, rx, ry in ((690, 200, 46, 28), (820, 230, 34, 22), (380, 420, 44, 26), (640, 680, 52, 28)):
            c.fill(blob(x, y, rx, ry, c.rng), "#7dbcc8")
    spots = ((290, 430), (520, 290), (880, 330), (820, 610), (540, 640))
    for _ in range(60):
        a, b = c.rng.uniform(220, 1010), c.rng.uniform(200, 760)
        if (
            min(math.dist((a, b - 30), spot) for spot in spots) > 90
            and abs(b - 545) > 60
            and (a - 620) ** 2 / 3 + (b - 450) ** 2 < 78000
        ):
            pine(c, a, b, c.rng.uniform(36, 56), mix(FOREST, LEAF, c.rng.random()))
    cord = smooth(list(spots), closed=True)
    c.stroke([(x + 5, y + 9) for x, y in cord], INK, 12, closed=True, alpha=0.2)
    c.stroke(cord, CREAM, 17, closed=True)
    c.stroke(cord, LITHUANIA, 7, closed=True, dash=(20, 14))
    for (x, y), tone in zip(spots, (CORAL, MUSTARD, LITHUANIA, PLUM, TEAL), strict=True):
        c.fill(ellipse(x, y, 34, 17), WHITE)
        map_pin(c, x, y, 58, tone)
        c.fill(circle(x, y - 122, 20), tone)
    c.grain()
    return c


SCENES: dict[str, Callable[[], Canvas]] = {
    "2022/vilnius-bendrakurybos-sesija/detail-1": progress_plan,
    "2022/vilnius-bendrakurybos-sesija/detail-2": four_themes,
    "2022/vilnius-bendrakurybos-sesija/detail-3": five_places,
}
