"""Files of terms in which rows have changed are those that would be cut from all rows anew."""

from __future__ import annotations

import random

import pytest

from mkdocs_newsroom.outputs.search.postings import decode, encode, pack
from mkdocs_newsroom.outputs.search.term_files import TermFiles
from mkdocs_newsroom.outputs.search.terms import TermsFile, cut, rows_in, write_row

LETTERS = "abšžю"
MOST_POSTINGS = 1_500  # now and then a row that is longer than a file may be

_Weights = dict[int, int | None]


def some_word(chance: random.Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(1, 6)))


def some_postings(chance: random.Random) -> _Weights:
    count = int(chance.paretovariate(0.6)) % MOST_POSTINGS + 1
    return {chance.randrange(9_000): chance.randrange(8) for _ in range(count)}


def files_of(words: dict[str, _Weights]) -> dict[str, TermsFile]:
    rows = {word: encode([pack((one, its[one] or 0)) for one in sorted(its)]) for word, its in words.items()}
    return cut((word, write_row(word, rows[word], "")) for word in sorted(rows))


def change(words: dict[str, _Weights], word: str, edits: _Weights) -> None:
    before = words.pop(word, {})
    now: _Weights = {number: one for number, one in {**before, **edits}.items() if one is not None}
    if now:
        words[word] = now


@pytest.mark.parametrize("seed", range(8))
def test_one_change_after_the_other(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # texts, not secrets
    words = {some_word(chance): some_postings(chance) for _ in range(chance.choice([0, 3, 400, 3_000]))}
    files = files_of(words)
    for _ in range(25):
        changed = TermFiles(files)
        known = [*words]
        firsts = [*files][1:]
        for _ in range(chance.randint(1, 4)):
            word = chance.choice([some_word(chance), *chance.sample(known, min(2, len(known))), *firsts[:1]])
            is_gone = chance.random() < 0.4
            edits = dict.fromkeys(words.get(word, {})) if is_gone else some_postings(chance)
            changed.change_postings(word, edits)
            change(words, word, edits)
        files = changed.changed()
        assert files == files_of(words)
        assert [*files] == sorted(files)


def test_a_file_without_changes_is_the_very_same() -> None:
    chance = random.Random(6)  # noqa: S311  # texts, not secrets
    files = files_of({some_word(chance): some_postings(chance) for _ in range(6_000)})
    assert len(files) > 12
    changed = TermFiles(files)
    word = next(iter(rows_in(files[sorted(files)[9]])))
    changed.change_postings(word, {9_001: 3})
    now = changed.changed()
    others = [first for first, file in now.items() if file is not files.get(first)]
    assert 0 < len(others) <= 3


def test_without_any_change_nothing_is_another() -> None:
    files = files_of({"škola": {1: 2}, "zebra": {3: 4}})
    changed = TermFiles(files)
    changed.change_postings("škola", {1: 2})
    assert changed.changed()[""] is files[""]


def test_rows_are_read_as_they_were_written() -> None:
    rows = {
        "a": write_row("a", "", '"pl":"Bab Bac"'),
        "a.": write_row("a.", "IJ", ""),
        "ю": write_row("ю", "K", ""),
    }
    (file,) = cut(rows.items()).values()
    assert rows_in(file) == rows
    (nothing,) = cut(()).values()
    assert rows_in(nothing) == {}
    assert nothing.content == b"[]"


def test_documents_of_a_word() -> None:
    files = files_of({"škola": {5: 2, 7_000: 1}})
    assert [*TermFiles(files).documents("škola")] == [5, 7_000]
    assert [*TermFiles(files).documents("zebra")] == []
    assert [*decode("")] == []
