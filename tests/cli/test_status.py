"""`newsroom status`: what is missing or out of date, what waits, and what only time has changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from harness.newsroom import newsroom
from harness.small_site import MEETING, SmallSite, small_site, state

RECORD = "data/consents/skup-2021.yml"
PHOTO = "  - file: cover.webp\n    people: yes\n    consent: skup-2021\n"
DAY = {"SOURCE_DATE_EPOCH": "1655251200"}  # 2022-06-15
WIDTH = 80


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    made = small_site(tmp_path)
    made.replace(f"{MEETING}/index.bs.md", "  - file: cover.webp\n    people: no\n", PHOTO)
    return made


def _record(small: SmallSite, more: str) -> None:
    small.write(RECORD, f"holder: OŠ Kreka\nscope: [website]\n{more}")


def _git(folder: Path, *arguments: str) -> None:
    own = ("-c", "user.name=Test", "-c", "user.email=test@newsroom.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)


def _committed(small: SmallSite) -> str:
    """The site in a repository, with a Polish translation of the text as it is; its digest."""
    found = newsroom(small.folder, "status", "--format", "json", **DAY)
    tasks = [task for one in json.loads(found.stdout)["editions"] for task in one["tasks"]]
    source = next(task["source"] for task in tasks if task.get("key") == "2021/sastanak")
    small.replace(f"{MEETING}/index.pl.md", "source: bs@0", f"source: {source}")
    _git(small.folder, "init", "-q")
    _git(small.folder, "add", "-A")
    _git(small.folder, "commit", "-qm", "One")
    return str(source)


def test_all_editions_in_the_language_of_the_reader(small: SmallSite) -> None:
    _record(small, "until: 2022-08-15\n")
    done = newsroom(small.folder, "status", LC_ALL="C", **DAY)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Translations on June 15, 2022"
    assert lines[2].split() == ["bs", "pl", "lv", "lt"]
    assert lines[3].split() == ["News", "items", "33%", "33%", "33%", "0%"]
    assert "Bosanski (bs): " in done.stdout
    assert "Lietuvių (lt): " in done.stdout
    assert max(len(line) for line in lines) <= WIDTH
    assert done.stdout.endswith("\nEvery photo may be published.\n\nNo consent ends within 60 days.\n")


def test_one_edition_in_its_own_language(small: SmallSite) -> None:
    _record(small, "until: 2022-08-15\n")
    before = state(small.folder / "content")
    done = newsroom(small.folder, "status", "--lang", "pl", **DAY)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Tłumaczenia, stan na dzień 15 czerwca 2022"
    assert lines[2].split() == ["Wiadomości", "1/3", "33%"]
    assert "Bosanski" not in done.stdout
    assert "1. Nieaktualne · 17 grudnia 2021 · Sastanak u školi [bs]" in lines
    assert "newsroom translate 2020/kopsavilkums --to pl\n" in done.stdout
    assert newsroom(small.folder, "status", "--lang", "pl", **DAY).stdout == done.stdout
    assert state(small.folder / "content") == before


def test_without_git_it_says_so_kindly(small: SmallSite) -> None:
    done = newsroom(
        small.folder, "status", "--lang", "pl", GIT_CEILING_DIRECTORIES=str(small.folder.parent), **DAY
    )
    assert done.returncode == 0
    assert "Nie można pokazać zmian: git nie ma tekstu, z którego powstało tłumaczenie, albo " in " ".join(
        done.stdout.split()
    )


def test_git_remembers_what_a_stale_translation_was_made_from(small: SmallSite) -> None:
    old = _committed(small)
    small.replace(f"{MEETING}/index.bs.md", "title: Sastanak u školi", "title: Susret u školi")
    done = newsroom(small.folder, "status", "--lang", "pl", **DAY)
    assert "     title: [-Sastanak-]{+Susret+} u školi\n" in done.stdout
    assert "newsroom reviewed 2021/sastanak --lang pl\n" in done.stdout
    assert old not in done.stdout
    report = json.loads(newsroom(small.folder, "status", "--lang", "pl", "--format", "json", **DAY).stdout)
    (task,) = [task for task in report["editions"][0]["tasks"] if task.get("state") == "stale"]
    assert task["changes"] == [{"field": "title", "old": "Sastanak u školi", "new": "Susret u školi"}]
    assert task["source"] in done.stdout
    small.replace(f"{MEETING}/index.pl.md", f"source: {old}", f"source: {task['source']}")
    assert "Nieaktualne" not in newsroom(small.folder, "status", "--lang", "pl", **DAY).stdout


def test_a_changed_fact_makes_nothing_stale(small: SmallSite) -> None:
    _committed(small)
    small.replace(f"{MEETING}/index.bs.md", "date: 2021-12-17", "date: 2021-12-18")
    assert "Nieaktualne" not in newsroom(small.folder, "status", "--lang", "pl", **DAY).stdout


def test_what_waits(small: SmallSite) -> None:
    draft = "---\ntitle: Wstępny\nslug: wstepny\ndraft: yes\nsource: lv@0\n---\n\nTekst.\n"
    small.write("content/news/2020/kopsavilkums/index.pl.md", draft)
    planned = "---\ntitle: Ferije\ndate: 2022-07-01\nslug: ferije\npublish: 2022-07-01 08:00\n---\n\nTekst.\n"
    small.write("content/news/2022/ferije/index.bs.md", planned)
    told = newsroom(small.folder, "status", LC_ALL="C", **DAY).stdout
    waiting = " ".join(told.partition("\nWaiting to be published (2)\n")[2].split())
    assert "content/news/2020/kopsavilkums/index.pl.md: Wstępny [pl] – draft" in waiting
    assert "content/news/2022/ferije/index.bs.md: Ferije [bs] – appears July 1, 2022" in waiting
    one = newsroom(small.folder, "status", "--lang", "pl", **DAY).stdout
    assert "Jeszcze nieopublikowane" in one
    assert "Ferije" not in one


def test_a_withheld_photo(small: SmallSite) -> None:
    _record(small, "until: 2022-06-14\n")
    done = newsroom(small.folder, "status", "--lang", "pl", **DAY)
    end = done.stdout[done.stdout.index("Zdjęcia, które nie są publikowane (1)\n") :]
    _, place, hint, *rest = end.splitlines()
    assert done.returncode == 0
    assert place.startswith(f"{MEETING}/index.bs.md:17:14: P723 Zdjęcie „cover.webp” nie jest publikowane")
    assert hint.startswith("    ")
    assert rest[:2] == ["", "Żadna zgoda nie wygasa w ciągu 60 dni."]


def test_a_consent_that_ends_soon(small: SmallSite) -> None:
    _record(small, "until: 2022-08-14\n")
    done = newsroom(small.folder, "status", LC_ALL="lv_LV.UTF-8", **DAY)
    assert done.returncode == 0
    end = done.stdout[done.stdout.index("Visus attēlus drīkst publicēt.\n") :]
    _, _, heading, place, *_ = end.splitlines()
    assert heading == "Piekrišanas, kuru termiņš beidzas 60 dienu laikā (1)"
    assert place.startswith(f"{RECORD}:3:8: P727 ")
    for part in ("skup-2021", "2022. gada 14. augustā", "cover.webp", MEETING):
        assert part in place


def test_check_tells_it_too_and_is_content(small: SmallSite) -> None:
    _record(small, "withdrawn: 2022-06-14\n")
    done = newsroom(small.folder, "check", **DAY)
    assert done.returncode == 0
    assert f"{MEETING}/index.bs.md:17:14: " in done.stdout
    assert "P724 " in done.stdout


def test_mistakes_are_told_first_and_are_no_failure(small: SmallSite) -> None:
    _record(small, "until: 1.1.2030\n")
    for form in ("text", "github"):
        done = newsroom(small.folder, "status", "--format", form, LC_ALL="C", **DAY)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.index("There is 1 error, so something may be missing") < done.stdout.index(
            "News items"
        )


def test_details_end_where_they_help_no_more(small: SmallSite) -> None:
    for number in range(30):
        text = f"---\ntitle: Vijest {number}\ndate: 2022-01-01\nslug: v-{number}\n---\n\nTekst.\n"
        small.write(f"content/news/2022/v-{number}/index.bs.md", text)
    some = newsroom(small.folder, "status", LC_ALL="C", **DAY).stdout
    assert ": newsroom status --lang pl --all\n" in some
    every = newsroom(small.folder, "status", "--all", "--lang", "pl", **DAY).stdout
    assert all(f"newsroom translate 2022/v-{number} --to pl\n" in every for number in range(30))


def test_the_page_that_can_be_sent(small: SmallSite) -> None:
    done = newsroom(small.folder, "status", "--format", "html", "--lang", "pl", **DAY)
    assert done.returncode == 0
    assert done.stdout.startswith("<!doctype html>")
    assert '<section lang="pl"><h1>Small site: Dla redakcji</h1>' in done.stdout
    assert 'href="https://small.example/bs/vijesti/2021/sastanak-u-skoli/"' in done.stdout
    assert '<link rel="stylesheet"' not in done.stdout


@pytest.mark.parametrize("form", ["xml", ""])
def test_an_unknown_form_is_wrong_use(small: SmallSite, form: str) -> None:
    done = newsroom(small.folder, "status", "--format", form, LC_ALL="C")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsroom: ")
    assert len(done.stderr.splitlines()) == 1


def test_outside_of_a_project(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "status", LC_ALL="C")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsroom: There is no mkdocs.yml in ")
