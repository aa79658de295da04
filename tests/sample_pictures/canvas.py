"""A small drawing surface on Pillow: smooth edges, soft shadows, gradients, paper grain."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path as FilePath
from random import Random

from masks import SUPERSAMPLE, Box, brush, cover, dashes, noise
from palette import INK, rgb
from paths import Path, Point
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE_LIMIT = 112_000


@dataclass(frozen=True)
class Fade:
    """A gradient from one colour to another, downwards or to the right."""

    start: str
    end: str
    sideways: bool = False


@dataclass(frozen=True)
class Shadow:
    dx: float = 10
    dy: float = 16
    blur: float = 14
    alpha: float = 0.28
    colour: str = INK


SOFT = Shadow()
SMALL = Shadow(4, 6, 5, 0.25)
Paint = str | Fade


class Canvas:
    def __init__(self, width: int, height: int, seed: int, paint: Paint) -> None:
        self.width, self.height = width, height
        self.rng = Random(seed)
        self.image = Image.new("RGB", (width, height))
        self._matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
        self._noise = noise(width, height, seed)
        self.fill([(0, 0), (width, 0), (width, height), (0, height)], paint)

    # Shapes

    def fill(
        self,
        path: Sequence[Point],
        paint: Paint,
        *,
        alpha: float = 1,
        shadow: Shadow | None = None,
        shade: str | None = None,
        side: str = "bottom",
        depth: float = 0.6,
    ) -> None:
        """Fill an outline; `shade` adds a grainy shadow that grows towards one side."""
        points = self._place(path)
        box = self._box(points, 2)
        if shadow:
            self.cast(path, shadow)
        if not box:
            return
        mask = cover(points, box)
        self._lay(paint, mask, box, alpha)
        if shade:
            self._lay(shade, self._grainy(mask, self._bounds(points), box, side, depth), box, alpha)

    def stroke(
        self,
        path: Sequence[Point],
        colour: str,
        width: float,
        *,
        closed: bool = False,
        alpha: float = 1,
        dash: tuple[float, float] | None = None,
    ) -> None:
        points = self._place([*path, path[0]] if closed else path)
        size = width * self._scale()
        box = self._box(points, size + 2)
        if not box:
            return
        a, b, c, d = box
        mask = Image.new("L", ((c - a) * SUPERSAMPLE, (d - b) * SUPERSAMPLE))
        draw = ImageDraw.Draw(mask)
        for piece in dashes(points, *dash) if dash else [points]:
            brush(
                draw, [((x - a) * SUPERSAMPLE, (y - b) * SUPERSAMPLE) for x, y in piece], size * SUPERSAMPLE
            )
        self._lay(colour, mask.reduce(SUPERSAMPLE), box, alpha)

    def cast(self, path: Sequence[Point], shadow: Shadow) -> None:
        """Only the soft shadow of an outline."""
        scale = self._scale()
        moved = [(x + shadow.dx * scale, y + shadow.dy * scale) for x, y in self._place(path)]
        blur = shadow.blur * scale
        box = self._box(moved, blur * 3)
        if box:
            mask = cover(moved, box).filter(ImageFilter.GaussianBlur(blur))
            self._lay(shadow.colour, mask, box, shadow.alpha)

    def glow(self, x: float, y: float, r: float, colour: str, alpha: float = 0.6) -> None:
        """Light that fades out from a centre."""
        (x, y), r = self._place([(x, y)])[0], r * self._scale()
        box = (round(x - r), round(y - r), round(x + r), round(y + r))
        disc = ImageChops.invert(Image.radial_gradient("L")).point(lambda v: max(0, v - 74) * 255 // 181)
        disc = disc.point(lambda v: v * v // 255).resize((box[2] - box[0], box[3] - box[1]))
        self._lay(colour, disc, box, alpha)

    def text(
        self, x: float, y: float, words: str, size: float, colour: str, *, bold: float = 0, alpha: float = 1
    ) -> None:
        """Words around a centre, in the font that comes with Pillow."""
        scale = self._scale()
        font = ImageFont.load_default(size * scale * SUPERSAMPLE)
        weight = round(bold * scale * SUPERSAMPLE)
        left, top, right, bottom = font.getbbox(words, stroke_width=weight)
        wide, high = int(right - left) + 8, int(bottom - top) + 8
        mask = Image.new("L", (wide, high))
        ImageDraw.Draw(mask).text((4 - left, 4 - top), words, fill=255, font=font, stroke_width=weight)
        mask = mask.rotate(-math.degrees(self._angle()), Image.Resampling.BICUBIC, expand=True)
        wide, high = math.ceil(mask.width / SUPERSAMPLE), math.ceil(mask.height / SUPERSAMPLE)
        padded = Image.new("L", (wide * SUPERSAMPLE, high * SUPERSAMPLE))
        padded.paste(mask, ((padded.width - mask.width) // 2, (padded.height - mask.height) // 2))
        cx, cy = self._place([(x, y)])[0]
        a, b = round(cx - wide / 2), round(cy - high / 2)
        self._lay(colour, padded.reduce(SUPERSAMPLE), (a, b, a + wide, b + high), alpha)

    # Groups

    @contextmanager
    def at(self, x: float, y: float, turn: float = 0, scale: float = 1) -> Iterator[None]:
        """Move, turn (degrees) and scale all that is drawn inside."""
        before = a, b, c, d, e, f = self._matrix
        cos, sin = scale * math.cos(math.radians(turn)), scale * math.sin(math.radians(turn))
        self._matrix = (
            a * cos + b * sin, b * cos - a * sin, a * x + b * y + c,
            d * cos + e * sin, e * cos - d * sin, d * x + e * y + f,
        )  # fmt: skip
        yield
        self._matrix = before

    @contextmanager
    def clip(self, path: Sequence[Point]) -> Iterator[None]:
        """Keep only what is drawn inside the outline."""
        points = self._place(path)
        before = self.image.copy()
        yield
        box = self._box(points, 2)
        if box:
            before.paste(self.image.crop(box), box, cover(points, box))
        self.image = before

    # Finish

    def grain(self, strength: int = 5) -> None:
        """Paper: fine grain and a slow change of tone."""
        fine = self._noise.filter(ImageFilter.GaussianBlur(0.7)).point(
            lambda v: 128 + (v - 128) * strength // 50
        )
        cloud = Image.frombytes("L", (16, 10), self.rng.randbytes(160)).filter(ImageFilter.GaussianBlur(1))
        slow = cloud.resize(self.image.size, Image.Resampling.BICUBIC).point(
            lambda v: 128 + (v - 128) * 5 // 60
        )
        for layer in (fine, slow):
            tone = Image.merge("RGB", (layer, layer, layer))
            self.image = ImageChops.add(self.image, tone, 1, -128)

    def save(self, file: FilePath) -> None:
        """Write a WebP without metadata, as good as its size limit allows."""
        file.parent.mkdir(parents=True, exist_ok=True)
        for quality in range(82, 40, -4):
            self.image.save(file, "WEBP", quality=quality, method=6)
            if file.stat().st_size <= SIZE_LIMIT:
                return

    # Inside

    def _place(self, path: Sequence[Point]) -> Path:
        a, b, c, d, e, f = self._matrix
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in path]

    def _scale(self) -> float:
        return math.hypot(self._matrix[0], self._matrix[3])

    def _angle(self) -> float:
        return math.atan2(self._matrix[3], self._matrix[0])

    @staticmethod
    def _bounds(points: Path) -> Box:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return math.floor(min(xs)), math.floor(min(ys)), math.ceil(max(xs)), math.ceil(max(ys))

    def _box(self, points: Path, margin: float) -> Box | None:
        a, b, c, d = self._bounds(points)
        m = math.ceil(margin)
        box = max(0, a - m), max(0, b - m), min(self.width, c + m), min(self.height, d + m)
        return box if box[0] < box[2] and box[1] < box[3] else None

    def _lay(self, paint: Paint, mask: Image.Image, box: Box, alpha: float) -> None:
        if alpha < 1:
            mask = mask.point(lambda v: int(v * alpha))
        if isinstance(paint, Fade):
            size = (box[2] - box[0], box[3] - box[1])
            ramp = Image.linear_gradient("L")
            ramp = (ramp.transpose(Image.Transpose.ROTATE_90) if paint.sideways else ramp).resize(size)
            start, end = Image.new("RGB", size, rgb(paint.start)), Image.new("RGB", size, rgb(paint.end))
            self.image.paste(Image.composite(end, start, ramp), box, mask)
        else:
            self.image.paste(rgb(paint), box, mask)

    def _grainy(self, mask: Image.Image, bounds: Box, box: Box, side: str, depth: float) -> Image.Image:
        ramp = Image.linear_gradient("L").point(lambda v: max(0, int((v - 255 * (1 - depth)) / depth * 0.62)))
        turns = {"right": Image.Transpose.ROTATE_90, "top": Image.Transpose.ROTATE_180}
        turns["left"] = Image.Transpose.ROTATE_270
        ramp = ramp.transpose(turns[side]) if side in turns else ramp
        a, b, c, d = bounds
        ramp = ramp.resize((max(1, c - a), max(1, d - b)), Image.Resampling.BICUBIC)
        full = Image.new("L", mask.size)
        full.paste(ramp, (a - box[0], b - box[1]))
        dots = ImageChops.subtract(full, self._noise.crop(box)).point(lambda v: min(255, v * 5))
        return ImageChops.multiply(dots.filter(ImageFilter.GaussianBlur(0.6)), mask)
