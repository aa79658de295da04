"""A file that a colleague has sent, whatever program made it, as Markdown with its pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...load.front_matter import fields_in
from ...load.inspection import REFUSED_EXTENSIONS
from ...load.scan import PHOTO_EXTENSIONS
from ...model.marking import N_
from .encodings import decode
from .html_text import read_html, without_dead_links, without_pictures
from .received import LONGER_THAN_NEWS, CannotDraftError, Received, Said
from .word import read_word

MAX_MEGABYTES = 50
_MAX_TEXT_MEGABYTES = 2
_MAX_CHARACTERS = 100_000  # of the text that is left, about forty pages
_SAVE_AS_DOCX = N_("{ending} cannot be read. Open it in Word or LibreOffice and save it as .docx.")
_COPY_TEXT = N_("{ending} cannot be read. Copy its text into a .txt file.")
_ADD_PHOTOS = N_("a picture holds no text that can be read. Type the text; newsroom photo takes pictures.")
_OTHERS = {
    **dict.fromkeys((".doc", ".odt", ".rtf", ".docm", ".dotx", ".pages", ".wpd"), _SAVE_AS_DOCX),
    **dict.fromkeys((".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".odp", ".ods", ".eml", ".msg", ".epub"), _COPY_TEXT),
    **dict.fromkeys((*PHOTO_EXTENSIONS, *REFUSED_EXTENSIONS, ".tif", ".tiff", ".bmp"), _ADD_PHOTOS),
}  # fmt: skip
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"\s*+(?:#[^\n]*\n\s*+)*+[\w-]+[ \t]*:(?:\s|\Z)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_COMMENTS = N_("Comments that no page shows are left out ({count}).")
_UNREADABLE = N_("The fields at the top of the file cannot be read, and were not used.")
_DAY_AT_START = re.compile(r"^(\d{1,2})\.(?= [^\W\d_]+ (?:19|20)\d\d)", re.MULTILINE)


def read_file(file: Path) -> Received:
    """Raises CannotDraftError when nothing can be made of it, and OSError when it cannot be opened."""
    ending = file.suffix.lower()
    if message := _OTHERS.get(ending):
        raise CannotDraftError(message, ending=ending)
    if ending not in (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx"):
        raise CannotDraftError(
            N_("only .txt, .md, .html and .docx can be read. Save the text as one of these.")
        )
    limit = MAX_MEGABYTES if ending == ".docx" else _MAX_TEXT_MEGABYTES
    with file.open("rb") as opened:
        content = opened.read(limit * 1024 * 1024 + 1)
    if len(content) > limit * 1024 * 1024:
        raise CannotDraftError(
            N_("it is larger than {megabytes} MB, which no news item is."), megabytes=limit
        )
    received = _without_dead_ends(read_word(content) if ending == ".docx" else _read_text(content, ending))
    if not received.markdown.strip():
        raise CannotDraftError(N_("there is no text in it."))
    if len(received.markdown) > _MAX_CHARACTERS:
        raise CannotDraftError(LONGER_THAN_NEWS)
    return received


def _without_dead_ends(received: Received) -> Received:
    if received.is_plain:
        return received  # there all signs are words
    text, pictures = without_pictures(received.markdown)
    text, links = without_dead_links(text)
    return replace(received, markdown=text, remarks=(*received.remarks, *pictures, *links))


def _read_text(content: bytes, ending: str) -> Received:
    text, remarks = decode(content)
    if ending in (".html", ".htm"):
        return replace(read_html(text), remarks=remarks)
    body, fields, unread = _parted(text)
    if ending in (".txt", ".text"):
        return Received(body, (), "", fields, (*remarks, *unread), is_plain=True, has_lines=True)
    body, count = _COMMENT.subn(lambda match: "\n" * match[0].count("\n"), body)
    comments = (Said.of(_COMMENTS, count=count),) if count else ()
    markdown = _DAY_AT_START.sub(r"\1\\.", body)
    return Received(markdown, (), "", fields, (*remarks, *unread, *comments), has_lines=True)


def _parted(text: str) -> tuple[str, Mapping[str, Any], tuple[Said, ...]]:
    """The text below the fields; the fields; and what is to be said of them. Their lines stay, empty, so that numbers
    of lines are those of the file.
    """
    match = _FRONT_MATTER.match(text)
    if not match:
        return text, {}, ()
    tree = fields_in(f"---\n{match['fields']}\n---\n")
    if not tree and not _FIELD.match(match["fields"]):
        return text, {}, ()  # a line across the page, and what stands below it
    body = "\n" * match[0].count("\n") + text[match.end() :]
    return (body, tree.value, ()) if tree else (body, {}, (Said.of(_UNREADABLE),))
