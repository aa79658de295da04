"""Placeholder logos: initials in a plain shape and bars where a real logo has its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from canvas import Canvas
from masks import SUPERSAMPLE
from palette import BOSNIA, CORAL, DEEP_TEAL, FOREST, LATVIA, LITHUANIA, MUSTARD, PLUM, SLATE, TEAL, light
from paths import Path, circle, rect, regular, rounded
from PIL import Image, ImageDraw

WIDTH, HEIGHT, CORNER = 600, 300, 36
PLATE = "#ffffff"


@dataclass(frozen=True)
class Logo:
    initials: str
    colour: str
    accent: str
    shape: Path


LOGOS = {
    "mios": Logo("MIOS", BOSNIA, MUSTARD, circle(0, 0, 92)),
    "bmz": Logo("BMZ", SLATE, CORAL, rounded(-88, -88, 176, 176, 16)),
    "freudenberg": Logo("FS", DEEP_TEAL, MUSTARD, regular(0, 0, 100, 6)),
    "iic": Logo("IIC", LATVIA, TEAL, rounded(-90, -90, 180, 180, 56)),
    "british-council": Logo("BC", PLUM, CORAL, regular(0, 0, 98, 8, 22.5)),
    "esfa": Logo("ESFA", LITHUANIA, MUSTARD, [(-92, -84), (92, -84), (92, 20), (0, 100), (-92, 20)]),
    "elektrenu-savivaldybe": Logo(
        "ES", FOREST, CORAL, [(0, -100), (96, -30), (96, 88), (-96, 88), (-96, -30)]
    ),
    "daugavpils-izglitibas-parvalde": Logo(
        "DI", TEAL, LATVIA, [(-64, -90), (112, -90), (64, 90), (-112, 90)]
    ),
}


def draw(name: str, file: FilePath) -> None:
    """Write one logo: a white plate with round corners, so that it suits light and dark pages."""
    logo = LOGOS[name]
    c = Canvas(WIDTH, HEIGHT, 1, PLATE)
    with c.at(162, 150):
        c.fill(logo.shape, logo.colour)
        with c.clip(logo.shape):
            c.fill(rect(-130, 56, 260, 60), logo.accent)
        c.text(0, -6, logo.initials, (100, 84, 64, 50)[len(logo.initials) - 1], PLATE, bold=2)
    for y, wide, high, tone in (
        (104, 240, 26, logo.colour),
        (148, 180, 26, logo.colour),
        (194, 120, 14, logo.accent),
    ):
        c.fill(rounded(308, y, wide, high, high / 2), light(tone, 0.3))
    plate = Image.new("L", (WIDTH * SUPERSAMPLE, HEIGHT * SUPERSAMPLE))
    edge = (0, 0, plate.width - 1, plate.height - 1)
    ImageDraw.Draw(plate).rounded_rectangle(edge, CORNER * SUPERSAMPLE, fill=255)
    c.image.putalpha(plate.reduce(SUPERSAMPLE))
    file.parent.mkdir(parents=True, exist_ok=True)
    c.image.save(file, "WEBP", lossless=True, exact=False, method=6)
