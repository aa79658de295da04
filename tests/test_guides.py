"""The guides for staff: what they tell people to write is right, and all languages tell the same."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.cli.helps import HELP

LANGUAGES = (*SETTINGS.codes, "en")
ITEM = "content/news/2022/sastanak"


def guide(repository: Path, lang: str, name: str = "photographs") -> str:
    return (repository / "guides" / f"{name}.{lang}.md").read_text(encoding="utf-8")


def blocks(text: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_examples_can_be_pasted(repository: Path, tmp_path: Path, lang: str) -> None:
    text = guide(repository, lang)
    photos, record = blocks(text, "yaml")
    (path,) = set(re.findall(r"`(data/consents/[\w-]+\.yml)`", text))
    files = {
        f"{ITEM}/index.bs.md": f"---\ntitle: A\nslug: a\ndate: 2022-01-10\n{photos}---\nTekst.\n",
        f"{ITEM}/img-0412.jpg 40x30": "",
        path: record,
    }
    prepared = prepare_site(tmp_path, files, today=date(2022, 6, 15))
    assert prepared.problems == ()
    assert {copy.source for copy in prepared.plan.pictures} == {"news/2022/sastanak/img-0412.jpg"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_commands_exist(repository: Path, lang: str) -> None:
    named = re.findall(r"\bbin/newsroom ([a-z]+)", guide(repository, lang))
    assert set(named) == {"photo", "status"}
    assert set(HELP) >= set(named)


@pytest.mark.parametrize("name", ["photographs", "news"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_parts(repository: Path, lang: str, name: str) -> None:
    def parts(text: str) -> list[str]:
        return re.findall(r"^(#+|-|\d\.|```\w*|!\[)(?=\s|\w|\[)", text, re.MULTILINE)

    assert parts(guide(repository, lang, name)) == parts(guide(repository, "en", name))


@pytest.mark.parametrize("name", ["photographs", "news"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_guide_links_to_is_there(repository: Path, lang: str, name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", guide(repository, lang, name))
    assert [link for link in links if not (repository / "guides" / link).is_file()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_news_item_can_be_pasted(repository: Path, tmp_path: Path, lang: str) -> None:
    """As it stands, then with the photos, then ready: today, and on the day that the guide names."""
    text = guide(repository, lang, "news")
    ((item,), (photos,)) = blocks(text, "markdown"), blocks(text, "yaml")
    (later,) = re.findall(r"`(publish: [\d :-]+)`", text)
    source = "bs" if lang == "en" else lang
    path = f"content/news/2026/sastanak/index.{source}.md"
    (photo,) = re.findall(r"file: (\S+)", photos)
    files = {}
    for kind, name in re.findall(r"^(schools|projects): \[([\w-]+)\]", item, re.MULTILINE):
        files[f"data/{kind}/{name}.yml"] = "name: A\n" + ("country: BA\n" if kind == "schools" else "")
    with_photos = item.replace("draft: true\n", f"draft: true\n{photos}")
    ready, waiting = (with_photos.replace("draft: true\n", line) for line in ("", f"{later}\n"))

    def is_shown(written: str, day: date) -> bool:
        if photo in written:
            files[f"content/news/2026/sastanak/{photo} 40x30"] = ""
        prepared = prepare_site(tmp_path, files | {path: written}, today=day)
        assert prepared.problems == ()
        return any(page.template == "item" for edition in prepared.plan.editions for page in edition.pages)

    day, first_day = date(2026, 11, 22), date(2026, 12, 1)
    assert [is_shown(written, day) for written in (item, with_photos, ready, waiting)] == [
        False,
        False,
        True,
        False,
    ]
    assert is_shown(waiting, first_day + timedelta(days=1))
