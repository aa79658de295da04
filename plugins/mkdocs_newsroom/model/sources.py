"""All that was read from disk, before anything is related to anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .entities import Entity, EntityKind
from .news import Body, Bundle
from .problem import FieldPath, Place, place_of


@dataclass(frozen=True)
class EntityFile:
    """One `data/<kind>/<id>.yml`, and the place of each of its fields."""

    path: str
    kind: EntityKind
    record: Entity
    places: Mapping[FieldPath, Place] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        return place_of(self.places, path, self.path)


@dataclass(frozen=True)
class DescriptionFile:
    """A longer description: `content/<kind>/<id>/index.<lang>.md`."""

    path: str
    kind: EntityKind
    id: str
    lang: str
    body: Body


@dataclass(frozen=True)
class OrdinaryPage:
    """A page that MkDocs renders: `content/about.bs.md`. `slug` is "" for the home page `index.<lang>.md`."""

    path: str
    key: str
    lang: str
    title: str
    slug: str
    summary: str = ""


@dataclass(frozen=True)
class Sources:
    """`assets` are the other files of the content folder that may be published, relative to it.

    `pictures` maps each picture's path, relative to the content folder, to its width and height in pixels.
    """

    entities: tuple[EntityFile, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    descriptions: tuple[DescriptionFile, ...] = ()
    pages: tuple[OrdinaryPage, ...] = ()
    assets: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()
    pictures: Mapping[str, tuple[int, int]] = field(default_factory=dict)
