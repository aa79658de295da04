"""The files of the index: small, the same each time, and only a few of them new when one text is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.outputs.search.index import MANIFEST, indexes, search_files
from mkdocs_newsroom.outputs.search.postings import (
    WEIGHTS,
    decode,
    encode,
    encode_numbers,
    pack,
    shared,
    unshared,
)
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.plain_text import plain_text
from outputs.tiny_site import tiny_site
from search_quality.corpus import other_texts, search_plan
from search_quality.quality import Text

COUNT = 400


@pytest.fixture(scope="module")
def corpus() -> list[Text]:
    return list(other_texts(COUNT, (), (150, 300)))


@pytest.fixture(scope="module")
def files(corpus: list[Text]) -> dict[str, str]:
    return index_of(corpus)


def index_of(found: list[Text]) -> dict[str, str]:
    return {name: make().decode() for _, name, make in indexes({"pl": search_plan(found)})}


def manifest_of(files: dict[str, str]) -> Any:
    return json.loads(files[MANIFEST])


@given(st.dictionaries(st.integers(0, 1 << 20), st.integers(0, WEIGHTS - 1)))
def test_postings_are_read_as_they_were_written(postings: dict[int, int]) -> None:
    sorted_ = sorted(postings.items())
    assert list(decode(encode(list(map(pack, sorted_))))) == sorted_
    assert [number for number, _weight in decode(encode_numbers(sorted(postings)))] == sorted(postings)


@given(st.text("abcš1"), st.text("abcš1"))
def test_shared_beginnings_are_read_as_they_were_written(before: str, text: str) -> None:
    assert unshared(before, shared(before, text)) == text


def test_the_manifest_names_every_file(files: dict[str, str]) -> None:
    manifest = manifest_of(files)
    blocks = [f"b{number}-{name}" for number, name in enumerate(manifest["blocks"].split(" "))]
    named = {*manifest["termFiles"], *blocks, manifest["filters"]}
    assert {f"{name}.json" for name in named} | {MANIFEST} == set(files)
    assert manifest["documents"] == COUNT


def test_terms_stand_in_the_order_of_their_letters(files: dict[str, str]) -> None:
    manifest = manifest_of(files)
    parts = [json.loads(files[f"{name}.json"]) for name in manifest["termFiles"]]
    keys = [row[0] for part in parts for row in part]
    assert keys == sorted(keys)
    assert manifest["terms"] == ["", *(part[0][0] for part in parts[1:])]


def test_the_same_texts_make_the_same_files(corpus: list[Text], files: dict[str, str]) -> None:
    assert index_of(corpus) == files
    assert list(index_of(corpus)) == list(files)


def test_a_changed_word_changes_few_files(corpus: list[Text], files: dict[str, str]) -> None:
    changed = list(corpus)
    one = corpus[COUNT // 2]
    changed[COUNT // 2] = Text(one.id, one.lang, one.title, f"{one.text} Szymborska.")
    new = index_of(changed)
    assert len(new.keys() - files.keys()) <= 3, new.keys() - files.keys()  # the word, its stem, the block


def test_a_new_item_changes_one_block(corpus: list[Text], files: dict[str, str]) -> None:
    new = index_of([*corpus, Text("new", "pl", "Nowy", "Tekst.")])
    assert len([name for name in new.keys() - files.keys() if name.startswith("b")]) == 1


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"), "Riječi <b>&")


def test_every_page_that_can_be_found_is_in_its_edition(tiny: Plan) -> None:
    files = dict(search_files(tiny))
    for edition in tiny.editions:
        lang = edition.language.code
        found = [
            one
            for name, text in files.items()
            if name.startswith(f"search/{lang}/b")
            for one in json.loads(text)
            if one
        ]
        pages = {page.url for page in edition.pages if page.template in ("item", "entity", "accessibility")}
        assert pages <= {one["url"] for one in found}
        assert len([one for one in found if one["kind"] == "news"]) == 3
        assert {one["lang"] for one in found if one["url"].startswith(f"{lang}/")} == {lang}


def test_the_filters_have_names_and_years(tiny: Plan) -> None:
    files = dict(search_files(tiny))
    (filters,) = (json.loads(text) for name, text in files.items() if name.startswith("search/pl/f-"))
    assert [id_ for id_, _name, _numbers in filters["year"]] == ["2022", "2021"]
    assert [(id_, name) for id_, name, _numbers in filters["schools"]] == [("kreka", "Riječi <b>&")]
    ((_, _, numbers),) = filters["networks"]
    assert len(list(decode(numbers))) >= 2  # the network itself and its item


def test_texts_are_without_marks_and_their_words_apart() -> None:
    note = '<sup class="footnote-ref"><a href="#fn-1">1</a></sup>'
    html = f"<h2>Naslov</h2><p>Prvi <b>kra</b>j&amp;{note}</p><ul><li>a</li><li>b</li></ul>"
    assert plain_text(html) == "Naslov\nPrvi kraj&\na\nb"
