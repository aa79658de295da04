"""What the code of a problem means, apart from any file."""

from __future__ import annotations

from .problem_texts import HINT, MESSAGE, WHY, general_text

_PARTS = (HINT, WHY)


def explanation(code: str, lang: str) -> str:
    """The code with its message, then how to mend it and why it matters, each on an indented line of its own.

    Where a text names what stands in a file, it has “…”.
    """
    texts = [text for part in _PARTS if (text := general_text(code, lang, part))]
    return "\n".join([f"{code} {general_text(code, lang, MESSAGE)}", *(f"    {text}" for text in texts)])
