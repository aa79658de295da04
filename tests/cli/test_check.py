"""`newsroom check`, as people and programs call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harness.newsroom import newsroom, started
from harness.repository import Repository
from harness.small_site import ANNOUNCEMENT, MEETING, SmallSite, small_site
from mkdocs_newsroom.cli.located import located_in
from mkdocs_newsroom.editions.problem_texts import problem_catalogue
from mkdocs_newsroom.model.problem import Place, Problem, Severity
from mkdocs_newsroom.outputs.problem_reports import Told, as_github, as_gitlab, as_json

SOURCE = f"{MEETING}/index.bs.md"
NOTES = f"{MEETING}/notes.txt"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _break(small: SmallSite) -> None:
    small.replace(SOURCE, "[kreka]", "[krekka]")


def test_nothing_is_wrong(small: SmallSite) -> None:
    done = newsroom(small.folder, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems.\n", "")
    assert not small.site.exists()


def test_warnings_are_shown_and_are_no_failure(small: SmallSite) -> None:
    small.write(NOTES, "notes")
    done = newsroom(small.folder, "check", "--lang", "en")
    assert done.returncode == 0
    first, hint, summary = done.stdout.splitlines()
    assert first == (
        f"{NOTES}:1:1: S407 Warning: “notes.txt” is not published: files of this type are not allowed."
    )
    assert hint.startswith("    ")
    assert summary == "1 warning"


def test_errors_are_shown_with_place_code_line_and_hint(small: SmallSite) -> None:
    _break(small)
    done = newsroom(small.folder, "check", "--lang", "en")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        f"{SOURCE}:7:11: E601 There is no “krekka” in data/schools/.\n"
        "     7 | schools: [krekka]\n"
        "       |           ^\n"
        "    Did you mean “kreka”? Correct the name, or create data/schools/krekka.yml.\n"
        "1 error\n"
    )


def test_counts_have_the_plural_of_the_language(small: SmallSite) -> None:
    small.replace(SOURCE, "[kreka]", "[a1, a2, a3, a4, a5]")
    small.write(NOTES, "notes")
    done = newsroom(small.folder, "check", "--lang", "pl")
    assert done.stdout.splitlines()[-1] == "5 błędów, 1 ostrzeżenie"


@pytest.mark.parametrize(
    ("arguments", "variables", "lang"),
    [
        (["--lang", "pl"], {}, "pl"),
        (["--lang", "en"], {"LC_ALL": "lv_LV.UTF-8"}, "en"),
        ([], {"LANG": "lv_LV.UTF-8"}, "lv"),
        ([], {"LANG": "lv_LV.UTF-8", "LC_ALL": "lt_LT.UTF-8"}, "lt"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "fi_FI.UTF-8"}, "bs"),
        ([], {"LC_ALL": "C.UTF-8"}, "bs"),
        ([], {}, "bs"),
    ],
)
def test_the_language_of_a_message(
    small: SmallSite, arguments: list[str], variables: dict[str, str], lang: str
) -> None:
    """What is asked for, else the system's, else that of the file."""
    _break(small)
    done = newsroom(small.folder, "check", *arguments, **variables)
    message = problem_catalogue(lang)["E601", "message"] % {"id": "krekka", "kind": "schools"}
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"{SOURCE}:7:11: E601 {message}"


def test_an_edition_without_messages_is_told_in_english(small: SmallSite) -> None:
    _break(small)
    small.plugin("i18n")["languages"].append({"locale": "uk", "name": "Українська", "build": True})
    for words in small.plugin("newsroom")["sections"].values():
        words["uk"] = words["bs"]
    small.write_config()
    done = newsroom(small.folder, "check", "--lang", "uk")
    assert "There is no “krekka”" in done.stdout
    wrong = newsroom(small.folder, "check", "--lang", "xx")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Possible: bs, en, lt, lv, pl, uk." in wrong.stderr


def test_a_day_that_is_none_is_one_line(small: SmallSite) -> None:
    done = newsroom(small.folder, "check", SOURCE_DATE_EPOCH="abc")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsroom: SOURCE_DATE_EPOCH must be a number of seconds, not “abc”.")
    assert len(done.stderr.splitlines()) == 1


def test_a_terminal_without_our_letters(small: SmallSite) -> None:
    _break(small)
    done = started(
        small.folder, ("check", "--lang", "lt"), {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    )
    assert done.returncode == 1
    assert f"{SOURCE}:7:11: E601 " in done.stdout
    assert "Traceback" not in done.stderr


def test_outside_of_a_project(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"newsroom: There is no mkdocs.yml in {tmp_path} or above it.\n"


def test_a_mistake_in_the_configuration_is_a_problem_like_others(small: SmallSite) -> None:
    small.replace("mkdocs.yml", "site_url", "site_ulr")
    done = newsroom(small.folder, "check", "--format", "json", "content")
    assert (done.returncode, done.stderr) == (1, "")
    assert [one["code"] for one in json.loads(done.stdout)] == ["C804"]


# Only some files


def _paths(small: SmallSite, *arguments: str, at: str = ".") -> list[str]:
    done = newsroom(small.folder / at, "check", "--format", "json", *arguments)
    assert done.stderr == ""
    return [one["path"] for one in json.loads(done.stdout)]


@pytest.fixture
def wrong_in_three_files(small: SmallSite) -> SmallSite:
    _break(small)
    small.write(NOTES, "notes")
    small.replace(f"{ANNOUNCEMENT}/index.pl.md", "[mreza]", "[mrezza]")
    return small


@pytest.mark.parametrize(
    ("arguments", "at", "found"),
    [
        ((), ".", [SOURCE, NOTES, f"{ANNOUNCEMENT}/index.pl.md"]),
        ((), MEETING, [SOURCE, NOTES, f"{ANNOUNCEMENT}/index.pl.md"]),
        ((SOURCE,), ".", [SOURCE]),
        ((f"{MEETING}/",), ".", [SOURCE, NOTES]),
        ((NOTES, SOURCE), ".", [SOURCE, NOTES]),
        ((".",), MEETING, [SOURCE, NOTES]),
        (("..",), MEETING, [SOURCE, NOTES]),
        (("index.bs.md",), MEETING, [SOURCE]),
        (("../../2022",), MEETING, [f"{ANNOUNCEMENT}/index.pl.md"]),
        (("data", "mkdocs.yml"), ".", []),
    ],
)
def test_only_what_is_asked_about(
    wrong_in_three_files: SmallSite, arguments: tuple[str, ...], at: str, found: list[str]
) -> None:
    assert _paths(wrong_in_three_files, *arguments, at=at) == found


def test_elsewhere_errors_are_no_failure(wrong_in_three_files: SmallSite) -> None:
    assert newsroom(wrong_in_three_files.folder, "check", "data").returncode == 0
    assert newsroom(wrong_in_three_files.folder, "check", NOTES).returncode == 0
    assert newsroom(wrong_in_three_files.folder, "check", SOURCE).returncode == 1


def test_what_git_does_not_have_can_be_left_out(wrong_in_three_files: SmallSite) -> None:
    """Files, whole folders, and what git is told to ignore; an added file is none of them."""
    small = wrong_in_three_files
    (small.folder / NOTES).unlink()
    repository = Repository.of(small.folder)
    small.write(".gitignore", "ignored.txt\n")
    small.write(f"{MEETING}/ignored.txt", "notes")
    small.write(NOTES, "notes")
    small.write("content/news/2022/begun/photo.txt", "no text yet")
    tracked = [SOURCE, f"{ANNOUNCEMENT}/index.pl.md"]
    begun = "content/news/2022/begun"
    assert {*_paths(small)} == {*tracked, f"{MEETING}/ignored.txt", NOTES, begun, f"{begun}/photo.txt"}
    assert _paths(small, "--tracked") == tracked
    assert _paths(small, "--tracked", ".", at=MEETING) == [SOURCE]
    repository.git("add", NOTES)
    assert _paths(small, "--tracked") == [SOURCE, NOTES, tracked[1]]


def test_without_git_nothing_is_left_out(wrong_in_three_files: SmallSite) -> None:
    assert _paths(wrong_in_three_files, "--tracked") == _paths(wrong_in_three_files)


def test_a_problem_of_a_folder_is_one_of_each_file_in_it() -> None:
    problems = [Problem("S411", Place("content/news/2021/a")), Problem("S411", Place("content/news/2021/ab"))]
    assert located_in(problems, ["content/news/2021/a/photo.jpg"]) == problems[:1]
    assert located_in(problems, ["content/news"]) == problems
    assert located_in(problems, ["."]) == problems
    assert located_in(problems, []) == problems


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("content/nwes", "content/nwes does not exist. Did you mean “content/news”?"),
        ("nothing/at/all", "nothing/at/all does not exist."),
        ("/", "/ is not in the project "),
    ],
)
def test_a_path_that_cannot_be_asked_about_is_wrong_use(small: SmallSite, path: str, told: str) -> None:
    done = newsroom(small.folder, "check", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"newsroom: {told}")
    assert len(done.stderr.splitlines()) == 1


def test_a_link_is_asked_about_at_its_own_place(
    small: SmallSite, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What it leads to is never shown: it may be anything."""
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_text("the password is kreka\n", encoding="utf-8")
    link = f"{MEETING}/index.lv.md"
    (small.folder / link).symlink_to(secret)
    done = newsroom(small.folder, "check", link)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{link}:1:1: S401 ")
    assert "password" not in done.stdout


# For programs

PROBLEMS = (
    Problem("S407", Place("a,b/c:d.txt"), {"name": "100%\r\nx", "allowed": "pdf"}, Severity.WARNING),
    Problem("E601", Place("a.bs.md", 7, 11), {"kind": "schools", "id": "krekka", "suggestion": "kreka"}),
    Problem("E601", Place("a.bs.md", 9, 11), {"kind": "schools", "id": "krekka", "suggestion": "kreka"}),
)


def _told(*problems: Problem) -> list[Told]:
    return [Told(problem, "en") for problem in problems]


def test_json() -> None:
    text = as_json(_told(PROBLEMS[1]))
    assert json.loads(text) == [
        {
            "code": "E601",
            "severity": "error",
            "path": "a.bs.md",
            "line": 7,
            "column": 11,
            "message": "There is no “krekka” in data/schools/.",
            "hint": "Did you mean “kreka”? Correct the name, or create data/schools/krekka.yml.",
            "suggestion": "kreka",
            "args": {"id": "krekka", "kind": "schools", "suggestion": "kreka"},
            "lang": "en",
        }
    ]
    assert text.isascii()
    assert json.loads(as_json([])) == []


def test_github_shows_errors_first_and_nothing_can_break_out_of_an_annotation() -> None:
    first, second, last = as_github(_told(*PROBLEMS)).splitlines()
    assert first == (
        "::error file=a.bs.md,line=7,col=11,title=E601::There is no “krekka” in data/schools/.%0A"
        "Did you mean “kreka”? Correct the name, or create data/schools/krekka.yml."
    )
    assert second.startswith("::error file=a.bs.md,line=9,")
    assert last.startswith("::warning file=a%2Cb/c%3Ad.txt,line=1,col=1,title=S407::“100%25 x” is not")
    assert as_github([]) == ""


def test_gitlab() -> None:
    report: list[dict[str, Any]] = json.loads(as_gitlab(_told(*PROBLEMS)))
    assert [one["severity"] for one in report] == ["minor", "major", "major"]
    assert report[1]["check_name"] == "E601"
    assert report[1]["location"] == {"path": "a.bs.md", "lines": {"begin": 7}}
    assert report[1]["description"].startswith("There is no “krekka” in data/schools/. Did you")
    prints = [one["fingerprint"] for one in report]
    assert len(set(prints)) == 3
    moved = Problem("E601", Place("a.bs.md", 70, 1), PROBLEMS[1].args)
    assert json.loads(as_gitlab(_told(moved)))[0]["fingerprint"] == prints[1]


@pytest.mark.parametrize("form", ["json", "github", "gitlab"])
def test_reports_of_a_project(wrong_in_three_files: SmallSite, form: str) -> None:
    done = newsroom(wrong_in_three_files.folder, "check", "--format", form)
    assert (done.returncode, done.stderr) == (1, "")
    count = len(done.stdout.splitlines()) if form == "github" else len(json.loads(done.stdout))
    assert count == 3
    # The language of each file, for the system has none.
    told = done.stdout if form == "github" else json.dumps(json.loads(done.stdout), ensure_ascii=False)
    assert "Nema" in told or "ne postoji" in told or "nema" in told
    assert "Nie ma" in told or "nie ma" in told
