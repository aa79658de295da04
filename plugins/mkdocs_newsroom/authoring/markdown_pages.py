"""What the pages of guides/ that are made by the program have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable

from babel import Locale

_CODE_SPAN = re.compile(r"(`[^`]+`)")
_SPECIAL = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])")


def links_to_languages(page: str, lang: str, languages: Iterable[str]) -> str:
    """Links to the same page, `<page>.<lang>.md`, in the other languages, each by its own name."""
    return " · ".join(f"[{_own_name(one)}]({page}.{one}.md)" for one in languages if one != lang)


def fenced(text: str, kind: str) -> str:
    """A block of code; its fence is longer than any row of backticks in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{text.rstrip(chr(10))}\n{fence}"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is; what stands between backticks stays code."""
    pieces = _CODE_SPAN.split(text)
    return "".join(
        piece if index % 2 else _SPECIAL.sub(r"\\\g<0>", piece) for index, piece in enumerate(pieces)
    )


def anchor(title: str) -> str:
    """The anchor that GitHub and GitLab give to a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _own_name(lang: str) -> str:
    name = Locale.parse(lang, sep="-").get_language_name() or lang
    return name[:1].upper() + name[1:]
