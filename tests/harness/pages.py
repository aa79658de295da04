"""Reads a built site: its pages, what they link to, and one page of every kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ATTRIBUTES = ("href", "src", "poster", "action", "data")
YEAR = re.compile(r"(19|20)\d\d")
NUMBERED = re.compile(r"(\D+-)\d+")
FINGERPRINT = re.compile(r"-[0-9a-f]{10}-\d+(?=\.)")
"""What the address of a published picture has more than its name: its fingerprint and its width."""


@dataclass(frozen=True)
class Reference:
    """An address that a page names. `url` is relative to the site's root, without a leading slash."""

    written: str
    url: str
    fragment: str


@dataclass(frozen=True, eq=False)
class BuiltPage:
    """`url` is relative to the site's root: `pl/o-nas/`, `404.html`, and empty for the root itself."""

    url: str
    file: Path
    site_url: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.file.read_text(encoding="utf-8"))

    @cached_property
    def anchors(self) -> frozenset[str]:
        nodes = self.tree.css("[id], a[name]")
        names = [node.attributes.get(key) for node in nodes for key in ("id", "name")]
        return frozenset(name for name in names if name)

    @property
    def address(self) -> str:
        return self.site_url + self.url

    @property
    def prefix(self) -> str:
        """The first part of the address: the edition's language, or empty outside of all editions."""
        return self.url.split("/", 1)[0] if "/" in self.url else ""

    @property
    def lang(self) -> str:
        return self.attribute("html", "lang") or ""

    @property
    def is_redirect(self) -> bool:
        return self.first("meta[http-equiv=refresh]") is not None

    @property
    def is_indexed(self) -> bool:
        robots = self.attribute("meta[name=robots]", "content") or ""
        return "noindex" not in robots and not self.url.endswith("404.html") and not self.is_redirect

    @property
    def canonical(self) -> str | None:
        return self.attribute("link[rel=canonical]", "href")

    @cached_property
    def alternates(self) -> dict[str, str]:
        nodes = self.tree.css("link[rel~=alternate][hreflang]")
        return {node.attributes["hreflang"] or "": node.attributes.get("href") or "" for node in nodes}

    def first(self, selector: str) -> LexborNode | None:
        return self.tree.css_first(selector)

    def attribute(self, selector: str, name: str) -> str | None:
        node = self.first(selector)
        return None if node is None else node.attributes.get(name)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every internal address on the page, of links, pictures, scripts and styles."""
        return tuple(found for written in self._written() if (found := self.resolve(written)))

    def resolve(self, written: str) -> Reference | None:
        """None for what leads out of the site or is no address."""
        parts = urlsplit(written.strip())
        if parts.scheme not in {"", "http", "https"}:
            return None
        target = urljoin(self.address, written.strip())
        if not target.startswith(self.site_url):
            return None
        parts = urlsplit(target.removeprefix(self.site_url))
        return Reference(written, unquote(parts.path), unquote(parts.fragment))

    def _written(self) -> Iterator[str]:
        for node in self.tree.css(", ".join(f"[{name}]" for name in ATTRIBUTES)):
            for name in ATTRIBUTES:
                if node.attributes.get(name):
                    yield node.attributes[name] or ""
        for node in self.tree.css("[srcset], [imagesrcset]"):
            candidates = node.attributes.get("srcset") or node.attributes.get("imagesrcset") or ""
            for candidate in candidates.split(","):
                if candidate.strip():
                    yield candidate.split()[0]
        for node in self.tree.css("meta[property='og:image'], meta[name='twitter:image']"):
            yield node.attributes.get("content") or ""


def read_pages(site: Path, site_url: str) -> dict[str, BuiltPage]:
    """Every page of a built site by its address."""
    pages = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        url = path.removesuffix("index.html") if file.name == "index.html" else path
        pages[url] = BuiltPage(url, file, site_url)
    return pages


def page_samples(site: Path) -> dict[str, str]:
    """One page of every kind in every edition: the kind -> its address.

    The kind is told by the address: `pl/aktualnosci/<year>/<name>`, `lv/skolas/<name>/lapa-<n>`. Of each
    kind the largest file is taken, for it shows most.
    """
    urls = {
        url: page.file.stat().st_size for url, page in read_pages(site, "/").items() if not page.is_redirect
    }
    samples: dict[str, str] = {}
    for url, size in urls.items():
        kind = _kind(url, urls.keys())
        if kind not in samples or size > urls[samples[kind]]:
            samples[kind] = url
    return samples


def _kind(url: str, urls: Collection[str]) -> str:
    parts = url.strip("/").split("/")
    kind = parts[:2]
    for depth, part in enumerate(parts[2:], start=2):
        parent = "/".join(parts[:depth])
        if YEAR.fullmatch(part):
            kind.append("<year>")
        elif _is_further_page(part, parent, urls):
            kind.append("<n>")
        else:
            kind.append("<name>")
    return "/".join(kind) or "/"


def _is_further_page(part: str, parent: str, urls: Collection[str]) -> bool:
    """Whether `part` numbers a slice of the list at `parent`: such numbers begin with 2."""
    found = NUMBERED.fullmatch(part)
    return bool(found and f"{parent}/{found[1]}2/" in urls and f"{parent}/{found[1]}1/" not in urls)
