"""`newsroom new item --from`: an item drafted from a text that somebody has sent."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from PIL import Image

from authoring.drafting import word_files as docx
from harness import hostile_pictures as hostile
from harness.newsroom import newsroom
from harness.picture_parts import foreign_parts
from harness.small_site import SmallSite, contents, small_site

DAY = {"SOURCE_DATE_EPOCH": "1655251200"}  # 2022-06-15
LETTER = """\
Sastanak u školi „Kreka“

Dana 7. juna 2022. godine u 12 sati održan je sastanak u JU OŠ „Kreka“.

Za pitanja: tel. 061 123 456 ili ana@skola.example.ba

<- Nazad
"""


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path / "site")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "pismo.txt"
    file.write_text(LETTER, encoding="utf-8")
    return file


def _from(small: SmallSite, file: Path, *arguments: str, **variables: str) -> CompletedProcess[str]:
    return newsroom(small.folder, "new", "item", "--from", str(file), *arguments, **DAY, **variables)


def _files(small: SmallSite) -> dict[str, bytes]:
    """Without what builds keep for the next one."""
    return {
        path: one for path, one in contents(small.folder).items() if not path.startswith(".newsroom-cache/")
    }


def test_a_letter_becomes_a_draft_that_passes_check(small: SmallSite, letter: Path) -> None:
    done = _from(small, letter)
    assert done.returncode == 0, done.stderr
    path = done.stdout.strip()
    assert path == "content/news/2022/sastanak-skoli-kreka/index.bs.md"
    assert (
        small.read(path)
        == """\
---
draft: true # Obrišite ovaj red kad tekst bude gotov.
# provjeriti: naslov ili prvi red teksta
title: Sastanak u školi „Kreka“
# provjeriti: dan događaja, iz riječi „7. juna 2022. godine u 12 sati“
date: 2022-06-07
summary:
slug: sastanak-u-skoli-kreka
# provjeriti: kreka, iz riječi „Kreka“
schools: [kreka]
# provjeriti: iz riječi „Dana 7. juna 2022. godine u 12 sati održan je sastanak u JU OŠ „Kreka“.“
events:
  - title: Sastanak u školi „Kreka“
    start: 2022-06-07 12:00
    place: JU OŠ „Kreka“
---

Dana 7. juna 2022. godine u 12 sati održan je sastanak u JU OŠ „Kreka“.

Za pitanja: tel. [ovdje je bio broj telefona] ili [ovdje je bila adresa e-pošte]

<!-- izostavljeno jer se čini da nije dio teksta: „<- Nazad“ -->
"""
    )
    assert newsroom(small.folder, "check", **DAY).returncode == 0


def test_the_terminal_tells_what_was_taken_out_and_no_file_does(small: SmallSite, letter: Path) -> None:
    done = _from(small, letter)
    assert "Line 5: telephone number 061 123 456 taken out." in done.stderr
    assert "Line 5: e-mail address ana@skola.example.ba taken out." in done.stderr
    assert "public: yes" in done.stderr
    for content in contents(small.folder).values():
        assert b"123 456" not in content
        assert b"ana@skola" not in content


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("bs_BA", "Red 5: izvađen"),
        ("pl_PL", "Wiersz 5: usunięto"),
        ("lv_LV", "5. rinda"),
        ("lt_LT", "5 eilutė"),
    ],
)
def test_the_reader_s_language_is_not_the_item_s(
    small: SmallSite, letter: Path, lang: str, words: str
) -> None:
    done = _from(small, letter, LC_ALL=f"{lang}.UTF-8")
    assert words in done.stderr
    assert done.stdout.strip().endswith("index.bs.md")


def test_options_win(small: SmallSite, letter: Path) -> None:
    arguments = ("--title", "Drugo", "--date", "2022-06-10", "--event-start", "2022-06-11", "--key", "drugo")
    done = _from(small, letter, *arguments)
    text = small.read(done.stdout.strip())
    assert done.stdout.strip() == "content/news/2022/drugo/index.bs.md"
    assert "title: Drugo\ndate: 2022-06-10\n" in text
    assert "events:\n  - start: 2022-06-11\n---" in text
    assert "schools: [kreka]" in text
    assert not re.search(r"^\s+(title|date|events):", done.stderr, re.MULTILINE)


def test_the_second_time_it_is_another_item(small: SmallSite, letter: Path) -> None:
    first, second = (_from(small, letter).stdout.strip() for _ in range(2))
    assert first != second
    assert newsroom(small.folder, "check", **DAY).returncode == 0
    before = _files(small)
    done = _from(small, letter, "--key", "sastanak-skoli-kreka")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert _files(small) == before


def test_pictures_of_a_document_become_clean_photos(small: SmallSite, tmp_path: Path) -> None:
    pytest.importorskip("mammoth")
    file = tmp_path / "vijest.docx"
    telling = hostile.telling_png(hostile.corners(30, 20, ((0, 0, 0, 0),) * 4, "RGBA"))
    file.write_bytes(
        docx.document(
            docx.paragraph("Škola sadi drveće", style="Heading1"),
            docx.paragraph("Đaci su sadili drveće u školskom dvorištu."),
            docx.paragraph(docx.picture("one", "Djeca s lopatama")),
            docx.paragraph("Sadnja u dvorištu", style="Caption"),
            docx.paragraph(docx.picture("broken")),
            media={"one": telling, "broken": b"no picture"},
        )
    )
    done = _from(small, file)
    assert done.returncode == 0, done.stderr
    path = done.stdout.strip()
    assert (
        "photos:\n  - file: photo-1.jpg\n    alt: Djeca s lopatama\n    people:\n    caption: Sadnja u dvorištu\n"
        in small.read(path)
    )
    copy = (small.folder / path).with_name("photo-1.jpg").read_bytes()
    assert foreign_parts(copy) == []
    with Image.open(BytesIO(copy)) as image:
        assert image.size == (30, 20)
    assert "Picture 2 of the document cannot be used" in done.stderr
    assert newsroom(small.folder, "check", **DAY).returncode == 0


_SECRETS = ("061 111 222", "061 333 444", "061 555 666", "ana@tajna.example", "meho@tajna.example")


def _telling(kind: str) -> bytes:
    first, second, third, ana, meho = _SECRETS
    if kind == "docx":
        pytest.importorskip("mammoth")
        return docx.document(
            docx.paragraph(f"Škola sadi drveće, {ana}", style="Heading1"),
            docx.paragraph(f"Đaci su sadili drveće. Tel. {first}"),
            docx.paragraph(docx.picture("one", f"Djeca, tel. {second}")),
            docx.paragraph(f"Sadnja, {meho} ili tel. {third}", style="Caption"),
            media={"one": hostile.telling_png(hostile.corners(30, 20, ((0, 0, 0, 0),) * 4, "RGBA"))},
        )
    body = (
        f"Đaci su sadili drveće u školi. [Pišite](mailto:{ana}) ili [zovite](tel:{first.replace(' ', '')})."
    )
    planted = "Đaci su sadili drveće u školi."
    texts = {
        "txt": f"Škola sadi drveće, {meho}\n\n{planted} Tel. {first}, {ana}\n<!-- tel. {second} -->\n",
        "md": f"---\ntitle: Škola, tel. {second}\nsummary: {meho}\n---\n{body}\n\n<!-- tel. {third} -->\n",
        "html": f"<title>Škola sadi drveće, tel. {second}</title><!-- tel. {third} --><p>{planted} "
        f"<a href='mailto:{ana}'>Pišite</a> ili <a href='tel:{first}'>zovite</a> {meho}.</p>",
    }
    return texts[kind].encode()


@pytest.mark.parametrize("kind", ["txt", "md", "html", "docx"])
def test_nothing_that_reaches_a_person_is_in_any_file(small: SmallSite, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"pismo.{kind}"
    file.write_bytes(_telling(kind))
    done = _from(small, file, "--lang", "bs")
    assert done.returncode == 0, done.stderr
    for path, content in contents(small.folder).items():
        for secret in _SECRETS:
            assert secret.replace(" ", "").encode() not in content.replace(b" ", b""), path
    assert "public: yes" in done.stderr
    assert newsroom(small.folder, "check", **DAY).returncode == 0


@pytest.mark.parametrize(
    ("name", "content", "arguments"),
    [
        ("a.pdf", b"%PDF", ()),
        ("a.docx", b"PK", ()),
        ("a.txt", b"da\x00ne", ()),
        ("a.txt", b"123 456", ()),
        ("a.txt", LETTER.encode(), ("--no-draft",)),
        ("a.txt", LETTER.encode(), ("--body", "b.md")),
        ("a.txt", LETTER.encode(), ("--school", "nema-je")),
        ("a.txt", None, ()),
    ],
    ids=["pdf", "docx", "control", "language", "no draft", "body", "school", "missing"],
)
def test_wrong_use_is_one_line_and_leaves_nothing(
    small: SmallSite, tmp_path: Path, name: str, content: bytes | None, arguments: tuple[str, ...]
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    before = _files(small)
    done = _from(small, file, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert _files(small) == before


def test_what_nobody_has_confirmed_is_not_published_quietly(small: SmallSite, letter: Path) -> None:
    done = _from(small, letter, "--lang", "en")
    assert "Next: look through what is marked in this file" in done.stderr
    path = done.stdout.strip()
    assert "E655" not in newsroom(small.folder, "check", **DAY).stdout
    small.write(path, re.sub(r"^draft: .*\n", "", small.read(path), flags=re.MULTILINE))
    checked = newsroom(small.folder, "check", **DAY)
    assert checked.stdout.count(" E655 ") == 1
    without_comments = re.sub(r"^#.*\n", "", small.read(path), flags=re.MULTILINE)
    small.write(path, re.sub(r" #.*", "", without_comments))
    assert "[ovdje je bio broj telefona]" in newsroom(small.folder, "check", **DAY).stdout


def test_nothing_in_the_text_stops_a_draft(small: SmallSite, tmp_path: Path) -> None:
    file = tmp_path / "pismo.md"
    file.write_text("Susret u školi\n\nDana 7. juna 2022. održan je susret. [Vidi][1].\n\n[1]: nema/ga.md\n")
    done = _from(small, file)
    assert done.returncode == 0, done.stderr
    assert (small.folder / done.stdout.strip()).is_file()


def test_a_letter_from_word_with_a_note_and_a_picture_from_elsewhere(
    small: SmallSite, tmp_path: Path
) -> None:
    file = tmp_path / "pismo.docx"
    file.write_bytes(
        docx.document(
            docx.paragraph("Susret u školi Kreka", style="Heading1"),
            docx.paragraph("Dana 7. juna 2022. održan je susret", docx.footnote()),
            docx.paragraph(docx.picture("far")),
            links={"far": "http://newsroom.example/x.png"},
            note="Po zakonu.",
        )
    )
    done = _from(small, file)
    assert done.returncode == 0, done.stderr
    assert small.read(done.stdout.strip()).endswith("održan je susret[^2]\n\n[^2]: Po zakonu.\n")
    assert newsroom(small.folder, "check", **DAY).returncode == 0
