"""A point on the Earth, as maps and telephones show it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COORDINATES = re.compile(r"(-?\d{1,2}(?:\.\d{1,10})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,10})?)")


@dataclass(frozen=True, order=True)
class Coordinates:
    """Degrees in WGS 84: north is positive, east is positive."""

    latitude: float
    longitude: float

    @classmethod
    def parse(cls, text: str) -> Coordinates:
        """`44.5384, 18.6671`, latitude first. ValueError for anything else, and for what is not on the Earth."""
        match = _COORDINATES.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        found = cls(float(match[1]), float(match[2]))
        if abs(found.latitude) > 90 or abs(found.longitude) > 180:
            raise ValueError(text)
        return found

    def __str__(self) -> str:
        return f"{self.latitude}, {self.longitude}"
