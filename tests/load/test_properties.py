"""What holds for every file that anybody could write."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.editions.problem_texts import format_problem
from mkdocs_newsroom.load import yaml_events
from mkdocs_newsroom.load.reading import CONTROL_CHARACTER, Reading, has_control_character
from mkdocs_newsroom.load.sources import load

from .projects import ITEM, LANGUAGES, SCHOOL, TRANSLATION, item, load_files

# Pieces that mean something, so that chance reaches further than the first line.
PIECES = st.sampled_from(
    [
        *("---\n", "title: ", "date: ", "slug: x\n", "source: bs@0\n", "events:\n", "start: ", "photos: "),
        *("contact: ", "2021-12-17", "- ", "  - ", "\n", "\r", "\t", " ", ":", "[", "]", "{", "}", '"', "'"),
        *("&a ", "*a", "!t ", "#", "|", ">", "%", "@", "? ", "<<", "...", ",", "\\", "ž"),
        *("\ufeff", "\u2028", "\x00", "\x85"),
    ]
)
WRITTEN = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=40).map(lambda pieces: "---\n" + "".join(pieces) + "\n---\nTekst.\n"),
    st.text(max_size=200),
).map(lambda text: text.encode("utf-8", "surrogatepass"))
PLAIN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(
    lambda text: text.strip() and "\ufeff" not in text and not {*text} & {"\ufffe", "\uffff"}
)


@contextmanager
def project() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@settings(deadline=None, max_examples=300)
@given(st.one_of(WRITTEN, st.binary(max_size=200)))
def test_no_file_ever_raises(content: bytes) -> None:
    with project() as folder:
        files: dict[str, str | bytes] = {ITEM: content, TRANSLATION: content, SCHOOL: content}
        files |= {"content/about.bs.md": content, "content/schools/kreka/index.lv.md": content}
        _, problems = load_files(folder, files)
    for problem in problems:
        lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= problem.place.line <= lines
        assert problem.place.column >= 1
        assert all(isinstance(value, str) for value in problem.args.values())
        for lang in LANGUAGES:
            assert format_problem(problem, lang).count("\n") == 1


@settings(deadline=None, max_examples=200)
@given(PLAIN)
def test_a_quoted_text_comes_back_exactly(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    with project() as folder:
        sources, problems = load_files(folder, {ITEM: item(quoted)})
    assert [problem.code for problem in problems] == []
    assert sources.bundles[0].variants[0].record.title == text.strip()


@settings(deadline=None, max_examples=200)
@given(st.from_regex(r"[A-Za-z0-9~.+_=-][A-Za-z0-9~.+_=,:-]{0,12}(?<!:)", fullmatch=True))
def test_a_plain_word_comes_back_exactly(word: str) -> None:
    with project() as folder:
        sources, problems = load_files(folder, {ITEM: item(word)})
    if not problems:
        assert sources.bundles[0].variants[0].record.title == word
    else:
        assert word.startswith(("-", "?"))


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_both_parsers_of_pyyaml_read_the_same(text: str) -> None:
    found: list[Any] = []
    for loader in (yaml.CBaseLoader, yaml.BaseLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_events, "_LOADER", loader)
            reading = Reading(Path(), "content", "data", LANGUAGES, frozenset(LANGUAGES))
            tree = yaml_events.parsed(reading, "x.yml", text, 1)
            found.append(tree and tree.value)
    native, python = found
    if native is not None and python is not None:
        assert native == python


def test_the_order_in_which_the_disk_lists_files_is_irrelevant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, str | bytes] = {}
    for number in range(5):
        files[f"content/news/202{number}/kreka/index.bs.md"] = item()
        files[f"content/news/202{number}/kreka/{number}.webp"] = ""
        files[f"content/page{number}.bs.md"] = "---\ntitel: x\n---\n"
        files[f"data/schools/s{number}.yml"] = "name: x\n"
    first = load_files(tmp_path, files)
    scandir = os.scandir

    @contextmanager
    def reversed_scandir(folder: Any) -> Iterator[Any]:
        with scandir(folder) as entries:
            yield iter(list(entries)[::-1])

    monkeypatch.setattr(os, "scandir", reversed_scandir)
    assert load(tmp_path, "content", "data", LANGUAGES) == first


def test_control_characters_are_told_from_their_bytes() -> None:
    """Each by itself, and each between the bytes of others."""
    every = [chr(number) for number in range(0x110000) if not 0xD800 <= number < 0xE000]
    wrong = [
        one for one in every if has_control_character(one.encode()) != bool(CONTROL_CHARACTER.search(one))
    ]
    assert wrong == []


@given(
    st.text(
        st.sampled_from("aī–„×\xa0\x80\x9f\u2028\u202a\u2066\u2080\ufeff\uffff😀\x00\x7f\n\t"), max_size=12
    )
)
def test_control_characters_are_found_in_texts(text: str) -> None:
    assert has_control_character(text.encode()) == bool(CONTROL_CHARACTER.search(text))
