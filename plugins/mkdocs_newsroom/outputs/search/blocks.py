"""What a result of the search shows of a document, a few documents in each file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import groupby
from typing import NamedTuple

from ...plan.search_pieces import PageTexts, SearchDocument, SearchText

BLOCK = 3  # documents: fewer and there are many files, more and ten results weigh much
# Characters of a document: what stands after them is found, but no excerpt shows it, and no phrase is looked for there.
LONGEST = 1_600

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_json = json.encoder.encode_basestring  # the same of a text, sooner


class PageShown(NamedTuple):
    """What results show of a page in every edition that has it: the `title` and its language, and `texts` as JSON in
    UTF-8, which may be empty.
    """

    title: str
    title_lang: str
    texts: bytes


def page_shown(texts: PageTexts) -> PageShown:
    """Depends on nothing but the texts."""
    written = ",".join([f'["{lang}",{_json(text)}]' for lang, text in _texts(texts)])
    return PageShown(texts.title.text, texts.title.lang, f"[{written}]".encode() if written else b"")


class Blocks:
    """The blocks of an edition, each as a list in JSON; null where no document has a number."""

    def __init__(
        self,
        documents: Mapping[int, SearchDocument],
        lang: str,
        shown: Callable[[SearchDocument], PageShown],
    ) -> None:
        """`documents` of the edition in `lang` by number."""
        self._documents, self._lang, self._shown = documents, lang, shown
        self._names: dict[tuple[SearchText, ...], str] = {
            (): ""
        }  # as JSON: they are the same beside many titles

    def __len__(self) -> int:
        return max(self._documents, default=-1) // BLOCK + 1

    def __getitem__(self, number: int) -> bytes:
        found = map(self._documents.get, range(number * BLOCK, number * BLOCK + BLOCK))
        return b"[%b]" % b",".join([self._document(one) if one else b"null" for one in found])

    def _document(self, document: SearchDocument) -> bytes:
        return _document(document, self._shown(document), self._names_of(document))

    def _names_of(self, document: SearchDocument) -> str:
        names = document.names
        if names not in self._names:
            self._names[names] = f',"names":{to_json(_names(names, self._lang))}'
        return self._names[names]


def _document(document: SearchDocument, shown: PageShown, names: str) -> bytes:
    """What is empty or the same as usual is left out."""
    title = f',"title":{_json(shown.title)}' if shown.title else ""
    if shown.title_lang != document.lang:
        title += f',"titleLang":"{shown.title_lang}"'
    date = document.date
    day = f',"date":["{date.iso}",{_json(date.text)}]' if date else ""
    written = (
        f'{{"url":{_json(document.url)},"kind":"{document.kind}","lang":"{document.lang}"{title}{day}{names}'
    )
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
