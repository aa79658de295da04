"""A drawn map: points and names on squared paper, made of nothing but coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, floor, log2, log10, radians
from typing import NamedTuple

from ..model.place import Coordinates
from ..model.text import Phrase
from .map_labels import DOT, FONT, LINE, map_labels
from .map_pieces import MapDrawing, MapPlace, MapPoint, MapView, ScaleBar
from .outside import area_url, point_url
from .pieces import Link

WIDTH = 640
LOWEST, HIGHEST = 200, 430  # of the part that holds the points
FOOT = 52  # below it, for the scale and the arrow
EDGE_X, EDGE_Y = 76, 44
SMALLEST = 1.0  # kilometres from edge to edge
KM_A_DEGREE = 111.195  # on a sphere with the Earth's mean radius, 6371 km
LONGEST_BAR = 0.3  # of the width
PIXELS_OF_AREA = 600
METRES_A_PIXEL = 156_543  # of a tile map on the equator at zoom 0


@dataclass(frozen=True)
class Spot:
    """A place that has a point; its name may lead to its page."""

    name: Phrase | Link
    coordinates: Coordinates

    @property
    def text(self) -> Phrase:
        return self.name.text if isinstance(self.name, Link) else self.name


class _Sheet(NamedTuple):
    """How kilometres from the middle become units of the drawing."""

    middle: Coordinates
    height: int
    units_a_km: float

    def point(self, place: Coordinates) -> tuple[float, float]:
        east, north = _from_middle(place, self.middle)
        return WIDTH / 2 + east * self.units_a_km, self.height / 2 - north * self.units_a_km


def place_map(spots: Sequence[Spot]) -> MapView | None:
    """The map of at least one place. Places with the same coordinates are one point; a single point is not drawn.

    Equirectangular projection, true to scale along the middle's parallel, north at the top. A name that finds no
    room beside its point gives way to its number in the list of places.
    """
    at: dict[Coordinates, list[Spot]] = {}
    for spot in spots:
        here = at.setdefault(spot.coordinates, [])
        if spot not in here:
            here.append(spot)
    if not at:
        return None
    places = tuple(MapPlace(tuple(one.name for one in here), point_url(point)) for point, here in at.items())
    names = [[one.text for one in here] for here in at.values()]
    return MapView(places, _drawing(tuple(at), names) if len(at) > 1 else None)


def _drawing(places: Sequence[Coordinates], names: Sequence[Sequence[Phrase]]) -> MapDrawing:
    sheet = _sheet(places)
    points = [sheet.point(place) for place in places]
    labels = map_labels(points, names, WIDTH, sheet.height)
    return MapDrawing(
        width=WIDTH,
        height=sheet.height + FOOT,
        points=tuple(
            MapPoint(round(x, 1), round(y, 1), label) for (x, y), label in zip(points, labels, strict=True)
        ),
        radius=DOT,
        line_height=round(LINE / FONT, 2),
        bar=_bar(sheet.units_a_km),
        url=area_url(sheet.middle, _zoom(sheet)),
    )


def _from_middle(place: Coordinates, middle: Coordinates) -> tuple[float, float]:
    """Kilometres to the east and to the north."""
    east = (place.longitude - middle.longitude) * KM_A_DEGREE * _narrowing(middle)
    return east, (place.latitude - middle.latitude) * KM_A_DEGREE


def _narrowing(place: Coordinates) -> float:
    """How much shorter a degree of longitude is there than on the equator; near the poles it never becomes nothing."""
    return cos(radians(min(abs(place.latitude), 85)))


def _sheet(places: Sequence[Coordinates]) -> _Sheet:
    latitudes = [place.latitude for place in places]
    longitudes = [place.longitude for place in places]
    middle = Coordinates((min(latitudes) + max(latitudes)) / 2, (min(longitudes) + max(longitudes)) / 2)
    offsets = [_from_middle(place, middle) for place in places]
    across = max(SMALLEST, 2 * max(abs(east) for east, _ in offsets))
    down = 2 * max(abs(north) for _, north in offsets)
    inner = WIDTH - 2 * EDGE_X
    height = round(min(HIGHEST, max(LOWEST, inner * down / across + 2 * EDGE_Y)))
    units_a_km = min(inner / across, (height - 2 * EDGE_Y) / max(down, SMALLEST / 4))
    return _Sheet(middle, height, units_a_km)


def _bar(units_a_km: float) -> ScaleBar:
    """The longest round distance (1, 2 or 5 with zeros) that is short enough."""
    longest = WIDTH * LONGEST_BAR / units_a_km
    power = 10.0 ** floor(log10(longest))
    distance = next(power * step for step in (5, 2, 1) if power * step <= longest)
    number, unit = (distance, "km") if distance >= 1 else (distance * 1000, "m")
    return ScaleBar(round(distance * units_a_km, 1), f"{number:.0f}\N{NO-BREAK SPACE}{unit}")


def _zoom(sheet: _Sheet) -> int:
    """The largest zoom of a tile map at which the whole drawing is seen."""
    metres = WIDTH / sheet.units_a_km * 1000
    at_zoom_0 = METRES_A_PIXEL * _narrowing(sheet.middle) * PIXELS_OF_AREA
    return max(2, min(16, floor(log2(at_zoom_0 / metres))))
