"""A document of Word (.docx: ISO/IEC 29500) as Markdown with its pictures: only what is shown and accepted in it.

Comments, deletions that are tracked, hidden text and what the file says of its authors are never read.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

from ...model.marking import N_
from .html_text import CAPTION, PICTURE, linked_pictures, read_html
from .received import LONGER_THAN_NEWS, CannotDraftError, Picture, Received

MAX_UNPACKED_MEGABYTES = 150
_MAX_PARTS = 2000
_MAX_TEXT_MEGABYTES = 20
_MAX_DOCUMENT_MEGABYTES = 4  # of its main part, without styles: about a hundred pages
_DOCUMENT = "word/document.xml"
_NEEDED = re.compile(
    r"word/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml|.*\.rels|word/media/.*|\[Content_Types\]\.xml"
)
_XML = (".xml", ".rels")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
"""
_PICTURE = re.compile(rf"!\[(?P<alt>[^\]]*)\]\({PICTURE}(?P<number>\d+)\)")
_CAPTION = re.compile(rf"\s*{CAPTION}(?P<caption>[^\n]+)")


def read_word(content: bytes) -> Received:
    """Raises CannotDraftError when it is no such document, would unpack to too much, or mammoth is not installed."""
    mammoth = _mammoth()
    pictures: list[Picture] = []
    left_out = 0

    def keep(image: Any) -> dict[str, str]:
        nonlocal left_out
        try:
            with image.open() as opened:
                pictures.append(Picture(opened.read()))
        except (ValueError, KeyError, OSError):  # a picture that stands elsewhere, or nowhere
            left_out += 1
            return {"src": ""}
        return {"src": f"{PICTURE}{len(pictures) - 1}"}

    try:
        html = mammoth.convert_to_html(
            BytesIO(_only_what_is_shown(content)),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
        ).value
    except CannotDraftError:
        raise
    except RecursionError as error:
        raise CannotDraftError(
            N_("its parts are nested too deep. Copy the text alone into a .txt file.")
        ) from error
    except Exception as error:  # a damaged document can make the library raise anything
        raise CannotDraftError(
            N_("this is no .docx that can be read. Open it in Word and save it again.")
        ) from error
    received = read_html(html)
    markdown, told = _told_pictures(received.markdown, pictures)
    return Received(markdown, told, remarks=(linked_pictures(left_out),) if left_out else ())


def _told_pictures(markdown: str, pictures: list[Picture]) -> tuple[str, tuple[Picture, ...]]:
    """The text without pictures and their captions; the pictures in its order with what it says of them."""
    found = []
    rest = []
    done = 0
    for match in _PICTURE.finditer(markdown):
        caption = _CAPTION.match(markdown, match.end())
        words = caption["caption"].strip() if caption else ""
        found.append(Picture(pictures[int(match["number"])].content, match["alt"], words))
        rest.append(markdown[done : match.start()])
        done = caption.end() if caption else match.end()
    text = "".join([*rest, markdown[done:]]).replace(CAPTION, "").replace("![]()", "")
    return re.sub(r"\n{3,}", "\n\n", text).strip(), tuple(found)


def _mammoth() -> Any:
    try:
        import mammoth  # noqa: PLC0415  # an optional extra
    except ImportError as error:
        raise CannotDraftError(
            N_('to read .docx, install the part for Word: pip install "mkdocs-newsroom[word]"')
        ) from error
    return mammoth


def _only_what_is_shown(content: bytes) -> bytes:
    """The same document with nothing but its text, its styles and its pictures."""
    shown = BytesIO()
    try:
        with ZipFile(BytesIO(content)) as archive, ZipFile(shown, "w") as kept:
            _check_size(archive)
            hidden = _hidden_styles(archive)
            for name in dict.fromkeys(archive.namelist()):
                if _NEEDED.fullmatch(name):
                    part = archive.read(name)
                    kept.writestr(name, _without_hidden(part, hidden) if name.endswith(_XML) else part)
    except (
        BadZipFile,
        ET.ParseError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
    ) as error:
        raise CannotDraftError(
            N_("this is no .docx that can be read. Open it in Word and save it again.")
        ) from error
    return shown.getvalue()


def _check_size(archive: ZipFile) -> None:
    """By the sizes that the archive declares: no more than that is ever unpacked."""
    parts = archive.infolist()
    texts = sum(part.file_size for part in parts if part.filename.endswith(_XML))
    documents = sum(part.file_size for part in parts if part.filename == _DOCUMENT)
    if documents > _MAX_DOCUMENT_MEGABYTES * 1024 * 1024:
        raise CannotDraftError(LONGER_THAN_NEWS)
    too_large = sum(part.file_size for part in parts) > MAX_UNPACKED_MEGABYTES * 1024 * 1024
    if too_large or texts > _MAX_TEXT_MEGABYTES * 1024 * 1024 or len(parts) > _MAX_PARTS:
        raise CannotDraftError(
            N_("it would unpack to more than {megabytes} MB. Copy the text alone into a .txt file."),
            megabytes=MAX_UNPACKED_MEGABYTES,
        )


def _hidden_styles(archive: ZipFile) -> frozenset[str]:
    if "word/styles.xml" not in archive.namelist():
        return frozenset()
    styles = _parsed(archive.read("word/styles.xml")).iter(f"{_WORD}style")
    return frozenset(style.get(f"{_WORD}styleId", "") for style in styles if _is_hidden(style, frozenset()))


def _without_hidden(part: bytes, hidden: frozenset[str]) -> bytes:
    root = _parsed(part)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{_WORD}r", f"{_WORD}p") and _is_hidden(child, hidden):
                parent.remove(child)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _is_hidden(element: ET.Element, hidden: frozenset[str]) -> bool:
    """By itself or by its style (17.3.2.41, vanish). That of a paragraph's mark hides nothing but the mark."""
    for name, style in ((f"{_WORD}rPr", f"{_WORD}rStyle"), (f"{_WORD}pPr", f"{_WORD}pStyle")):
        properties = element.find(name)
        if properties is None:
            continue
        vanish, named = properties.find(f"{_WORD}vanish"), properties.find(style)
        if vanish is not None and vanish.get(f"{_WORD}val", "true") not in ("0", "false", "off"):
            return True
        if named is not None and named.get(f"{_WORD}val") in hidden:
            return True
    return False


def _parsed(part: bytes) -> ET.Element:
    """No part of a document declares entities (ISO/IEC 29500-2, 8.1.4): whoever does wants something else."""
    if b"<!DOCTYPE" in part.replace(b"\0", b"") or b"<!ENTITY" in part.replace(b"\0", b""):
        raise ET.ParseError("declarations")
    return ET.fromstring(part)  # noqa: S314  # without declarations it cannot grow
