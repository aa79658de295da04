"""How many pages of each kind a site has, and feeds, so that everyone can see whether the sites are alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus import KINDS
from mkdocs_newsroom.load.configuration import read_configuration
from writing import LANGUAGES

HOME, ITEM, NEWS, OVERVIEW, ENTITY, EMBED, OTHER, FEED = (
    "home",
    "item, once per language",
    "list of the news, by pages and years",
    "overview of schools, projects, networks",
    "school, project, network with its news",
    "latest news, to be put into another website",
    "all others",
    "feed, in each of its formats",
)
FILE_KINDS = (HOME, ITEM, NEWS, OVERVIEW, ENTITY, EMBED, OTHER, FEED)
_EMBED = "embed"
_FEEDS = {"feed.json", "feed.xml", "index.xml"}
_LIST = re.compile(r"(?:\d{4}/)?(?:(?:\w+-|page/)\d+/)?")
_OF_ITEM = re.compile(r"(?:\d{4}/)?[^/]+/")


@dataclass(frozen=True)
class Layout:
    """`sections` gives the kind of each section by its word in addresses. `bare` is the language without a prefix."""

    sections: Mapping[str, str]
    bare: str = ""


PEER_SECTIONS = {key: key for key in ("news", *KINDS)}
HUGO_LAYOUT = Layout(PEER_SECTIONS)
STOCK_LAYOUT = Layout(PEER_SECTIONS, bare=LANGUAGES[0])


def count_files(site: Path, layout: Layout) -> Counter[str]:
    """The number of pages by kind, and of feeds."""
    pages = Counter(page_kind(path, layout) for path in _pages(site))
    pages[FEED] = sum(file.name in _FEEDS for file in site.rglob("*") if file.suffix in {".json", ".xml"})
    return pages


def html_bytes(site: Path) -> int:
    return sum(file.stat().st_size for file in site.rglob("*.html"))


def item_pages(site: Path, layout: Layout) -> list[Path]:
    return [site / path for path in sorted(_pages(site)) if page_kind(path, layout) == ITEM]


def page_kind(path: str, layout: Layout) -> str:
    folder = path.removesuffix("index.html")
    if path == folder:
        return OTHER
    if _EMBED in folder.split("/")[:2]:
        return EMBED
    lang, _, below = folder.partition("/")
    if lang not in LANGUAGES:
        lang, below = layout.bare, folder
    if not below:
        return HOME if lang else OTHER
    word, _, rest = below.partition("/")
    section = layout.sections.get(word, "")
    if section == "news":
        return NEWS if _LIST.fullmatch(rest) else ITEM if _OF_ITEM.fullmatch(rest) else OTHER
    return (ENTITY if rest else OVERVIEW) if section in KINDS else OTHER


def own_words(project: Path) -> Mapping[str, Mapping[str, str]]:
    """The words in the addresses of a project of ours: by section, then by language."""
    words: Mapping[str, Mapping[str, str]] = read_configuration(project, "mkdocs.yml").plugins["newsroom"][
        "sections"
    ]
    return words


def own_layout(project: Path) -> Layout:
    words = own_words(project)
    return Layout({word: key for key in ("news", *KINDS) for word in words[key].values()})


def _pages(site: Path) -> Iterator[str]:
    return (PurePosixPath(file.relative_to(site)).as_posix() for file in site.rglob("*.html"))
