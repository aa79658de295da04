"""What was found out for the search is kept as far as it has changed, and nothing of what was withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_newsroom.outputs.search.index import indexes
from mkdocs_newsroom.plan.search_pieces import LaterTexts, PageTexts, SearchPlan, SearchText
from mkdocs_newsroom.publishing.kept_terms import KeptTerms
from search_quality.corpus import other_texts, search_plan

WHOLE, CHANGES = "search.state", "search-changes.state"
COUNT = 150
TODAY, TOMORROW = b"today", b"tomorrow"

Files = list[tuple[str, str, bytes]]


@pytest.fixture(scope="module")
def plan() -> SearchPlan:
    return search_plan(list(other_texts(COUNT, (), (20, 60), 200)))


def files_of(plan: SearchPlan, terms: KeptTerms | None = None) -> Files:
    plans = dict.fromkeys(("pl", "lv"), plan)
    return [(lang, name, make()) for lang, name, make in indexes(plans, terms() if terms else None)]


def build(cache: Path, plan: SearchPlan, around: bytes = TODAY) -> Files:
    """In a process of its own."""
    terms = KeptTerms(cache)
    files = files_of(plan, terms)
    terms.keep(cache, around)
    return files


def said(plan: SearchPlan, place: int, text: str) -> SearchPlan:
    """With more words in one of the news."""
    one = plan.news[place]
    before = one.texts.whole
    texts = replace(before, body=(*before.body, SearchText(text, one.lang)))
    news = [*plan.news]
    news[place] = replace(one, texts=texts)
    return SearchPlan(tuple(news), plan.others, plan.entities)


def unread(plan: SearchPlan) -> SearchPlan:
    def nothing() -> PageTexts:
        raise AssertionError("read again")

    news = (replace(one, texts=LaterTexts(one.texts.digest, nothing)) for one in plan.news)
    return SearchPlan(tuple(news), plan.others, plan.entities)


def kept(cache: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(cache.glob("*.state")))


def test_only_what_has_changed_is_written(tmp_path: Path, plan: SearchPlan) -> None:
    build(tmp_path, plan)
    before = (tmp_path / WHOLE).read_bytes()
    plan = said(plan, 7, "Nowe zdanie.")
    build(tmp_path, plan)
    plan = said(plan, 9, "Zdanie innych.")
    assert build(tmp_path, plan) == files_of(plan)
    assert (tmp_path / WHOLE).read_bytes() == before
    assert 0 < (tmp_path / CHANGES).stat().st_size < len(before) / 2
    assert build(tmp_path, unread(plan)) == files_of(plan)


def test_builds_of_one_process_go_on_with_it(tmp_path: Path, plan: SearchPlan) -> None:
    terms = KeptTerms(tmp_path)
    for place in range(3):
        plan = said(plan, place, f"Zdanie {place}.")
        assert files_of(plan, terms) == files_of(plan)
        terms.keep(tmp_path, TODAY)
    assert (tmp_path / CHANGES).exists()
    assert build(tmp_path, unread(plan)) == files_of(plan)


def test_what_is_withdrawn_does_not_live_on(tmp_path: Path, plan: SearchPlan) -> None:
    build(tmp_path, plan)
    build(tmp_path, said(plan, 0, "Szymborska"))
    assert b"szymborska" in kept(tmp_path)
    fewer = SearchPlan(plan.news[1:], plan.others, plan.entities)
    assert build(tmp_path, fewer) == files_of(fewer)
    assert b"szymborska" not in kept(tmp_path)
    assert plan.news[0].url.encode() not in kept(tmp_path)


@pytest.mark.parametrize("is_asked", [True, False])
def test_what_was_before_a_change_only_lasts_until_the_day_ends(
    tmp_path: Path, plan: SearchPlan, is_asked: bool
) -> None:
    build(tmp_path, said(plan, 3, "Szymborska"))
    build(tmp_path, plan)
    assert b"szymborska" in kept(tmp_path)
    if is_asked:
        build(tmp_path, plan, TOMORROW)
    else:
        KeptTerms(tmp_path).keep(tmp_path, TOMORROW)
    assert b"szymborska" not in kept(tmp_path)
    assert build(tmp_path, unread(plan), TOMORROW) == files_of(plan)


def test_what_nobody_has_asked_for_stays_as_it_is(tmp_path: Path, plan: SearchPlan) -> None:
    KeptTerms(tmp_path).keep(tmp_path, TODAY)
    assert kept(tmp_path) == b""
    build(tmp_path, plan)
    before = kept(tmp_path)
    KeptTerms(tmp_path).keep(tmp_path, TOMORROW)
    assert kept(tmp_path) == before


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def _of_the_build_before(file: Path) -> None:
    file.write_bytes((file.parent / "earlier").read_bytes())


@pytest.mark.parametrize("break_it", [Path.unlink, _cut, _of_the_build_before])
@pytest.mark.parametrize("name", [WHOLE, CHANGES])
def test_a_file_that_does_not_fit(
    tmp_path: Path, plan: SearchPlan, name: str, break_it: Callable[[Path], object]
) -> None:
    build(tmp_path, said(plan, 0, "Szymborska"))
    build(tmp_path, SearchPlan(plan.news[1:], plan.others, plan.entities))
    build(tmp_path, said(plan, 3, "Szymborska"))  # a new one: it is added, and nothing is gone
    (tmp_path / "earlier").write_bytes((tmp_path / name).read_bytes())
    build(tmp_path, plan)
    assert (tmp_path / CHANGES).exists()
    break_it(tmp_path / name)
    plan = said(plan, 5, "Nowe zdanie.")
    assert build(tmp_path, plan) == files_of(plan)
    assert build(tmp_path, unread(plan)) == files_of(plan)


def test_a_site_that_does_without_keeps_nothing(tmp_path: Path, plan: SearchPlan) -> None:
    build(tmp_path, plan)
    build(tmp_path, said(plan, 3, "Szymborska"))
    KeptTerms.forget(tmp_path)
    assert kept(tmp_path) == b""
    KeptTerms.forget(tmp_path)
