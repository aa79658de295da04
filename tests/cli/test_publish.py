"""`newsroom publish`, and what becomes of a published address when its page moves, waits again or goes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from harness.newsroom import newsroom
from harness.sites import TODAY, noon
from harness.small_site import MEETING, SmallSite, small_site, state
from mkdocs_newsroom.load.settings import read_settings
from mkdocs_newsroom.pipeline import prepare

LEDGER = "data/addresses.txt"
CHANGES = "data/addresses.yml"
BS, PL = f"{MEETING}/index.bs.md", f"{MEETING}/index.pl.md"
OLD = "/bs/vijesti/2021/sastanak-u-skoli/"
NEW = "/bs/vijesti/2021/razgovor-u-skoli/"
IN_POLISH = "/pl/aktualnosci/2021/spotkanie-w-szkole/"
ALL_WELL = "No problems.\n"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A site whose addresses are in the ledger."""
    made = new_site(tmp_path / "site")
    assert newsroom(made.folder, "publish", "--lang", "en").returncode == 0
    return made


def new_site(folder: Path) -> SmallSite:
    made = small_site(folder)
    (folder / LEDGER).unlink()
    return made


def addresses(small: SmallSite) -> list[str]:
    return [line for line in small.read(LEDGER).splitlines() if not line.startswith("#")]


def check(small: SmallSite) -> str:
    return newsroom(small.folder, "check", "--lang", "en").stdout


def to_paste(said: str, word: str) -> str:
    """The only lines below `word` that stand apart in what was said."""
    blocks = re.findall(rf"^ {{8}}{word}:\n(?: {{9,}}.*\n)+", said, re.MULTILINE)
    assert len(blocks) == 1, said
    return dedent(blocks[0])


def rename_sections(small: SmallSite, **words: Mapping[str, str]) -> None:
    options = small.plugin("newsroom")
    options["sections"] = {
        key: {**by_language, **words.get(key, {})} for key, by_language in options["sections"].items()
    }
    small.write_config()


def test_the_first_time_and_the_second(tmp_path: Path) -> None:
    small = new_site(tmp_path / "site")
    first = newsroom(small.folder, "publish", "--lang", "en")
    count = len(addresses(small))
    assert (first.returncode, first.stdout) == (0, f"{count} new addresses in {LEDGER}.\n")
    assert addresses(small) == sorted(set(addresses(small)))
    assert {"/bs/", OLD, "/lt/apie/"} <= set(addresses(small))
    assert "/pl/szukaj/" in addresses(small)
    assert not [one for one in addresses(small) if "404" in one or "editors" in one]
    before = state(small.folder / "data")
    second = newsroom(small.folder, "publish", "--lang", "en")
    assert (second.returncode, second.stdout) == (
        0,
        f"Nothing new: every address is in {LEDGER} already.\n",
    )
    assert state(small.folder / "data") == before


def test_it_only_adds(small: SmallSite) -> None:
    small.replace(BS, "slug: sastanak-u-skoli", f"slug: razgovor-u-skoli\naliases: [{OLD}]")
    done = newsroom(small.folder, "publish", "--lang", "en")
    assert done.stdout == f"1 new address in {LEDGER}.\n"
    assert {OLD, NEW} <= set(addresses(small))


def test_what_git_has_put_together_is_sorted_again(small: SmallSite) -> None:
    text = small.read(LEDGER)
    small.write(LEDGER, "/bs/\n" + "".join(reversed(text.splitlines(keepends=True))))
    assert newsroom(small.folder, "publish").returncode == 0
    assert small.read(LEDGER) == text


def test_check_says_that_addresses_are_missing_and_writes_nothing(small: SmallSite) -> None:
    assert newsroom(small.folder, "publish", "--check").returncode == 0
    small.write("content/history.pl.md", "---\ntitle: Historia\nsummary: Tekst.\n---\nTekst.\n")
    before = state(small.folder / "data")
    done = newsroom(small.folder, "publish", "--check", "--lang", "en")
    assert (done.returncode, done.stdout) == (
        1,
        f"1 address is missing from {LEDGER}. This adds it: newsroom publish\n",
    )
    assert state(small.folder / "data") == before


def test_nothing_is_added_while_there_are_errors(small: SmallSite) -> None:
    before = small.read(LEDGER)
    small.write("content/history.pl.md", "---\ntitle: Historia\nsummary: Tekst.\n---\nTekst.\n")
    small.replace(BS, "schools: [kreka]", "schools: [kreaka]")
    done = newsroom(small.folder, "publish", "--lang", "en")
    assert done.returncode == 1
    assert "E601" in done.stdout
    assert "Nothing was added" in done.stderr
    assert small.read(LEDGER) == before


def test_a_renamed_page_is_found_again_with_the_line_to_paste(small: SmallSite) -> None:
    small.replace(BS, "slug: sastanak-u-skoli", "slug: razgovor-u-skoli")
    line = f"aliases: [{OLD}]"
    said = check(small)
    number = small.read(LEDGER).splitlines().index(OLD) + 1
    assert f"{LEDGER}:{number}:1: A902" in said
    assert f"    Is its page {NEW} now? Then write into {BS}:\n        {line}\n    Until" in said
    small.replace(BS, "slug: razgovor-u-skoli", f"slug: razgovor-u-skoli\n{line}")
    assert check(small) == ALL_WELL


def test_a_record_has_no_line_for_earlier_addresses(small: SmallSite) -> None:
    """There `aliases` are names; so the lines go into the file of changes, and are the whole file."""
    small.replace("data/schools/kreka.yml", "place: Tuzla", "place: Tuzla\nslug: kreka-tuzla")
    said = check(small)
    assert said.count("A902") == 4
    assert "aliases" not in said
    first = said.partition("A902")[2].partition("A902")[0]
    assert (
        to_paste(first, "moved") == "moved:\n  - address: /bs/skole/kreka/\n    to: /bs/skole/kreka-tuzla/\n"
    )
    assert to_paste(first, "gone") == "gone:\n  - address: /bs/skole/kreka/\n"


def test_a_draft_again_goes_today_with_the_lines_to_paste(small: SmallSite) -> None:
    """All languages of an item at once; the file that says it is that of the source."""
    small.replace(BS, "slug: sastanak-u-skoli", "slug: sastanak-u-skoli\ndraft: true")
    said = check(small)
    assert said.count("A904") == 1
    assert "A902" not in said
    assert f"as {BS} says: {OLD}, {IN_POLISH}.\n" in said
    assert "the old page stays online" in said
    assert PL not in said
    small.write(CHANGES, to_paste(said, "gone"))
    assert check(small) == ALL_WELL
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert "Została usunięta." in small.page(IN_POLISH.strip("/"))


def test_a_translation_that_waits_alone(small: SmallSite) -> None:
    small.replace(PL, "source: bs@0", "source: bs@0\ndraft: true")
    said = check(small)
    assert f"as {PL} says: {IN_POLISH}.\n" in said
    assert OLD not in said


def test_a_preview_goes_on_showing_a_draft_that_is_gone_for_others(small: SmallSite) -> None:
    small.replace(BS, "slug: sastanak-u-skoli", "slug: sastanak-u-skoli\ndraft: true")
    assert preview_problems(small) == set()
    small.write(CHANGES, f"gone:\n  - address: {OLD}\n")
    assert preview_problems(small) == set()


def preview_problems(small: SmallSite) -> set[str]:
    settings, folders = read_settings(small.folder, noon(TODAY))
    previewed = replace(settings, is_preview=True)
    prepared = prepare(small.folder, folders.content, folders.data, previewed)
    shown = {f"/{page.url}": page.template for edition in prepared.plan.editions for page in edition.pages}
    assert (shown[OLD], shown[IN_POLISH]) == ("item", "item")
    return {problem.code for problem in prepared.problems}


def test_what_comes_by_itself_cannot_be_gone(small: SmallSite) -> None:
    """Told today: nothing fails only because the day has come."""
    small.replace(BS, "slug: sastanak-u-skoli", "slug: sastanak-u-skoli\npublish: 2999-01-01")
    small.write(CHANGES, to_paste(check(small), "gone"))
    assert "A905" in check(small)


def test_a_deleted_item_is_one_problem(small: SmallSite) -> None:
    shutil.rmtree(small.folder / MEETING)
    said = check(small)
    assert said.count("A902") == 1
    assert f"{OLD}, {IN_POLISH}" in said
    small.write(CHANGES, to_paste(said, "gone"))
    assert check(small) == ALL_WELL


def test_a_reason_may_be_given(small: SmallSite) -> None:
    (small.folder / "content" / "about.lt.md").unlink()
    said = check(small)
    assert "A902" in said
    block = to_paste(said, "gone")
    small.write(CHANGES, block.replace("/lt/apie/", '/lt/apie/\n    reason: "Autorių prašymu."'))
    assert check(small) == ALL_WELL


def test_a_line_may_be_deleted_when_the_address_is_a_name(small: SmallSite) -> None:
    (small.folder / "content" / "about.lt.md").unlink()
    small.write(LEDGER, small.read(LEDGER).replace("/lt/apie/\n", ""))
    assert check(small) == ALL_WELL
    assert newsroom(small.folder, "publish").returncode == 0
    assert "/lt/apie/" not in addresses(small)


def test_a_page_whose_file_is_wrong_has_not_vanished(small: SmallSite) -> None:
    small.replace(BS, "slug: sastanak-u-skoli\n", "")
    said = check(small)
    assert "R302" in said
    assert "A902" not in said


def test_the_word_of_a_section(small: SmallSite) -> None:
    rename_sections(small, news={"pl": "wiesci"})
    said = check(small)
    assert said.count("A903") == 1
    assert "A902" not in said
    moved = said.partition("If a word")[0]
    small.write(CHANGES, to_paste(moved, "moved"))
    assert check(small) == ALL_WELL
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert "url=../../../wiesci/2021/spotkanie-w-szkole/" in small.page(
        "pl/aktualnosci/2021/spotkanie-w-szkole"
    )


def test_two_sections_exchange_their_words(small: SmallSite) -> None:
    """The earlier word is in use, so what was below it is led on year by year."""
    for number in (2, 3):
        small.write(
            f"content/news/2021/n{number}/index.pl.md",
            f"---\ntitle: Wieść\ndate: 2021-03-0{number}\nsummary: Tekst.\nslug: wiesc-{number}\n---\nTekst.\n",
        )
    assert newsroom(small.folder, "publish").returncode == 0
    rename_sections(small, news={"pl": "wydarzenia"}, events={"pl": "aktualnosci"})
    said = check(small)
    assert said.count("A903") == 1
    assert "address: /pl/aktualnosci/2021/*\n            to: /pl/wydarzenia/2021/*\n" in said


def test_the_word_of_the_search(small: SmallSite) -> None:
    rename_sections(small, search={"pl": "wyszukiwarka"})
    said = check(small)
    assert "Is its page /pl/wyszukiwarka/ now?" in said
    small.write(CHANGES, to_paste(said, "moved"))
    assert check(small) == ALL_WELL


@pytest.mark.parametrize("address", ["/de/o-nas/", "/stara/"])
def test_outside_all_editions_no_page_can_be_gone(small: SmallSite, address: str) -> None:
    small.write(LEDGER, f"{small.read(LEDGER)}{address}\n")
    said = check(small)
    assert "Is its page" not in said
    assert "gone:" not in said
    small.write(CHANGES, to_paste(said, "moved"))
    assert check(small) == ALL_WELL


@pytest.mark.parametrize("ledger", [None, "# nothing\n"])
def test_a_lost_ledger_is_noticed_and_stops_nothing(small: SmallSite, ledger: str | None) -> None:
    (small.folder / LEDGER).unlink()
    if ledger is not None:
        small.write(LEDGER, ledger)
    done = newsroom(small.folder, "check", "--lang", "en")
    assert done.returncode == 0
    assert f"{LEDGER}:1:1: A911" in done.stdout


def test_a_folder_in_place_of_the_ledger(small: SmallSite) -> None:
    (small.folder / LEDGER).unlink()
    (small.folder / LEDGER).mkdir()
    for command in ("check", "publish"):
        done = newsroom(small.folder, command, "--lang", "en")
        assert done.returncode == 1
        assert f"{LEDGER}:1:1: S406" in done.stdout
        assert "A911" not in done.stdout


def test_many_mistakes_of_one_file_are_cut_short(small: SmallSite) -> None:
    moves = "".join(f"  - {{address: /bs/x{number}/, to: /bs/y/}}\n" for number in range(60))
    small.write(CHANGES, f"moved:\n{moves}")
    said = check(small)
    assert (said.count("A907"), said.count("S425")) == (50, 1)


def test_the_sample_site_has_a_whole_ledger(repository: Path, tmp_path: Path) -> None:
    for part in ("content", "data", "mkdocs.yml"):
        source, target = repository / part, tmp_path / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    done = newsroom(tmp_path, "publish", "--check", "--lang", "en")
    assert (done.returncode, done.stdout) == (
        0,
        f"Nothing new: every address is in {LEDGER} already.\n",
    )
