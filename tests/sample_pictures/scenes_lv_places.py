"""Sample pictures of the towns and months of the project in Latvia."""

from __future__ import annotations

import math
from collections.abc import Callable

from canvas import Canvas, Fade, Shadow
from palette import (
    BLUSH,
    BRICK,
    CORAL,
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    FOREST,
    INK,
    LATVIA,
    LEAF,
    LILAC,
    MUSTARD,
    PLUM,
    SAGE,
    SLATE,
    SNOW,
    SUN,
    TEAL,
    TERRACOTTA,
    WHITE,
    WOOD,
    dark,
    light,
    mix,
)
from paths import Path, arch, blob, circle, ellipse, hill, rect, smooth
from props import cloud, house, pine, tree


def four_towns() -> Canvas:
    c = Canvas(1600, 1000, 51, Fade("#dcd9a8", "#bfcf9d"))
    for x, y, rx, ry, tone in (
        (200, 250, 330, 240, SAGE),
        (1420, 760, 360, 260, SAGE),
        (820, 120, 330, 150, "#e9d896"),
        (820, 930, 420, 170, "#aac48e"),
        (1450, 190, 260, 190, "#cfd79b"),
    ):
        c.fill(blob(x, y, rx, ry, c.rng), tone, shade=dark(tone, 0.25))
    river = smooth([(-40, 720), (200, 800), (420, 900), (640, 860), (820, 960), (900, 1040)])
    c.stroke(river, "#5fa6b8", 56)
    c.stroke(river, "#92c8d0", 34, alpha=0.7)
    lakes = (
        (800, 470, 120, 76),
        (1010, 640, 64, 44),
        (160, 500, 84, 54),
        (1060, 160, 90, 54),
        (1490, 480, 70, 90),
        (600, 140, 62, 40),
        (1180, 900, 110, 50),
    )
    for x, y, rx, ry in lakes:
        lake = blob(x, y, rx, ry, c.rng, 0.2)
        c.fill(lake, "#e8e2bd", shadow=None)
        c.fill([(x + (a - x) * 0.92, y + (b - y) * 0.92) for a, b in lake], Fade("#8cc5cf", "#5ba2b5"))
        for k in range(2):
            c.stroke(
                [(x - rx * 0.3 + k * 14, y - 8 + k * 18), (x + rx * 0.2 + k * 14, y - 8 + k * 18)],
                WHITE,
                4,
                alpha=0.6,
            )
    towns = ((410, 640), (470, 320), (1180, 340), (1240, 690))
    links: tuple[Path, ...] = (
        [towns[0], (370, 480), towns[1]],
        [towns[1], (830, 250), towns[2]],
        [towns[2], (1300, 510), towns[3]],
        [towns[3], (820, 770), towns[0]],
        [towns[0], (620, 500), (960, 400), towns[2]],
    )
    for link in links:
        line = smooth(link)
        c.stroke([(x + 5, y + 8) for x, y in line], INK, 16, alpha=0.16)
        c.stroke(line, CREAM, 18)
        c.stroke(line, LATVIA, 7, dash=(20, 17))
    for _ in range(60):
        a, b = c.rng.uniform(30, 1570), c.rng.uniform(90, 985)
        wet = any(math.hypot((a - x) / rx, (b - y) / ry) < 1.35 for x, y, rx, ry in lakes)
        taken = min(math.dist((a, b), town) for town in towns) < 190
        if (
            not wet
            and not taken
            and min(math.dist((a, b), p) for way in (river, *map(smooth, links)) for p in way) > 55
        ):
            pine(c, a, b, c.rng.uniform(46, 74), mix(FOREST, LEAF, c.rng.random()))
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
    way = smooth(
        [(-60, 900), (170, 800), (430, 860), (690, 780), (950, 850), (1210, 760), (1460, 800), (1680, 720)]
    )
    c.stroke([(x, y + 12) for x, y in way], INK, 84, alpha=0.16)
    c.stroke(way, CREAM, 84)
    c.stroke(way, LATVIA, 7, dash=(26, 22))
    stops = ((170, 800), (430, 860), (690, 780), (950, 850), (1210, 760), (1460, 800))
    labels = ("08", "09", "10", "11", "12", "01")
    signs = (LEAF, TEAL, MUSTARD, CORAL, PLUM, LATVIA)
    for _ in range(70):
        a, b = 1600 - abs(c.rng.gauss(0, 300)), c.rng.uniform(20, 980)
        c.fill(circle(a, b, c.rng.uniform(2.5, 6)), WHITE, alpha=0.85)
    for _ in range(30):
        with c.at(
            c.rng.uniform(420, 1050), c.rng.uniform(560, 985), c.rng.uniform(0, 360), c.rng.uniform(7, 13)
        ):
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


SCENES: dict[str, Callable[[], Canvas]] = {
    "2020/darbigas-kopienas-latgale/cover": four_towns,
    "2020/darbigas-kopienas-paveiktais/cover": six_months,
}
