"""Sample pictures of towns, partners and months of the project in Latvia."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    BLUSH, BRICK, CORAL, CREAM, DARK_WOOD, DEEP_TEAL, FOREST, INK, LATVIA, LEAF, LILAC, MUSTARD, PLUM, SAGE, SAND,
    SLATE, SNOW, SUN, TEAL, TERRACOTTA, WHITE, WOOD, dark, light, mix,
)  # fmt: skip
from paths import Path, arch, blob, circle, ellipse, hill, rect, rounded, smooth, star
from props import cloud, house, pine, tree, window


def four_towns() -> Canvas:
    c = Canvas(1600, 1000, 51, Fade("#dcd9a8", "#bfcf9d"))
    for x, y, rx, ry, tone in ((200, 250, 330, 240, SAGE), (1420, 760, 360, 260, SAGE), (820, 120, 330, 150, "#e9d896"),
                               (820, 930, 420, 170, "#aac48e"), (1450, 190, 260, 190, "#cfd79b")):  # fmt: skip
        c.fill(blob(x, y, rx, ry, c.rng), tone, shade=dark(tone, 0.25))
    river = smooth([(-40, 720), (200, 800), (420, 900), (640, 860), (820, 960), (900, 1040)])
    c.stroke(river, "#5fa6b8", 56)
    c.stroke(river, "#92c8d0", 34, alpha=0.7)
    for x, y, rx, ry in ((800, 470, 120, 76), (1010, 640, 64, 44), (160, 500, 84, 54), (1060, 160, 90, 54),
                         (1490, 480, 70, 90), (600, 140, 62, 40), (1180, 900, 110, 50)):  # fmt: skip
        lake = blob(x, y, rx, ry, c.rng, 0.2)
        c.fill(lake, "#e8e2bd", shadow=None)
        c.fill([(x + (a - x) * 0.92, y + (b - y) * 0.92) for a, b in lake], Fade("#8cc5cf", "#5ba2b5"))
        for k in range(2):
            c.stroke([(x - rx * 0.3 + k * 14, y - 8 + k * 18), (x + rx * 0.2 + k * 14, y - 8 + k * 18)], WHITE, 4, alpha=0.6)
    towns = ((410, 640), (470, 320), (1180, 340), (1240, 690))
    links = (
        [towns[0], (370, 480), towns[1]], [towns[1], (830, 250), towns[2]], [towns[2], (1300, 510), towns[3]],
        [towns[3], (820, 770), towns[0]], [towns[0], (620, 500), (960, 400), towns[2]],
    )  # fmt: skip
    for link in links:
        line = smooth(link)
        c.stroke([(x + 5, y + 8) for x, y in line], INK, 16, alpha=0.16)
        c.stroke(line, CREAM, 18)
        c.stroke(line, LATVIA, 7, dash=(20, 17))
    for _ in range(60):
        x, y = c.rng.uniform(30, 1570), c.rng.uniform(90, 985)
        wet = math.hypot((x - 800) / 1.5, y - 470) < 80 or min(math.dist((x, y), t) for t in towns) < 190
        if not wet and min(math.dist((x, y), p) for link in links for p in smooth(link)) > 50:
            pine(c, x, y, c.rng.uniform(46, 74), mix(FOREST, LEAF, c.rng.random()))
    for i, (x, y) in enumerate(towns):
        _town(c, x, y, i)
    c.grain()
    return c


def _town(c: Canvas, x: float, y: float, kind: int) -> None:
    """A few houses around a landmark, on a round base."""
    tone = (LATVIA, DEEP_TEAL, PLUM, TERRACOTTA)[kind]
    c.fill(ellipse(x, y + 30, 178, 84), tone, shadow=Shadow(8, 22, 18, 0.4))
    c.fill(ellipse(x, y + 22, 178, 84), light(tone, 0.2))
    c.fill(ellipse(x, y + 20, 160, 72), "#f3e4bd")
    house(c, x - 104, y + 28, 66, 50, CREAM, tone)
    house(c, x + 106, y + 30, 66, 50, BLUSH, tone)
    if kind == 0:
        c.fill(rect(x - 60, y - 74, 120, 110), "#d8a374", shade=BRICK, side="right")
        for k in range(5):
            c.fill(rect(x - 62 + k * 27, y - 92, 17, 20), "#d8a374")
        c.fill(arch(x - 22, y - 30, 44, 66), INK)
    elif kind == 3:
        for side in (-44, 44):
            c.fill(rect(x + side - 22, y - 110, 44, 146), WHITE, shade=LILAC, side="right")
            c.fill([(x + side - 28, y - 108), (x + side, y - 176), (x + side + 28, y - 108)], tone)
            c.fill(arch(x + side - 9, y - 90, 18, 34), SLATE)
        c.fill(rect(x - 30, y - 62, 60, 98), WHITE)
        c.fill([(x - 34, y - 60), (x, y - 98), (x + 34, y - 60)], tone)
        c.fill(arch(x - 16, y - 16, 32, 52), PLUM)
    else:
        c.fill(rect(x - 30, y - 120, 60, 156), "#f2d3a0" if kind == 1 else SNOW, shade=WOOD, side="right")
        c.fill([(x - 38, y - 118), (x, y - 196), (x + 38, y - 118)], tone, shade=INK, side="right")
        c.fill(circle(x, y - 84, 17), WHITE)
        c.stroke([(x, y - 95), (x, y - 84), (x + 8, y - 80)], INK, 4)
        c.fill(arch(x - 13, y - 8, 26, 44), INK)
    house(c, x - 52, y + 62, 74, 52, "#f6dba8", dark(tone, 0.2))
    house(c, x + 48, y + 66, 74, 52, WHITE, dark(tone, 0.2))
    tree(c, x - 2, y + 80, 64)


def six_months() -> Canvas:
    """A way from late summer into winter with a sign for each month."""
    c = Canvas(1600, 1000, 52, Fade("#f6c987", "#bcd3e3", sideways=True))
    c.fill(rect(0, 0, 1600, 560), Fade("#ffffff", "#fbe9cf"), alpha=0.3)
    c.glow(220, 210, 330, SUN, 0.9)
    c.fill(circle(220, 210, 76), "#fff0c4")
    cloud(c, 620, 150, 72)
    cloud(c, 1130, 110, 88)
    cloud(c, 1450, 230, 64)
    far = [(0, 450), (300, 380), (620, 440), (950, 370), (1280, 430), (1600, 360)]
    c.fill(hill(far, 1000), Fade("#b9c184", "#b5c4d6", sideways=True))
    middle = [(0, 560), (350, 500), (700, 560), (1100, 490), (1600, 540)]
    c.fill(hill(middle, 1000), Fade("#8db06c", "#dfe6ee", sideways=True))
    tones = ("#6aa05f", "#9aab4f", MUSTARD, CORAL, "#9a7b86", "#dfe8ee")
    for i in range(17):
        x = 40 + i * 97
        season = min(5, int(x / 270))
        y = 545 + c.rng.uniform(-24, 26)
        if season > 3:
            pine(c, x, y + 12, c.rng.uniform(110, 160), "#44666b", SNOW)
        else:
            tree(c, x, y, c.rng.uniform(110, 165), tones[season])
    front = [(0, 640), (400, 590), (800, 640), (1200, 580), (1600, 630)]
    c.fill(hill(front, 1000), Fade("#a4bf6d", "#f0f3f6", sideways=True))
    way = smooth([(-60, 900), (170, 800), (430, 860), (690, 780), (950, 850), (1210, 760), (1460, 800), (1680, 720)])
    c.stroke([(x, y + 12) for x, y in way], INK, 84, alpha=0.16)
    c.stroke(way, CREAM, 84)
    c.stroke(way, LATVIA, 7, dash=(26, 22))
    stops = ((170, 800), (430, 860), (690, 780), (950, 850), (1210, 760), (1460, 800))
    labels = ("08", "09", "10", "11", "12", "01")
    signs = (LEAF, TEAL, MUSTARD, CORAL, PLUM, LATVIA)
    for _ in range(70):
        x, y = 1600 - abs(c.rng.gauss(0, 300)), c.rng.uniform(20, 980)
        c.fill(circle(x, y, c.rng.uniform(2.5, 6)), WHITE, alpha=0.85)
    for _ in range(30):
        with c.at(c.rng.uniform(420, 1050), c.rng.uniform(560, 985), c.rng.uniform(0, 360), c.rng.uniform(7, 13)):
            leaf: Path = smooth([(-1, 0), (0, -0.55), (1, 0), (0, 0.55)], closed=True)
            c.fill(leaf, c.rng.choice((CORAL, MUSTARD, TERRACOTTA)))
    for (x, y), label, tone in zip(stops, labels, signs, strict=True):
        c.fill(ellipse(x + 20, y + 4, 62, 15), INK, alpha=0.25)
        c.fill(ellipse(x, y, 34, 14), tone)
        c.stroke([(x, y), (x, y - 160)], DARK_WOOD, 14)
        c.fill(circle(x, y - 232, 104), WHITE, shadow=Shadow(8, 14, 14, 0.35))
        c.fill(circle(x, y - 232, 88), tone, shade=dark(tone, 0.5), depth=0.45)
        c.text(x, y - 234, label, 92, WHITE, bold=2)
    c.grain()
    return c


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
        (160, 330, "#f2d08a", 0), (180, 410, CORAL, 1), (150, 300, "#a9cbc3", 2), (190, 380, CREAM, 0),
        (184, 470, LATVIA, 3), (160, 340, MUSTARD, 1), (186, 400, TEAL, 2), (150, 310, BLUSH, 0), (176, 430, "#7a6ba0", 1),
    )  # fmt: skip
    for i, (wide, high, tone, kind) in enumerate(fronts):
        _front(c, x, 800, wide, high, tone, kind, i)
        x += wide
    c.fill(rect(0, 800, 1600, 26), "#e6d8c8")
    c.fill(rect(0, 826, 1600, 10), "#9c8d98")
    for row in range(5):
        for k in range(-1, 26):
            a, y = k * 66 + (row % 2) * 33, 852 + row * 31
            c.fill(rounded(a, y, 60, 25, 9), mix("#a594a2", "#c6b3b3", c.rng.random()), alpha=0.6)
    line = smooth([(0, 560), (200, 640), (400, 660), (600, 640), (800, 580), (1000, 650), (1200, 665), (1400, 640), (1600, 560)])
    c.stroke(line, INK, 4)
    for i in range(3, len(line) - 3, 5):
        a, b = line[i]
        c.fill([(a - 17, b), (a + 17, b), (a, b + 36)], (LATVIA, CREAM, SUN, TEAL, CORAL)[i // 5 % 5], shadow=SMALL)
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


def _front(c: Canvas, x: float, y: float, wide: float, high: float, tone: str, kind: int, number: int) -> None:
    top, roof = y - high, (BRICK, PLUM, DEEP_TEAL, INK, dark(LATVIA, 0.4))[number % 5]
    c.fill(rect(x, top, wide, high), tone, shadow=Shadow(10, 4, 10, 0.3), shade=dark(tone, 0.4), side="right", depth=0.3)
    if kind == 0:
        c.fill([(x - 10, top), (x + wide / 2, top - wide * 0.62), (x + wide + 10, top)], roof, shade=INK, side="right")
        c.fill(circle(x + wide / 2, top - wide * 0.2, 17), SUN)
    elif kind == 1:
        c.fill([(x - 8, top), (x + 22, top - 84), (x + wide - 22, top - 84), (x + wide + 8, top)], roof, shade=INK)
        window(c, x + wide / 2 - 22, top - 62, 44, 46, SUN)
    elif kind == 2:
        steps: Path = [(x, top)]
        for k in range(4):
            steps += [(x + k * wide / 8, top - k * 30 - 26), (x + (k + 1) * wide / 8, top - k * 30 - 26)]
        steps += [(2 * x + wide - a, b) for a, b in reversed(steps)]
        c.fill(steps, dark(tone, 0.15))
    else:
        c.fill([(x - 10, top), (x + wide / 2, top - wide * 0.95), (x + wide + 10, top)], roof, shade=DARK_WOOD, side="right")
        c.fill(circle(x + wide / 2, top - 46, 30), WHITE)
        c.fill(star(x + wide / 2, top - 46, 22, 9, 5), MUSTARD)
    c.fill(rect(x, top, wide, 14), WHITE, alpha=0.8)
    columns = 3 if wide > 170 else 2
    gap = wide / columns
    for row in range(int((high - 170) // 104) + 1):
        for k in range(columns):
            lit = (row * 2 + k + number) % 3 == 0
            window(c, x + gap * (k + 0.5) - 18, top + 42 + row * 100, 36, 52, SUN if lit else "#5d7391",
                   rounded_top=number % 3 == 1)  # fmt: skip
    c.fill(rect(x, y - 128, wide, 8), dark(tone, 0.3), alpha=0.6)
    door = x + (0.5 if columns == 3 else 0.3) * wide
    c.fill(arch(door - 30, y - 106, 60, 106), WHITE)
    c.fill(arch(door - 23, y - 98, 46, 98), (PLUM, DEEP_TEAL, LATVIA)[number % 3])
    c.fill(circle(door + 13, y - 44, 4), SUN)
    if columns == 2:
        window(c, x + wide * 0.62, y - 94, 44, 50, "#ffdf94")


SCENES: dict[str, Callable[[], Canvas]] = {
    "2020/darbigas-kopienas-latgale/cover": four_towns,
    "2020/darbigas-kopienas-paveiktais/cover": six_months,
    "2020/daugavpils-partneri/cover": nine_houses,
}
