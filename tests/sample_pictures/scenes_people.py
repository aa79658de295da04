"""Sample pictures of people who meet: for a photo like these a consent is needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from canvas import SMALL, Canvas, Fade, Shadow
from palette import (
    BLUSH,
    BOSNIA,
    CORAL,
    CREAM,
    DARK_WOOD,
    FOREST,
    INK,
    LITHUANIA,
    MUSTARD,
    PLUM,
    SAGE,
    SAND,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    dark,
    mix,
)
from paths import arc, circle, ellipse, rect, rounded, smooth
from props import NOTES, plant, sticky

SKINS = (BLUSH, "#d99f76", "#e9b48c", "#b57a55")
HAIRS = (INK, "#7a4a30", "#c98b3f", "#3b2a2c", "#8d8f96")


@dataclass(frozen=True)
class Figure:
    """Someone as far as the waist, without a face. `bun`: the hair is tied up."""

    clothes: str
    skin: int = 0
    hair: int = 0
    bun: bool = False


def draw_figure(c: Canvas, x: float, waist: float, size: float, figure: Figure, lean: float = 0) -> None:
    """`size` is the height of the head; `lean` turns the upper body, in degrees."""
    skin, hair = SKINS[figure.skin], HAIRS[figure.hair]
    with c.at(x, waist, lean, size / 100):
        body = smooth([(-112, 30), (-104, -110), (-52, -158), (0, -166), (52, -158), (104, -110), (112, 30)])
        c.fill([*body, (112, 40), (-112, 40)], figure.clothes, shade=dark(figure.clothes), shadow=SMALL)
        c.fill(arc(0, -164, 32, 22, 0, 180), skin)
        c.fill(rounded(-20, -200, 40, 46, 16), dark(skin, 0.12))
        if figure.bun:
            c.fill(circle(0, -318, 24), hair)
        c.fill(ellipse(0, -246, 47, 56), hair)
        c.fill(ellipse(0, -236, 41, 50), skin, shade=dark(skin, 0.1), side="right")
        c.fill([*arc(0, -248, 47, 52, 180, 360), *smooth([(47, -248), (10, -262), (-47, -240)])], hair)
        for side in (-1, 1):
            c.stroke([(side * 76, -70), (side * 80, 36)], dark(figure.clothes, 0.35), 5, alpha=0.5)


def planning() -> Canvas:
    """A network with its plan: five people before a wall of notes."""
    c = Canvas(1200, 800, 71, Fade("#f4dfbb", "#e9c796"))
    c.fill(rect(0, 690, 1200, 110), Fade("#b57d50", "#d19a66"))
    c.fill(rect(0, 676, 1200, 16), CREAM)
    c.fill(rounded(170, 60, 860, 430, 14), DARK_WOOD, shadow=Shadow(10, 18, 20, 0.3))
    c.fill(rect(190, 80, 820, 390), WHITE, shade=SAND, depth=0.3)
    for column, colour in enumerate((CORAL, MUSTARD, TEAL, BOSNIA, PLUM, FOREST)):
        c.fill(rounded(214 + column * 131, 102, 116, 34, 10), colour)
        for row in range(3 - column // 3):
            note = NOTES[(column + row) % len(NOTES)]
            sticky(c, 272 + column * 131, 205 + row * 104, 84, note, c.rng.uniform(-6, 6), 2)
    plant(c, 1115, 730, 190)
    people = (
        (230, 122, Figure(BOSNIA, 2, 1), 2),
        (960, 122, Figure(PLUM, 0, 4, bun=True), -2),
        (420, 132, Figure(CORAL, 1, 3, bun=True), 3),
        (780, 132, Figure(TEAL, 3, 0), -3),
        (600, 144, Figure(MUSTARD, 0, 2), 0),
    )
    for x, size, figure, lean in people:
        draw_figure(c, x, 770, size, figure, lean)
    c.grain()
    return c


def team() -> Canvas:
    """A workshop: four people at a table, and an idea over it."""
    c = Canvas(1200, 800, 72, Fade(mix(LITHUANIA, CREAM, 0.62), mix(LITHUANIA, CREAM, 0.86)))
    c.glow(600, 150, 330, SUN, 0.85)
    c.stroke([(600, 0), (600, 70)], INK, 5)
    c.fill(rounded(578, 62, 44, 42, 8), INK)
    c.fill(circle(600, 150, 56), SUN, shade=MUSTARD)
    c.stroke(smooth([(580, 150), (592, 172), (600, 150), (608, 172), (620, 150)]), CORAL, 6)
    people = (
        (180, 128, Figure(LITHUANIA, 1, 0), 4),
        (460, 140, Figure(MUSTARD, 0, 1, bun=True), 2),
        (740, 140, Figure(TEAL, 3, 3), -2),
        (1020, 128, Figure(CORAL, 2, 4), -4),
    )
    for x, size, figure, lean in people:
        draw_figure(c, x, 600, size, figure, lean)
    c.cast(ellipse(600, 780, 820, 200), Shadow(0, -6, 16, 0.3))
    c.fill(ellipse(600, 780, 820, 200), Fade("#e9c08b", WOOD))
    for x, y, colour, turn in (
        (250, 668, WHITE, -6),
        (420, 712, SAGE, 5),
        (620, 668, CREAM, 3),
        (800, 716, BLUSH, -5),
        (960, 664, WHITE, 7),
    ):
        with c.at(x, y, turn):
            c.fill([(-64, 26), (-48, -24), (60, -24), (76, 26)], colour, shadow=SMALL)
            for line in (-10, 2, 14):
                c.stroke([(-44, line), (48, line)], INK, 3, alpha=0.35)
    c.grain()
    return c


SCENES: dict[str, Callable[[], Canvas]] = {
    "2022/kreka-akcioni-plan/detail-1": planning,
    "2022/dirbtuviu-klausimai/detail-1": team,
}
