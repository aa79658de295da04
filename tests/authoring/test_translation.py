"""The draft of a translation: all texts of the source, no fact, and a place for each translated text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.sites import prepare_site
from mkdocs_newsroom.authoring.translation import translation_draft
from mkdocs_newsroom.load.bundles import read_source
from mkdocs_newsroom.load.front_matter import fields_in
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.news import SourceRecord, VariantFile
from mkdocs_newsroom.plan.dialect import DialectWords, render
from mkdocs_newsroom.relate.digest import source_digest, texts_to_translate

LANGUAGES = ("bs", "pl", "lv", "lt")
FOLDER = "content/news/2021/kreka"
SOURCE = """---
title: "Sastanak: prvi"
date: 2021-12-17
summary: Sastala se mreža.
slug: prvi-sastanak
schools: []
events:
  - start: 2021-12-15
  - title: Sastanak
    start: 2021-12-16
    place: {bs: Tuzla, pl: Tuzla w Bośni}
    address: Školska 1
photos:
  - file: škola.webp
    alt: Škola
    people: no
  - file: krug.webp
    people: no
    caption: {bs: Krug, pl: Krąg}
---

Tekst s [vezom](../druga/index.bs.md) --> i još <!-- nevidljivo --> nešto.

- jedan
- dva

---

<!-- napomena -->

![Krug](krug.webp)
"""
DRAFT = """---
draft: true # Usuń ten wiersz, gdy tłumaczenie będzie gotowe.
# bs: Sastanak: prvi
title:
# bs: Sastala se mreža.
summary:
# Ostatnia część adresu strony: a-z, 0-9 i łączniki. Jeśli jej brak, newsroom check ją zaproponuje.
slug:
source: bs@{digest}
events:
  - {{}}
  # bs: Sastanak
  - title:
    # bs: Školska 1
    address:
photos:
  - file: škola.webp
    # bs: Škola
    alt:
---

<!-- Każde tłumaczenie wpisz pod jego komentarzem. Komentarze nie są widoczne dla czytelników. -->


<!-- bs: Tekst s [vezom](../druga/index.bs.md) -- > i još < !-- nevidljivo -- > nešto. -->


<!-- bs:
- jedan
- dva
-->


---

<!-- bs: ![Krug](krug.webp) -->
"""


def shown(file: str) -> str:
    """What readers get of a Markdown file."""
    words = DialectWords("", "", "", ())
    return render(file.partition("\n---\n")[2], lambda target, _picture: target, words).html.strip()


def source(text: str = SOURCE) -> VariantFile:
    found = read_source(f"{FOLDER}/index.bs.md", "bs", text, LANGUAGES)
    assert found
    return found


def test_a_draft() -> None:
    assert translation_draft(source(), "pl") == DRAFT.format(digest=source_digest(source()))


def test_a_language_without_texts_of_commands_has_its_notes_in_english() -> None:
    assert "draft: true # Take this line out when the translation is ready.\n" in translation_draft(
        source(), "uk"
    )


def test_nobody_who_reads_sees_it() -> None:
    assert shown(translation_draft(source(), "pl")) == "<hr>"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_a_draft_that_passes_the_check(lang: str, tmp_path: Path) -> None:
    written = "pl" if lang != "pl" else "bs"
    found = read_source(f"{FOLDER}/index.{written}.md", written, SOURCE, LANGUAGES)
    assert found
    files = {
        found.path: SOURCE.replace("škola.webp", "skola.webp"),
        f"{FOLDER}/index.{lang}.md": translation_draft(found, lang).replace("škola.webp", "skola.webp"),
        f"{FOLDER}/skola.webp 4x3": "",
        f"{FOLDER}/krug.webp 4x3": "",
        "content/news/2021/druga/index.bs.md": "---\ntitle: Druga\ndate: 2021-12-17\nslug: druga\n---\nTekst.\n",
    }
    assert prepare_site(tmp_path, files).errors == ()


def test_every_sample_item_can_be_begun_in_every_language(repository: Path) -> None:
    sources, _problems = load(repository, "content", "data", LANGUAGES)
    for bundle in sources.bundles:
        (one,) = (file for file in bundle.variants if file.is_source)
        for lang in {*LANGUAGES} - {one.lang}:
            draft = translation_draft(one, lang)
            tree = fields_in(draft)
            assert tree
            facts = SourceRecord.model_fields.keys() - {
                "draft",
                "title",
                "summary",
                "slug",
                "events",
                "photos",
            }
            assert not facts & {key for (key, *_rest) in tree.keys}
            assert "start" not in {path[-1] for path in tree.keys}
            for text in texts_to_translate(one).values():
                assert text.splitlines()[0] in draft


@given(st.text(alphabet="a-<>! \n#`*|[]()", max_size=80))
def test_whatever_the_source_says_stays_in_its_comment(body: str) -> None:
    one = source(f"---\ntitle: A\ndate: 2021-12-17\nslug: a\n---\n{body}")
    draft = translation_draft(one, "pl")
    assert "a" not in re.sub(r"<[^>]*>|&\w+;", "", shown(draft))


def test_a_translation_is_no_source() -> None:
    translation = translation_draft(source(), "pl")
    assert read_source("index.pl.md", "pl", translation, LANGUAGES) is None
