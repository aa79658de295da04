"""What is read without a parser is what the parser reads, and its places are found when they are needed."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.load import yaml_tree
from mkdocs_newsroom.load.plain_yaml import plain_fields
from mkdocs_newsroom.load.reading import Reading
from mkdocs_newsroom.load.yaml_events import Parsed, parsed
from mkdocs_newsroom.load.yaml_tree import read_tree

NEWS = Path(__file__).parents[2] / "content" / "news"
PLAIN = {
    "a text": "title: Prvi sastanak\n",
    "signs inside": "title: 17:00 – „Kreka“#1, a-b (c) [d] https://skola.example/x?y=1&z\n",
    "quoted": "title: \"Škola: 'Kreka' # 1\"\nsummary: ''\nslug: ' x'\n",
    "escaped": 'title: "OŠ \\"Kreka\\" \\\\ x"\n',
    "a list in a line": "schools: [kreka, pii-20]\nprojects: []\naliases: [/bs/a/, /stari.php]\n",
    "lists": "photos:\n  - file: a.webp\n    alt: Šta\n  - file: b\nevents:\n- start: 2021-12-16\n  end: x\nx: y\n",
    "texts in a list": "moved_from:\n  - 2021-12-16\n  - '2021-12-17 10:00'\n",
    "mappings": "contact:\n  role:\n    bs: a\n    pl: b\n  public: yes\ntitle: x\n",
    "a list in a list": "authors:\n  - name: a\n    links:\n    - url: b\n    - url: c\n  - name: d\n",
    "folded": "summary: >\n  One\n  two: # three\n\nslug: >-\n    x\n    y\nphotos:\n  - alt: >\n      z\n",
    "literal": "summary: |\n  One\n  - two\nslug: |-\n  x\n",
    "between": "\n# a comment\ntitle: x\n\n  # and\nphotos:\n\n  # more\n  - file: y\n",
}
NOT_PLAIN = {
    "nothing": "\n",
    "no line end": "title: x",
    "no value": "title:\nslug: x\n",
    "no value at the end": "title: x\nslug:\n",
    "no entry": "photos:\n  -\n",
    "the same twice": "title: x\ntitle: y\n",
    "a colon": "title: a: b\n",
    "a colon at the end": "title: a:\n",
    "a comment behind": "title: a # b\n",
    "a comment behind a quoted text": "title: 'a' # b\n",
    "an apostrophe": "title: 'a''b'\n",
    "an escape": 'title: "a\\nb"\n',
    "going on": "title: a\n  b\n",
    "going on in quotes": 'title: "a\n  b"\n',
    "an alias": "title: *a\n",
    "a tag": "title: !a b\n",
    "a mapping in a line": "contact: {name: a}\n",
    "a list of lists": "x:\n  - - a\n",
    "a deeper line": "x:\n  - a: b\n     c: d\n",
    "a line between": "x:\n    a: b\n  c: d\n",
    "a list below a text": "x: y\n- z\n",
    "a list alone": "- x\n",
    "two documents": "a: x\n---\nb: y\n",
    "a tabulator": "title:\tx\n",
    "a carriage return": "title: x\r\n",
    "an unseen line end": "title: x\u2028y: z\n",
    "a control character": 'title: "\x07"\n',
    "two paragraphs": "x: >\n  a\n\n  b\n",
    "an indented line of a text": "x: >\n  a\n    b\n",
    "a space at the end of a line": "x: >\n  a \n  b\n",
    "an empty text": "x: >\ny: z\n",
    "very deep": "".join(" " * depth + f"k{depth}:\n" for depth in range(12)) + " " * 12 + "x: y\n",
}
LINES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "", "", "  ", "  ", "    ", " "]),
        st.sampled_from(["", "", "- ", "-   ", "-"]),
        st.sampled_from(["", "a: ", "a: ", "b: ", "b:", "c:", "c: ", "ž: ", "a:  "]),
        st.sampled_from(
            [
                *(
                    "",
                    "x",
                    "x y",
                    "x: y",
                    "x # y",
                    "x#y",
                    "x:",
                    "x ",
                    "17:00",
                    "no",
                    "~",
                    "-x",
                    "?x",
                    "#x",
                    "&x",
                ),
                *("'x'", "''", "'x''y'", '"x"', '"x\\"y"', '"\\n"', '"x" y', "[x]", "[]", "[x, y]", "[x,y]"),
                *(
                    "[x, ]",
                    "[ž]",
                    "{x: y}",
                    ">",
                    ">-",
                    "|",
                    "|-",
                    ">+",
                    "...",
                    "---",
                    "@",
                    "%",
                    "\u00a0",
                    "x\t",
                ),
            ]
        ),
    ),
)


def by_events(text: str) -> tuple[Parsed | None, Reading]:
    reading = Reading(Path(), "", "", (), frozenset())
    return parsed(reading, "x.yml", text, 3), reading


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_what_most_files_hold_needs_no_parser(text: str) -> None:
    found, _ = by_events(text)
    assert found
    assert plain_fields(text) == found.value


@pytest.mark.parametrize("text", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_may_mean_something_else_is_left_to_the_parser(text: str) -> None:
    assert plain_fields(text) is None


@settings(deadline=None, max_examples=1000)
@given(st.lists(LINES, min_size=1, max_size=6).map(lambda lines: "\n".join((*lines, ""))))
def test_both_read_the_same(text: str) -> None:
    fields = plain_fields(text)
    if fields is not None:
        found, reading = by_events(text)
        assert found
        assert (fields, [*fields]) == (found.value, [*found.value])
        assert not {*found.empty, *found.refused}
        assert reading.problems == []


def test_the_items_of_the_sample_need_no_parser() -> None:
    files = [*NEWS.glob("*/*/index.*.md")]
    fields = [file.read_text(encoding="utf-8").split("---\n")[1] for file in files]
    assert files
    assert [str(file) for file, text in zip(files, fields, strict=True) if plain_fields(text) is None] == []


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_places_are_those_of_the_parser(text: str) -> None:
    found, reading = by_events(text)
    tree = read_tree(reading, "x.yml", text, 3)
    assert tree
    assert found
    assert (tree.values, tree.keys) == (found.values, found.keys)
    assert [*tree.values] == [*found.values]
    sent = pickle.loads(pickle.dumps(tree))  # noqa: S301  # what was just written
    assert (sent.value, sent.values, sent.keys) == found[:3]


def test_places_are_looked_for_when_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(reading: Reading, path: str, text: str, line: int) -> Any:
        asked.append(path)
        return parsed(reading, path, text, line)

    monkeypatch.setattr(yaml_tree, "parsed", counted)
    tree = read_tree(Reading(Path(), "", "", (), frozenset()), "x.yml", "title: x\nslug: y\n")
    assert tree
    assert tree.has("title")
    assert not tree.has("date")
    assert not asked
    assert (tree.place(("slug",)).line, tree.place(("slug",)).column) == (2, 7)
    assert (tree.keys["slug",].line, tree.keys["slug",].column) == (2, 1)
    assert asked == ["x.yml"]
