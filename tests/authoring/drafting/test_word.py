"""Documents of Word: what is shown in them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from mkdocs_newsroom.authoring.drafting import word
from mkdocs_newsroom.authoring.drafting.received import CannotDraftError
from mkdocs_newsroom.authoring.drafting.word import read_word

from . import word_files as docx
from .proposals import body, drafted, facts

MAMMOTH = pytest.importorskip("mammoth")


def png(tmp_path: Path, colour: str = "#2f6f5e") -> bytes:
    file = tmp_path / "picture.png"
    Image.new("RGB", (40, 30), colour).save(file)
    return file.read_bytes()


def test_headings_lists_tables_and_pictures(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "vijest.docx"
    file.write_bytes(
        docx.document(
            docx.paragraph("Škola Kreka ima mrežu", style="Heading1"),
            docx.paragraph("Dana 16. decembra 2021. godine održan je sastanak mreže u školi „Kreka“."),
            docx.paragraph(docx.picture("one", "Ljudi oko stola")),
            docx.paragraph("Prvi krug u učionici", style="Caption"),
            docx.paragraph("Ko je bio", style="Heading2"),
            docx.paragraph("roditelji", in_list=True),
            docx.paragraph("nastavnici", in_list=True),
            docx.table(("Ko", "Koliko"), ("roditelji", "12")),
            docx.paragraph(docx.picture("two")),
            media={"one": png(tmp_path), "two": png(tmp_path, "#aa3311")},
        )
    )
    proposal = drafted(file, repository)
    assert facts(proposal).splitlines()[:4] == [
        "lang: bs",
        "title: Škola Kreka ima mrežu",
        "date: 2021-12-16",
        "schools: kreka",
    ]
    assert body(proposal) == (
        "Dana 16. decembra 2021. godine održan je sastanak mreže u školi „Kreka“.\n\n"
        "## Ko je bio\n\n- roditelji\n- nastavnici\n\n| Ko | Koliko |\n| --- | --- |\n| roditelji | 12 |\n"
    )
    assert [(one.alt, one.caption) for one in proposal.pictures] == [
        ("Ljudi oko stola", "Prvi krug u učionici"),
        ("", ""),
    ]


def test_nothing_hidden_is_read() -> None:
    received = read_word(
        docx.document(
            docx.paragraph(
                "Vidljivo",
                docx.run(" skriveno", "<w:vanish/>"),
                docx.run(" i stilom", '<w:rStyle w:val="Secret"/>'),
                docx.run(" nije skriveno", '<w:vanish w:val="false"/>'),
                f'<w:del w:author="Tajna Osoba">{docx.run(" izbrisano")}</w:del>',
                f'<w:ins w:author="Tajna Osoba">{docx.run(" dodano")}</w:ins>',
                '<w:r><w:commentReference w:id="0"/></w:r>',
            )
        )
    )
    assert received.markdown == "Vidljivo nije skriveno dodano"


def test_pictures_from_elsewhere_are_not_fetched_and_told_of(tmp_path: Path) -> None:
    received = read_word(
        docx.document(
            docx.paragraph("Tekst"),
            docx.paragraph(docx.picture("far", attribute="link"), docx.picture("near", attribute="link")),
            links={"far": "http://newsroom.example/x.png", "near": str(tmp_path / "secret.png")},
        )
    )
    assert (received.markdown, received.pictures) == ("Tekst", ())
    assert received.remarks[0].fields == {"count": "2"}


def test_a_day_at_the_beginning_is_no_list() -> None:
    assert read_word(docx.document(docx.paragraph("16. decembra 2021."))).markdown == "16\\. decembra 2021."


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 torn",
        docx.archive({"x.txt": "no document"}),
        docx.archive({"word/document.xml": "<not xml"}),
        docx.document(docx.paragraph("x"))[:-60],
        docx.document(docx.paragraph("&bomb;"), head='<!DOCTYPE x [<!ENTITY bomb "boom">]>'),
    ],
    ids=["empty", "torn", "other", "no xml", "cut off", "entities"],
)
def test_what_is_no_document(content: bytes) -> None:
    with pytest.raises(CannotDraftError, match=r"no \.docx that can be read"):
        read_word(content)


def test_what_would_unpack_to_too_much() -> None:
    bomb = docx.archive({"word/styles.xml": b" " * 21 * 1024 * 1024})
    assert len(bomb) < 100_000
    with pytest.raises(CannotDraftError, match="unpack to more"):
        read_word(bomb)


def test_what_is_longer_than_any_news_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MAMMOTH, "convert_to_html", lambda *_, **__: pytest.fail("read"))
    with pytest.raises(CannotDraftError, match="longer than any"):
        read_word(docx.archive({"word/document.xml": b" " * 5 * 1024 * 1024}))


def test_signs_of_a_tag_are_words() -> None:
    received = read_word(docx.document(docx.paragraph("Pišemo &lt;b&gt; i 2 &lt; 3")))
    assert received.markdown == r"Pišemo \<b> i 2 < 3"


def test_what_is_nested_too_deep() -> None:
    table = "x"
    for _ in range(2000):
        table = f"<w:tbl><w:tr><w:tc>{table}</w:tc></w:tr></w:tbl>"
    with pytest.raises(CannotDraftError):
        read_word(docx.document(table))


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mammoth", None)
    with pytest.raises(CannotDraftError, match=r"pip install"):
        word.read_word(b"")
