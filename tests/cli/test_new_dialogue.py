"""`newsroom new` at a terminal: its questions, and what it makes of answers."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from harness.newsroom import Run, here, started
from harness.small_site import SmallSite, contents, small_site
from mkdocs_newsroom.editions.field_texts import field_text
from mkdocs_newsroom.model.news import SourceRecord

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

import pty


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _talk(
    small: SmallSite,
    kind: str,
    *answers: str,
    lang: str = "en",
    run: Run = here,
) -> CompletedProcess[str]:
    """The command with somebody at its terminal who types the answers and then Ctrl+D."""
    master, terminal = pty.openpty()
    os.write(master, "".join(f"{answer}\n" for answer in answers).encode() + b"\x04")
    variables = {"LANG": "bs_BA.UTF-8", "SOURCE_DATE_EPOCH": "1655251200"}
    try:
        with os.fdopen(terminal, "rb") as stdin:
            return run(small.folder, ("new", kind, "--lang", lang), variables, stdin)
    finally:
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
        *("no.jpg", "~no-such-user/x.jpg", "x" * 300, ""),
        "",
        run=started,
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


def test_who_is_in_doubt_is_helped(small: SmallSite) -> None:
    small.write("data/schools/kreka-dva.yml", "name: JU OŠ „Kreka 2“\ncountry: BA\n")
    small.write("data/schools/kiseljak.yml", "name: JU OŠ „Kiseljak“\ncountry: BA\n")
    done = _talk(
        small,
        "item",
        *("?", "Đaci sade"),
        "",
        *("?", ""),
        "",
        *("os kre", "7", "šumska", "Kreka 2"),  # no such number, no such name, a name
        *("Kiseljaka", ""),  # of Kiseljak
        "",
        "",
        "",
        "",
        "",
    )
    assert done.returncode == 0, done.stderr
    assert "schools: [kreka-dva, kiseljak]" in small.read(done.stdout.strip())
    assert done.stderr.count("A number from this list is wanted: 1 to 2.") == 2
    for said in (
        field_text(SourceRecord, "title", "en"),
        field_text(SourceRecord, "summary", "en"),
        "  = JU OŠ „Kreka 2“ (kreka-dva)",
        "  = JU OŠ „Kiseljak“ (kiseljak)",
        "Schools (one at a time; Enter: none): ",
        "Day and hour of an event, as 2026-11-20 17:00 (Enter: none): ",
        "Files of photos (the path of a file, one at a time; Enter: none): ",
    ):
        assert said in done.stderr


def test_who_stops_leaves_nothing(small: SmallSite) -> None:
    before = contents(small.folder)
    done = _talk(small, "item", "Đaci sade", run=started)
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


def test_a_name_that_leads_elsewhere_is_asked_again(small: SmallSite) -> None:
    before = contents(small.folder)
    done = _talk(small, "partner", "Nova", *[""] * 8, "../../x", "a/b", "nova-mreza", *[""] * 3)
    assert done.returncode == 0, done.stderr
    made = sorted(path for path in contents(small.folder).keys() - before.keys() if path.startswith("data/"))
    assert made == ["data/partners/nova-mreza.yml"], done.stderr
    assert "The name “../../x”" in done.stderr


def test_every_word_is_in_the_readers_language(small: SmallSite) -> None:
    """English would show in questions that nobody has translated."""
    english = _talk(small, "partner", "MIOS 2", *[""] * 12).stderr
    questions = re.findall(r"([A-Z][^:(\[]*?)(?: \([^:]*: \w+\)| \[.*?\])?: ", english)
    assert len(questions) > 8
    for lang in ("bs", "pl", "lv", "lt"):
        theirs = _talk(small, "partner", f"MIOS {lang}", *[""] * 12, lang=lang).stderr
        assert not [one for one in questions if " " in one and one in theirs]
