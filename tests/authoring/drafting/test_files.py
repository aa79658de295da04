"""Files of all kinds: what can be read, and one line about what cannot."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from mkdocs_newsroom.authoring.drafting.convert import read_file
from mkdocs_newsroom.authoring.drafting.received import CannotDraftError

from .proposals import drafted

BOSNIAN = "Škola je održala čas o đacima, žiriju i ćošku.\n"
POLISH = "Zespół szkół świętował dziś źródło wiedzy.\n"
LATVIAN = "Skolēni šodien rīkoja tikšanos ar ģimenēm un kaimiņiem.\n"
LITHUANIAN = "Mokiniai šiandien žiūrėjo į ąžuolą, kurį pasodino mūsų tėvų bendruomenė.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (BOSNIAN, "utf-8", ""),
        (BOSNIAN, "utf-8-sig", ""),
        (BOSNIAN, "utf-16", "UTF-16"),
        (BOSNIAN, "cp1250", "Windows-1250"),
        (BOSNIAN, "iso8859_2", "ISO 8859-2"),
        (POLISH, "cp1250", "Windows-1250"),
        (POLISH, "iso8859_2", "ISO 8859-2"),
        (LATVIAN, "cp1257", "Windows-1257"),
        (LITHUANIAN, "cp1257", "Windows-1257"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str, told: str) -> None:
    file = tmp_path / "tekst.txt"
    file.write_bytes(text.encode(encoding))
    received = read_file(file)
    assert received.markdown == text
    assert [one.fields["encoding"] for one in received.remarks] == ([told] if told else [])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.doc", b"x", "save it as .docx"),
        ("a.odt", b"x", "save it as .docx"),
        ("a.pdf", b"%PDF", "Copy its text"),
        ("a.JPG", b"x", "newsroom photo"),
        ("a.heic", b"x", "newsroom photo"),
        ("a.exe", b"x", "only .txt"),
        ("a", b"x", "only .txt"),
        ("a.txt", b"", "no text"),
        ("a.html", b"<script>alert(1)</script>", "no text"),
        ("a.txt", b"x" * (2 * 1024 * 1024 + 1), "larger than"),
        ("a.txt", b"skola je " * 12_000, "longer than"),
        ("a.txt", b"red\nda\x00ne", "line {line}"),
        ("a.txt", b"\xff\xfea", "UTF-16"),
        ("a.html", b"<div>" * 3000 + b"x", "nested"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(CannotDraftError) as caught:
        read_file(file)
    assert message in caught.value.said.message


def test_a_web_page(tmp_path: Path) -> None:
    file = tmp_path / "strana.html"
    file.write_text(
        "<html><head><title>Sajt škole</title><script>x()</script></head><body><nav>Početna</nav><!-- tajna -->"
        "<h1>Škola</h1><p onclick='x()'>16. decembra <b>2021.</b> <span style='display: none'>skriveno</span></p>"
        "<ul><li>jedan<ul><li>dublje</li></ul></li></ul><p hidden>skriveno</p>"
        "<img src='http://newsroom.example/x.jpg' alt='x'>"
        "<table><tr><th>Ko</th></tr><tr><td>svi</td></tr></table><footer>podnožje</footer></body></html>",
        encoding="utf-8",
    )
    received = read_file(file)
    assert received.title == "Sajt škole"
    assert received.markdown.strip() == (
        "## Škola\n\n16\\. decembra **2021.**\n\n- jedan\n  - dublje\n\n\n\n| Ko |\n| --- |\n| svi |"
    )
    assert [one.fields for one in received.remarks] == [{"count": "1"}]


@pytest.mark.parametrize("ending", ["---", "..."])
def test_markdown_keeps_its_lines_and_its_fields_apart(tmp_path: Path, ending: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(f'---\ntitle: "Naslov"\nx: [y]\n{ending}\n## Dio\n![slika](x.jpg)\n', encoding="utf-8")
    received = read_file(file)
    assert (received.markdown, received.has_lines) == ("\n\n\n\n## Dio\n\n", True)
    assert received.fields == {"title": "Naslov", "x": ["y"]}


def test_fields_that_are_none_are_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: [\n---\nTekst\n", encoding="utf-8")
    received = read_file(file)
    assert (received.markdown.strip(), received.fields) == ("Tekst", {})
    assert "cannot be read" in received.remarks[0].message


@pytest.mark.parametrize("between", ["\n\nTekst je ovdje, 3. maja 2024.\n\n", "\n- jedan\n- dva\n", "\n"])
def test_a_line_across_the_page_begins_no_fields(tmp_path: Path, between: str) -> None:
    file = tmp_path / "a.md"
    text = f"---{between}---\n\nJoš.\n"
    file.write_text(text, encoding="utf-8")
    received = read_file(file)
    assert ("".join(received.markdown.split("\\")), received.fields, received.remarks) == (text, {}, ())


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Vidi [ovdje][a].\n\n[a]: /lokalno", "Vidi ovdje."),
        ("Vidi [Ovdje][].\n\n[ovdje]: <../x> 'naslov'", "Vidi Ovdje."),
        ("Vidi [ovdje].\n\n[ovdje]: #dno", "Vidi ovdje."),
        ('Vidi <a class="x" href="/x">ov<b>dj</b>e</a>.', "Vidi ov<b>dj</b>e."),
        ("Vidi <a href='x.html'>ovdje.", "Vidi ovdje."),
        ('Vidi <img src="x.png" alt="a">ovdje.', "Vidi ovdje."),
        ("Vidi ![slika][a]ovdje.\n\n[a]: x.png", "Vidi ovdje."),
    ],
)
def test_other_ways_to_lead_nowhere_are_only_words(tmp_path: Path, written: str, left: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(written, encoding="utf-8")
    received = read_file(file)
    assert received.markdown.strip() == left
    assert [one.fields for one in received.remarks] == [{"count": "1"}]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[a][b] i [c]\n\n[b]: https://x.example", "[a][b] i [c]\n\n[b]: https://x.example"),
        ('<a href="https://x.example/a_(b)">a</a>', "[a](<https://x.example/a_(b)>)"),
        ("Zakon[^1] važi.\n\n[^1]: /bilješka", "Zakon[^1] važi.\n\n[^1]: /bilješka"),
    ],
)
def test_what_leads_somewhere_stays(tmp_path: Path, written: str, read: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(written, encoding="utf-8")
    received = read_file(file)
    assert (received.markdown, received.remarks) == (read, ())


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_number_over_two_lines_is_in_nothing_that_is_written(
    tmp_path: Path, repository: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_text(
        "Sastanak u školi\n\nZa sve što vas zanima možete nazvati na broj 061\n222 333 svakog dana.\n\n"
        "- 061\n          111 010\n",
        encoding="utf-8",
    )
    proposal = drafted(file, repository, "bs")
    assert not any(digits in repr((proposal.parts, proposal.facts)) for digits in ("222 333", "111 010"))
    assert [one.fields["value"] for one in proposal.taken_out] == ["061 222 333", "061 111 010"]


def test_comments_of_markdown_are_left_out_and_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("Prvi <!-- pitati\nAnu --> dio\n\n<!-- bez kraja", encoding="utf-8")
    received = read_file(file)
    assert received.markdown == "Prvi \n dio\n\n"
    assert [one.fields for one in received.remarks] == [{"count": "2"}]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<p>Eto <a href="{}">ovdje</a> i <a href="https://newsroom.example/(a)">tamo</a>.</p>'),
        (
            "a.html",
            '<blockquote><p>Eto <a href="{}">ovdje</a> i <a href="https://newsroom.example/(a)">tamo</a>.</p>',
        ),
        ("a.md", "Eto [ovdje]({}) i [tamo](https://newsroom.example/(a))."),
    ],
)
@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", " JavaScript:x()", "data:text/html,x", "file:///x", "#top", "/a/b.html", "../b"],
)
def test_a_link_that_leads_nowhere_is_only_words(tmp_path: Path, name: str, text: str, target: str) -> None:
    file = tmp_path / name
    file.write_text(text.format(target), encoding="utf-8")
    received = read_file(file)
    assert received.markdown.removeprefix("> ") == "Eto ovdje i [tamo](https://newsroom.example/(a))."
    assert [one.fields for one in received.remarks] == [{"count": "1"}]


_LONG = 90_000


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("a.html", "<title>"),
        ("a.txt", "_"),
        ("a.txt", "1"),
        *(
            ("a.md", piece)
            for piece in (
                *("[", "![", "[x](mailto:", "*", "<!--", "\t", "a (at) ", "Ana ", "061 "),
                *("<a href=x>", "<a ", "[x]: y\n", "[x][x]", "&#64;", "viber://", "061 11\n"),
            )
        ),
    ],
)
def test_no_text_takes_long(tmp_path: Path, repository: Path, name: str, piece: str) -> None:
    file = tmp_path / name
    file.write_text("Škola je održala čas. " + piece * (_LONG // len(piece)) + "!", encoding="utf-8")
    begin = time.process_time()
    with suppress(CannotDraftError):
        drafted(file, repository, "bs")
    assert time.process_time() - begin < 3


def test_a_long_number_is_no_day(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"Račun je, {'1' * 40}, plaćen u školi.", encoding="utf-8")
    begin = time.process_time()
    drafted(file, repository, "bs")
    assert time.process_time() - begin < 1
