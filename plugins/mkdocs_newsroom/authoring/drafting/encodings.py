"""The characters of a file whose encoding nobody has told."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import chain

from ...load.reading import CONTROL_CHARACTER, code_point
from ...model.marking import N_
from .received import CannotDraftError, Said

# A file without a mark of its own that is no UTF-8 is in one of the encodings of our languages (RFC 1345 names).
_OF_OUR_LANGUAGES = ("cp1250", "cp1257", "iso8859_2")
_NAMES = {"cp1250": "Windows-1250", "cp1257": "Windows-1257", "iso8859_2": "ISO 8859-2", "utf_16": "UTF-16"}
_LETTERS = frozenset("čćđšžąęłńóśźżāēģīķļņūėįųõŗö„“”‚‘’–—…€§°«»")
_RARE = frozenset("õŗö€§°«»")
# UTF-32 would be taken for UTF-16 by its first two bytes; nobody sends it.
_MARKS = ((codecs.BOM_UTF8, "utf_8_sig"), (codecs.BOM_UTF16_LE, "utf_16"), (codecs.BOM_UTF16_BE, "utf_16"))
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Soft hyphens, what has no width, what turns the direction of writing (UAX #9), and tags. Those that join letters
# and signs (U+200C, U+200D) are parts of words.
_UNSEEN = dict.fromkeys(
    chain(
        (0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF),
        *(range(0x202A, 0x202F), range(0x2060, 0x2070), range(0xFFF9, 0xFFFC), range(0xE0000, 0xE0080)),
    )
)


def decode(content: bytes) -> tuple[str, tuple[Said, ...]]:
    """The text, with `\\n` line ends and composed letters, and what must be said of how it was read.

    Raises CannotDraftError when it is no text.
    """
    encoding, text = _decoded(content)
    text = tidy(text)
    if match := CONTROL_CHARACTER.search(text):
        before = text[: match.start()]
        raise CannotDraftError(
            N_(
                "line {line}, column {column}: the character {character} belongs in no text. Is this a text file?"
            ),
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            character=code_point(match[0]),
        )
    if encoding not in _NAMES:
        return text, ()
    said = Said.of(N_("Read as {encoding}. Look whether all letters are right."), encoding=_NAMES[encoding])
    return text, (said,)


def tidy(text: str) -> str:
    """With one kind of line end, composed letters (NFC), and nothing that has no width."""
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", text).translate(_UNSEEN))


def _decoded(content: bytes) -> tuple[str, str]:
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf_8")
    try:
        return marked, content.decode(marked)
    except UnicodeDecodeError as error:
        if marked != "utf_8":
            raise CannotDraftError(N_("this is no text in UTF-16. Save it again as UTF-8.")) from error
    found = [(encoding, text) for encoding in _OF_OUR_LANGUAGES if (text := _in(encoding, content))]
    if not found:
        raise CannotDraftError(N_("its characters cannot be read. Save it again as UTF-8."))
    return max(found, key=lambda one: _likeness(one[1]))


def _in(encoding: str, content: bytes) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _likeness(text: str) -> int:
    """How many of the characters beyond ASCII are those of our languages, less all others."""
    return sum(_weight(character) for character in text.lower() if character > "\x7f" and character != "\xa0")


def _weight(character: str) -> int:
    if character in _RARE:
        return 0
    return 1 if character in _LETTERS else -3
