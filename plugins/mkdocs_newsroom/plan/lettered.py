"""Lists that people letter by hand, `- a) …` or lines that start with `a) …`, become lettered lists.

Markdown has no such list: a preview shows a dot before the letter. The letters stay, the dots go.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

_LIST_START = re.compile(r"<ul>\n<li>(?:\n<p>)?a\) ")
_LIST_TAG = re.compile(r"<(/?)(ul|ol|li)\b[^>]*>")
_LETTER = re.compile(r"((?:\n<p>)?)([a-z])\) ")
_PARAGRAPH = re.compile(r"<p>(a\) (?:(?!</?p\b).)+)</p>", re.DOTALL)


def letter_lists(html: str) -> str:
    """HTML as comrak writes it; lists whose letters do not run a, b, c … are left alone."""
    html = _PARAGRAPH.sub(_paragraph, html)
    position = 0
    while match := _LIST_START.search(html, position):
        html, position = _list(html, match.start())
    return html


def _list(html: str, start: int) -> tuple[str, int]:
    """Rewrites the list that begins at `start`; gives the text and where to search on."""
    depth, entries, end = 0, [], -1
    for tag in _LIST_TAG.finditer(html, start):
        closing, name = tag[1] == "/", tag[2]
        if name == "li":
            if not closing and depth == 1:
                entries.append(tag.end())
            continue
        depth += -1 if closing else 1
        if depth == 0:
            end = tag.start()
            break
    letters = [_LETTER.match(html, entry) for entry in entries]
    found = "".join(letter[2] for letter in letters if letter)
    if end < 0 or len(found) < len(entries) or found != ascii_lowercase[: len(entries)]:
        return html, start + 1
    parts, last = [html[:start], '<ol type="a">'], start + len("<ul>")
    for entry, letter in zip(entries, letters, strict=True):
        assert letter
        parts += [html[last:entry], letter[1]]
        last = letter.end()
    parts += [html[last:end], "</ol>"]
    return "".join(parts) + html[end + len("</ul>") :], start + 1


def _paragraph(match: re.Match[str]) -> str:
    entries = re.split(r"\n(?=[a-z]\) )", match[1])
    if len(entries) < 2 or [entry[0] for entry in entries] != list(ascii_lowercase[: len(entries)]):
        return match[0]
    listed = "".join(f"<li>{entry[3:].removesuffix('<br />')}</li>\n" for entry in entries)
    return f'<ol type="a">\n{listed}</ol>'
