"""What feeds are made of. Addresses are relative to the site's root, days are `2021-10-23`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from ..model.text import Phrase
from .pieces import Picture
from .shows import Shows
from .views import ItemView


@dataclass(frozen=True)
class FeedTag:
    """An entity that an entry is about: `id` says the same in every language, together with its `scheme`."""

    scheme: str
    id: str
    name: Phrase


@dataclass(frozen=True)
class FeedEntry:
    """An item in one language, with all that its page at `url` shows. `funders` are short names.

    Two entries with the same `id` are the same.
    """

    id: str
    url: str
    lang: str
    view: ItemView
    updated: str
    picture: Picture | None
    tags: tuple[FeedTag, ...]
    funders: tuple[Phrase, ...]


@dataclass(frozen=True)
class FeedPlan:
    """The newest `entries` of the page at `url`, newest first; made when they are needed, for they hold whole texts.

    What it `shows` decides whether it would come out another way.
    """

    id: str
    url: str
    atom_url: str
    json_url: str
    title: str
    subtitle: Phrase
    updated: str
    shows: Shows
    make_entries: Callable[[], tuple[FeedEntry, ...]] = field(compare=False)

    @cached_property
    def entries(self) -> tuple[FeedEntry, ...]:
        return self.make_entries()
