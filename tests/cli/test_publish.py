"""`newsroom publish`, and what becomes of a published address when its page moves, waits again or goes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from harness.newsroom import newsroom
from harness.small_site import MEETING, SmallSite, small_site, state

LEDGER = "data/addresses.txt"
BS = f"{MEETING}/index.bs.md"
OLD = "/bs/vijesti/2021/sastanak-u-skoli/"
NEW = "/bs/vijesti/2021/razgovor-u-skoli/"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """A site whose addresses are in the ledger."""
    made = small_site(tmp_path / "site")
    assert newsroom(made.folder, "publish", "--lang", "en").returncode == 0
    return made


def addresses(small: SmallSite) -> list[str]:
    return [line for line in small.read(LEDGER).splitlines() if not line.startswith("#")]


def check(small: SmallSite) -> str:
    return newsroom(small.folder, "check", "--lang", "en").stdout


def test_the_first_time_and_the_second(tmp_path: Path) -> None:
    small = small_site(tmp_path / "site")
    first = newsroom(small.folder, "publish", "--lang", "en")
    count = len(addresses(small))
    assert (first.returncode, first.stdout) == (0, f"{count} new addresses in {LEDGER}.\n")
    assert addresses(small) == sorted(set(addresses(small)))
    assert {"/bs/", OLD, "/lt/apie/"} <= set(addresses(small))
    assert not [one for one in addresses(small) if "404" in one]
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
    assert f"Is its page {NEW} now? Then write into {BS}: {line}" in said
    small.replace(BS, "slug: razgovor-u-skoli", f"slug: razgovor-u-skoli\n{line}")
    assert "A902" not in check(small)


def test_a_draft_again_is_told_as_one_and_a_preview_is_not_disturbed(small: SmallSite) -> None:
    small.replace(BS, "slug: sastanak-u-skoli", "slug: sastanak-u-skoli\ndraft: true")
    said = check(small)
    assert "A904" in said
    assert f"so says {BS}" in said
    assert "A902" not in said


def test_a_removed_page_needs_a_reason(small: SmallSite) -> None:
    (small.folder / "content" / "about.lt.md").unlink()
    assert "A902" in check(small)
    small.write("data/addresses.yml", 'gone:\n  - {address: /lt/apie/, reason: "Autorių prašymu."}\n')
    assert "A902" not in check(small)


def test_the_word_of_a_section(small: SmallSite) -> None:
    small.plugin("newsroom")["sections"] = {
        **small.plugin("newsroom")["sections"],
        "news": {"bs": "vijesti", "pl": "wiesci", "lv": "zinas", "lt": "naujienos"},
    }
    small.write_config()
    line = "- {address: /pl/aktualnosci/*, to: /pl/wiesci/*}"
    said = check(small)
    assert said.count("A903") == 1
    assert "A902" not in said
    assert f"under “moved:” in data/addresses.yml: {line}" in said
    small.write("data/addresses.yml", f"moved:\n  {line}\n")
    assert "A90" not in check(small)
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert "url=../../../wiesci/2021/spotkanie-w-szkole/" in small.page(
        "pl/aktualnosci/2021/spotkanie-w-szkole"
    )


def test_the_sample_site_has_a_whole_ledger(repository: Path, tmp_path: Path) -> None:
    for part in ("content", "data", "mkdocs.yml"):
        source, target = repository / part, tmp_path / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    done = newsroom(tmp_path, "publish", "--check", "--lang", "en")
    assert (done.returncode, done.stdout) == (
        0,
        f"Nothing new: every address is in {LEDGER} already.\n",
    )
