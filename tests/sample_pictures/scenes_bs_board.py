"""A sample picture of a network's plan in Bosnia and Herzegovina."""

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
from paths import arc, circle, ellipse, rect, rounded
from props import plant, sticky


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
    "2022/kreka-akcioni-plan/cover": planning_board,
}
