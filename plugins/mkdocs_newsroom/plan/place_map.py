"""A drawn map: points and names on squared paper, made of nothing but coordinates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, floor, log2, log10, radians
from textwrap import wrap
from typing import NamedTuple

from ..model.place import Coordinates
from ..model.text import Phrase
from .outside import area_url, point_url
from .pieces import Link, MapDrawing, MapLabel, MapPlace, MapPoint, MapView, ScaleBar

WIDTH = 640
LOWEST, HIGHEST = 200, 430  # of the part that holds the points
FOOT = 52  # below it, for the scale and the arrow
EDGE_X, EDGE_Y = 76, 44
DOT = 7
GAP = 7
FONT = 22  # on a telephone the drawing is little more than half as wide as it is here
LINE = 25
CHARACTER = 0.58 * FONT  # the mean width in the fonts of the site, rather too wide than too narrow
MARGIN = 6
ATTEMPTS = 5  # to find room for every label
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


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


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
    labels = _labels(points, names, sheet.height)
    return MapDrawing(
        width=WIDTH,
        height=sheet.height + FOOT,
        points=tuple(
            MapPoint(round(x, 1), round(y, 1), label) for (x, y), label in zip(points, labels, strict=True)
        ),
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


def _labels(
    points: Sequence[tuple[float, float]], names: Sequence[Sequence[Phrase]], height: int
) -> list[MapLabel | None]:
    """For each point what is written beside it. Points that find no room are the first in another attempt."""
    order = list(range(len(points)))
    attempts = []
    for _ in range(ATTEMPTS):
        labels = _in_order(order, points, names, height)
        missing = [number for number in order if labels[number] is None]
        attempts.append((len(missing), labels))
        if not missing:
            break
        order = [*missing, *(number for number in order if number not in missing)]
    return min(attempts, key=lambda attempt: attempt[0])[1]


def _in_order(
    order: Sequence[int],
    points: Sequence[tuple[float, float]],
    names: Sequence[Sequence[Phrase]],
    height: int,
) -> list[MapLabel | None]:
    """For each point the first text that finds room: its names before its number, all names before any number."""
    taken = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in points]
    whole = Box(MARGIN, MARGIN, WIDTH - MARGIN, height - MARGIN)
    found: list[MapLabel | None] = [None] * len(points)
    for texts_of in (_name_texts, _number_text):
        for number in [number for number in order if found[number] is None]:
            lang = names[number][0].lang
            for label, box in (
                placed
                for lines in texts_of(names[number], number + 1)
                for placed in _around(*points[number], lines, lang)
            ):
                if _is_inside(box, whole) and not any(box.overlaps(other) for other in taken):
                    found[number] = label
                    taken.append(box)
                    break
    return found


def _name_texts(names: Sequence[Phrase], _number: int) -> Iterator[tuple[str, ...]]:
    """In one line each, in two if it is one name, or the first and how many more."""
    first, others = names[0], names[1:]
    if all(name.lang == first.lang for name in others):
        yield tuple(name.text for name in names)
    if others:
        yield (f"{first.text} +{len(others)}",)
    elif len(halves := wrap(first.text, len(first.text) // 2 + 4)) == 2:
        yield tuple(halves)


def _number_text(_names: Sequence[Phrase], number: int) -> Iterator[tuple[str, ...]]:
    yield (str(number),)


def _around(x: float, y: float, lines: tuple[str, ...], lang: str | None) -> Iterator[tuple[MapLabel, Box]]:
    """A label to the right of a point, to the left, above and below, each with the room that it takes."""
    if len(lines) > 2:
        return
    width, height = max(map(len, lines)) * CHARACTER, len(lines) * LINE
    beside, away = y - height / 2, DOT + GAP
    for anchor, at, left, top in (
        ("start", x + away, x + away, beside),
        ("end", x - away, x - away - width, beside),
        ("middle", x, x - width / 2, y - DOT - height),
        ("middle", x, x - width / 2, y + DOT),
    ):
        baseline = top + 0.76 * LINE
        box = Box(left, top, left + width, top + height)
        yield MapLabel(round(at, 1), round(baseline, 1), anchor, lines, lang), box


def _is_inside(box: Box, whole: Box) -> bool:
    return (
        box.left >= whole.left
        and box.top >= whole.top
        and box.right <= whole.right
        and box.bottom <= whole.bottom
    )
