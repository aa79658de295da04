"""What is recorded in translations, and which of them a minor edit carries along."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.reviewing import (
    MinorEdit,
    NotEditableError,
    minor_edit,
    stale_languages,
    write_origin,
)
from mkdocs_newsroom.load.bundles import read_source
from mkdocs_newsroom.model.news import Bundle, TranslationRecord, VariantFile
from mkdocs_newsroom.relate.translations import origin_of

FOLDER = "content/news/2021/kreka"


def source(body: str) -> VariantFile:
    text = f"---\ntitle: Sastanak\ndate: 2021-12-17\nslug: sastanak\n---\n{body}\n"
    found = read_source(f"{FOLDER}/index.bs.md", "bs", text, ("bs", "pl", "lv", "lt"))
    assert found
    return found


TODAY, YESTERDAY, LONG_AGO = source("Danas."), source("Jučer."), source("Davno.")


def bundle(**made_from: str) -> Bundle:
    """`made_from` is what each translation says that it was made from."""
    translations = [
        VariantFile(
            f"{FOLDER}/index.{lang}.md",
            lang,
            TranslationRecord(title="x", slug="x", source=origin),
            TODAY.body,
        )
        for lang, origin in made_from.items()
    ]
    return Bundle("2021/kreka", FOLDER, (TODAY, *translations))


THREE = bundle(pl=origin_of(TODAY), lv=origin_of(YESTERDAY), lt=origin_of(LONG_AGO))


def test_stale_ones() -> None:
    assert stale_languages(THREE) == ("lv", "lt")
    assert stale_languages(bundle(pl="bs", lv="bs@", lt=origin_of(TODAY))) == ("pl", "lv")
    assert stale_languages(bundle()) == ()


@pytest.mark.parametrize(
    ("earlier", "expected"),
    [
        ([TODAY, YESTERDAY, LONG_AGO], MinorEdit(carried=("lv",), stale=("lt",))),
        ([YESTERDAY, LONG_AGO], MinorEdit(carried=("lv",), stale=("lt",))),
        ([TODAY, TODAY, LONG_AGO, YESTERDAY], MinorEdit(carried=("lt",), stale=("lv",))),
        ([TODAY, source("Nešto treće.")], MinorEdit(carried=(), stale=("lv", "lt"))),
        ([TODAY], None),
        ([], None),
    ],
)
def test_a_minor_edit_carries_those_that_were_right_before_it(
    earlier: list[VariantFile], expected: MinorEdit | None
) -> None:
    assert minor_edit(THREE, earlier) == expected


def test_only_as_much_is_written_as_must_be(tmp_path: Path) -> None:
    file = tmp_path / "index.pl.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\nsource: bs@1 # x\r\n---\r\nTekst")
    assert write_origin(file, "bs@2")
    assert file.read_bytes() == b"\xef\xbb\xbf---\r\nsource: bs@2 # x\r\n---\r\nTekst"
    before = file.stat().st_mtime_ns
    assert not write_origin(file, "bs@2")
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("content", [b"---\nsource: [a]\n---\n", b"\xff\xfe", b"no front matter"])
def test_what_cannot_be_changed_stays(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "index.pl.md"
    file.write_bytes(content)
    with pytest.raises(NotEditableError):
        write_origin(file, "bs@2")
    assert file.read_bytes() == content
    assert [*tmp_path.iterdir()] == [file]
