"""Placeholders for the emblems of funders: a dashed, crossed frame, as layouts have where a picture is to come.

Nothing of them is like a real emblem; only the proportions are about those of the real ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from canvas import Canvas
from palette import INK, MIST, SLATE
from paths import rect, rounded

HEIGHT, MARGIN = 200, 8
PLATE = "#ffffff"
LETTER = 34


@dataclass(frozen=True)
class Emblem:
    """`words` stand in the middle, so that the order and the size of several can be seen."""

    words: str
    width: int


EMBLEMS = {
    "power/fundusze-europejskie": Emblem("FE WER", 480),
    "power/rzeczpospolita-polska": Emblem("RP", 600),
    "power/unia-europejska-efs": Emblem("UE EFS", 660),
    "naujos-kartos-lietuva/nextgenerationeu": Emblem("NextGenerationEU", 760),
    "naujos-kartos-lietuva/naujos-kartos-lietuva": Emblem("NKL", 420),
}


def draw(name: str, file: FilePath) -> None:
    emblem = EMBLEMS[name]
    wide, high = emblem.width - 2 * MARGIN, HEIGHT - 2 * MARGIN
    right, bottom = MARGIN + wide, MARGIN + high
    c = Canvas(emblem.width, HEIGHT, 1, PLATE)
    for corners in ([(MARGIN, MARGIN), (right, bottom)], [(MARGIN, bottom), (right, MARGIN)]):
        c.stroke(corners, MIST, 5)
    c.stroke(rect(MARGIN, MARGIN, wide, high), SLATE, 5, closed=True, dash=(20, 12))
    across = len(emblem.words) * LETTER + 56
    middle, line = emblem.width / 2, HEIGHT / 2
    c.fill(rounded(middle - across / 2, line - 46, across, 92, 46), PLATE)
    c.text(middle, line, emblem.words, 60, INK, bold=1)
    file.parent.mkdir(parents=True, exist_ok=True)
    c.image.save(file, "WEBP", lossless=True, method=6)
