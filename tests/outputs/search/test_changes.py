"""An index that is changed where documents have changed is the one that would be put together anew."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from mkdocs_newsroom.outputs.output import AsItIs
from mkdocs_newsroom.outputs.search.index import MANIFEST, indexes, search_files
from mkdocs_newsroom.outputs.search.kept_index import SearchMemory, changed_documents
from mkdocs_newsroom.outputs.search.numbered import numbered
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.pieces import DateText
from mkdocs_newsroom.plan.search_pieces import LaterTexts, PageTexts, SearchDocument, SearchPlan, SearchText
from outputs.tiny_site import tiny_site
from search_quality.corpus import other_texts, search_plan

COUNT, STEPS = 120, 15
EDITIONS = ("pl", "lv")


@pytest.fixture(scope="module")
def plan() -> SearchPlan:
    return search_plan(list(other_texts(COUNT, (), (20, 60), 200)))


def _files(plan: SearchPlan, memory: SearchMemory | None = None) -> list[tuple[str, str, bytes]]:
    return [(lang, name, make()) for lang, name, make in indexes(dict.fromkeys(EDITIONS, plan), memory)]


def _is_changed_only(plan: SearchPlan, memory: SearchMemory) -> bool:
    """Whether the indexes need not be put together anew."""
    kept = ((lang, memory.indexes.get(lang)) for lang in EDITIONS)
    return all(
        changed_documents(index, numbered(plan, lang), memory.terms) is not None for lang, index in kept
    )


def _longer(one: SearchDocument, chance: random.Random) -> SearchDocument:
    texts = one.texts.whole
    more = chance.choice(["Szymborska", "nova škola", "naujas žodis", "skolas"])
    (body,) = texts.body[:1]
    return replace(
        one, texts=replace(texts, body=(SearchText(f"{body.text} {more}", body.lang), *texts.body[1:]))
    )


def _in_two_languages(one: SearchDocument, chance: random.Random) -> SearchDocument:
    texts = one.texts.whole
    (body,) = texts.body[:1]
    half = SearchText(" ".join(body.text.split()[::2]), body.lang)
    other = SearchText("Die Schule škola skolas", chance.choice(["de", "lv", "pl"]))
    return replace(one, texts=replace(texts, body=(half, other)))


def _beside(one: SearchDocument, chance: random.Random) -> SearchDocument:
    name = SearchText(chance.choice(["Škola Kreka", "Mrežas skola"]), chance.choice(EDITIONS))
    return replace(one, names=(name,), date=DateText("2020-03-01", "1 marca 2020"))


def _of_another_language(one: SearchDocument, chance: random.Random) -> SearchDocument:
    texts = one.texts.whole
    lang = chance.choice(["bs", "pl", "lt"])
    return replace(one, lang=lang, texts=replace(texts, title=SearchText(texts.title.text, lang)))


EDITS: tuple[Callable[[SearchDocument, random.Random], SearchDocument], ...] = (
    _longer,
    _in_two_languages,
    _beside,
    _of_another_language,
)


@pytest.mark.parametrize("seed", range(3))
def test_one_change_after_the_other(plan: SearchPlan, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # texts, not secrets
    memory = SearchMemory()
    _files(plan, memory)
    for step in range(STEPS):
        news = list(plan.news)
        for _ in range(chance.randint(1, 3)):
            number = chance.randrange(len(news))
            news[number] = chance.choice(EDITS)(news[number], chance)
        if chance.random() < 0.3:
            news.insert(0, replace(news[5], url=f"pl/new-{step}/"))
        if chance.random() < 0.3:
            news.pop(0)
        plan = SearchPlan(tuple(news), (), ())
        assert _is_changed_only(plan, memory)
        assert _files(plan, memory) == _files(plan)
        memory = pickle.loads(pickle.dumps(memory))  # noqa: S301  # as a cache does


def test_what_moves_all_numbers_is_put_together_anew(plan: SearchPlan) -> None:
    memory = SearchMemory()
    _files(plan, memory)
    fewer = SearchPlan(plan.news[:-1], (), ())
    assert not _is_changed_only(fewer, memory)
    assert _files(fewer, memory) == _files(fewer)


def test_a_page_that_says_the_same_is_not_read_again(plan: SearchPlan) -> None:
    memory = SearchMemory()
    _files(plan, memory)

    def unread() -> PageTexts:
        raise AssertionError("read again")

    later = (replace(one, texts=LaterTexts(one.texts.digest, unread)) for one in plan.news)
    assert _files(SearchPlan(tuple(later), (), ()), memory) == _files(plan)


def test_nothing_is_remembered_of_texts_that_are_gone(plan: SearchPlan) -> None:
    memory = SearchMemory()
    _files(plan, memory)
    few = SearchPlan(plan.news[:7], (), ())
    _files(few, memory)
    assert memory.terms.keys() == {one.url for one in few.news}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return tiny_site(tmp_path_factory.mktemp("tiny"))


def test_files_that_are_there_are_not_made_again(tiny: Plan) -> None:
    memory = SearchMemory()
    files = dict(search_files(tiny, memory))
    lost = next(path for path in files if "/b0-" in path)
    again = dict(search_files(tiny, memory, files.keys() - {lost}))
    assert again.keys() == files.keys()
    made = {path for path, content in again.items() if not isinstance(content, AsItIs)}
    assert made == {lost, *(path for path in files if path.endswith(f"/{MANIFEST}"))}
    assert all(again[path] == files[path] for path in made)
