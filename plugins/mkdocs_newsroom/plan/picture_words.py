"""Whether a picture in HTML has words for those who cannot see it."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_EMPTY = re.compile(r'<img src="[^"]*" alt="\s*"')
_WORDS = re.compile(r"""\salt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'<>])""", re.IGNORECASE)


def is_silent(tag: str) -> bool:
    """Of a tag as people write it."""
    return not _WORDS.search(tag)


def has_silent_picture(html: str) -> bool:
    """Of HTML as the renderer writes it, without positions."""
    return bool(_EMPTY.search(html)) or any(map(is_silent, _PICTURE.findall(html)))
