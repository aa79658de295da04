"""Masks: what part of each pixel an outline, a line or paper grain covers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from paths import Path, Point
from PIL import Image, ImageDraw

SUPERSAMPLE = 3
Box = tuple[int, int, int, int]


def noise(width: int, height: int, seed: int) -> Image.Image:
    return Image.frombytes("L", (width, height), Random(seed).randbytes(width * height))


def cover(points: Path, box: Box) -> Image.Image:
    a, b, c, d = box
    mask = Image.new("L", ((c - a) * SUPERSAMPLE, (d - b) * SUPERSAMPLE))
    ImageDraw.Draw(mask).polygon(
        [((x - a) * SUPERSAMPLE, (y - b) * SUPERSAMPLE) for x, y in points], fill=255
    )
    return mask.reduce(SUPERSAMPLE)


def brush(draw: ImageDraw.ImageDraw, points: Path, width: float) -> None:
    draw.line(points, fill=255, width=max(1, round(width)), joint="curve")
    for x, y in (points[0], points[-1]):
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)


def dashes(points: Path, on: float, off: float) -> Iterator[Path]:
    """Cut a line into pieces of length `on` with gaps of length `off`."""
    piece: Path = [points[0]]
    left, drawing = on, True
    for start, end in pairwise(points):
        here: Point = start
        while (length := math.dist(here, end)) > left:
            part = left / length
            here = (here[0] + (end[0] - here[0]) * part, here[1] + (end[1] - here[1]) * part)
            if drawing:
                yield [*piece, here]
            piece, drawing = [here], not drawing
            left = on if drawing else off
        left -= length
        piece.append(end)
    if drawing and len(piece) > 1:
        yield piece
