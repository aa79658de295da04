"""Sample pictures about the team and the workshops of the project in Lithuania."""

from __future__ import annotations

from collections.abc import Callable

from canvas import SMALL, Canvas, Fade, Shadow
from palette import (
    CORAL,
    CREAM,
    DEEP_TEAL,
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
    WHITE,
    WOOD,
    dark,
    light,
    mix,
)
from paths import Path, arc, circle, ellipse, rect, rounded, smooth
from props import cloud, plant, scribble


def steps_up() -> Canvas:
    """An open folder with stairs that lead to a flag."""
    c = Canvas(1600, 1000, 71, Fade("#bfe0cf", "#f8efcf"))
    c.glow(1190, 230, 520, SUN, 0.85)
    for k in range(14):
        with c.at(1190, 230, k * 360 / 14):
            c.fill([(150, -14), (900, -70), (900, 70), (150, 14)], "#fff3c8", alpha=0.35)
    c.fill(circle(1190, 230, 96), "#fff2c2")
    cloud(c, 300, 190, 84)
    cloud(c, 660, 120, 56, alpha=0.8)
    cloud(c, 1450, 330, 60, alpha=0.8)
    c.fill(rect(0, 830, 1600, 170), Fade("#d9a56d", "#bd8350"))
    c.fill(rect(0, 830, 1600, 12), light(WOOD, 0.5))
    c.fill(ellipse(810, 910, 620, 44), INK, alpha=0.25)
    back: Path = [
        (300, 880),
        (300, 420),
        (330, 392),
        (560, 392),
        (620, 450),
        (1270, 450),
        (1300, 480),
        (1300, 880),
    ]
    c.fill(back, Fade("#277050", LITHUANIA), shadow=Shadow(14, 10, 20, 0.3))
    for turn, tone in ((-5, SAND), (2, CREAM)):
        with c.at(800, 660, turn):
            c.fill(rect(-440, -240, 880, 420), tone, shadow=SMALL)
            scribble(c, -390, -200, 220, 3, 26, 8, SLATE, 0.4)
    tones = (CORAL, MUSTARD, TEAL, LEAF, PLUM)
    for k, tone in enumerate(tones):
        x, top = 420 + k * 152, 628 - k * 86
        side = 46
        c.fill(
            [(x + 152, top), (x + 152 + side, top - 34), (x + 152 + side, 880), (x + 152, 880)],
            dark(tone, 0.4),
        )
        c.fill(rect(x, top, 152, 900 - top), tone, shade=dark(tone, 0.4), depth=0.7)
        c.fill(
            [(x, top), (x + 152, top), (x + 152 + side, top - 34), (x + side, top - 34)], light(tone, 0.45)
        )
        c.fill(circle(x + 76, top + 60, 36), WHITE, alpha=0.92)
        c.text(x + 76, top + 59, str(k + 1), 48, dark(tone, 0.3), bold=1.5)
    c.stroke([(1130, 268), (1130, 96)], INK, 10)
    c.fill(
        smooth(
            [
                (1136, 98),
                (1180, 112),
                (1230, 96),
                (1276, 108),
                (1276, 178),
                (1230, 168),
                (1180, 184),
                (1136, 170),
            ],
            closed=True,
            steps=6,
        ),
        CORAL,
        shadow=SMALL,
    )
    c.fill(circle(1130, 92, 11), MUSTARD)
    front: Path = [(262, 910), (220, 744), (1380, 744), (1338, 910)]
    c.fill(
        front,
        Fade("#3c9468", LITHUANIA),
        shadow=Shadow(0, -8, 16, 0.3),
        shade=dark(LITHUANIA, 0.5),
        depth=0.7,
    )
    c.stroke([(226, 746), (1374, 746)], light(LITHUANIA, 0.3), 6)
    c.fill(rounded(640, 782, 320, 84, 14), CREAM, shadow=SMALL)
    c.stroke([(680, 810), (880, 810)], LITHUANIA, 12)
    c.stroke([(680, 840), (820, 840)], SLATE, 8, alpha=0.5)
    plant(c, 165, 920, 165, MUSTARD)
    c.grain()
    return c


def questions_to_light() -> Canvas:
    """Hanging question marks that turn into lamps from left to right."""
    c = Canvas(1600, 1000, 72, Fade("#24384f", "#2f7f57", sideways=True))
    c.fill(rect(0, 0, 1600, 1000), Fade("#1c2c44", "#3a8a66"), alpha=0.35)
    c.glow(1330, 480, 760, SUN, 0.6)
    c.fill(rect(0, 868, 1600, 132), Fade("#8a6a4a", "#d39a5f", sideways=True))
    c.fill(rect(0, 860, 1600, 12), Fade("#a58a66", "#f3cf94", sideways=True))
    c.stroke(smooth([(-20, 70), (400, 96), (800, 104), (1200, 96), (1620, 70)]), INK, 9)
    drops = ((170, 420), (450, 540), (735, 430), (1040, 550), (1370, 440))
    for i, (x, y) in enumerate(drops):
        c.stroke([(x, 92), (x, y - 122)], INK, 6)
        if i < 2:
            tone = mix("#6f8ba0", SAGE, i * 0.7)
            c.text(x + 8, y + 14, "?", 330, INK, bold=5, alpha=0.35)
            c.text(x, y, "?", 330, tone, bold=5)
        else:
            _lamp(c, x, y, i - 2)
    for i, (x, y) in enumerate(drops[:-1]):
        a, b = x + (100 if i < 2 else 130), drops[i + 1][0] - (100 if i < 1 else 130)
        level = (y + drops[i + 1][1]) / 2
        c.stroke([(a + 12, level), (b - 12, level)], CREAM, 6, alpha=0.25 + i * 0.15, dash=(14, 14))
        c.stroke(
            [(b - 20, level - 13), (b - 4, level), (b - 20, level + 13)], CREAM, 6, alpha=0.25 + i * 0.15
        )
    for i, (x, wide, tone) in enumerate(((200, 250, TEAL), (215, 220, CORAL), (190, 236, MUSTARD))):
        c.fill(rounded(x - wide / 2, 838 - i * 32, wide, 31, 6), mix(tone, INK, 0.35), shadow=SMALL)
        c.fill(rect(x + wide / 2 - 34, 843 - i * 32, 20, 21), CREAM, alpha=0.7)
    for k in range(4):
        c.fill(
            rect(1010 + k * 8, 846 - k * 9, 260 - k * 12, 10), (WHITE, CREAM, WHITE, SAND)[k], shadow=SMALL
        )
    plant(c, 1445, 884, 165, CORAL)
    c.grain()
    return c


def _lamp(c: Canvas, x: float, y: float, light_level: int) -> None:
    r = 112
    if light_level:
        c.glow(x, y, 250 + 90 * light_level, "#ffe9a3", 0.4 + 0.25 * light_level)
    low = y + 20
    bulb: Path = [
        *arc(x, low, r, r, -50, 230),
        *smooth([(x - 66, low - 96), (x - 44, y - 112), (x - 40, y - 124)]),
        (x + 40, y - 124),
        (x + 44, y - 112),
    ]
    glass = (mix(SAGE, DEEP_TEAL, 0.25), "#f7d67c", "#fff0b5")[light_level]
    c.fill(
        bulb,
        glass,
        shadow=Shadow(8, 14, 14, 0.3),
        shade=(DEEP_TEAL, MUSTARD, MUSTARD)[light_level],
        depth=0.5,
    )
    c.stroke(arc(x, low, r - 24, r - 24, 110, 175), WHITE, 9, alpha=0.6)
    if light_level < 2:
        c.text(x, low + 4, "?", 150, (CREAM, WOOD)[light_level], bold=3)
    else:
        c.stroke(
            [
                (x - 24, y - 104),
                (x - 30, low - 10),
                (x - 12, low + 14),
                (x, low - 18),
                (x + 12, low + 14),
                (x + 30, low - 10),
                (x + 24, y - 104),
            ],
            CORAL,
            7,
        )
    c.fill(rounded(x - 44, y - 172, 88, 56, 12), SLATE, shade=INK, side="right")
    for k in range(3):
        c.stroke([(x - 44, y - 158 + k * 16), (x + 44, y - 152 + k * 16)], INK, 4, alpha=0.6)


SCENES: dict[str, Callable[[], Canvas]] = {
    "2022/pazangos-plano-komanda/cover": steps_up,
    "2022/dirbtuviu-klausimai/cover": questions_to_light,
}
