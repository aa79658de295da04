"""Sample picture of the session in Lithuania: tables before the hill and its tower."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
from palette import (
    BRICK,
    CORAL,
    DARK_WOOD,
    FOREST,
    INK,
    LEAF,
    LITHUANIA,
    MUSTARD,
    PLUM,
    SUN,
    TEAL,
    WHITE,
    dark,
    mix,
)
from paths import Path, arch, circle, ellipse, hill, rect, smooth
from props import NOTES, cloud, tree
from space import Camera, Place, Solid, draw_solids, turned


def vilnius() -> Canvas:
    c = Canvas(1600, 1000, 61, Fade("#8ec6c4", "#fdeec4"))
    c.glow(430, 300, 460, SUN, 0.9)
    c.fill(circle(430, 300, 78), "#fff4cf")
    cloud(c, 190, 150, 70)
    cloud(c, 760, 130, 64, alpha=0.85)
    cloud(c, 1380, 170, 84, alpha=0.9)
    c.fill(hill([(0, 480), (260, 420), (600, 470), (1000, 400), (1600, 450)], 1000), "#a9cbb4")
    for x, high, spire in (
        (120, 70, 46),
        (205, 104, 70),
        (300, 60, 40),
        (520, 84, 58),
        (620, 60, 34),
        (1460, 80, 60),
    ):
        c.fill(rect(x, 500 - high, 40, high + 60), "#d9c9a4")
        c.fill([(x - 5, 500 - high), (x + 20, 500 - high - spire), (x + 45, 500 - high)], "#c4785c")
    c.fill(hill([(0, 520), (300, 480), (640, 530), (900, 520), (1600, 500)], 1000), "#86b58b", shade=FOREST)
    c.fill(
        hill(
            [
                (560, 640),
                (760, 540),
                (920, 400),
                (1020, 352),
                (1160, 350),
                (1270, 410),
                (1420, 560),
                (1640, 630),
            ],
            760,
        ),
        Fade(LEAF, "#4a8a5c"),
        shade=FOREST,
        side="right",
        depth=0.55,
    )
    c.stroke(
        smooth([(700, 660), (900, 590), (1180, 560), (1240, 500), (1040, 450), (1080, 366)]), "#e7d7a5", 15
    )
    _tower(c, 1088, 362)
    for x, y, size in (
        (840, 540, 120),
        (905, 500, 110),
        (985, 560, 130),
        (1250, 480, 116),
        (1330, 540, 128),
        (1150, 640, 130),
        (1400, 640, 150),
        (700, 650, 140),
    ):
        tree(c, x, y, size, mix(LEAF, MUSTARD, c.rng.uniform(0, 0.65)))
    for x, size in ((40, 190), (130, 240), (230, 180), (1520, 230), (1590, 180), (420, 150)):
        tree(c, x, 680, size, mix(FOREST, LEAF, c.rng.random()))
    c.fill(hill([(0, 670), (400, 650), (900, 674), (1600, 650)], 1000), Fade("#a8c56f", "#86ac57"))
    for _ in range(150):
        a, b = c.rng.uniform(0, 1600), c.rng.uniform(690, 995)
        c.stroke([(a, b), (a + 3, b - 10 * b / 900)], FOREST, 2.5, alpha=0.3)
    _work_tables(c)
    c.grain()
    return c


def _tower(c: Canvas, x: float, y: float) -> None:
    """Three storeys of brick, each narrower than the one below."""
    c.stroke([(x, y - 330), (x, y - 232)], INK, 6)
    c.fill(
        smooth(
            [
                (x + 3, y - 328),
                (x + 40, y - 334),
                (x + 76, y - 322),
                (x + 76, y - 284),
                (x + 40, y - 294),
                (x + 3, y - 286),
            ],
            closed=True,
            steps=5,
        ),
        MUSTARD,
    )
    for base, top, wide in ((4, -96, 96), (-96, -176, 82), (-176, -238, 66)):
        wall: Path = [
            (x - wide, y + base),
            (x - wide + 6, y + top),
            (x + wide - 6, y + top),
            (x + wide, y + base),
        ]
        c.fill(
            wall, Fade("#c9694a", "#b4533a"), shadow=SMALL, shade=dark(BRICK, 0.5), side="right", depth=0.5
        )
        with c.clip(wall):
            c.fill(rect(x - wide, y + top, wide * 0.55, base - top), "#e08e68", alpha=0.4)
            for k in range(int((base - top) / 12)):
                for a in range(9):
                    at = x - wide + a * 24 + k % 2 * 12
                    c.stroke(
                        [(at, y + top + 8 + k * 12), (at + 12, y + top + 8 + k * 12)], BRICK, 2, alpha=0.4
                    )
        c.fill(rect(x - wide + 2, y + top - 5, wide * 2 - 4, 12), "#e6c49c")
        for side in (-0.58, 0, 0.58):
            c.fill(arch(x + side * wide - 11, y + top + 26, 22, (base - top) * 0.5), "#e6c49c")
            c.fill(arch(x + side * wide - 7, y + top + 31, 14, (base - top) * 0.5 - 9), INK)
    for k in range(5):
        c.fill(rect(x - 64 + k * 28, y - 258, 17, 22), "#b4533a")


def _work_tables(c: Canvas) -> None:
    camera = Camera(800, 470, 900, 2.0)
    tops = ((-2.9, 6.4), (0.0, 6.4), (2.9, 6.4), (-1.6, 4.75), (1.6, 4.75))
    things: list[tuple[list[Place], str]] = []
    for x, z in tops:
        c.cast(camera.floor(x - 0.85, z - 0.5, 1.8, 1.0), Shadow(14, 4, 10, 0.4, FOREST))
        legs = [Solid(a, 0, b, 0.07, 0.72, 0.07, DARK_WOOD) for a in (-0.75, 0.75) for b in (-0.38, 0.38)]
        things += [(turned(leg, x, z, 0), DARK_WOOD) for leg in legs]
        for a in (-0.45, 0.45):
            seat = Solid(a, 0.4, -0.85, 0.36, 0.06, 0.36, (MUSTARD, CORAL)[a > 0])
            things += [(turned(seat, x, z, 0), seat.colour)]
            for b in (-0.14, 0.14):
                for d in (-0.98, -0.72):
                    things.append(
                        (turned(Solid(a + b, 0, d, 0.05, 0.4, 0.05, DARK_WOOD), x, z, 0), DARK_WOOD)
                    )
    draw_solids(c, camera, things)
    for i, (x, z) in enumerate(tops):
        board = Solid(0, 0.72, 0, 1.8, 0.07, 1.0, "#e5b67e")
        draw_solids(c, camera, [(turned(board, x, z, 0), board.colour)])
        plan = camera.floor(x - 0.42, z - 0.3, 0.84, 0.62, 0.8)
        c.fill(plan, WHITE, shadow=Shadow(3, 3, 3, 0.3))
        for k in range(3):
            note = camera.floor(x - 0.34 + k * 0.25, z - 0.2, 0.18, 0.18, 0.8)
            c.fill(note, (NOTES[(i + k * 2) % 6], LITHUANIA, MUSTARD)[k])
            c.fill(camera.floor(x - 0.34 + k * 0.25, z + 0.06, 0.18, 0.16, 0.8), NOTES[(i * 2 + k + 1) % 6])
        for side in (-1, 1):
            c.fill(
                camera.floor(x + side * 0.68 - 0.13, z - 0.2, 0.26, 0.3, 0.8),
                (TEAL, PLUM, CORAL)[(i + side) % 3],
            )
            px, py = camera.see(x + side * 0.6, 0.8, z + 0.32)
            r = 52 / z
            c.fill(
                [(px - r, py - r * 1.8), (px + r, py - r * 1.8), (px + r * 0.8, py), (px - r * 0.8, py)],
                WHITE,
            )
            c.fill(ellipse(px, py - r * 1.8, r, r * 0.4), "#7a4a30")


SCENES: dict[str, Callable[[], Canvas]] = {
    "2022/vilnius-bendrakurybos-sesija/cover": vilnius,
}
