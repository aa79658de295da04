"""`newsroom translate`, `reviewed` and `minor`, on a copy of the sample site in a repository of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from harness.newsroom import newsroom
from harness.repository import ISOLATED, Repository

KREKA = "content/news/2021/kreka-prvi-sastanak"
SIX = "content/news/2022/o-czym-rozmawiaja-sieci"
Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="session")
def sample(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "site"
    folder.mkdir()
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(repository / name, folder)
    for name in ("content", "data"):
        shutil.copytree(repository / name, folder / name)
    newsroom(folder, "check")  # notes what is in the pictures
    Repository.of(folder)
    return folder


@pytest.fixture
def site(sample: Path, tmp_path: Path) -> Repository:
    shutil.copytree(sample, tmp_path / "site")
    return Repository(tmp_path / "site")


def run(site: Repository, *arguments: str, here: str = "", lang: str = "C") -> Done:
    return newsroom(site.folder / here, *arguments, LC_ALL=lang, **ISOLATED)


def assert_one_line(done: Done, *parts: str, code: int = 2) -> None:
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("newsroom: ")
    assert done.stderr.count("\n") == 1
    for part in parts:
        assert part in done.stderr


def read(site: Repository, path: str) -> str:
    return (site.folder / path).read_bytes().decode()


def origin(site: Repository, path: str) -> str:
    match = re.search(r"^source: (\S+)$", read(site, path), re.MULTILINE)
    assert match
    return match[1]


def changed(site: Repository) -> list[str]:
    """The lines that differ from the last commit, without their places."""
    lines = site.git("diff", "--unified=0").splitlines()
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


# translate


def test_a_translation_is_begun_filled_in_and_finished(site: Repository) -> None:
    done = run(site, "translate", SIX, "--to", "lt")
    path = f"{SIX}/index.lt.md"
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    assert "draft: true" in done.stderr
    assert "newsroom check" in done.stderr
    assert "\ndraft: true # Ištrinkite šią eilutę" in read(site, path)
    assert run(site, "check").returncode == 0

    site.write(path, re.sub(r"draft: .*\n", "", read(site, path)))
    unfinished = run(site, "check")
    assert unfinished.returncode == 1
    assert "R302" in unfinished.stdout

    site.replace(path, "\ntitle:\n", "\ntitle: Šešios temos ir viena atvira\n")
    untranslated = run(site, "check").stdout
    assert "sesios-temos-ir-viena-atvira" in untranslated
    site.replace(path, "\nslug:\n", "\nslug: sesios-temos-ir-viena-atvira\n")
    assert "E640" in run(site, "check").stdout

    site.write(path, read(site, path) + "\nVertimas.\n")
    finished = run(site, "check")
    assert finished.returncode == 0
    assert "E640" not in finished.stdout


def test_a_file_that_is_there_is_never_overwritten(site: Repository) -> None:
    done = run(site, "translate", KREKA, "--to", "pl")
    assert_one_line(done, f"{KREKA}/index.pl.md", "newsroom reviewed 2021/kreka-prvi-sastanak --lang pl")
    run(site, "translate", SIX, "--to", "lt")
    before = read(site, f"{SIX}/index.lt.md")
    assert_one_line(run(site, "translate", SIX, "--to", "lt"))
    assert read(site, f"{SIX}/index.lt.md") == before


@pytest.mark.parametrize(
    ("typed", "here", "printed"),
    [
        (SIX, "", f"{SIX}/index.lt.md"),
        ("o-czym-rozmawiaja-sieci/", "content/news/2022", "o-czym-rozmawiaja-sieci/index.lt.md"),
        ("index.pl.md", SIX, "index.lt.md"),
        ("2022/o-czym-rozmawiaja-sieci", "data", f"../{SIX}/index.lt.md"),
        ("o-czym-rozmawiaja-sieci", "", f"{SIX}/index.lt.md"),
    ],
)
def test_ways_to_name_an_item(site: Repository, typed: str, here: str, printed: str) -> None:
    done = run(site, "translate", typed, "--to", "lt", here=here)
    assert (done.returncode, done.stdout) == (0, f"{printed}\n")
    assert (site.folder / SIX / "index.lt.md").is_file()


def test_wrong_use_of_translate(site: Repository) -> None:
    assert_one_line(
        run(site, "translate", "kreka", "--to", "pl"), "2021/kreka-prvi-sastanak, 2022/kreka-akcioni-plan"
    )
    assert_one_line(run(site, "translate", "kreka-prvi-sastanag", "--to", "pl"), "“2021/kreka-prvi-sastanak”")
    assert_one_line(run(site, "translate", "qqqq", "--to", "pl"), "qqqq")
    assert_one_line(run(site, "translate", KREKA, "--to", "de"), "bs, pl, lv, lt")
    assert_one_line(run(site, "translate", KREKA, "--to", "bs"), "bs")
    assert_one_line(run(site, "translate", KREKA, "--to", "../../x"), "bs, pl, lv, lt")
    assert_one_line(run(site, "translate", KREKA), "--to")
    assert_one_line(run(site, "translate"))
    assert_one_line(run(site, "translate", KREKA, SIX, "--to", "pl"), SIX)
    assert site.git("status", "--porcelain", "--", "content") == ""


def test_a_source_with_mistakes_is_not_translated(site: Repository) -> None:
    site.replace(f"{SIX}/index.pl.md", "photos:", "fotos:")
    done = run(site, "translate", SIX, "--to", "lt")
    assert (done.returncode, done.stdout) == (1, "")
    assert re.match(rf"{SIX}/index\.pl\.md:\d+:1: R301 ", done.stderr)
    assert "newsroom check" in done.stderr.splitlines()[-1]
    assert not (site.folder / SIX / "index.lt.md").exists()


@pytest.mark.parametrize("name", [SIX, "2022/o-czym-rozmawiaja-sieci", "o-czym-rozmawiaja-sieci"])
@pytest.mark.parametrize("command", [("translate", "--to", "lt"), ("reviewed",), ("minor",)])
def test_of_an_item_that_cannot_be_read_its_mistakes_are_told(
    site: Repository, command: tuple[str, ...], name: str
) -> None:
    site.replace(f"{SIX}/index.pl.md", "title: ", "title: [")
    done = run(site, *command, name)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.match(rf"{SIX}/index\.pl\.md:\d+:\d+: Y\d+ ", done.stderr)
    assert "There is no news item" not in done.stderr


@pytest.mark.parametrize("lang", ["bs", "pl", "lv", "lt"])
def test_each_language_is_spoken(sample: Path, lang: str) -> None:
    for command in ("translate", "reviewed", "minor"):
        helped = newsroom(sample, command, "--help", "--lang", lang).stdout
        assert helped
        assert "ITEM" not in helped
    unknown = newsroom(sample, "minor", "qqqq", "--lang", lang)
    assert_one_line(unknown, "qqqq")
    assert "There is no" not in unknown.stderr


def test_outside_of_a_project(tmp_path: Path) -> None:
    for arguments in (("translate", "x", "--to", "pl"), ("reviewed", "x"), ("minor", "x")):
        assert_one_line(newsroom(tmp_path, *arguments, LC_ALL="C"), "mkdocs.yml")


# reviewed


def edit_source(site: Repository, text: str = "Nova rečenica.") -> None:
    path = f"{KREKA}/index.bs.md"
    site.write(path, f"{read(site, path).rstrip()}\n\n{text}\n")


def test_a_review_is_recorded_in_one_line(site: Repository) -> None:
    edit_source(site)
    site.commit()
    old = origin(site, f"{KREKA}/index.pl.md")
    done = run(site, "reviewed", KREKA, "--lang", "pl")
    new = origin(site, f"{KREKA}/index.pl.md")
    assert (done.returncode, done.stdout) == (0, f"{KREKA}/index.pl.md\n")
    assert changed(site) == [f"-source: {old}", f"+source: {new}"]
    again = run(site, "reviewed", KREKA, "--lang", "pl")
    assert (again.returncode, again.stdout) == (0, done.stdout)
    assert again.stderr != done.stderr
    assert origin(site, f"{KREKA}/index.pl.md") == new
    assert origin(site, f"{KREKA}/index.lv.md") == old


def test_without_a_language_only_one_can_be_meant(site: Repository) -> None:
    assert run(site, "reviewed", KREKA).returncode == 0
    edit_source(site)
    assert_one_line(run(site, "reviewed", KREKA, lang="lv_LV.UTF-8"), "--lang", "lt, lv, pl")
    for lang in ("lt", "lv"):
        run(site, "reviewed", KREKA, "--lang", lang)
    done = run(site, "reviewed", KREKA)
    assert (done.returncode, done.stdout) == (0, f"{KREKA}/index.pl.md\n")
    none_left = run(site, "reviewed", KREKA)
    assert (none_left.returncode, none_left.stdout) == (0, "")
    assert none_left.stderr


def test_a_translation_that_forgot_to_say_it_is_one(site: Repository) -> None:
    path = f"{KREKA}/index.pl.md"
    right = origin(site, path)
    site.replace(path, f"source: {right}\n", "")
    assert "S418" in run(site, "check").stdout
    assert run(site, "reviewed", KREKA, "--lang", "pl").returncode == 0
    assert changed(site) == []


def test_the_web_editor_needs_no_digest(site: Repository) -> None:
    path = f"{KREKA}/index.pl.md"
    right = origin(site, path)
    site.replace(path, f"source: {right}", "source: bs")
    found = run(site, "check").stdout
    assert re.search(rf"^{path}:\d+:9: E641 ", found, re.MULTILINE)
    assert f"source: {right}" in found
    assert run(site, "reviewed", KREKA).stdout == f"{path}\n"
    assert changed(site) == []


def test_wrong_use_of_reviewed(site: Repository) -> None:
    assert_one_line(run(site, "reviewed", KREKA, "--lang", "bs"), "bs")
    assert_one_line(run(site, "reviewed", KREKA, "--lang", "de"), "de")
    assert_one_line(run(site, "reviewed", KREKA, "--lang", "en"), "bs, pl, lv, lt")
    assert_one_line(
        run(site, "reviewed", SIX, "--lang", "lv"), "newsroom translate 2022/o-czym-rozmawiaja-sieci --to lv"
    )
    assert_one_line(run(site, "reviewed"))
    site.replace(f"{KREKA}/index.pl.md", "source: ", "source: &x ")
    assert_one_line(run(site, "reviewed", KREKA, "--lang", "pl"), "source: bs@", code=1)
    assert_one_line(run(site, "reviewed", "qqqq"), "qqqq")


# minor


def test_a_minor_edit_carries_translations_along(site: Repository) -> None:
    edit_source(site, "Rečenica s grškom.")
    run(site, "reviewed", KREKA, "--lang", "pl")
    run(site, "reviewed", KREKA, "--lang", "lv")
    site.commit()
    site.replace(f"{KREKA}/index.bs.md", "grškom", "greškom")
    before = {lang: origin(site, f"{KREKA}/index.{lang}.md") for lang in ("pl", "lv", "lt")}
    done = run(site, "minor", KREKA)
    after = {lang: origin(site, f"{KREKA}/index.{lang}.md") for lang in ("pl", "lv", "lt")}
    assert done.returncode == 0
    assert sorted(done.stdout.splitlines()) == [f"{KREKA}/index.lv.md", f"{KREKA}/index.pl.md"]
    assert after["pl"] == after["lv"] != before["pl"]
    assert after["lt"] == before["lt"]
    assert "lt" in done.stderr
    assert f"newsroom reviewed {KREKA.removeprefix('content/news/')} --lang" in done.stderr
    again = run(site, "minor", KREKA)
    assert (again.returncode, again.stdout) == (0, "")
    assert {lang: origin(site, f"{KREKA}/index.{lang}.md") for lang in after} == after


def test_a_minor_edit_that_is_committed_already(site: Repository) -> None:
    edit_source(site)
    site.commit()
    site.write("content/about.bs.md", read(site, "content/about.bs.md") + "\nJoš.\n")
    site.commit()
    done = run(site, "minor", "kreka-prvi-sastanak", here="content")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 3
    assert run(site, "reviewed", KREKA).stdout == ""
    assert sorted(line[0] for line in changed(site)) == ["+"] * 3 + ["-"] * 3


def test_a_minor_edit_of_an_item_that_has_moved(site: Repository) -> None:
    moved = KREKA.replace("prvi-sastanak", "sastanak")
    site.git("mv", KREKA, moved)
    site.write(f"{moved}/index.bs.md", f"{read(site, f'{moved}/index.bs.md')}\nJoš.\n")
    site.commit()
    assert len(run(site, "minor", moved).stdout.splitlines()) == 3


def test_a_minor_edit_that_helps_no_translation_has_failed(site: Repository) -> None:
    for lang in ("pl", "lv", "lt"):
        path = f"{KREKA}/index.{lang}.md"
        site.write(path, re.sub(r"^source: .*$", "source: bs@0", read(site, path), flags=re.MULTILINE))
    edit_source(site)
    site.commit()
    done = run(site, "minor", KREKA)
    assert (done.returncode, done.stdout) == (1, "")
    assert "newsroom reviewed" in done.stderr


def test_nothing_to_carry(site: Repository) -> None:
    for item in (KREKA, SIX):
        done = run(site, "minor", item)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr
    assert changed(site) == []


def test_without_history_it_says_what_to_do(site: Repository, tmp_path: Path) -> None:
    edit_source(site)
    site.commit()
    site.git("clone", "--quiet", "--depth=1", site.folder.as_uri(), str(tmp_path / "shallow"))
    shallow = Repository(tmp_path / "shallow")
    expected = "newsroom reviewed 2021/kreka-prvi-sastanak --lang"
    assert_one_line(run(shallow, "minor", KREKA), expected, code=1)
    shutil.rmtree(site.folder / ".git")
    no_git = newsroom(
        site.folder, "minor", KREKA, LC_ALL="C", **ISOLATED, GIT_CEILING_DIRECTORIES=os.fspath(tmp_path)
    )
    assert_one_line(no_git, expected, code=1)
    assert_one_line(newsroom(site.folder, "minor", KREKA, LC_ALL="C", PATH=""), expected, code=1)
