"""More sample pictures of the project in Bosnia and Herzegovina: its six schools, and a network's plan."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
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
from paths import Path, Point, arc, blob, circle, ellipse, rect, rounded, smooth
from props import cloud, map_pin, pine, plant, sticky, tree
from space import Grid

LAND = Grid(800, 158, 71)
SIDE = 10.0
TOWNS: tuple[tuple[Point, str, tuple[Point, ...]], ...] = (
    ((2.5, 7.4), TERRACOTTA, ((1.1, 6.2), (3.9, 6.2), (2.9, 8.8))),
    ((7.4, 2.5), BOSNIA, ((5.9, 1.2), (8.8, 2.0), (7.4, 4.0))),
)


def six_schools() -> Canvas:
    c = Canvas(1600, 1000, 21, Fade("#fbe3b8", "#f3bf90"))
    c.glow(800, 380, 820, CREAM, 0.85)
    cloud(c, 205, 215, 74, alpha=0.75)
    cloud(c, 1400, 170, 60, alpha=0.75)
    _slab(c)
    top = LAND.path([(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)])
    with c.clip(top):
        _ground(c)
    c.stroke(top, WHITE, 9, closed=True)
    standing: list[tuple[float, Callable[[], None]]] = []
    for town, (centre, _, schools) in enumerate(TOWNS):
        standing += _town(c, centre, schools, tall=town == 0)
    standing += _woods(c)
    for _, draw in sorted(standing, key=lambda thing: thing[0]):
        draw()
    pins = [(x + y, x, y, colour) for _, colour, schools in TOWNS for x, y in schools]
    for _, x, y, colour in sorted(pins):
        _school_pin(c, *LAND.at(x, y, 0.72), colour)
    cloud(c, 330, 850, 62, alpha=0.85)
    cloud(c, 1330, 880, 78, alpha=0.85)
    c.grain(4)
    return c


def _slab(c: Canvas) -> None:
    """The block of earth that carries the piece of map."""
    foot = LAND.path([(0.3, 0.3), (SIDE, 0), (SIDE, SIDE), (0, SIDE)], -1)
    c.fill(foot, BRICK, shadow=Shadow(0, 30, 34, 0.4, DARK_WOOD))
    LAND.box(c, 0, 0, SIDE, SIDE, 1.05, "#a86f48", z=-1.05)
    steps = [SIDE * i / 40 for i in range(41)]
    for face in (0, 1):
        edge = [LAND.at(s, SIDE) if face == 0 else LAND.at(SIDE, s) for s in steps]
        for deep, colour in ((0.62, DARK_WOOD), (0.24, LEAF)):
            ends = [(x, y + LAND.unit * (deep + c.rng.uniform(-0.05, 0.05))) for x, y in edge]
            if colour == LEAF:
                path = [*edge, *reversed(smooth(ends, steps=4))]
            else:
                path = [*smooth(ends, steps=4), *[(x, y + LAND.unit * 1.05) for x, y in reversed(edge)]]
            c.fill(path, dark(colour, 0.12 + 0.2 * face), alpha=1 if colour == LEAF else 0.5)
    for s in (1.2, 3.3, 4.6, 6.9, 8.3):
        for x, y in (LAND.at(s, SIDE, -0.52), LAND.at(SIDE, s + 0.5, -0.55)):
            c.fill(blob(x, y, 11, 7, c.rng), SAND, alpha=0.45)


def _ground(c: Canvas) -> None:
    """What lies flat on the map: fields, woods, a river, streets."""
    c.fill(LAND.path([(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)]), "#cfdfb0", shade=SAGE, depth=0.7)
    for x, y, wide, deep, colour in (
        (5.6, 8.2, 1.9, 1.5, SUN), (8.1, 5.5, 1.6, 1.5, MUSTARD), (0.4, 3.2, 1.7, 1.3, SUN), (3.2, 0.3, 1.4, 1.2, SAGE),
        (5.0, 6.6, 1.2, 1.3, SAGE),
    ):  # fmt: skip
        c.fill(LAND.path(rect(x, y, wide, deep)), colour, alpha=0.75)
        for i in range(1, 7):
            row = x + wide * i / 7
            c.stroke(
                [LAND.at(row, y + 0.08), LAND.at(row, y + deep - 0.08)], dark(colour, 0.3), 2.5, alpha=0.4
            )
    for x, y in ((0.8, 0.8), (9.0, 8.6)):
        wood = LAND.at(x, y)
        c.fill(blob(*wood, 190, 105, c.rng), LEAF, alpha=0.75, shade=FOREST)
    for centre, _, _ in TOWNS:
        c.fill(LAND.path(blob(*centre, 2.35, 2.35, c.rng, 0.06)), "#f3e4c4")
    river = smooth([LAND.at(x, y) for x, y in (
        (-0.5, 1.9), (1.6, 2.3), (2.9, 2.8), (3.6, 4.0), (5.0, 4.9), (6.0, 6.0), (7.4, 6.4), (8.3, 7.6), (10.5, 7.4),
    )])  # fmt: skip
    c.stroke(river, "#e9dcae", 62)
    c.stroke(river, "#5fabba", 50)
    c.stroke(river, "#9ad0d5", 26, alpha=0.6)
    c.stroke([(x + 6, y) for x, y in river], WHITE, 3, alpha=0.6, dash=(34, 60))
    main = smooth([LAND.at(x, y) for x, y in (
        (2.5, 10.5), (2.5, 9.0), (2.5, 7.4), (3.4, 6.2), (4.9, 5.0), (6.3, 3.6), (7.4, 2.5), (7.4, 1.0), (7.4, -0.5),
    )])  # fmt: skip
    streets: list[Path] = [main]
    for (x, y), _, _ in TOWNS:
        streets.append([LAND.at(x - 1.7, y), LAND.at(x + 1.7, y)])
        streets.append([LAND.at(x, y - 1.7), LAND.at(x, y + 1.7)])
    for wide, colour in ((27, "#d3b98d"), (20, WHITE)):
        for street in streets:
            c.stroke(street, colour, wide)
    middle = LAND.at(4.75, 5.05)
    for shift, colour, wide in ((8, INK, 28), (0, WOOD, 30), (-13, DARK_WOOD, 6), (13, DARK_WOOD, 6)):
        bridge = [(middle[0] - 52, middle[1] + shift), (middle[0] + 52, middle[1] + shift)]
        c.stroke(bridge, colour, wide, alpha=0.3 if colour == INK else 1)
    for third in (SIDE / 3, SIDE * 2 / 3):
        c.stroke([LAND.at(third, 0), LAND.at(third, SIDE)], BOSNIA, 2, alpha=0.22)
        c.stroke([LAND.at(0, third), LAND.at(SIDE, third)], BOSNIA, 2, alpha=0.22)


def _town(
    c: Canvas, centre: Point, schools: tuple[Point, ...], *, tall: bool
) -> list[tuple[float, Callable[[], None]]]:
    """Houses and schools, each with its depth and with what draws it."""
    things: list[tuple[float, Callable[[], None]]] = []
    walls, roofs = (CREAM, BLUSH, WHITE, light(MUSTARD, 0.5)), (TERRACOTTA, BRICK, CORAL, "#b9604a")

    def house(x: float, y: float, kind: int) -> Callable[[], None]:
        high = 0.26 + 0.1 * (kind % 2)
        if tall and kind % 5 == 0:
            return lambda: LAND.box(c, x - 0.22, y - 0.22, 0.44, 0.44, 0.8, "#8fb3bd", roof=CREAM)
        return lambda: LAND.gable(
            c, x - 0.24, y - 0.2, 0.48, 0.4, high, roofs[kind % 4], walls[kind // 2 % 4]
        )

    def school(x: float, y: float) -> Callable[[], None]:
        return lambda: LAND.gable(c, x - 0.55, y - 0.32, 1.1, 0.64, 0.42, SLATE, light(MUSTARD, 0.4))

    kind = 0
    lots = (-1.95, -1.22, -0.5, 0.5, 1.22, 1.95)
    for dx in lots:
        for dy in lots:
            x, y = centre[0] + dx, centre[1] + dy
            free = all(abs(x - a) > 0.85 or abs(y - b) > 0.62 for a, b in schools)
            if free and dx * dx + dy * dy < 4.6 and c.rng.random() < 0.92:
                kind += 1
                things.append((x + y, house(x, y, kind)))
    return things + [(x + y, school(x, y)) for x, y in schools]


def _woods(c: Canvas) -> list[tuple[float, Callable[[], None]]]:
    things: list[tuple[float, Callable[[], None]]] = []

    def grow(x: float, y: float, size: float, *, needles: bool) -> Callable[[], None]:
        place = LAND.at(x, y)
        return lambda: pine(c, *place, size) if needles else tree(c, *place, size)

    spots = [(x, y) for x in (0.3, 0.9, 1.5) for y in (0.3, 0.8, 1.4)]
    spots += [(x, y) for x in (8.2, 8.8, 9.4) for y in (8.4, 9.0, 9.6)]
    spots += [(4.3, 2.7), (5.0, 3.4), (3.0, 4.3), (6.6, 7.2), (4.4, 9.4), (9.4, 4.6), (0.5, 9.3), (9.5, 0.6)]
    for i, (left, back) in enumerate(spots):
        x, y = left + c.rng.uniform(-0.18, 0.18), back + c.rng.uniform(-0.18, 0.18)
        things.append((x + y, grow(x, y, c.rng.uniform(68, 92), needles=i % 3 == 0 and i < 18)))
    return things


def _school_pin(c: Canvas, x: float, y: float, colour: str) -> None:
    r = 45.0
    map_pin(c, x, y, r, colour)
    with c.at(x, y - r * 2.1, 0, r / 45):
        c.fill([(-16, 14), (-16, -4), (0, -17), (16, -4), (16, 14)], colour)
        c.fill(rect(-4.5, 2, 9, 12), WHITE)
        c.fill(circle(0, -6, 4), WHITE)


def planning_board() -> Canvas:
    c = Canvas(1600, 1000, 22, Fade("#41659c", "#2f4d80"))
    for x in (60, 560):
        c.fill([(x, 0), (x + 360, 0), (x + 880, 870), (x + 470, 870)], SUN, alpha=0.12)
    c.glow(700, 380, 820, SUN, 0.16)
    _board(c)
    _calendar(c)
    _sideboard(c)
    c.grain(4)
    return c


def _board(c: Canvas) -> None:
    left, top, wide, high = 92, 84, 1006, 700
    frame = rounded(left - 24, top - 24, wide + 48, high + 48, 18)
    c.fill(frame, WOOD, shadow=Shadow(14, 24, 22, 0.4), shade=DARK_WOOD)
    c.fill(rounded(left, top, wide, high, 8), PAPER, shade=SAND, depth=0.4)
    c.stroke([(left + 44, top + 50), (left + 420, top + 50)], BOSNIA, 18)
    c.stroke([(left + 44, top + 86), (left + 270, top + 86)], SLATE, 8, alpha=0.5)
    colours = (TERRACOTTA, MUSTARD, TEAL, BOSNIA, CORAL, LEAF)
    step = (wide - 56) / 6
    for i, (colour, icon, filled) in enumerate(zip(colours, ICONS, (3, 3, 2, 2, 1, 1), strict=True)):
        x = left + 28 + step * (i + 0.5)
        lane = rounded(x - step / 2 + 7, top + 124, step - 14, high - 152, 16)
        c.fill(lane, mix(colour, CREAM, 0.76))
        with c.clip(lane):
            c.fill(rect(x - step / 2, top + 124, step, 106), colour)
        c.fill(circle(x, top + 178, 42), WHITE, shadow=SMALL)
        with c.at(x, top + 178):
            icon(c, dark(colour, 0.12))
        for row in range(3):
            y = top + 300 + row * 130
            if row < filled:
                note = light(colour, 0.2 if (i + row) % 2 else 0.48)
                sticky(c, x, y, 106, note, c.rng.uniform(-5, 5), 3)
                c.fill(circle(x, y - 44, 9), colour, shadow=SMALL)
            else:
                c.stroke(
                    rounded(x - 50, y - 50, 100, 100, 8), colour, 4, closed=True, alpha=0.75, dash=(13, 12)
                )
    c.stroke([(left + wide - 268, top + 62), (left + wide - 62, top + 62)], LEAF, 8, dash=(2, 20))
    c.stroke(
        [(left + wide - 74, top + 44), (left + wide - 50, top + 62), (left + wide - 74, top + 80)], LEAF, 10
    )


def _place(c: Canvas, colour: str) -> None:
    c.fill(ellipse(0, 24, 17, 5), colour, alpha=0.35)
    c.fill([(0, 26), *arc(0, -7, 17, 17, 150, 390)], colour)
    c.fill(circle(0, -7, 7), WHITE)


def _target(c: Canvas, colour: str) -> None:
    for r, paint in ((27, colour), (18, WHITE), (10, colour)):
        c.fill(circle(0, 0, r), paint)


def _tasks(c: Canvas, colour: str) -> None:
    for y in (-15, 1, 17):
        c.stroke([(-22, y - 1), (-18, y + 4), (-11, y - 6)], colour, 5)
        c.stroke([(0, y), (22, y)], colour, 6)


def _time(c: Canvas, colour: str) -> None:
    c.stroke(circle(0, 0, 24), colour, 6)
    c.stroke([(0, -14), (0, 0), (10, 7)], colour, 5)


def _key(c: Canvas, colour: str) -> None:
    """Stands for those who answer for something."""
    with c.at(0, 0, -45):
        c.stroke(circle(-13, 0, 10), colour, 7)
        c.stroke([(-2, 0), (26, 0)], colour, 7)
        c.stroke([(15, 0), (15, 9)], colour, 6)
        c.stroke([(25, 0), (25, 10)], colour, 6)


def _growth(c: Canvas, colour: str) -> None:
    for x, high in ((-22, 14), (-6, 26), (10, 40)):
        c.fill(rounded(x, 20 - high, 12, high, 3), colour)


ICONS: tuple[Callable[[Canvas, str], None], ...] = (_place, _target, _tasks, _time, _key, _growth)


def _calendar(c: Canvas) -> None:
    """February 2022, without a mark: the day of the meeting is not known."""
    left, top, wide, high = 1180, 170, 330, 400
    c.stroke([(left + 70, top), (left + wide / 2, top - 78), (left + wide - 70, top)], CREAM, 4)
    c.fill(circle(left + wide / 2, top - 80, 9), MUSTARD, shadow=SMALL)
    for shift in (10, 5):
        c.fill(rounded(left + shift, top + shift, wide, high, 12), dark(CREAM, 0.1), shadow=SMALL)
    c.fill(rounded(left, top, wide, high, 12), WHITE, shadow=SMALL, shade=SAND, depth=0.12)
    head = rounded(left, top, wide, high, 12)
    with c.clip(head):
        c.fill(rect(left, top, wide, 112), CORAL, shade=BRICK, depth=0.5)
    for i in range(6):
        x = left + 40 + i * 50
        c.fill(circle(x, top + 12, 7), BRICK)
        c.stroke([(x, top - 10), (x, top + 12)], SAND, 7)
    c.text(left + wide / 2, top + 68, "02 / 2022", 50, WHITE, bold=1)
    for day in range(1, 29):
        row, column = divmod(day, 7)
        x, y = left + 45 + column * 40, top + 156 + row * 50
        c.fill(rounded(x - 17, y - 19, 34, 38, 7), BLUSH if column > 4 else SAND, alpha=0.6)
        c.text(x, y, str(day), 21, INK, bold=0.3)


def _sideboard(c: Canvas) -> None:
    c.fill(rect(0, 884, 1600, 116), Fade("#a86c43", "#8e5636"))
    c.fill(rect(0, 872, 1600, 26), "#d9a46c", shadow=Shadow(0, 8, 8, 0.35))
    for x in (400, 800, 1200):
        c.stroke([(x, 904), (x, 1000)], DARK_WOOD, 5)
    for x in (200, 600, 1000, 1400):
        c.fill(rounded(x - 44, 936, 88, 14, 7), SAND, shadow=SMALL)
    plant(c, 1440, 880, 222)
    for i, (wide, colour) in enumerate(((250, TEAL), (226, MUSTARD), (236, CORAL))):
        x, y = 170 + (i % 2) * 16, 874 - (i + 1) * 28
        c.fill(rounded(x, y, wide, 28, 5), colour, shadow=SMALL if i == 0 else None)
        c.fill(rect(x + wide - 30, y + 5, 30, 18), CREAM)
        c.fill(rect(x + 26, y, 10, 28), dark(colour, 0.3))
    cup = 1222
    for x, tip, colour in ((-26, 742, MUSTARD), (0, 726, CORAL), (24, 748, SAGE)):
        c.stroke([(cup + x * 0.5, 850), (cup + x, tip)], colour, 13)
        c.stroke([(cup + x, tip), (cup + x * 1.05, tip - 14)], CREAM, 9)
    c.fill(ellipse(cup + 12, 876, 62, 8), INK, alpha=0.25)
    c.fill(
        [(cup - 48, 778), (cup + 48, 778), (cup + 40, 876), (cup - 40, 876)], CREAM, shade=WOOD, side="right"
    )
    c.fill(rect(cup - 45, 808, 90, 16), BOSNIA)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/jedan-kvadratni-kilometar/cover": six_schools,
    "2022/kreka-akcioni-plan/cover": planning_board,
}
