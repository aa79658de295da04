"""What every reader of `load` shares: the project's folder, its languages, and the problems found so far."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from ..model.problem import Place, Problem, Severity
from .system_errors import reason_of

MAX_FILE_BYTES = 1024 * 1024
# Of the bidirectional ones those that turn around what stands behind a text, also in feeds and calendars.
CONTROL_CHARACTER = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_PLAIN_BYTES = b"\n\r\t" + bytes(range(0x20, 0x7F))
# In UTF-8, without the bytes above. The first byte is asked for by itself: so it is found many times faster.
_CONTROL_BYTES = re.compile(
    rb"[\x00-\x1f\x7f\xc2\xe2\xef](?:(?<=[\x00-\x7f])|(?<=\xc2)[\x80-\x9f]"
    rb"|(?<=\xe2)(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])|(?<=\xef)\xbf[\xbe\xbf])"
)
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_CHUNK = 64 * 1024  # hardly any text is longer
_LINE_END = re.compile(r"\r\n?")
_BYTE_ORDER_MARK = "\ufeff"


@dataclass
class Reading:
    """One run of `load`. Paths are posix and relative to `project`.

    `languages` have an edition; `text_languages` are those that a text in a record may be given in.
    `unread` are files that exist but could not become records. `misnamed` are the names that people read of files
    whose real names cannot be written in a text. `drafts` are the variants that say that they are one,
    and the other files beside a source that does.
    """

    project: Path
    content: str
    data: str
    languages: tuple[str, ...]
    text_languages: frozenset[str]
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    misnamed: set[str] = field(default_factory=set)
    drafts: set[str] = field(default_factory=set)

    @property
    def example_language(self) -> str:
        """The language of the names that a hint shows."""
        return self.languages[0] if self.languages else "xx"

    def error(self, code: str, place: Place | str, **args: str) -> None:
        self._report(code, place, args, Severity.ERROR)

    def warning(self, code: str, place: Place | str, **args: str) -> None:
        self._report(code, place, args, Severity.WARNING)

    def _report(self, code: str, place: Place | str, args: dict[str, str], severity: Severity) -> None:
        place = Place(place) if isinstance(place, str) else place
        self.problems.append(Problem(code, place, args, severity))

    def read_text(self, path: str, limit: int = MAX_FILE_BYTES) -> str | None:
        """The text with `\\n` line ends and no byte order mark; None, and a problem, if it cannot be read, or has more
        than `limit` bytes.
        """
        try:
            content = _read(f"{self.project}/{path}", limit)
        except OSError as error:
            self.error("S406", path, reason=reason_of(error))
            return None
        if content is None:
            self.error("S403", path)
            return None
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            self.error("S404", Place.after(even_line_ends(content[: error.start].decode("utf-8")), path))
            return None
        text = even_line_ends(text)
        if has_control_character(content) and (match := CONTROL_CHARACTER.search(text)):
            self.error("S405", Place.after(text[: match.start()], path), character=code_point(match[0]))
            return None
        return text


def has_control_character(content: bytes) -> bool:
    """Whether a `CONTROL_CHARACTER` is in what is written in UTF-8. It is told several times faster than where."""
    return _CONTROL_BYTES.search(content.translate(None, _PLAIN_BYTES)) is not None


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


def even_line_ends(text: str) -> str:
    """The text with `\\n` line ends and no byte order mark."""
    return (_LINE_END.sub("\n", text) if "\r" in text else text).removeprefix(_BYTE_ORDER_MARK)


def _read(file: str, limit: int) -> bytes | None:
    """None when there are more than `limit` bytes in it. Raises OSError."""
    opened = os.open(file, _FLAGS)
    try:
        content = os.read(opened, _CHUNK)
        while len(content) <= limit and (more := os.read(opened, max(_CHUNK, len(content)))):
            content += more
    finally:
        os.close(opened)
    return content if len(content) <= limit else None
