"""Names for things that outlive their addresses: what a feed reader or a calendar knows an entry by.

A name is a `tag:` URI (RFC 4151). It is made of what never moves: the host, an item's key, an entity's id. So a new
slug, another word for a section or a site in another folder of the host change no name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from ..model.entities import EntityKind
from ..model.settings import Settings
from ..model.site import EntityRef

_DAY_OF_THE_HOST = "2026"
"""A day on which the host belonged to the site; a year alone means its first of January (RFC 4151, section 2.1).

It is one for all names and never today's. The year of an item's folder would not do: what an older website of others
published in 2009 may be brought over, and a feed has no year.
"""


@dataclass(frozen=True)
class Identifiers:
    settings: Settings

    def item(self, key: str, lang: str) -> str:
        """Of one language variant of an item."""
        return self._name(f"news/{key}/{lang}")

    def event(self, key: str, id_: str) -> str:
        """Of one event of an item in all languages; `id_` is that of `SiteEvent`."""
        return self._name(f"news/{key}/event-{id_}")

    def channel(self, lang: str, about: EntityRef | None) -> str:
        """Of what can be followed in one language: the news of an entity, or of the whole edition."""
        return self._name(f"{about.kind.value}/{about.id}/{lang}" if about else f"news/{lang}")

    def kind(self, kind: EntityKind) -> str:
        """Of the scheme that the ids of such entities belong to, in all languages."""
        return self._name(kind.value)

    def calendar_event(self, key: str, id_: str) -> str:
        """The `UID` of one event of an item in every calendar: a UUID, for it must name no host (RFC 7986, 5.3)."""
        return _uid(self.event(key, id_))

    def calendar(self, lang: str, about: EntityRef | None) -> str:
        """The `UID` of the calendar of what can be followed in one language."""
        return _uid(self.channel(lang, about))

    def _name(self, specific: str) -> str:
        return f"{self._authority}:{quote(specific)}"

    @cached_property
    def _authority(self) -> str:
        return f"tag:{_domain(self.settings.site_url)},{_DAY_OF_THE_HOST}"


def _domain(site_url: str) -> str:
    """The host in the letters that RFC 4151 allows (IDNA)."""
    host = urlsplit(site_url).hostname or "localhost"
    try:
        return host.encode("idna").decode()
    except UnicodeError:  # such as "a..example"
        return quote(host)


def _uid(name: str) -> str:
    """Made of the name alone, so that it is the same in every build (RFC 9562, section 5.5)."""
    return str(uuid5(NAMESPACE_URL, name))
