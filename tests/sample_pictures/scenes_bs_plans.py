"""Sample pictures about the plans of the project in Bosnia and Herzegovina."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, SOFT, Canvas, Fade, Shadow
from palette import (
    BOSNIA, CORAL, CREAM, DARK_WOOD, FOREST, INK, LEAF, MUSTARD, SAGE, SAND, SLATE, SUN, TEAL, TERRACOTTA, WHITE,
    WOOD, dark, light, mix,
)  # fmt: skip
from paths import circle, ellipse, rect, rounded, smooth
from props import NOTES, cloud, map_pin, mug_above, pencil, plant, scribble, sticky
from space import Grid


def six_schools() -> Canvas:
    """One square of a map, as a block of land, with six pins."""
    c = Canvas(1600, 1000, 21, Fade("#f4c98f", "#fbeccb"))
    c.glow(800, 420, 760, "#fff4d8", 0.9)
    cloud(c, 210, 210, 74)
    cloud(c, 1400, 160, 88)
    cloud(c, 1330, 850, 52, alpha=0.55)
    cloud(c, 270, 800, 60, alpha=0.6)
    g = Grid(800, 112, 72)
    c.fill(g.path([(0, 0), (10, 0), (10, 10), (0, 10)], -1.9), BOSNIA, alpha=0, shadow=Shadow(0, 34, 34, 0.4, DARK_WOOD))
    g.box(c, 0, 0, 10, 10, 1.0, "#9a6440", -1.5)
    g.box(c, 0, 0, 10, 10, 0.5, WOOD, -0.5)
    land = g.path([(0, 0), (10, 0), (10, 10), (0, 10)])
    c.fill(land, Fade("#c4dba4", "#a2c98d"))
    with c.clip(land):
        for x, y, wide, high in ((0, 6.6, 3.0, 3.4), (7.4, 0, 2.6, 3.0)):
            c.fill(g.path(rect(x, y, wide, high)), SAGE, shade=LEAF)
        for i, (x, y) in enumerate(((0.1, 0.3), (1.6, 0.3), (6.9, 7.6), (8.4, 7.6))):
            c.fill(g.path(rect(x, y, 1.4, 2.0)), (MUSTARD, "#d9cf8a")[i % 2], alpha=0.75)
            for k in range(1, 6):
                c.stroke(g.path([(x, y + k * 0.34), (x + 1.4, y + k * 0.34)]), WOOD, 2.5, alpha=0.5)
        river = g.path(smooth([(-0.5, 4.2), (2, 4.5), (3.6, 5.6), (5.2, 6.6), (6.0, 8.4), (5.7, 10.5)]))
        c.stroke(river, "#5ea9bb", 46)
        c.stroke(river, "#93cbd3", 26, alpha=0.7)
        roads = (
            [(3.4, -1), (3.4, 3.1), (6.5, 3.1), (6.5, 11)], [(-1, 3.1), (3.4, 3.1)],
            [(6.5, 5.3), (11, 5.3)], [(6.5, 3.1), (6.5, -1)], [(3.4, 3.1), (3.4, 11)],
        )  # fmt: skip
        for width, colour in ((26, dark(SAND, 0.15)), (20, CREAM)):
            for road in roads:
                c.stroke(g.path(road), colour, width)
    _town(c, g)
    pins = ((1.2, 5.6), (2.3, 1.5), (5.0, 4.2), (4.9, 8.7), (8.5, 1.5), (8.6, 6.4))
    for (x, y), colour in zip(pins, (TEAL, BOSNIA, CORAL, BOSNIA, MUSTARD, TEAL), strict=True):
        map_pin(c, *g.at(x, y), 46, colour)
        a, b = g.at(x, y)
        c.fill(rect(a - 15, b - 97, 30, 19), colour)
        c.fill([(a - 20, b - 97), (a, b - 114), (a + 20, b - 97)], dark(colour))
        c.fill(rect(a - 4, b - 90, 8, 12), WHITE)
    c.grain()
    return c


def _town(c: Canvas, g: Grid) -> None:
    houses = ((4.2, 0.6), (5.3, 0.6), (4.2, 1.8), (5.3, 1.8), (7.2, 3.7), (8.4, 3.7), (7.1, 5.9), (4.1, 6.0),
              (0.4, 2.5), (2.5, 2.4), (9.2, 4.0), (5.3, 5.2), (4.3, 7.6), (9.0, 8.9), (7.3, 9.2))  # fmt: skip
    trees = [(c.rng.uniform(0.3, 2.8), c.rng.uniform(7.0, 9.8)) for _ in range(13)]
    trees += [(c.rng.uniform(7.5, 9.8), c.rng.uniform(0.2, 2.8)) for _ in range(11)]
    trees += [(0.4, 5.2), (2.4, 5.9), (5.9, 4.0), (7.6, 6.9), (9.6, 6.9), (3.0, 6.4)]
    things = [(x, y, True) for x, y in houses] + [(x, y, False) for x, y in trees]
    for i, (x, y, built) in enumerate(sorted(things, key=lambda thing: thing[0] + thing[1])):
        a, b = g.at(x + 0.3, y + 0.3) if built else g.at(x, y)
        c.fill(ellipse(a + 14, b + (8 if built else 2), 34 if built else 22, 14 if built else 9), INK, alpha=0.2)
        if built:
            wall, roof = ((CREAM, TERRACOTTA), ("#f6dcb4", CORAL), (WHITE, BOSNIA), ("#f3c9a4", TERRACOTTA))[i % 4]
            g.gable(c, x, y, 0.62, 0.55, 0.42, roof, wall)
        else:
            a, b = g.at(x, y)
            c.stroke([(a, b), (a, b - 20)], DARK_WOOD, 6)
            c.fill(circle(a, b - 34, 21), mix(FOREST, LEAF, c.rng.random()), shade=INK, side="right", depth=0.6)


def action_plan() -> Canvas:
    """A board with three columns of cards and a month without a marked day."""
    c = Canvas(1600, 1000, 22, Fade("#2e5c78", "#24486a"))
    c.fill([(0, 0), (500, 0), (1250, 810), (620, 810)], SUN, alpha=0.1)
    c.fill([(640, 0), (840, 0), (1590, 810), (1390, 810)], SUN, alpha=0.1)
    c.fill(rect(0, 810, 1600, 190), Fade("#d39a66", "#b97d4e"))
    c.fill(rect(0, 810, 1600, 16), light(WOOD, 0.45))
    c.fill(rounded(90, 88, 970, 650, 18), DARK_WOOD, shadow=Shadow(16, 30, 26, 0.5))
    c.fill(rect(112, 110, 926, 606), Fade(CREAM, "#f3e4c8"))
    for i, (colour, cards) in enumerate(((CORAL, 4), (MUSTARD, 3), (TEAL, 2))):
        x = 146 + i * 296
        c.fill(rounded(x, 146, 266, 540, 14), mix(colour, CREAM, 0.78))
        c.fill(rounded(x, 146, 266, 62, 14), colour)
        c.text(x + 40, 177, str(i + 1), 40, WHITE, bold=1.2)
        c.stroke([(x + 80, 177), (x + 200 - i * 18, 177)], WHITE, 12, alpha=0.85)
        for k in range(cards):
            _card(c, x + 133, 268 + k * 114, NOTES[(i * 2 + k) % 6], done=i == 2)
    for x in (427, 723):
        c.fill(circle(x, 440, 34), BOSNIA, shadow=SMALL)
        c.stroke([(x - 14, 440), (x + 13, 440)], WHITE, 8)
        c.stroke([(x + 1, 427), (x + 14, 440), (x + 1, 453)], WHITE, 8)
    _calendar(c, 1290, 330)
    sticky(c, 1180, 668, 110, MUSTARD, -6, 3)
    plant(c, 1415, 900, 190, MUSTARD)
    for i, colour in enumerate((CORAL, BOSNIA, TEAL)):
        c.fill(rounded(190 + i * 12, 868 - i * 30, 330 - i * 26, 30, 6), colour, shadow=SMALL)
        c.fill(rect(510 - i * 14 - 20, 873 - i * 30, 16, 20), CREAM)
    c.fill(ellipse(800, 900, 90, 16), INK, alpha=0.25)
    for x, turn, colour in ((775, -10, CORAL), (800, 2, MUSTARD), (826, 12, WHITE)):
        pencil(c, x, 780, 130, -90 + turn, colour)
    c.fill(rounded(748, 796, 104, 106, 12), TEAL, shade=INK, side="right", depth=0.7)
    c.fill(rect(748, 826, 104, 14), light(TEAL))
    c.grain()
    return c


def _card(c: Canvas, x: float, y: float, colour: str, done: bool) -> None:
    with c.at(x, y, c.rng.uniform(-2.5, 2.5)):
        c.fill(rounded(-112, -44, 224, 90, 9), WHITE, shadow=SMALL)
        c.fill(rounded(-112, -44, 16, 90, 7), colour)
        scribble(c, -76, -16, 120, 3, 19, 7, SLATE, 0.5)
        c.fill(circle(82, 16, 20), mix(colour, TEAL, 1) if done else colour)
        if done:
            c.stroke([(72, 16), (80, 24), (93, 8)], WHITE, 6)


def _calendar(c: Canvas, x: float, y: float) -> None:
    """February 2022: the month starts on a Tuesday."""
    with c.at(x, y, 1.5):
        c.fill(rounded(-185, -200, 370, 410, 16), WHITE, shadow=Shadow(14, 26, 20, 0.5))
        c.fill(rounded(-185, -200, 370, 96, 16), CORAL)
        c.fill(rect(-185, -130, 370, 26), CORAL)
        c.text(0, -150, "02 / 2022", 54, WHITE, bold=1.2)
        for k in (-110, 110):
            c.fill(circle(k, -198, 12), INK)
            c.stroke([(k, -224), (k, -198)], SLATE, 10)
        for day in range(1, 29):
            column, row = day % 7, day // 7
            a, b = -147 + column * 49, -66 + row * 54
            if column < 5:
                c.fill(rounded(a - 20, b - 21, 40, 42, 8), light(MUSTARD, 0.62))
            c.text(a, b, str(day), 25, INK if column < 5 else CORAL, bold=0.3)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/jedan-kvadratni-kilometar/cover": six_schools,
    "2022/kreka-akcioni-plan/cover": action_plan,
}
