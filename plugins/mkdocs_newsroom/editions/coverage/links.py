"""How many pages of the site lead to an item or an entity."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from ...model.site import EntityRef, NewsItem, Site
from .tasks import Weight

# To a bundle or to the folder of an entity, as texts link to them.
_INDEX = re.compile(r"/index\.[\w-]+\.md(?![\w./%-])")
_WAY = re.compile(r"[\w./%-]*")
_LONGEST_WAY = 500


class Links:
    """Counted once for all editions: an item is named by its entities' pages, an entity by those of items and of
    other entities, and both by texts.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._texts = Counter(target for target in _targets(site))

    def item(self, item: NewsItem) -> Weight:
        links = len(item.entities) + self._texts[f"news/{item.key}"]
        return Weight(newest=item.date, links=links)

    def entity(self, ref: EntityRef) -> Weight:
        items = self._site.items_of.get(ref, ())
        links = len(items) + len(self._site.related.get(ref, ())) + self._texts[f"{ref.kind}/{ref.id}"]
        return Weight(newest=_newest(items), links=links)

    def programme(self, id_: str) -> Weight:
        """Of a funder's programme: of the projects that name it."""
        projects = [
            ref
            for ref, entity in self._site.entities.items()
            if any(funder.funding == id_ for funder in getattr(entity, "funders", ()))
        ]
        items = tuple(item for ref in projects for item in self._site.items_of.get(ref, ()))
        return Weight(newest=_newest(items), links=len(projects))


def _newest(items: tuple[NewsItem, ...]) -> date | None:
    return max((item.date for item in items), default=None)


def _targets(site: Site) -> Iterator[str]:
    """The folder of each bundle or description that a text links to, once for each text."""
    for item in site.items:
        yield from _ways(f"news/{item.key}", item.source.body.markdown)
    for ref, files in site.descriptions.items():
        for description in files.values():
            yield from _ways(f"{ref.kind}/{ref.id}", description.body.markdown)
    for key, pages in site.pages.items():
        for page in pages.values():
            yield from _ways(posixpath.dirname(key), page.body.markdown)


def _ways(folder: str, markdown: str) -> set[str]:
    # From its end, which is rare, to its beginning, which any word could be.
    ends = (match.start() for match in _INDEX.finditer(markdown))
    found = (_WAY.match(markdown[max(0, end - _LONGEST_WAY) : end][::-1]) for end in ends)
    ways = {posixpath.join(folder, unquote(way[0][::-1])) for way in found if way and way[0]}
    return {posixpath.normpath(way) for way in ways} - {folder}
