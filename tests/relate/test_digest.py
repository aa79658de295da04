"""The digest of a source: a change of text makes translations stale, and nothing else does."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_newsroom.load.bundles import read_source
from mkdocs_newsroom.model.news import Body, TranslationRecord, VariantFile
from mkdocs_newsroom.relate.digest import source_digest, texts_to_translate

LANGUAGES = ("bs", "pl", "lv", "lt")
TEXT = """---
title: Prvi sastanak
date: 2021-12-17
summary: Sastala se mreža.
slug: prvi-sastanak
schools: [kreka]
events:
  - title: Sastanak
    start: 2021-12-16
    place: Tuzla
  - start: 2021-12-18
    place: Živinice
photos:
  - file: cover.webp
    alt: Škola
    caption: Zgrada
  - file: krug.webp
    alt: Krug
    credit: "Crtež: redakcija"
---

Prvi odlomak.

Drugi odlomak.
"""


def source(text: str) -> VariantFile:
    found = read_source("content/news/2021/kreka/index.bs.md", "bs", text, LANGUAGES)
    assert found
    return found


def test_a_digest_never_changes() -> None:
    """Those that stand in the translations of a site must stay right."""
    assert source_digest(source(TEXT)) == "f4e428388817"


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "č",
                '"',
                "\\",
                "\n",
                "\r",
                " ",
                "\t",
                "\xa0",
                "\x0c",
                "\x1c",
                "\x1f",
                "\x7f",
                "\x85",
                "\u2028",
            ]
        )
    ).map("".join)
)
@example('a \n b\u2029\xa0\n"\\\n\nč\n')
def test_a_digest_is_that_of_json(body: str) -> None:
    even = "\n".join(line.rstrip() for line in body.strip().splitlines())
    text = TEXT[: TEXT.index("events:")] + "---\n"
    packed = json.dumps(
        ["Prvi sastanak", "Sastala se mreža.", even], ensure_ascii=False, separators=(",", ":")
    )
    digest = sha256(packed.encode()).hexdigest()[:12]
    assert source_digest(replace(source(text), body=Body(body))) == digest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Prvi sastanak", "title: Drugi sastanak"),
        ("Sastala se mreža.", "Mreža se sastala."),
        ("Prvi odlomak.", "Prvi, odlomak."),
        ("Drugi odlomak.\n", "Drugi odlomak.\n\nTreći.\n"),
        ("Prvi odlomak.\n\nDrugi", "Prvi odlomak.\nDrugi"),
        ("title: Sastanak", "title: Skup"),
        ("place: Tuzla", "place: Tuzla, škola"),
        ("alt: Škola", "alt: Zgrada škole"),
        ("    caption: Zgrada\n", ""),
        ('credit: "Crtež: redakcija"', "credit: Redakcija"),
        ("  - start: 2021-12-18\n    place: Živinice\n", ""),
    ],
)
def test_a_change_of_text(old: str, new: str) -> None:
    assert old in TEXT
    assert source_digest(source(TEXT.replace(old, new))) != source_digest(source(TEXT))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date: 2021-12-17", "date: 2021-12-18"),
        ("slug: prvi-sastanak", "slug: sastanak"),
        ("schools: [kreka]", "projects: [a]\npartners: [b]"),
        ("start: 2021-12-16", "start: 2021-12-16 17:00\n    online: https://newsroom.example/"),
        ("start: 2021-12-16", "start: 2021-12-16\n    cancelled: yes\n    moved_from: 2021-12-09"),
        ("file: cover.webp", "file: z.webp\n    people: no"),
        ("schools: [kreka]\n", "draft: true\nauthors:\n  - name: A\ncontact:\n  name: B\n"),
    ],
)
def test_a_change_of_a_fact(old: str, new: str) -> None:
    assert old in TEXT
    assert source_digest(source(TEXT.replace(old, new))) == source_digest(source(TEXT))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Prvi odlomak.\n", "Prvi odlomak.  \n"),
        ("---\n\nPrvi", "---\n\n\n\nPrvi"),
        ("Drugi odlomak.\n", "Drugi odlomak.\n\n\n"),
        ("Drugi odlomak.\n", "Drugi odlomak."),
        ("summary: Sastala se mreža.", "summary: >\n  Sastala se\n  mreža."),
        ("title: Prvi sastanak", "title: 'Prvi sastanak' # naslov"),
        ("alt: Škola", "alt: {bs: Škola}"),
        ("alt: Škola", "alt: {bs: Škola, pl: Szkoła}"),
    ],
)
def test_a_way_of_writing(old: str, new: str) -> None:
    assert old in TEXT
    assert source_digest(source(TEXT.replace(old, new))) == source_digest(source(TEXT))


def test_the_order_of_photos_is_a_fact_and_that_of_events_is_not() -> None:
    """A translation names a photo by its file, but an event by its number."""
    photos, events = TEXT.index("photos:\n"), TEXT.index("events:\n")
    first, second = TEXT.index("  - file: cover"), TEXT.index("  - file: krug")
    end = TEXT.index("---\n\nPrvi")
    turned = TEXT[:first] + TEXT[second:end] + TEXT[first:second] + TEXT[end:]
    assert source_digest(source(turned)) == source_digest(source(TEXT))
    one, other = TEXT.index("  - title: Sastanak"), TEXT.index("  - start: 2021-12-18")
    turned = TEXT[:one] + TEXT[other:photos] + TEXT[one:other] + TEXT[photos:]
    assert events < one < other < photos
    assert source_digest(source(turned)) != source_digest(source(TEXT))


def test_a_photo_without_words_gives_nobody_work() -> None:
    more = TEXT.replace("photos:\n", "photos:\n  - file: more.webp\n    people: no\n")
    assert source_digest(source(more)) == source_digest(source(TEXT))


def test_what_there_is_to_translate() -> None:
    assert texts_to_translate(source(TEXT)) == {
        ("title",): "Prvi sastanak",
        ("summary",): "Sastala se mreža.",
        ("events", 0, "title"): "Sastanak",
        ("events", 0, "place"): "Tuzla",
        ("events", 1, "place"): "Živinice",
        ("photos", "cover.webp", "alt"): "Škola",
        ("photos", "cover.webp", "caption"): "Zgrada",
        ("photos", "krug.webp", "alt"): "Krug",
        ("photos", "krug.webp", "credit"): "Crtež: redakcija",
        ("body",): "Prvi odlomak.\n\nDrugi odlomak.",
    }


def test_a_translation_has_no_digest() -> None:
    record = TranslationRecord(title="Pierwsze spotkanie", slug="pierwsze", source="bs@0")
    translation = VariantFile("index.pl.md", "pl", record, source(TEXT).body)
    for function in (source_digest, texts_to_translate):
        with pytest.raises(TypeError):
            function(translation)
