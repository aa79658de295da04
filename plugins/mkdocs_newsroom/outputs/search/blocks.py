"""What a result of the search shows of a document, a few documents in each file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from ...plan.search_pieces import PageTexts, SearchDocument, SearchText

BLOCK = 3  # documents: fewer and there are many files, more and ten results weigh much
# Characters of a document: what stands after them is found, but no excerpt shows it, and no phrase is looked for there.
LONGEST = 1_600

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class PageShown(NamedTuple):
    """What results show of a page in every edition that has it: the `title` and its language, and `texts` as JSON in
    UTF-8, which may be empty.
    """

    title: str
    title_lang: str
    texts: bytes


def page_shown(texts: PageTexts) -> PageShown:
    """Depends on nothing but the texts."""
    shown = _texts(texts)
    return PageShown(texts.title.text, texts.title.lang, to_json(shown).encode() if shown else b"")


def blocks(documents: Mapping[int, tuple[SearchDocument, PageShown]], lang: str) -> Iterator[bytes]:
    """`documents` of the edition in `lang` by number, block after block, each as a list in JSON; null where no document
    has a number.
    """
    names: dict[tuple[SearchText, ...], str] = {(): ""}  # as JSON: they are the same beside many titles
    for first in range(0, max(documents, default=-1) + 1, BLOCK):
        block = []
        for number in range(first, first + BLOCK):
            if number not in documents:
                block.append(b"null")
                continue
            document, shown = documents[number]
            if document.names not in names:
                names[document.names] = f',"names":{to_json(_names(document.names, lang))}'
            block.append(_document(document, shown, names[document.names]))
        yield b"[%b]" % b",".join(block)


def _document(document: SearchDocument, shown: PageShown, names: str) -> bytes:
    """What is empty or the same as usual is left out."""
    title = f',"title":{to_json(shown.title)}' if shown.title else ""
    if shown.title_lang != document.lang:
        title += f',"titleLang":"{shown.title_lang}"'
    date = document.date
    day = f',"date":["{date.iso}",{to_json(date.text)}]' if date else ""
    written = f'{{"url":{to_json(document.url)},"kind":"{document.kind}","lang":"{document.lang}"{title}{day}{names}'
    return b'%b,"texts":%b}' % (written.encode(), shown.texts) if shown.texts else written.encode() + b"}"


def _names(names: tuple[SearchText, ...], lang: str) -> list[str | tuple[str, str]]:
    """Each with its language when it is not `lang`."""
    return [name.text if name.lang == lang else (name.text, name.lang) for name in names]


def _texts(texts: PageTexts) -> list[tuple[str, str]]:
    """(language, text) of each run of texts in one language."""
    read = (text for text in (texts.summary, *texts.body) if text.text)
    runs = groupby(read, key=lambda text: text.lang)
    room = LONGEST
    shown = []
    for lang, run in runs:
        text = _beginning("\n".join([text.text for text in run]), room)
        if text:
            shown.append((lang, text))
        room -= len(text)
    return shown


def _beginning(text: str, most: int) -> str:
    """Up to the last word that fits."""
    if len(text) <= most:
        return text
    return text[:most].rpartition(" ")[0] or text[:most]
