"""sitemap.xml with the alternates of each page; an index and several files where one may not hold them all.

Source: https://www.sitemaps.org/protocol.html (0.9): at most 50,000 addresses and 50 MB in a file, uncompressed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

from ..plan.page import Alternate
from ..plan.pages import Plan

SITEMAP = "sitemap.xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = f'{_DECLARATION}<urlset xmlns="{_SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
_FOOT = "</urlset>\n"


@dataclass(frozen=True)
class Limits:
    """Of one file."""

    addresses: int = 50_000
    bytes: int = 50 * 1024 * 1024


@dataclass(frozen=True)
class _Entry:
    text: str
    last_modified: str


def sitemaps(plan: Plan, limits: Limits = Limits()) -> Iterator[tuple[str, str]]:
    """Path and text of each file; the first is the one that robots.txt names."""
    parts = [*_parts(_entries(plan), limits)]
    if len(parts) == 1:
        yield SITEMAP, _written(parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    listed = zip(names, parts, strict=True)
    yield SITEMAP, _index((plan.site_url + name, _newest(part)) for name, part in listed)
    for name, part in zip(names, parts, strict=True):
        yield name, _written(part)


def _entries(plan: Plan) -> Iterator[_Entry]:
    """The page of the language choice stands first; each edition's home is its alternate."""
    homes = tuple(Alternate(edition.language.code, edition.home_url) for edition in plan.editions)
    yield _entry(plan.site_url, "", (*homes, Alternate("x-default", "")))
    for edition in plan.editions:
        pages = edition.pages
        for number, page in enumerate(pages.outlines):
            if page.is_indexed:
                yield _entry(plan.site_url, page.url, pages.alternates(number), page.last_modified)


def _entry(site_url: str, url: str, alternates: Iterable[Alternate], last_modified: str = "") -> _Entry:
    lines = [f"<url>\n<loc>{escape(site_url + url)}</loc>\n"]
    if last_modified:
        lines.append(f"<lastmod>{last_modified}</lastmod>\n")
    for alternate in alternates:
        address = escape(site_url + alternate.url)
        lines.append(f'<xhtml:link rel="alternate" hreflang="{alternate.lang}" href="{address}"/>\n')
    return _Entry("".join((*lines, "</url>\n")), last_modified)


def _parts(entries: Iterable[_Entry], limits: Limits) -> Iterator[list[_Entry]]:
    """As many entries at a time as a file may hold, one at least."""
    frame = len((_HEAD + _FOOT).encode())
    part: list[_Entry] = []
    size = frame
    for entry in entries:
        length = len(entry.text.encode())
        if part and (len(part) == limits.addresses or size + length > limits.bytes):
            yield part
            part, size = [], frame
        part.append(entry)
        size += length
    yield part


def _written(part: Iterable[_Entry]) -> str:
    return "".join((_HEAD, *(entry.text for entry in part), _FOOT))


def _newest(part: Iterable[_Entry]) -> str:
    return max(entry.last_modified for entry in part)


def _index(files: Iterable[tuple[str, str]]) -> str:
    lines = [f'{_DECLARATION}<sitemapindex xmlns="{_SCHEMA}">\n']
    for address, last_modified in files:
        day = f"<lastmod>{last_modified}</lastmod>\n" if last_modified else ""
        lines.append(f"<sitemap>\n<loc>{escape(address)}</loc>\n{day}</sitemap>\n")
    return "".join((*lines, "</sitemapindex>\n"))
