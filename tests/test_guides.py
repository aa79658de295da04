"""The guides for staff: what they tell people to write is right, and all languages tell the same."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from harness.sites import SETTINGS, prepare_site
from mkdocs_newsroom.cli.main import newsroom

LANGUAGES = (*SETTINGS.codes, "en")
ITEM = "content/news/2022/sastanak"


def guide(repository: Path, lang: str) -> str:
    return (repository / "guides" / f"photographs.{lang}.md").read_text(encoding="utf-8")


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
    assert newsroom.commands.keys() >= set(named)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_parts(repository: Path, lang: str) -> None:
    def parts(text: str) -> list[str]:
        return re.findall(r"^(#+|-|\d\.|```\w*)(?=\s)", text, re.MULTILINE)

    assert parts(guide(repository, lang)) == parts(guide(repository, "en"))
