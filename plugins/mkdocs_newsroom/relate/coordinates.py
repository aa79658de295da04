"""Latitude and longitude that were written in the wrong order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.entities import Network, Partner, School
from ..model.place import Coordinates
from ..model.problem import FieldPath, Problem
from ..model.sources import EntityFile

# South, north, west, east of each country, rounded outwards to half a degree. Swapped, no point of one lies in it.
_BOUNDS = {
    "BA": (42.5, 45.5, 15.5, 20.0),
    "PL": (49.0, 55.0, 14.0, 24.5),
    "LV": (55.5, 58.5, 20.5, 28.5),
    "LT": (53.5, 56.5, 20.5, 27.0),
}


def check_coordinates(files: Iterable[EntityFile]) -> list[Problem]:
    """Only what surely is a mistake: a place that lies in its record's country when its numbers are exchanged."""
    problems = []
    for file in files:
        bounds = _BOUNDS.get(getattr(file.record, "country", None) or "")
        for path, found in _coordinates(file):
            swapped = Coordinates(found.longitude, found.latitude)
            if bounds and _is_in(swapped, *bounds):
                problems.append(Problem("E614", file.place(*path), {"suggestion": str(swapped)}))
    return problems


def _coordinates(file: EntityFile) -> Iterator[tuple[FieldPath, Coordinates]]:
    match file.record:
        case School(coordinates=Coordinates() as found) | Partner(coordinates=Coordinates() as found):
            yield ("coordinates",), found
        case Network(places=places):
            for number, place in enumerate(places):
                yield ("places", number, "coordinates"), place.coordinates
        case _:
            pass


def _is_in(point: Coordinates, south: float, north: float, west: float, east: float) -> bool:
    return south <= point.latitude <= north and west <= point.longitude <= east
