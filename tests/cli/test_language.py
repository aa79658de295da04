"""`newsroom language add`, as people call it."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.messages.pofile import read_po

from harness.newsroom import newsroom
from harness.small_site import SmallSite, contents, small_site

ADD = ("language", "add")
UKRAINIAN = "data/locales/uk/LC_MESSAGES/newsroom.po"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def languages(small: SmallSite) -> list[dict[str, object]]:
    config = yaml.safe_load(small.read("mkdocs.yml"))
    found: list[dict[str, object]] = next(one["i18n"] for one in config["plugins"] if "i18n" in one)[
        "languages"
    ]
    return found


def options(small: SmallSite) -> Any:
    config = yaml.safe_load(small.read("mkdocs.yml"))
    return config["plugins"][0]["newsroom"]


def test_all_that_an_edition_needs(small: SmallSite) -> None:
    words = ("--section", "news=novyny", "--section", "events=podii")
    done = newsroom(small.folder, *ADD, "uk", "Українська", *words, "--site-description", "Про школи")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["mkdocs.yml", UKRAINIAN]
    assert languages(small)[-1] == {
        "locale": "uk",
        "name": "Українська",
        "build": True,
        "site_name": "Small site",
        "site_description": "Про школи",
    }
    assert options(small)["timezones"]["uk"] == "Europe/Kyiv"
    assert {key: words["uk"] for key, words in options(small)["sections"].items()}["news"] == "novyny"
    assert all(words["uk"] for words in options(small)["sections"].values())
    assert "news=novyny" in done.stderr
    assert "change it now in mkdocs.yml" in done.stderr
    assert f"{UKRAINIAN}: translate it" in done.stderr
    assert "newsroom status --lang uk" in done.stderr
    assert newsroom(small.folder, "check").returncode == 0


def test_nothing_else_is_touched_and_the_second_time_nothing_at_all(small: SmallSite) -> None:
    before = contents(small.folder)
    newsroom(small.folder, *ADD, "uk")
    after = contents(small.folder)
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {"mkdocs.yml", UKRAINIAN}
    done = newsroom(small.folder, *ADD, "uk", "Another name")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "mkdocs.yml has the language uk already; nothing is changed.\n"
    assert contents(small.folder) == after


def test_the_catalogue_is_empty_and_knows_the_plural(small: SmallSite) -> None:
    newsroom(small.folder, *ADD, "uk")
    catalog = read_po(StringIO(small.read(UKRAINIAN)), abort_invalid=True)
    assert (str(catalog.locale), catalog.num_plurals) == ("uk", 3)
    counted = [message for message in catalog if message.pluralizable]
    assert counted
    assert all(message.string == ("", "", "") for message in counted)
    assert not any(message.string for message in catalog if message.id and not message.pluralizable)
    assert all(message.auto_comments for message in catalog if message.id)


@pytest.mark.parametrize(
    ("code", "locale", "name", "zone", "folder"),
    [
        ("de", "de", "Deutsch", "Europe/Berlin", "de"),
        ("pt-PT", "pt-PT", "Português europeu", "Europe/Lisbon", "pt_PT"),
        ("SR_latn", "sr-Latn", "Srpski", "Europe/Belgrade", "sr_Latn"),
        ("ar", "ar", "العربية", "Africa/Cairo", "ar"),
    ],
)
def test_what_cldr_knows_need_not_be_said(
    small: SmallSite, code: str, locale: str, name: str, zone: str, folder: str
) -> None:
    done = newsroom(small.folder, *ADD, code)
    assert done.stdout.splitlines()[1:] == [f"data/locales/{folder}/LC_MESSAGES/newsroom.po"]
    assert (languages(small)[-1]["locale"], languages(small)[-1]["name"]) == (locale, name)
    assert options(small)["timezones"][locale] == zone


def test_english_needs_no_catalogue(small: SmallSite) -> None:
    done = newsroom(small.folder, *ADD, "en", "--timezone", "Europe/Dublin")
    assert (done.returncode, done.stdout) == (0, "mkdocs.yml\n")


def test_words_come_from_a_catalogue_that_is_there_before(small: SmallSite) -> None:
    text = 'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;\\n"\n\nmsgid "News"\nmsgstr "Новини"\n'
    small.write(UKRAINIAN, text)
    done = newsroom(small.folder, *ADD, "uk")
    assert done.stdout == "mkdocs.yml\n"
    assert options(small)["sections"]["news"]["uk"] == "novyny"
    assert options(small)["sections"]["schools"]["uk"] == "schools"
    assert small.read(UKRAINIAN) == text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ua"], "There is no language “ua” whose code has two letters. Did you mean uk (Ukrainian)?"),
        (["ukrainian"], "Did you mean uk (Ukrainian)?"),
        (["hsb"], "There is no language “hsb” whose code has two letters."),
        (["../x"], "There is no language “../x” whose code has two letters."),
        (["pt-BR"], "--timezone is missing. Possible: America/Araguaina,"),
        (["uk", "--timezone", "Kyiv"], "There is no time zone “Kyiv”"),
        (["uk", "--section", "novyny"], "--section needs a section and a word, such as news=novyny"),
        (["uk", "--section", "new=novyny"], "There is no section “new” in mkdocs.yml. Possible: news."),
        (["uk", "--section", "news=Новини"], "“Новини” for news: use only a-z, 0-9 and single hyphens."),
        (["uk", "--section", "news=events"], "news and events cannot both be called “events”."),
        ([], "CODE"),
    ],
)
def test_wrong_use_is_one_line(small: SmallSite, arguments: list[str], said: str) -> None:
    before = contents(small.folder)
    done = newsroom(small.folder, *ADD, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsroom: ")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(small.folder) == before


def test_a_file_that_cannot_be_edited_safely_stays_and_the_lines_are_shown(small: SmallSite) -> None:
    text = small.read("mkdocs.yml")
    last = re.findall(r"^( +)default: false\n", text, re.MULTILINE)[-1]
    before, after = text.rsplit("default: false\n", 1)
    small.write("mkdocs.yml", f"{before}default: false\n{last}site_name: |-\n{last}  Naujienos\n{after}")
    unchanged = contents(small.folder)
    done = newsroom(small.folder, *ADD, "uk")
    assert done.returncode == 1
    assert "mkdocs.yml cannot be changed safely" in done.stderr
    assert "plugins.newsroom.sections.news: uk: news" in done.stdout.splitlines()
    assert done.stdout.endswith(
        "plugins.i18n.languages:\n"
        "  - locale: uk\n    name: Українська\n    build: true\n    site_name: Small site\n"
    )
    assert contents(small.folder) == unchanged


def test_in_the_reader_s_language(small: SmallSite) -> None:
    assert "Dodaje wersję językową" in newsroom(small.folder, *ADD, "--help", "--lang", "pl").stdout
    assert "jau ir valoda lv" in newsroom(small.folder, *ADD, "lv", "--lang", "lv").stderr
