"""What the names of files and folders mean."""

from __future__ import annotations

import re

from . import suggest
from .reading import Reading
from .scan import extension

INDEX = "index"
_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGE_LIKE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")


def is_key(name: str) -> bool:
    return _KEY.fullmatch(name) is not None


def is_markdown(path: str) -> bool:
    return extension(path) in (".md", ".markdown")


def split_language(reading: Reading, path: str) -> tuple[str, str] | None:
    """`about.bs.md` as ("about", "bs"); None, and a problem, without a language that has an edition."""
    name = path.rpartition("/")[2]
    stem = name.rpartition(".")[0]
    base, dot, lang = stem.rpartition(".")
    if dot and base and lang in reading.languages:
        if name.endswith(".md"):
            return base, lang
        reading.error("S413", path, name=name, expected=f"{stem}.md")
        reading.unread.add(path)
        return None
    if dot and base and _LANGUAGE_LIKE.fullmatch(lang):
        near = suggest.nearest_language(lang, reading.languages)
        expected = f"{base}.{near}.md" if near else ""
        listed = ", ".join(reading.languages)
        reading.error("S414", path, name=name, lang=lang, suggestion=expected, languages=listed)
    else:
        reading.error("S413", path, name=name, expected=f"{stem}.{reading.example_language}.md")
    reading.unread.add(path)
    return None


def split_index(reading: Reading, path: str) -> str | None:
    """The language of an `index.<lang>.md`; None, and a problem, for any other Markdown file."""
    name = path.rpartition("/")[2]
    if name.partition(".")[0] != INDEX:
        reading.error("S415", path, name=name, expected=f"{INDEX}.{reading.example_language}.md")
        reading.unread.add(path)
        return None
    found = split_language(reading, path)
    if found and found[0] != INDEX:
        reading.error("S415", path, name=name, expected=f"{INDEX}.{found[1]}.md")
        reading.unread.add(path)
        return None
    return found[1] if found else None


def check_key(reading: Reading, path: str, name: str) -> bool:
    if is_key(name):
        return True
    reading.error("S412", path, name=name, suggestion=suggest.as_id(name))
    return False
