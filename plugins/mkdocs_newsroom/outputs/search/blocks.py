"""What a result of the search shows of a document, a few documents in each file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from ...plan.search_pieces import PageTexts, SearchDocument

BLOCK = 3  # documents: fewer and there are many files, more and ten results weigh much


def blocks(documents: Mapping[int, SearchDocument]) -> Iterator[list[dict[str, Any] | None]]:
    """`documents` by number, block after block; None where no document has a number."""
    for first in range(0, max(documents, default=-1) + 1, BLOCK):
        numbers = range(first, first + BLOCK)
        yield [_shown(documents[number]) if number in documents else None for number in numbers]


def _shown(document: SearchDocument) -> dict[str, Any]:
    """What is empty or the same as usual is left out."""
    title = document.texts.title
    shown = {
        "url": document.url,
        "kind": document.kind,
        "lang": document.lang,
        "title": title.text,
        "titleLang": title.lang if title.lang != document.lang else None,
        "date": [document.date.iso, document.date.text] if document.date else None,
        "names": [name.text for name in document.names],
        "texts": _texts(document.texts),
    }
    return {name: value for name, value in shown.items() if value}


def _texts(texts: PageTexts) -> list[tuple[str, str]]:
    """(language, text) of each run of texts in one language."""
    read = (text for text in (texts.summary, *texts.body) if text.text)
    runs = groupby(read, key=lambda text: text.lang)
    return [(lang, "\n".join(text.text for text in run)) for lang, run in runs]
