"""Chairs, as solids for the camera."""

from __future__ import annotations

from palette import (
    DARK_WOOD,
)
from space import Place, Solid, turned


def chair(x: float, z: float, turn: float, colour: str) -> list[tuple[list[Place], str]]:
    """A chair with its back away from the direction that it looks in."""
    legs = [Solid(a, 0, b, 0.05, 0.45, 0.05, DARK_WOOD) for a in (-0.2, 0.2) for b in (-0.2, 0.2)]
    posts = [Solid(a, 0.45, 0.22, 0.05, 0.5, 0.05, DARK_WOOD) for a in (-0.2, 0.2)]
    rest = [Solid(0, 0.45, 0, 0.48, 0.06, 0.48, colour), Solid(0, 0.62, 0.23, 0.48, 0.3, 0.04, colour)]
    return [(turned(part, x, z, turn), part.colour) for part in (*legs, *posts, *rest)]
