"""What a path in the content folder stands for: a page with its address in each language, or a file."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import PurePosixPath

from ..model.accessibility import STATEMENT_FILE, STATEMENT_PAGE, StatementForm
from ..model.settings import SEARCH, SECTION_KEYS
from ..model.site import EntityRef, NewsItem, Site, Wait
from ..model.sources import OrdinaryPage
from .addresses import Addresses
from .pictures import picture_addresses

_INDEX = re.compile(r"/index(\.\w+)?\.md$")


@dataclass(frozen=True)
class LinkMap:
    """`targets` maps a path in the content folder to its address in each language that has it, `files` that of any
    other file to the place where it is published, once for all languages. `withheld` photos, and what is `waiting`,
    have places where nothing is published: `TextPictures` takes out what names one.

    `unread` are the paths of texts that are there but could not be read: load has said why.
    """

    targets: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str] = field(default_factory=dict)
    withheld: Mapping[str, str] = field(default_factory=dict)
    waiting: Mapping[str, Wait] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()

    def place(self, path: str) -> str | None:
        return self.withheld.get(path) or self.files.get(path)

    def address(self, path: str, lang: str) -> tuple[str, str] | None:
        """(address, language) of the page behind a path: in `lang` where it exists, else the one written."""
        by_language = self.targets.get(path)
        if by_language is None:
            return None
        if lang in by_language:
            return by_language[lang], lang
        written = path.rsplit(".", 2)[-2]
        return (
            (by_language[written], written)
            if written in by_language
            else next((address, other) for other, address in by_language.items())
        )

    def ends(self, named: Iterable[str], lang: str) -> bytes:
        """What stands behind the paths that a text of that edition names; empty when it names none."""
        found = [
            (self.address(path, lang), self.place(path), path in self.withheld, path in self.unread)
            for path in sorted(named)
        ]
        return repr(found).encode() if found else b""

    def nearest(self, path: str, own_path: str) -> str:
        """The path that was meant, perhaps: of the likest name, then the likest folder; never the text itself."""
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for other in (*self.targets, *self.files, *self.waiting):
            if other != own_path:
                by_name[_name(other)].append(other)
        near = get_close_matches(_name(path), by_name, n=1)
        return get_close_matches(path, by_name[near[0]], n=1, cutoff=0)[0] if near else ""


def _name(path: str) -> str:
    """What tells a path from others: the name of the file, or of the folder of an index."""
    return _INDEX.sub("", path).rpartition("/")[2]


def link_map(
    site: Site, addresses: Addresses, files: Iterable[str], content: str, unread: Iterable[str]
) -> LinkMap:
    codes = addresses.settings.codes
    targets: dict[str, dict[str, str]] = {}
    of_items = {f"news/{item.key}": _item_addresses(item, addresses) for item in site.items}
    for folder, own in of_items.items():
        for lang in own:
            targets[f"{folder}/index.{lang}.md"] = own
    waiting = {}
    for path, wait in site.hidden.items():
        if shown := of_items.get(posixpath.dirname(path)):
            targets[path] = shown  # until the translation appears, the link leads to the source
        else:
            waiting[path] = wait
    for key, pages in (*site.pages.items(), (STATEMENT_PAGE, _statement_pages(site, codes))):
        own = {lang: addresses.page(lang, page.slug) for lang, page in pages.items()}
        for lang in own:
            targets[f"{key}.{lang}.md"] = own
    for ref, entity in site.entities.items():
        own = {lang: addresses.entity(lang, ref.kind, entity.slug or ref.id) for lang in codes}
        for lang in codes:
            targets[entity_path(ref, lang)] = own
    for key in (key for key in SECTION_KEYS if key != SEARCH or addresses.settings.search):
        own = {lang: addresses.section(lang, key) for lang in codes}
        for lang in codes:
            targets[f"{key}/index.{lang}.md"] = own
    broken = frozenset(path for file in unread for path in _pages_of(file, content, codes))
    published = {path: addresses.file(path) for path in files} | picture_addresses(site.pictures)
    withheld = {path: addresses.file(path) for path in (*site.withheld, *waiting)}
    public = {path: place for path, place in published.items() if path not in withheld}
    return LinkMap(targets, public, withheld, waiting, broken)


def _item_addresses(item: NewsItem, addresses: Addresses) -> dict[str, str]:
    """By language, that of the source first."""
    variants = sorted(item.variants.values(), key=lambda variant: variant is not item.source)
    return {variant.lang: addresses.item(variant.lang, item.year, variant.slug) for variant in variants}


def _statement_pages(site: Site, codes: Iterable[str]) -> dict[str, OrdinaryPage | StatementForm]:
    """What shows the accessibility statement in each language: its form, else a page that someone has written."""
    pages: dict[str, OrdinaryPage | StatementForm] = {**site.pages.get(STATEMENT_PAGE, {})}
    for lang in codes:
        if form := site.statement and site.statement.record.form_in(lang):
            pages[lang] = form
    return pages


def _pages_of(file: str, content: str, codes: Iterable[str]) -> Iterator[str]:
    """The paths by which texts link to what a file would have become."""
    yield file.removeprefix(f"{content}/")
    path = PurePosixPath(file)
    if path.suffix == ".yml":
        yield from (f"{path.parent.name}/{path.stem}/index.{lang}.md" for lang in codes)
    if path.name == STATEMENT_FILE:
        yield from (f"{STATEMENT_PAGE}.{lang}.md" for lang in codes)


def entity_path(ref: EntityRef, lang: str) -> str:
    """The path by which other pages link to an entity, whether or not the file is there."""
    return f"{ref.kind.value}/{ref.id}/index.{lang}.md"
