"""A sample picture of the six schools in Bosnia and Herzegovina, on one square of a map."""

from __future__ import annotations

from collections.abc import Callable

from canvas import Canvas, Fade, Shadow
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
    SAGE,
    SAND,
    SLATE,
    SUN,
    TERRACOTTA,
    WHITE,
    WOOD,
    dark,
    light,
)
from paths import Path, Point, blob, circle, rect, smooth
from props import cloud, map_pin, pine, tree
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
        (5.6, 8.2, 1.9, 1.5, SUN),
        (8.1, 5.5, 1.6, 1.5, MUSTARD),
        (0.4, 3.2, 1.7, 1.3, SUN),
        (3.2, 0.3, 1.4, 1.2, SAGE),
        (5.0, 6.6, 1.2, 1.3, SAGE),
    ):
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
    river = smooth(
        [
            LAND.at(x, y)
            for x, y in (
                (-0.5, 1.9),
                (1.6, 2.3),
                (2.9, 2.8),
                (3.6, 4.0),
                (5.0, 4.9),
                (6.0, 6.0),
                (7.4, 6.4),
                (8.3, 7.6),
                (10.5, 7.4),
            )
        ]
    )
    c.stroke(river, "#e9dcae", 62)
    c.stroke(river, "#5fabba", 50)
    c.stroke(river, "#9ad0d5", 26, alpha=0.6)
    c.stroke([(x + 6, y) for x, y in river], WHITE, 3, alpha=0.6, dash=(34, 60))
    main = smooth(
        [
            LAND.at(x, y)
            for x, y in (
                (2.5, 10.5),
                (2.5, 9.0),
                (2.5, 7.4),
                (3.4, 6.2),
                (4.9, 5.0),
                (6.3, 3.6),
                (7.4, 2.5),
                (7.4, 1.0),
                (7.4, -0.5),
            )
        ]
    )
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


SCENES: dict[str, Callable[[], Canvas]] = {
    "2021/jedan-kvadratni-kilometar/cover": six_schools,
}
