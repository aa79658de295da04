"""How many pages of each kind a site has, so that everyone can see whether the sites are alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from corpus import KINDS
from mkdocs_newsroom.load.configuration import read_configuration
from writing import LANGUAGES

HOME, ITEM, NEWS, OVERVIEW, ENTITY, OTHER = (
    "home",
    "item, once per language",
    "list of the news, by pages and years",
    "overview of schools, projects, networks",
    "school, project, network with its news",
    "all others",
)
PAGE_KINDS = (HOME, ITEM, NEWS, OVERVIEW, ENTITY, OTHER)
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


def count_pages(site: Path, layout: Layout) -> Counter[str]:
    """The number of pages by kind."""
    return Counter(kind for path in _pages(site) if (kind := page_kind(path, layout)))


def item_pages(site: Path, layout: Layout) -> list[Path]:
    return [site / path for path in sorted(_pages(site)) if page_kind(path, layout) == ITEM]


def page_kind(path: str, layout: Layout) -> str:
    """ "" for what only leads on to the first page of a list."""
    folder = path.removesuffix("index.html")
    if path == folder:
        return OTHER
    lang, _, below = folder.partition("/")
    if lang not in LANGUAGES:
        lang, below = layout.bare, folder
    if not below:
        return HOME if lang else OTHER
    word, _, rest = below.partition("/")
    section = layout.sections.get(word, "")
    if rest.endswith("page/1/"):
        return ""
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
