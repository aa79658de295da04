"""The only place where a URL of the site is made.

An address is relative to the site's root, without a leading slash: `pl/aktualnosci/2021/pierwsze-spotkanie/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote

from ..model.entities import EntityKind
from ..model.settings import FILES_FOLDER, SEARCH, Settings

_FOLDERS_OF_FILES = ("assets", "embed", FILES_FOLDER, "search")
_AT_ROOT = re.compile(
    r"|index\.html|404\.html|_headers|_redirects|redirects\.map|robots\.txt|sitemap(-\d+)?\.xml"
)


@dataclass(frozen=True)
class Addresses:
    settings: Settings
    _sections: dict[tuple[str, str], str] = field(default_factory=dict, init=False, repr=False, compare=False)

    def home(self, lang: str) -> str:
        return f"{lang}/"

    def section(self, lang: str, key: str) -> str:
        """Asked for by every address, so each is put together once."""
        found = self._sections.get((lang, key))
        if found is None:
            found = self._sections[lang, key] = f"{lang}/{self.settings.section(key, lang)}/"
        return found

    def news(self, lang: str, number: int = 1) -> str:
        return self.further(self.section(lang, "news"), lang, number)

    def year(self, lang: str, year: int, number: int = 1) -> str:
        return self.further(f"{self.section(lang, 'news')}{year:04}/", lang, number)

    def item(self, lang: str, year: str, slug: str) -> str:
        return f"{self.section(lang, 'news')}{year}/{slug}/"

    def index(self, lang: str, kind: EntityKind) -> str:
        return self.section(lang, kind.value)

    def entity(self, lang: str, kind: EntityKind, slug: str, number: int = 1) -> str:
        return self.further(f"{self.section(lang, kind.value)}{slug}/", lang, number)

    def events(self, lang: str, number: int = 1) -> str:
        return self.further(self.section(lang, "events"), lang, number)

    def page(self, lang: str, slug: str) -> str:
        return f"{lang}/{slug}/" if slug else self.home(lang)

    def search(self, lang: str) -> str:
        return self.section(lang, SEARCH)

    def not_found(self, lang: str) -> str:
        return f"{lang}/404.html"

    def further(self, first: str, lang: str, number: int) -> str:
        """The address of the numbered slice of a list; the first has the list's own."""
        return first if number == 1 else f"{first}{self.settings.section('page', lang)}-{number}/"

    @staticmethod
    def atom_feed(page_url: str) -> str:
        return f"{page_url}feed.xml"

    @staticmethod
    def json_feed(page_url: str) -> str:
        return f"{page_url}feed.json"

    @staticmethod
    def calendar(page_url: str) -> str:
        return f"{page_url}events.ics"

    @staticmethod
    def event(item_url: str, id_: str) -> str:
        """Of one event of an item; `id_` is that of `SiteEvent`."""
        return f"{item_url}event-{id_}.ics"

    @staticmethod
    def embed(page_url: str) -> str:
        """Of the page that other websites show in a frame. In a folder of its own it may have a policy of its own."""
        return f"embed/{page_url}"

    @staticmethod
    def search_file(lang: str, name: str) -> str:
        return f"search/{lang}/{name}"

    @staticmethod
    def social_card(page_url: str, fingerprint: str, extension: str) -> str:
        return f"{FILES_FOLDER}/cards/{page_url.rstrip('/')}-{fingerprint}.{extension}"

    @staticmethod
    def is_of_a_file(url: str) -> bool:
        """Whether a file that belongs to no edition has that address, or may have it some day; or stands in the way of
        a folder that the address needs.
        """
        first = url.partition("/")[0]
        return first in _FOLDERS_OF_FILES or _AT_ROOT.fullmatch(first) is not None

    @staticmethod
    def file(path: str) -> str:
        """Where a file is published, once for all languages; `path` is relative to the content folder."""
        return f"{FILES_FOLDER}/{path}"

    @staticmethod
    def picture(path: str, fingerprint: str, width: int, extension: str) -> str:
        """Where a picture of that width is published. Another picture has another address: it may be kept for ever."""
        return f"{FILES_FOLDER}/{path.rpartition('.')[0]}-{fingerprint}-{width}.{extension}"

    @staticmethod
    def file_url(path: str) -> str:
        """The address of a published file: names may have spaces, letters beyond a-z, `#` and `?`."""
        return quote(path)
