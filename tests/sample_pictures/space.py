"""Depth: a pinhole camera and an isometric grid that turn places in space into points."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from canvas import Canvas
from palette import dark, light
from paths import Path, Point

Place = tuple[float, float, float]


@dataclass(frozen=True)
class Camera:
    """Looks straight ahead; y is the height above the floor, z the distance."""

    centre: float
    horizon: float
    focal: float
    height: float

    def see(self, x: float, y: float, z: float) -> Point:
        return self.centre + self.focal * x / z, self.horizon + self.focal * (self.height - y) / z

    def path(self, places: Iterable[Place]) -> Path:
        return [self.see(*place) for place in places]

    def floor(self, x: float, z: float, width: float, depth: float, y: float = 0) -> Path:
        return self.path([(x, y, z), (x + width, y, z), (x + width, y, z + depth), (x, y, z + depth)])

    def disc(self, x: float, y: float, z: float, r: float) -> Path:
        angles = [2 * math.pi * i / 36 for i in range(36)]
        return self.path((x + r * math.cos(a), y, z + r * math.sin(a)) for a in angles)


@dataclass(frozen=True)
class Solid:
    """A box that stands on its place and may be turned around its own upright axis."""

    x: float
    y: float
    z: float
    width: float
    height: float
    depth: float
    colour: str


def turned(solid: Solid, x: float, z: float, turn: float) -> list[Place]:
    """The eight corners, with the whole thing turned around x, z."""
    cos, sin = math.cos(turn), math.sin(turn)
    corners: list[Place] = []
    for y in (solid.y, solid.y + solid.height):
        for dx, dz in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)):
            a, b = solid.x + dx * solid.width, solid.z + dz * solid.depth
            corners.append((x + a * cos - b * sin, y, z + a * sin + b * cos))
    return corners


def draw_solids(canvas: Canvas, camera: Camera, things: list[tuple[list[Place], str]]) -> None:
    """Draw boxes from far to near; only the faces that look at the camera."""
    sides = ((0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))

    def distance(thing: tuple[list[Place], str]) -> float:
        x, y, z = (sum(corner[i] for corner in thing[0]) / 8 for i in range(3))
        return math.hypot(x, y - camera.height, z)

    for corners, colour in sorted(things, key=distance, reverse=True):
        for side in sides:
            points = [camera.see(*corners[i]) for i in side]
            if _facing(points):
                (ax, _, az), (bx, _, bz) = corners[side[0]], corners[side[1]]
                slope = abs(bx - ax) / (math.hypot(bx - ax, bz - az) or 1)
                canvas.fill(points, dark(colour, 0.34 - 0.22 * slope))
        top = [camera.see(*corners[i]) for i in (4, 5, 6, 7)]
        if _facing(top):
            canvas.fill(top, light(colour, 0.12))


def _facing(points: Path) -> bool:
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True))
    return area < 0


@dataclass(frozen=True)
class Grid:
    """An isometric view: x runs down to the right, y down to the left, z up."""

    left: float
    top: float
    unit: float

    def at(self, x: float, y: float, z: float = 0) -> Point:
        return self.left + (x - y) * self.unit * 0.866, self.top + (x + y) * self.unit * 0.5 - z * self.unit

    def path(self, points: Iterable[Point], z: float = 0) -> Path:
        return [self.at(x, y, z) for x, y in points]

    def box(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        wide: float,
        deep: float,
        high: float,
        colour: str,
        z: float = 0,
        roof: str = "",
    ) -> None:
        """A block whose lower corner nearest to the top of the picture is x, y."""
        right, front = x + wide, y + deep
        low, up = z, z + high
        canvas.fill(
            [
                self.at(x, front, up),
                self.at(right, front, up),
                self.at(right, front, low),
                self.at(x, front, low),
            ],
            light(colour, 0.15),
        )
        canvas.fill(
            [
                self.at(right, y, up),
                self.at(right, front, up),
                self.at(right, front, low),
                self.at(right, y, low),
            ],
            dark(colour, 0.2),
        )
        canvas.fill(
            self.path([(x, y), (right, y), (right, front), (x, front)], up), roof or light(colour, 0.4)
        )

    def gable(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        wide: float,
        deep: float,
        high: float,
        roof: str,
        wall: str,
        z: float = 0,
    ) -> None:
        """A house: walls, and a roof whose ridge runs along x."""
        self.box(canvas, x, y, wide, deep, high, wall, z)
        right, front, up, ridge = x + wide, y + deep, z + high, z + high + deep * 0.55
        middle = y + deep / 2
        canvas.fill(
            [self.at(right, y, up), self.at(right, middle, ridge), self.at(right, front, up)], dark(wall, 0.2)
        )
        canvas.fill(
            [
                self.at(x, y, up),
                self.at(right, y, up),
                self.at(right, middle, ridge),
                self.at(x, middle, ridge),
            ],
            dark(roof, 0.25),
        )
        canvas.fill(
            [
                self.at(x - 0.04, front + 0.06, up - 0.06),
                self.at(right + 0.04, front + 0.06, up - 0.06),
                self.at(right + 0.04, middle, ridge),
                self.at(x - 0.04, middle, ridge),
            ],
            roof,
        )
