"""All that was read from disk, before anything is related to anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from babel.messages.catalog import Catalog

from .accessibility import AccessibilityStatement
from .addresses import AddressChanges, Alias, Ledger
from .consents import Consent
from .entities import Entity, EntityKind
from .fields import Record
from .funding import Funding
from .news import Body, Bundle
from .pictures import PictureFile
from .problem import FieldPath, Place, place_of

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class DataFile(Generic[R_co]):
    """One YAML file of the data folder, and the place of each of its fields."""

    path: str
    record: R_co
    places: Mapping[FieldPath, Place] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        return place_of(self.places, path, self.path)


@dataclass(frozen=True)
class EntityFile(DataFile[Entity]):
    """One `data/<kind>/<id>.yml`."""

    kind: EntityKind = field(kw_only=True)


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
    body: Body = field(default_factory=lambda: Body(""))
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()

    def place(self, *path: str | int) -> Place:
        return place_of(self.places, path, self.path)

    @property
    def said(self) -> tuple[str, str, str, Body]:
        """All that the page itself says."""
        return self.title, self.slug, self.summary, self.body


@dataclass(frozen=True)
class Sources:
    """`content` is the name of the content folder, `assets` are its other files that may be published, relative to it.

    `pictures` holds every picture of the content folder that can be published, by its path, relative to that folder;
    `refused` are the paths of the others, of which load has said why. `drafts` are the paths of the variants that say
    that they are one, and of the other files beside a source that does. `catalogues` are the site's own texts of the
    interface, by language. `known_bundles` are the keys of those that were not read, because an earlier build knows all
    that is in them, and `known_public` the public ways to reach people that they name.
    """

    content: str = "content"
    entities: tuple[EntityFile, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    descriptions: tuple[DescriptionFile, ...] = ()
    pages: tuple[OrdinaryPage, ...] = ()
    assets: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()
    consents: tuple[DataFile[Consent], ...] = ()
    funding: tuple[DataFile[Funding], ...] = ()
    statement: DataFile[AccessibilityStatement] | None = None
    ledger: Ledger | None = None
    address_changes: DataFile[AddressChanges] | None = None
    catalogues: Mapping[str, Catalog] = field(default_factory=dict)
    known_bundles: frozenset[str] = frozenset()
    known_public: frozenset[str] = frozenset()

    def unread_ids(self, folder: str) -> frozenset[str]:
        """The ids of the records in a folder of `data/` that could not be read, or not as a whole."""
        paths = (PurePosixPath(path) for path in self.unread if path.endswith(".yml"))
        return frozenset(path.stem for path in paths if path.suffix == ".yml" and path.parent.name == folder)
