"""What a drawn map is made of: units are those of the drawing, as in the `viewBox` of an SVG."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.text import Phrase
from .pieces import Link


@dataclass(frozen=True)
class MapLabel:
    """`lines` of text beside a point: `y` is the baseline of the first, `anchor` the side that `x` is (as in SVG)."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]
    lang: str | None


@dataclass(frozen=True)
class MapPoint:
    """Without a label where there is no room for even a number."""

    x: float
    y: float
    label: MapLabel | None


@dataclass(frozen=True)
class MapPlace:
    """Who or what is at one point, and the point on OpenStreetMap."""

    names: tuple[Phrase | Link, ...]
    url: str


@dataclass(frozen=True)
class ScaleBar:
    """`length` in units of the drawing is as long as `text` says."""

    length: float
    text: str


@dataclass(frozen=True)
class MapDrawing:
    """`points` in the order of the map's places; `url` shows the same area on OpenStreetMap.

    `radius` is that of a point, `line_height` of a label with two lines, in em.
    """

    width: int
    height: int
    points: tuple[MapPoint, ...]
    radius: float
    line_height: float
    bar: ScaleBar
    url: str

    @property
    def has_numbers(self) -> bool:
        """Whether a number stands for names that found no room."""
        return any(
            point.label is not None and point.label.lines == (str(number),)
            for number, point in enumerate(self.points, 1)
        )


@dataclass(frozen=True)
class MapView:
    """A single place is not drawn."""

    places: tuple[MapPlace, ...]
    drawing: MapDrawing | None
