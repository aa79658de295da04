"""The browser makes the same keys of a word as the index: `words.js` and its twins in Python agree."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from harness.server import serve
from mkdocs_newsroom.outputs.search.stems import rules_data, stems
from mkdocs_newsroom.outputs.search.words import fold, spans, tokens
from mkdocs_newsroom.outputs.templates import THEME

LANGUAGES = ("bs", "lt", "lv", "pl")
CASES = Path(__file__).parent.parent / "outputs/search/cases"
LETTERS = "aąābcčćdđeęėēfgģhiįījkķlłļmnńņoópqrsśštuųūvwxyzźżžßæøœıþðħŧ"
# What has an age of its own is left out: Python and the browser need not have the same version of Unicode.
OLD = [
    chr(code)
    for code in range(0x20, 0x2FFF)
    if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")
    and unicodedata.ucd_3_2_0.category(chr(code)) != "Cn"
]


def texts() -> list[str]:
    """The words of the case files, random Latin words with real endings, and random text of any script."""
    chance = random.Random(5)  # noqa: S311 - always the same words, no secret
    known = [
        word for path in sorted(CASES.glob("*.txt")) for word in tokens(path.read_text(encoding="utf-8"))
    ]
    endings = [word[chance.randrange(len(word)) :] for word in known]
    latin = ["".join(chance.choices(LETTERS, k=chance.randint(0, 6))) for _ in range(8_000)]
    mixed = ["".join(chance.choices(OLD, k=chance.randint(1, 9))) for _ in range(8_000)]
    accents = ["".join(chance.choices("aesdjDJ'’\u00ad\u0301\u030c\u200d_- 9", k=7)) for _ in range(3_000)]
    return [*known, *(word + chance.choice(endings) for word in latin), *mixed, *accents, "\U00010400𝕒ami ﷺ"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with serve(THEME / "material/assets/newsroom/search") as address:
        page = browser.new_page()
        page.goto(f"{address}words.js")
        yield page
        page.close()


def in_the_browser(page: Page, code: str, given: object) -> Any:
    """What `code` makes of `given`. Both ways go as one text: Playwright is slow with many small values."""
    script = (
        "async (text) => { const words = await import('/words.js'); const given = JSON.parse(text);"
        f" return JSON.stringify({code}); }}"
    )
    return json.loads(page.evaluate(script, json.dumps(given)))


def test_a_text_has_the_same_words_at_the_same_places(page: Page) -> None:
    given = [text for text in texts() if max(map(ord, text), default=0) < 0x10000]
    told = in_the_browser(page, "given.map((text) => [words.tokens(text), words.spans(text)])", given)
    differing = [
        (text, found)
        for text, found in zip(given, told, strict=True)
        if found != [tokens(text), [list(span) for span in spans(text)]]
    ]
    assert differing[:5] == []


def test_a_word_folds_alike(page: Page) -> None:
    given = sorted({word for text in texts() for word in (text, *tokens(text))})
    told = in_the_browser(page, "given.map(words.fold)", given)
    differing = [
        (word, fold(word), found) for word, found in zip(given, told, strict=True) if fold(word) != found
    ]
    assert differing[:5] == []


@pytest.mark.parametrize("lang", [*LANGUAGES, "uk"])
def test_a_folded_word_has_the_same_stems(page: Page, lang: str) -> None:
    given = sorted({fold(word) for text in texts() for word in tokens(text)})
    code = (
        "((rules) => given[1].map((word) => words.stems(word, rules)))(given[0] && words.readRules(given[0]))"
    )
    told = in_the_browser(page, code, [rules_data(lang), given])
    differing = [
        (word, stems(word, lang), found)
        for word, found in zip(given, told, strict=True)
        if list(stems(word, lang)) != found
    ]
    assert differing[:5] == []
