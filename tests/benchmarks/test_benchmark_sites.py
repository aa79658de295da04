"""The sites of the benchmark: the same from the same seed, without problems, and of the size that is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import hugo_site
import newsroom_site
import stock_site
from contenders import change
from corpus import COUNTS, PHOTO_EVERY, make_corpus
from counts import HUGO_LAYOUT, STOCK_LAYOUT, own_layout, page_kind
from harness.newsroom import newsroom
from writing import FEWEST_WORDS, LANGUAGES, MOST_WORDS, Lexicon

ITEMS = 12
WRITERS: dict[str, Callable[..., None]] = {
    "ours": newsroom_site.write_site,
    "hugo": hugo_site.write_site,
    "hugo-fewer": partial(hugo_site.write_site, fewer=True),
    "stock": stock_site.write_site,
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all sites, each in one of its own."""
    folder = tmp_path_factory.mktemp("sites")
    _write_all(folder)
    return folder


def _write_all(folder: Path) -> None:
    for name, write in WRITERS.items():
        write(make_corpus(ITEMS), folder / name)


def _files(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_the_same_seed_gives_the_same_bytes(sites: Path, tmp_path: Path) -> None:
    make_corpus.cache_clear()
    _write_all(tmp_path)
    assert _files(tmp_path) == _files(sites)


def test_another_seed_gives_other_texts() -> None:
    assert make_corpus(ITEMS, 1).items[0].variants != make_corpus(ITEMS, 2).items[0].variants


def test_the_project_has_no_problem(sites: Path) -> None:
    done = newsroom(sites / "ours", "check", "--lang", "en")
    assert done.returncode == 0, done.stdout
    assert re.findall(r" [A-Z]\d{3} ", done.stdout) in ([], [" A911 "])  # no address is noted yet
    assert "Warning" not in done.stdout


def test_items_are_as_planned() -> None:
    corpus = make_corpus(100)
    assert Counter(len(item.languages) for item in corpus.items) == {1: 60, 2: 25, 4: 15}
    assert corpus.counts.total() == 60 + 2 * 25 + 4 * 15
    assert sum(item.has_photo for item in corpus.items) == 100 // PHOTO_EVERY
    assert {kind: len(entities) for kind, entities in corpus.entities.items()} == COUNTS
    assert [item.day for item in corpus.items] == sorted((item.day for item in corpus.items), reverse=True)
    assert corpus.items[0].day.year - corpus.items[-1].day.year in {9, 10}
    for item in corpus.items:
        for variant in item.variants:
            assert FEWEST_WORDS <= len(variant.body.split()) <= MOST_WORDS
            assert "](picture:" in variant.body


def test_files_are_as_planned(sites: Path) -> None:
    texts = make_corpus(ITEMS).counts.total()
    years = {item.day.year for item in make_corpus(ITEMS).items}
    entities = sum(COUNTS.values())
    for pattern, count in {
        "ours/content/news/*/*/index.*.md": texts,
        "ours/data/*/*.yml": entities,
        "hugo/content/news/*/[!_]*.md": texts,
        "hugo/content/*/*/_index.*.md": len(LANGUAGES) * (entities + len(years)),
        "hugo-fewer/content/news/*/[!_]*.md": texts,
        "hugo-fewer/content/*/*/_index.*.md": len(LANGUAGES) * entities,
        "stock/docs/*/news/*.md": texts + len(LANGUAGES),  # and a list in each language
        "stock/docs/*/feed.xml": len(LANGUAGES),
    }.items():
        assert len(list(sites.glob(pattern))) == count, pattern


def test_no_target_is_left_without_an_address(sites: Path) -> None:
    for file in sites.rglob("*.md"):
        assert not re.search(r"]\((item|picture|schools):", file.read_text(encoding="utf-8")), file


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_are_plenty_and_all_different(lang: str) -> None:
    sections = Lexicon.of(lang).sections
    assert len(sections["sentences"]) >= 60
    for lines in sections.values():
        assert len(set(lines)) == len(lines)
    for sentence in sections["sentences"]:
        assert sentence.endswith(".")
        assert set(re.findall(r"\{(\w+)\}", sentence)) <= {"n", "y", "place", "village"}


def test_each_change_is_of_another_item_that_is_there() -> None:
    corpus = make_corpus(ITEMS)
    first, second = (change(corpus, number) for number in (1, 2))
    assert first.item != second.item
    assert change(corpus, 1) == first
    assert first.lang in first.item.languages


def test_pages_are_told_apart_by_their_addresses(sites: Path) -> None:
    own = own_layout(sites / "ours")
    kinds = {
        "bs/index.html": own,
        "index.html": STOCK_LAYOUT,
        "pl/aktualnosci/strona-2/index.html": own,
        "pl/aktualnosci/2021/index.html": own,
        "pl/news/page/2/index.html": HUGO_LAYOUT,
        "news/page-2/index.html": STOCK_LAYOUT,
        "lv/zinas/2021/cesis-skola/index.html": own,
        "news/a-b/index.html": STOCK_LAYOUT,
        "lt/mokyklos/index.html": own,
        "lt/mokyklos/school-01/puslapis-2/index.html": own,
        "embed/lt/mokyklos/school-01/index.html": own,
        "404.html": own,
        "pl/embed/schools/school-01/index.html": HUGO_LAYOUT,
        "pl/news/2021/page/2/index.html": HUGO_LAYOUT,
        "pl/editors/index.html": HUGO_LAYOUT,
    }
    found = [page_kind(path, layout).split(",", 1)[0] for path, layout in kinds.items()]
    assert found == [
        *("home", "home"),
        *("list of the news",) * 4,
        *("item", "item"),
        "overview of schools",
        "school",
        "latest news",
        "all others",
        "latest news",
        "list of the news",
        "all others",
    ]
