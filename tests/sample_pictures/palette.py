"""The colours that all sample pictures share."""

from __future__ import annotations

PAPER = "#f7efe0"
CREAM = "#fff8ea"
WHITE = "#fffdf8"
SAND = "#ecd9b8"
INK = "#23304a"
SLATE = "#4a5a73"
MIST = "#c9dcdc"
SKY = "#a9d3da"
TEAL = "#2f8a86"
DEEP_TEAL = "#1d5c66"
SAGE = "#9dbd95"
LEAF = "#5f9a6b"
FOREST = "#2e6650"
MUSTARD = "#efb23e"
SUN = "#ffd978"
CORAL = "#ea7a55"
TERRACOTTA = "#cf5b3a"
BRICK = "#a8452f"
BLUSH = "#f5c9ab"
WOOD = "#c98f5a"
DARK_WOOD = "#8e5a3a"
PLUM = "#5e3a5c"
LILAC = "#b79bc0"
SNOW = "#eef3f6"

# One accent for each country.
BOSNIA = "#2f5fae"
POLAND = "#c93a4e"
LATVIA = "#93304a"
LITHUANIA = "#2f7f57"


def mix(first: str, second: str, part: float) -> str:
    """The colour that lies `part` of the way from the first to the second."""
    a, b = rgb(first), rgb(second)
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in zip(a, b, strict=True))


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def dark(colour: str, part: float = 0.22) -> str:
    return mix(colour, INK, part)


def light(colour: str, part: float = 0.35) -> str:
    return mix(colour, CREAM, part)
