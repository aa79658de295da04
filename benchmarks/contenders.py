"""Who is measured: each with its site, its commands, and what it leaves behind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import hugo_site
import newsroom_site
import stock_site
from aside import put_aside
from corpus import SEED, Corpus, Item
from measure import Command, Use, measure
from peers import Peers
from writing import LANGUAGES, Writer

BUILD: Command = (
    *(sys.executable, "-P", "-c", "from mkdocs_newsroom.cli.main import main; main()"),
    *("build", "--strict"),
)
SERVE: Command = (sys.executable, "-P", "-m", "mkdocs", "serve")
"""How this project's own commands are started in a project's folder."""
# Python keeps its own programs compiled, as it does wherever nobody has forbidden it.
QUIET = {"NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": ""}
OURS, OURS_SEARCH = "mkdocs-newsroom", "mkdocs-newsroom with search"
HUGO, HUGO_FEWER = "Hugo, same pages", "Hugo, fewer pages"
HUGO_PAGEFIND = "Hugo, same pages, then Pagefind"
STOCK = "stock MkDocs with search"


@dataclass(frozen=True)
class Contender:
    """`made` are the folders and files that a first build does not find. `site` is the one with the pages."""

    name: str
    folder: Path
    write: Callable[[], None]
    commands: Sequence[Command]
    site: str
    made: tuple[str, ...]
    body_file: Callable[[Path, Item, str], Path]
    environment: Mapping[str, str] = field(default_factory=dict)

    def clean(self) -> None:
        """Leaves it as somebody finds it who has just cloned it."""
        for name in (self.site, *self.made):
            put_aside(self.folder / name, self.folder.parent)

    def build(self, *, memory: bool = False) -> Use:
        return measure(self.commands, self.folder, self.environment, memory=memory)

    def change(self, change: Change) -> None:
        """Adds a sentence to the end of a body."""
        with self.body_file(self.folder, change.item, change.lang).open("a", encoding="utf-8") as file:
            file.write(f"\n{change.sentence}\n")


@dataclass(frozen=True)
class Change:
    item: Item
    lang: str
    sentence: str
    """It has words that are on the page of no item before."""


def change(corpus: Corpus, number: int) -> Change:
    """The change of this number: of one item from the middle of those that were written in the first language."""
    lang = LANGUAGES[0]
    written = [item for item in corpus.items if item.variants[0].lang == lang]
    item = written[(len(written) // 2 + number) % len(written)]
    writer = Writer(lang, Random(f"{SEED} change {number}"))
    return Change(item, lang, f"{writer.sentence()} ({writer.village()} {number})")


def newsroom(corpus: Corpus, work: Path, *, search: bool) -> Contender:
    folder = work / f"newsroom{'-search' if search else ''}-{len(corpus.items)}"
    return Contender(
        name=OURS_SEARCH if search else OURS,
        folder=folder,
        write=lambda: newsroom_site.write_site(corpus, folder, search=search),
        commands=(BUILD,),
        site="site",
        made=(".newsroom-cache",),
        body_file=newsroom_site.body_file,
        # The project is none of the repository in which it may lie.
        environment={**QUIET, "GIT_CEILING_DIRECTORIES": str(work)},
    )


def hugo(corpus: Corpus, work: Path, peers: Peers) -> Contender:
    """What makes the pages and feeds that ours makes."""
    return _hugo(HUGO, corpus, work / f"hugo-{len(corpus.items)}", peers)


def hugo_fewer(corpus: Corpus, work: Path, peers: Peers) -> Contender:
    """What makes only what Hugo makes by itself."""
    return _hugo(HUGO_FEWER, corpus, work / f"hugo-fewer-{len(corpus.items)}", peers, fewer=True)


def hugo_pagefind(corpus: Corpus, work: Path, peers: Peers) -> Contender:
    """As `hugo`, with search."""
    pagefind: Command = (str(peers.pagefind), "--quiet", "--site", "public")
    return _hugo(HUGO_PAGEFIND, corpus, work / f"hugo-pagefind-{len(corpus.items)}", peers, pagefind)


def _hugo(
    name: str, corpus: Corpus, folder: Path, peers: Peers, *after: Command, fewer: bool = False
) -> Contender:
    return Contender(
        name=name,
        folder=folder,
        write=lambda: hugo_site.write_site(corpus, folder, fewer=fewer),
        commands=((str(peers.hugo), "--quiet"), *after),
        site="public",
        made=("resources", ".hugo_build.lock"),
        body_file=hugo_site.body_file,
        environment={"HUGO_CACHEDIR": str(folder / "resources")},
    )


def stock(corpus: Corpus, work: Path, peers: Peers) -> Contender:
    folder = work / f"stock-{len(corpus.items)}"
    return Contender(
        name=STOCK,
        folder=folder,
        write=lambda: stock_site.write_site(corpus, folder),
        commands=((str(peers.python), "-P", "-m", "mkdocs", "build", "--quiet"),),
        site="site",
        made=(".cache",),
        body_file=stock_site.body_file,
        environment=QUIET,
    )
