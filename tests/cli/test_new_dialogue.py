"""`newsroom new` at a terminal: its questions, and what it makes of answers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from harness.newsroom import COMMAND
from harness.small_site import SmallSite, contents, small_site

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

import pty


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _talk(small: SmallSite, kind: str, *answers: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    """The command with somebody at its terminal who types the answers and then Ctrl+D."""
    master, terminal = pty.openpty()
    os.write(master, "".join(f"{answer}\n" for answer in answers).encode() + b"\x04")
    variables = {"LANG": "bs_BA.UTF-8", "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1655251200"}
    try:
        return subprocess.run(
            [COMMAND, "new", kind, "--lang", lang],
            cwd=small.folder,
            env={
                **{name: value for name, value in os.environ.items() if not name.startswith("LC_")},
                **variables,
            },
            stdin=terminal,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    finally:
        os.close(terminal)
        os.close(master)


def test_a_whole_dialogue(small: SmallSite) -> None:
    small.write("data/schools/kreka-dva.yml", "name: JU OŠ „Kreka 2“\ncountry: BA\n")
    done = _talk(
        small,
        "item",
        "",  # a title must be
        "Đaci sade",
        "5. 3. 2021.",
        "",  # takes 2021-03-05
        "",  # no summary
        *("?", "1", ""),  # the only project
        *("kreek, os kre", "1", "2", ""),  # the nearest to the first, one of two for the second
        "",
        *("xyz", ""),
        *("6.3.2021 10:00", "", "", "Park"),
        *("no.jpg", ""),
        "",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "content/news/2021/djaci-sade/index.bs.md\n"
    assert small.read(done.stdout.strip()).split("---\n")[1].splitlines()[1:] == [
        "title: Đaci sade",
        "date: 2021-03-05",
        "summary:",
        "slug: djaci-sade",
        "projects: [kilometar]",
        "schools: [kreka, kreka-dva]",
        "events:",
        "  - start: 2021-03-06 10:00",
        "    place: Park",
    ]
    for said in (
        "Date [2022-06-15]: ",
        "Did you mean “2021-03-05”?",
        "Date [2021-03-05]: ",
        "  1  Kilometar (kilometar)",
        "  2  JU OŠ „Kreka 2“ (kreka-dva)",
        "A new one is made by: newsroom new partner",
        "Last part of the address [djaci-sade]: ",
    ):
        assert said in done.stderr


def test_a_name_in_several_languages_and_an_end_before_its_beginning(small: SmallSite) -> None:
    answers = ("Mreža", "Sieć", "", "", "", "", "", "", "2022", "2021", "2023", *[""] * 9)
    done = _talk(small, "project", *answers)
    assert done.stdout == "data/projects/mreza.yml\n", done.stderr
    assert small.read("data/projects/mreza.yml") == "name:\n  bs: Mreža\n  pl: Sieć\nstart: 2022\nend: 2023\n"


def test_who_stops_leaves_nothing(small: SmallSite) -> None:
    before = contents(small.folder)
    done = _talk(small, "item", "Đaci sade")
    assert (done.returncode, done.stdout) == (130, "")
    assert contents(small.folder).keys() - before.keys() <= {
        ".newsroom-cache/.gitignore",
        ".newsroom-cache/pictures.json",
    }
    assert "Traceback" not in done.stderr


def test_what_is_there_is_told_and_another_name_proposed(small: SmallSite) -> None:
    done = _talk(small, "school", "Kreka", "", "", "", "", "", "", "", "", "", "")
    assert "There is data/schools/kreka.yml already." in done.stderr
    assert done.stdout == "data/schools/kreka-2.yml\n"
    assert small.read("data/schools/kreka-2.yml") == "name: Kreka\ncountry: BA\n"


def test_every_word_is_in_the_readers_language(small: SmallSite) -> None:
    """English would show in questions that nobody has translated."""
    english = _talk(small, "partner", "MIOS 2", *[""] * 12).stderr
    questions = re.findall(r"([A-Z][^:(\[]*?)(?: \([^:]*: \w+\)| \[.*?\])?: ", english)
    assert len(questions) > 8
    for lang in ("bs", "pl", "lv", "lt"):
        theirs = _talk(small, "partner", f"MIOS {lang}", *[""] * 12, lang=lang).stderr
        assert not [one for one in questions if " " in one and one in theirs]
