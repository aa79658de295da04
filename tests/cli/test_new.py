"""`newsroom new`, as scripts call it: everything by options, nothing asked."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from harness.newsroom import newsroom
from harness.small_site import MEETING, SmallSite, contents, picture, small_site
from mkdocs_newsroom.cli.main import newsroom as command

DAY = {"SOURCE_DATE_EPOCH": "1655251200"}  # 2022-06-15
X = ("--title", "X")
N = ("--name", "Novo")
NO_NAMES = ("../../x", "a/b", "/abs", ".hidden", "a\\b", "..", "Đak")
DRAFT = "content/news/2022/skola-kreka-sadi-drvece/index.bs.md"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _made(small: SmallSite, kind: str, *arguments: str, lang: str = "bs") -> str:
    """The path that is printed, alone on stdout."""
    done = newsroom(small.folder, "new", kind, "--lang", lang, *arguments, **DAY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    return done.stdout.strip()


def _refused(small: SmallSite, kind: str, *arguments: str) -> str:
    """The one line that is said, in English, though the file would be Bosnian; nothing is made."""
    before = contents(small.folder)
    variables = {**DAY, "LC_ALL": "bs_BA.UTF-8"}
    with chdir(small.folder):
        done = CliRunner(env=variables).invoke(command, ["new", kind, "--lang", "en", *arguments])
    assert (done.exit_code, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    after = contents(small.folder)
    assert {path: one for path, one in after.items() if not path.startswith(".newsroom-cache/")} == before
    return done.stderr


def _check(small: SmallSite) -> str:
    done = newsroom(small.folder, "check", "--lang", "en", **DAY)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_a_title_is_enough_for_a_draft(small: SmallSite) -> None:
    assert _made(small, "item", "--title", "Škola „Kreka“ sadi drveće") == DRAFT
    assert small.read(DRAFT).startswith("""---
draft: true # Obrišite ovaj red kad tekst bude gotov.
title: Škola „Kreka“ sadi drveće
date: 2022-06-15
summary:
slug: skola-kreka-sadi-drvece
---

<!--
""")
    assert " warning" not in _check(small)


def test_every_option(small: SmallSite) -> None:
    photo = small.write("../Đaci.webp", picture())
    path = _made(
        small,
        "item",
        *("--title", "Sadnja", "--date", "2021-03-05", "--summary", "Đaci sade."),
        *("--slug", "sadnja-drveca", "--key", "sadnja-u-skoli"),
        *("--project", "kilometr", "--school", "ju os kreka", "--network", "Mreza", "--partner", "mios"),
        *("--event-start", "2021-03-06 10:00", "--event-end", "2021-03-06 12:00", "--event-place", "Park"),
        *("--publish", "2022-07-01 08:00", "--email", "ana@skola.ba", "--photo", str(photo)),
    )
    assert path == "content/news/2021/sadnja-u-skoli/index.bs.md"
    fields = small.read(path).split("---\n")[1].splitlines()
    assert fields[1:] == [
        "title: Sadnja",
        "date: 2021-03-05",
        "publish: 2022-07-01 08:00",
        "summary: Đaci sade.",
        "slug: sadnja-drveca",
        "projects: [kilometar]",
        "schools: [kreka]",
        "networks: [mreza]",
        "partners: [mios]",
        "contact:",
        "  email: ana@skola.ba",
        "  public: yes",
        "events:",
        "  - start: 2021-03-06 10:00",
        "    end: 2021-03-06 12:00",
        "    place: Park",
        "photos:",
        "  - file: djaci.jpg",
        "    alt:",
        "    people:",
    ]
    _check(small)


def test_new_things_are_on_the_site_when_they_are_ready(small: SmallSite) -> None:
    project = _made(
        small,
        "project",
        "--name",
        "Zelene škole",
        "--name",
        "pl=Zielone szkoły",
        "--lead",
        "mios",
        "--school",
        "kreka",
        "--start",
        "2022-01",
    )
    school = _made(
        small,
        "school",
        "--name",
        "OŠ „Đurđevik“",
        "--country",
        "BA",
        "--place",
        "Živinice",
        "--coordinates",
        "44.45, 18.65",
    )
    network = _made(
        small, "network", "--name", "Mreža škole Đurđevik", "--project", "zelene", "--aim", "Saditi."
    )
    partner = _made(
        small, "partner", "--name", "Udruženje Ćup", "--kind", "funder", "--email", "cup@skola.ba"
    )
    assert [project, school, network, partner] == [
        "data/projects/zelene-skole.yml",
        "data/schools/os-djurdjevik.yml",
        "data/networks/mreza-skole-djurdjevik.yml",
        "data/partners/udruzenje-cup.yml",
    ]
    body = small.write("../body.md", "Đaci sade drveće.\n")
    named = ("--school", "durdevik", "--project", "zielone", "--network", "djurdjevik", "--partner", "ćup")
    finished = _made(small, "item", "--title", "Gotova vijest", "--no-draft", "--body", str(body), *named)
    assert "draft" not in small.read(finished)
    draft = _made(small, "item", "--title", "Druga vijest", *named)
    _check(small)
    unfinished = small.read(draft)
    small.write(draft, unfinished.replace(unfinished.splitlines()[1] + "\n", ""))
    assert f"{draft}:10:1: F203" in _check(small)  # what says what to write is no text
    small.write(draft, small.read(draft).partition("<!--")[0] + "I druga škola sadi.\n")
    built = small.build("--strict", SOURCE_DATE_EPOCH=DAY["SOURCE_DATE_EPOCH"])
    assert built.code == 0, built.output
    page = small.page("bs/vijesti/2022/gotova-vijest")
    assert "Đaci sade drveće." in page
    school_page = small.page("bs/skole/os-djurdjevik")
    assert "Gotova vijest" in school_page
    assert "I druga škola sadi." in small.page("bs/vijesti/2022/druga-vijest")
    for url in ("bs/projekti/zelene-skole", "bs/mreze/mreza-skole-djurdjevik", "bs/partneri/udruzenje-cup"):
        assert "Gotova vijest" in small.page(url)


@pytest.mark.parametrize("lang", ["bs", "pl", "lv", "lt"])
def test_the_file_speaks_the_language_of_the_item(small: SmallSite, lang: str) -> None:
    first, second = (_made(small, "item", "--title", "Kreka", lang=lang) for _ in range(2))
    assert (first, second) == (
        f"content/news/2022/kreka/index.{lang}.md",
        f"content/news/2022/kreka-2/index.{lang}.md",
    )
    assert "slug: kreka-2\n" in small.read(second)
    assert "<!--\nWrite" not in small.read(first)


@pytest.mark.parametrize(
    ("variables", "code", "said"),
    [
        ({"LANG": "lv_LV.UTF-8"}, 0, ".lv.md"),
        ({}, 2, "newsroom: --lang is missing. Possible: bs, pl, lv, lt.\n"),
        ({"LANG": "fi_FI.UTF-8"}, 2, "newsroom: --lang is missing. Possible: bs, pl, lv, lt.\n"),
    ],
)
def test_the_language_of_the_item(small: SmallSite, variables: dict[str, str], code: int, said: str) -> None:
    done = newsroom(small.folder, "new", "item", "--title", "Kreka", **variables, **DAY)
    assert done.returncode == code
    assert said in (done.stderr if code else done.stdout)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--title is missing."),
        (["--title", " "], "--title is missing."),
        (
            [*X, "--date", "31.2.2021"],
            "--date: “31.2.2021” is not a day of the calendar.",
        ),
        ([*X, "--event-start", "tomorrow"], "--event-start: “tomorrow” is not a day"),
        ([*X, "--event-place", "Park"], "--event-start: The field “start” is missing or empty."),
        ([*X, "--event-start", "2022-01-02", "--event-end", "2022-01-01"], "--event-end: "),
        ([*X, "--publish", "soon"], "--publish: “soon” is not a day"),
        (
            [*X, "--email", "ana at skola.ba"],
            "--email: “ana at skola.ba” is not an e-mail address. Did you mean “ana@skola.ba”?",
        ),
        ([*X, "--slug", "Đak"], "--slug: "),
        ([*X, "--slug", "sastanak-u-skoli", "--date", "2021-01-01"], "--slug: "),
        ([*X, "--key", "Đak"], "--key: "),
        ([*X, "--key", "sastanak", "--date", "2021-01-01"], f"--key: There is {MEETING} already."),
        (
            [*X, "--school", "krekka"],
            "--school: Nothing here is called “krekka”. The nearest: JU OŠ „Kreka“ (kreka).",
        ),
        ([*X, "--school", "xyz"], "--school: Nothing here is called “xyz”."),
        *(([*X, "--key", name], "--key: The name “") for name in NO_NAMES),
        *(
            ([*X, "--photo", name], f"--photo: {name} does not exist.")
            for name in ("~no-such-user/x.jpg", "x" * 300)
        ),
        ([*X, "--photo", "no.jpg"], "--photo: no.jpg does not exist."),
        ([*X, "--no-draft"], "A finished item needs its text: --body"),
        (
            [*X, "--no-draft", "--body", "mkdocs.yml", "--photo", "mkdocs.yml"],
            "An item with --photo is a draft",
        ),
        ([*X, "--body", "no.md"], "no.md: it does not exist"),
        (["--title", "X\x07"], "--title: "),
        (["--titel", "X"], "There is no option --titel."),
    ],
)
def test_wrong_use_of_an_item(small: SmallSite, arguments: list[str], said: str) -> None:
    assert _refused(small, "item", *arguments).startswith(f"newsroom: {said}")


def test_a_value_that_can_mean_one_thing_only_is_taken_and_told(small: SmallSite) -> None:
    done = newsroom(small.folder, "new", "item", "--lang", "bs", *X, "--date", "5.12.2021.", **DAY)
    assert (done.returncode, done.stdout) == (0, "content/news/2021/x/index.bs.md\n")
    assert "--date: „5.12.2021.“ je uzeto kao „2021-12-05“." in done.stderr
    path = _made(small, "school", *N, "--country", "pl", "--coordinates", "44,45; 18,65")
    assert "country: PL\n" in small.read(path)
    assert "44.45, 18.65" in small.read(path)
    path = _made(small, "project", *N, "--start", "9.2026")
    assert "start: 2026-09\n" in small.read(path)


def test_a_name_that_fits_several(small: SmallSite) -> None:
    small.write("data/schools/kreka-dva.yml", "name: JU OŠ „Kreka 2“\ncountry: BA\n")
    said = _refused(small, "item", *X, "--school", "os kreka")
    assert (
        said
        == "newsroom: --school: “os kreka” could be: JU OŠ „Kreka“ (kreka) or JU OŠ „Kreka 2“ (kreka-dva).\n"
    )


@pytest.mark.parametrize(
    ("kind", "arguments", "said"),
    [
        ("school", ["--name", "OŠ"], "--country is missing. Help: newsroom new school --help"),
        ("school", ["--country", "BA"], "--name is missing. Help: newsroom new school --help"),
        (
            "school",
            [*N, "--country", "Atlantida"],
            "--country: “Atlantida” is not the code of a country.",
        ),
        ("school", [*N, "--country", "BA", "--coordinates", "44.5"], "--coordinates: "),
        ("school", [*N, "--country", "BA", "--name", "xx=N"], "--name: “xx” is not a language of this site."),
        (
            "school",
            [*N, "--country", "BA", "--id", "kreka"],
            "--id: There is data/schools/kreka.yml already.",
        ),
        ("school", [*N, "--country", "BA", "--id", "Đak"], "--id: "),
        *(("school", [*N, "--country", "BA", "--id", name], "--id: The name “") for name in NO_NAMES),
        *(("partner", [*N, "--id", name], "--id: The name “") for name in NO_NAMES),
        (
            "school",
            ["--name", "Kreka", "--country", "BA"],
            "There is data/schools/kreka.yml already. Another one",
        ),
        ("partner", [*N, "--kind", "fundr"], "--kind: “fundr” is not "),
        ("partner", [*N, "--link", "www.ba"], "--link: "),
        ("project", [*N, "--start", "2022", "--end", "2021"], "--end: "),
        ("project", [*N, "--lead", "nobody"], "--lead: Nothing here is called “nobody”."),
        ("network", [*N, "--project", "krekka"], "--project: "),
    ],
)
def test_wrong_use_of_a_record(small: SmallSite, kind: str, arguments: list[str], said: str) -> None:
    assert _refused(small, kind, *arguments).startswith(f"newsroom: {said}")


def test_a_photo_that_cannot_be_opened_is_told_and_nothing_is_made(small: SmallSite) -> None:
    photo = small.write("../wrong.jpg", b"x")
    before = contents(small.folder / "content")
    done = newsroom(small.folder, "new", "item", *X, "--photo", str(photo), "--lang", "bs", **DAY)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{photo}:1:1: P704 ")
    assert contents(small.folder / "content") == before


def test_links_of_a_finished_text_are_looked_at(small: SmallSite) -> None:
    body = small.write("../body.md", "Vidi [ovdje](../../2021/nema/index.bs.md).\n")
    said = _refused(small, "item", *X, "--no-draft", "--body", str(body))
    assert said.startswith("newsroom: --body: The link leads to “../../2021/nema/index.bs.md”")


def test_from_a_folder_inside_and_for_an_editor(small: SmallSite) -> None:
    done = newsroom(small.folder / "content/news", "new", "item", *X, "--lang", "pl", **DAY)
    assert (done.returncode, done.stdout) == (0, "2022/item/index.pl.md\n".replace("item", "x"))
    assert (small.folder / "content/news" / done.stdout.strip()).is_file()


def test_what_cannot_be_written_is_one_line(small: SmallSite) -> None:
    small.write("content/news/2023", "in the way")
    assert "2023" in _refused(small, "item", *X, "--date", "2023-01-01")


def test_outside_of_a_project(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "new", "item", *X)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("lang", ["en", "bs", "pl", "lv", "lt"])
def test_help(lang: str) -> None:
    for kind in ("item", "project", "school", "network", "partner"):
        done = CliRunner().invoke(command, ["new", kind, "--help", "--lang", lang])
        assert done.exit_code == 0
        assert "--yes" in done.stdout
        assert ("Ask nothing" in done.stdout) == (lang == "en")
