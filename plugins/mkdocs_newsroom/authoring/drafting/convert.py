"""A file that a colleague has sent, whatever program made it, as Markdown with its pictures."""

from __future__ import annotations

import re
from pathlib import Path

from ...load.inspection import REFUSED_EXTENSIONS
from ...load.scan import PHOTO_EXTENSIONS
from ...model.marking import N_
from .encodings import decode
from .html_text import read_html, without_pictures
from .received import CannotDraftError, Received
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
_FRONT_MATTER = re.compile(r"---\n(?P<fields>.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"'„“]?(?P<title>.+?)[\"'”“]?\s*$", re.MULTILINE)
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
    received = read_word(content) if ending == ".docx" else _read_text(content, ending)
    if not received.markdown.strip():
        raise CannotDraftError(N_("there is no text in it."))
    if len(received.markdown) > _MAX_CHARACTERS:
        raise CannotDraftError(N_("its text is longer than any news item. Keep only the part that is news."))
    return received


def _read_text(content: bytes, ending: str) -> Received:
    text, remarks = decode(content)
    if ending in (".html", ".htm"):
        received = read_html(text)
        markdown, left_out = without_pictures(received.markdown)
        return Received(markdown, title=received.title, remarks=(*remarks, *left_out))
    if ending in (".txt", ".text"):
        return Received(text, remarks=remarks, is_plain=True, has_lines=True)
    fields = _FRONT_MATTER.match(text)
    title = _TITLE.search(fields["fields"]) if fields else None
    # Fields go, their lines stay, so that numbers of lines are those of the file.
    body = "\n" * fields[0].count("\n") + text[fields.end() :] if fields else text
    markdown, left_out = without_pictures(_DAY_AT_START.sub(r"\1\\.", body))
    return Received(markdown, (), title["title"] if title else "", (*remarks, *left_out), has_lines=True)
