"""One field is changed; every other byte of a file that somebody has written stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.authoring.front_matter_edit import with_source

NEW = "bs@222222222222"
TEXT = """---
# a note: source: bs@1
title: 'Naslov: drugi' # in quotes
source: bs@111111111111 # what was translated
summary: >-
  source: not this one

photos:
  - file: a.webp
    source: neither
---

source: nor this
"""


def test_only_the_value_changes() -> None:
    assert with_source(TEXT, NEW) == TEXT.replace("bs@111111111111", NEW)


def test_what_says_so_already_stays() -> None:
    done = with_source(TEXT, NEW)
    assert done
    assert with_source(done, NEW) == done


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("source: bs@1", f"source: {NEW}"),
        ('source: "bs@1"', f'source: "{NEW}"'),
        ("source: 'bs@1' # x", f"source: '{NEW}' # x"),
        ("source:   bs@1   ", f"source:   {NEW}   "),
        ("source: bs", f"source: {NEW}"),
        ("source: bs@", f"source: {NEW}"),
        ("source:", f"source: {NEW}"),
        ("source: # to do", f"source: {NEW} # to do"),
        ('"source": bs@1', f'"source": {NEW}'),
        ("source:\n  bs@1", f"source:\n  {NEW}"),
        ('source: ""', f'source: "{NEW}"'),
    ],
)
def test_ways_to_write_it(old: str, new: str) -> None:
    frame = "---\ntitle: A\n{}\nslug: a\n---\nText.\n"
    assert with_source(frame.format(old), NEW) == frame.format(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "---\ntitle: A\nslug: a\nsummary: B\n---\n",
            "---\ntitle: A\nslug: a\nsource: {}\nsummary: B\n---\n",
        ),
        ("---\ntitle: A\nslug: a # x\n---\n", "---\ntitle: A\nslug: a # x\nsource: {}\n---\n"),
        ("---\ntitle: >\n  A\n---\n", "---\nsource: {}\ntitle: >\n  A\n---\n"),
        ("---\n  slug: a\n  title: A\n---\n", "---\n  slug: a\n  source: {}\n  title: A\n---\n"),
        ("---\r\nslug: a\r\n---\r\n", "---\r\nslug: a\r\nsource: {}\r\n---\r\n"),
    ],
)
def test_where_it_is_added(old: str, new: str) -> None:
    assert with_source(old, NEW) == new.format(NEW)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\ufeff" + text,
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("note", "škola 🏫 \t"),
        lambda text: text.replace("\nsource: nor", "\r\nsource: nor"),
    ],
)
def test_whatever_else_is_in_the_file(change: object) -> None:
    assert callable(change)
    assert with_source(change(TEXT), NEW) == change(TEXT.replace("bs@111111111111", NEW))


@pytest.mark.parametrize(
    "text",
    [
        "Text without front matter.\n",
        "---\ntitle: A\n",
        "---\ntitle: [A\nsource: bs@1\n---\n",
        "---\nsource: bs@1\nsource: bs@2\n---\n",
        "---\nsource: [bs@1]\n---\n",
        "---\nsource: {bs: 1}\n---\n",
        "---\nsource: >-\n  bs@1\n---\n",
        "---\nsource: bs and\n  more\n---\n",
        '---\nsource: "a\\tb"\n---\n',
        "---\n{slug: a}\n---\n",
        "---\nslug: >\n  a\n---\n",
        "---\nsource: &a bs@1\n---\n",
    ],
)
def test_what_only_a_person_should_change(text: str) -> None:
    assert with_source(text, NEW) is None


@given(
    head=st.lists(
        st.sampled_from(["# x", "title: A", "summary: 'š'", "photos:", "  - file: a", ""]), max_size=5
    ),
    tail=st.text(alphabet="a#:\n\r -", max_size=30),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_never_anything_else(head: list[str], tail: str, end: str) -> None:
    text = end.join(["---", *dict.fromkeys(head), "source: bs@1", "---", tail])
    done = with_source(text, NEW)
    assert done in (None, text.replace("source: bs@1", f"source: {NEW}", 1))
