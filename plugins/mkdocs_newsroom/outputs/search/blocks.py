"""What a result of the search shows of a document, a few documents in each file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from ...plan.search_pieces import PageTexts, SearchDocument

BLOCK = 3  # documents: fewer and there are many files, more and ten results weigh much
# Characters of a document: what stands after them is found, but no excerpt shows it, and no phrase is looked for there.
LONGEST = 1_600


def blocks(documents: Mapping[int, SearchDocument], lang: str) -> Iterator[list[dict[str, Any] | None]]:
    """`documents` of the edition in `lang` by number, block after block; None where no document has a number."""
    for first in range(0, max(documents, default=-1) + 1, BLOCK):
        numbers = range(first, first + BLOCK)
        yield [_shown(documents[number], lang) if number in documents else None for number in numbers]


def _shown(document: SearchDocument, lang: str) -> dict[str, Any]:
    """What is empty or the same as usual is left out."""
    title = document.texts.title
    shown = {
        "url": document.url,
        "kind": document.kind,
        "lang": document.lang,
        "title": title.text,
        "titleLang": title.lang if title.lang != document.lang else None,
        "date": [document.date.iso, document.date.text] if document.date else None,
        "names": [name.text if name.lang == lang else [name.text, name.lang] for name in document.names],
        "texts": _texts(document.texts),
    }
    return {name: value for name, value in shown.items() if value}


def _texts(texts: PageTexts) -> list[tuple[str, str]]:
    """(language, text) of each run of texts in one language."""
    read = (text for text in (texts.summary, *texts.body) if text.text)
    runs = groupby(read, key=lambda text: text.lang)
    room = LONGEST
    shown = []
    for lang, run in runs:
        text = _beginning("\n".join(text.text for text in run), room)
        if text:
            shown.append((lang, text))
        room -= len(text)
    return shown


def _beginning(text: str, most: int) -> str:
    """Up to the last word that fits."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0] or text[:most]
