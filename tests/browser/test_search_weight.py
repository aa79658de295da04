"""What queries of one to five words cost a visitor of an edition with 5,000 items, as their browser asks for it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from gzip import compress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from browser.search_engine import OPEN, ask, engine_folder
from harness.server import serve
from search_quality.corpus import other_texts, search_plan

COUNT = 5000
FIRST_QUERY, FURTHER_QUERY = 150_000, 60_000  # bytes, gzip
WORDS = (150, 300)  # of an item
EACH = 4  # queries of each length


@pytest.fixture(scope="module")
def questions() -> list[str]:
    chance = random.Random(7)  # noqa: S311  # questions, not secrets
    words = [
        word
        for one in other_texts(200, (), WORDS)
        for word in one.text.replace(".", "").split()
        if len(word) > 3
    ]
    return [" ".join(chance.sample(words, count)) for count in range(1, 6) for _ in range(EACH)]


@pytest.fixture(scope="module")
def root(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("weight")
    engine_folder(repository, folder, search_plan(list(other_texts(COUNT, (), WORDS))))
    with serve(folder) as root:
        yield root


@pytest.fixture
def fetched(browser: Browser) -> Iterator[tuple[Page, list[Response]]]:
    """A page, and what it has fetched since the list was last emptied."""
    page = browser.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # Playwright asks for its signature
    yield page, answers
    page.close()


def test_queries_are_light(
    fetched: tuple[Page, list[Response]], root: str, questions: list[str], subtests: pytest.Subtests
) -> None:
    page, answers = fetched
    for question in questions:
        page.goto(root)
        answers.clear()
        page.evaluate(OPEN, root)
        opening = _cost(answers)
        ask(page, question)
        query = _cost(answers)
        with subtests.test(question):
            assert opening > 10_000
            assert 1_000 < query < FURTHER_QUERY
            assert opening + query < FIRST_QUERY


def _cost(answers: list[Response]) -> int:
    """Bytes of all of them as a server sends them packed."""
    cost = sum(len(compress(answer.body(), 6)) for answer in answers)
    answers.clear()
    return cost
