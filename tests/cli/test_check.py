"""`newsroom check`, as people call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.newsroom import newsroom
from harness.small_site import MEETING, SmallSite, small_site
from mkdocs_newsroom.editions.problem_texts import problem_catalogue


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _break(small: SmallSite) -> None:
    small.replace(f"{MEETING}/index.bs.md", "[kreka]", "[krekka]")


def test_nothing_is_wrong(small: SmallSite) -> None:
    done = newsroom(small.folder, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not small.site.exists()


def test_warnings_are_shown_and_are_no_failure(small: SmallSite) -> None:
    small.write(f"{MEETING}/notes.txt", "notes")
    done = newsroom(small.folder, "check")
    assert done.returncode == 0
    assert done.stdout.startswith(f"{MEETING}/notes.txt:1:1: S407 ")


def test_errors_are_shown_with_place_code_and_hint(small: SmallSite) -> None:
    _break(small)
    done = newsroom(small.folder, "check", LC_ALL="C")
    assert (done.returncode, done.stderr) == (1, "")
    message, hint = done.stdout.splitlines()
    assert message == f"{MEETING}/index.bs.md:7:11: E601 There is no “krekka” in data/schools/."
    assert hint == "    Did you mean “kreka”? Correct the name, or create data/schools/krekka.yml."


@pytest.mark.parametrize(
    ("arguments", "variables", "lang"),
    [
        (["--lang", "pl"], {}, "pl"),
        (["--lang", "en"], {"LC_ALL": "lv_LV.UTF-8"}, "en"),
        ([], {"LANG": "lv_LV.UTF-8"}, "lv"),
        ([], {"LANG": "lv_LV.UTF-8", "LC_ALL": "lt_LT.UTF-8"}, "lt"),
        ([], {"LANG": "bs_BA"}, "bs"),
        ([], {"LANG": "fi_FI.UTF-8"}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_language_of_the_messages(
    small: SmallSite, arguments: list[str], variables: dict[str, str], lang: str
) -> None:
    _break(small)
    done = newsroom(small.folder, "check", *arguments, **variables)
    message = problem_catalogue(lang)["E601", "message"] % {"id": "krekka", "kind": "schools"}
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"{MEETING}/index.bs.md:7:11: E601 {message}"


def test_an_unknown_language_is_wrong_use(small: SmallSite) -> None:
    done = newsroom(small.folder, "check", "--lang", "xx")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'bs', 'en', 'lt', 'lv', 'pl'" in done.stderr


def test_a_day_that_is_none_is_one_line(small: SmallSite) -> None:
    done = newsroom(small.folder, "check", SOURCE_DATE_EPOCH="abc")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "newsroom: SOURCE_DATE_EPOCH must be a number of seconds, not 'abc'\n"


def test_from_a_folder_of_the_project(small: SmallSite) -> None:
    _break(small)
    done = newsroom(small.folder / MEETING, "check")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{MEETING}/index.bs.md:7:11: E601 ")


def test_a_terminal_without_our_letters(small: SmallSite) -> None:
    _break(small)
    done = newsroom(small.folder, "check", "--lang", "lt", PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert f"{MEETING}/index.bs.md:7:11: E601 " in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "no mkdocs.yml in "),
        ("a: [", "mkdocs.yml:1:5: "),
        ("- a\n", "mkdocs.yml needs the plugins newsroom and i18n"),
        ("plugins: [newsroom, i18n]\n", "mkdocs.yml: `site_url`"),
    ],
)
def test_a_mistake_in_the_configuration_is_one_line(tmp_path: Path, text: str | None, message: str) -> None:
    if text is not None:
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    done = newsroom(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"newsroom: {message}")
    assert len(done.stderr.splitlines()) == 1


def test_help_names_the_commands(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "--help")
    assert done.returncode == 0
    assert "check" in done.stdout
    assert "--lang" in newsroom(tmp_path, "check", "--help").stdout
