"""A village, a small town, a city and a county, each drawn around an origin to fill a round frame."""

from __future__ import annotations

from canvas import SMALL, Canvas, Fade
from palette import (
    BLUSH,
    BRICK,
    CREAM,
    DEEP_TEAL,
    INK,
    LEAF,
    MUSTARD,
    PLUM,
    POLAND,
    SAGE,
    SAND,
    SKY,
    SLATE,
    SUN,
    TERRACOTTA,
    WHITE,
    WOOD,
    dark,
    light,
)
from paths import circle, hill, rect, rounded, smooth
from props import cloud, house, pine, tree


def _sky(c: Canvas, top: str, bottom: str) -> None:
    c.fill(rect(-230, -230, 460, 460), Fade(top, bottom))


def village(c: Canvas) -> None:
    _sky(c, SKY, "#fdeccb")
    c.fill(circle(90, -100, 34), SUN)
    cloud(c, -70, -110, 32)
    c.fill(hill([(-230, 0), (-100, -50), (60, -10), (230, -60)], 230), SAGE, shade=LEAF)
    c.fill(hill([(-230, 70), (-40, 40), (120, 75), (230, 50)], 230), "#d9c36c")
    for k in range(7):
        c.stroke(smooth([(-230, 120 + k * 22), (0, 84 + k * 24), (230, 108 + k * 24)]), WOOD, 4, alpha=0.5)
    tree(c, -125, 68, 120)
    house(c, -30, 74, 90, 56, CREAM, TERRACOTTA)
    house(c, 95, 84, 76, 46, "#f3d3a8", BRICK)
    pine(c, 165, 72, 96)


def small_town(c: Canvas) -> None:
    _sky(c, "#f5c27d", "#fdf0d2")
    cloud(c, 70, -135, 32)
    c.fill(hill([(-230, 30), (-60, -10), (100, 20), (230, -10)], 230), SAGE)
    c.fill(rect(-28, -78, 56, 160), CREAM, shade=WOOD, side="right")
    c.fill([(-36, -78), (0, -168), (36, -78)], POLAND, shade=BRICK, side="right")
    c.fill(circle(0, -46, 17), WHITE)
    c.stroke(circle(0, -46, 17), SLATE, 4, closed=True)
    c.stroke([(0, -57), (0, -46), (8, -43)], INK, 4)
    for x, w, h, wall, roof in (
        (-130, 84, 92, BLUSH, TERRACOTTA),
        (-62, 66, 70, "#f2d08a", BRICK),
        (66, 72, 78, "#a9cbc3", TERRACOTTA),
        (142, 84, 96, CREAM, BRICK),
    ):
        house(c, x, 96, w, h, wall, roof)
    c.fill(rect(-230, 94, 460, 140), SAND)
    for k in range(5):
        c.stroke([(-230, 112 + k * 22), (230, 112 + k * 22)], WOOD, 3, alpha=0.35, dash=(30, 12))
    tree(c, -8, 140, 84)


def city(c: Canvas) -> None:
    _sky(c, "#f0a584", "#fde5c4")
    c.fill(circle(-80, -80, 44), "#fff0c9")
    for x, w, h in (
        (-210, 60, 140),
        (-140, 50, 190),
        (-85, 64, 150),
        (60, 54, 210),
        (120, 62, 160),
        (180, 50, 200),
    ):
        c.fill(rect(x, 90 - h, w, h), "#d98d7c", alpha=0.75)
    for x, w, h, tone in (
        (-180, 74, 130, PLUM),
        (-96, 62, 196, POLAND),
        (-24, 78, 150, DEEP_TEAL),
        (64, 58, 226, "#3d4a70"),
        (130, 76, 140, PLUM),
    ):
        c.fill(rect(x, 96 - h, w, h), tone, shade=INK, side="right", depth=0.5)
        for a in range(int((w - 12) // 17)):
            for b in range(int((h - 20) // 24)):
                lit = (a * 7 + b * 5 + int(w)) % 3
                c.fill(rect(x + 10 + a * 17, 110 - h + b * 24, 9, 13), SUN if lit else light(tone, 0.2))
    c.stroke([(93, -130), (93, -172)], INK, 5)
    c.fill(rect(-230, 96, 460, 140), "#5a6078")
    c.stroke([(-230, 132), (230, 132)], SUN, 5, dash=(28, 20))
    c.fill(rounded(-70, 92, 130, 40, 10), MUSTARD, shadow=SMALL)
    for x in (-56, -26, 4, 32):
        c.fill(rounded(x, 99, 23, 15, 3), "#cfe6ea")
    for x in (-42, 32):
        c.fill(circle(x, 132, 9), INK)


def county(c: Canvas) -> None:
    _sky(c, "#7fb9c4", "#f4e8c9")
    c.fill(rect(-230, -230, 460, 460), "#cfe0ad")
    for x, y, r, tone in (
        (-120, -120, 100, SAGE),
        (140, 110, 110, SAGE),
        (120, -130, 70, "#e6d592"),
        (-130, 120, 80, "#e6d592"),
    ):
        c.fill(circle(x, y, r), tone, shade=dark(tone, 0.3))
    river = smooth([(-230, -20), (-110, -40), (-20, 40), (90, 30), (230, 90)])
    c.stroke(river, "#67adbc", 30)
    spots = ((0, -22), (-118, -90), (120, -104), (-112, 100), (118, 118), (-4, 150), (10, -150))
    for x, y in spots[1:]:
        c.stroke([spots[0], (x, y)], WHITE, 10)
        c.stroke([spots[0], (x, y)], DEEP_TEAL, 3, dash=(10, 9))
    for i, (x, y) in enumerate(spots[1:]):
        house(c, x, y + 26, 48, 32, (CREAM, BLUSH)[i % 2], (TERRACOTTA, BRICK)[i % 2])
    for x, y in ((-165, -20), (170, 20), (-50, 120), (60, -70), (70, 80)):
        pine(c, x, y + 20, 52)
    c.fill(rect(-54, -40, 108, 64), CREAM, shadow=SMALL, shade=SAND, side="right")
    c.fill([(-64, -38), (0, -84), (64, -38)], DEEP_TEAL)
    for k in range(4):
        c.fill(rect(-44 + k * 25, -34, 12, 54), light(SLATE, 0.6))
    c.fill(rect(-64, 20, 128, 12), SAND)
