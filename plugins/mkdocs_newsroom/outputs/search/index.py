"""The search index of each edition: files of JSON of which a query needs few. Their reader is
`theme/material/assets/newsroom/search/engine.js`.

`index.json`, the manifest, names all others. These are named by their content, so that a browser which has kept one
never puts it together with the manifest of another build:

- terms, the words of all documents (see `terms.py`);
- blocks of documents as results show them (see `blocks.py`);
- the filters, with the documents that each lets through.

Documents have numbers: first entities and pages, then news, the oldest first. So a newer item has a greater number,
and one that is added moves none.
"""

from __future__ import annotations

import json
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256

from ...model.entities import EntityKind
from ...plan.addresses import Addresses
from ...plan.pages import Plan
from ...plan.search_pieces import PageTexts, SearchDocument, SearchPlan, SearchText
from .analysis import PageWords, name_words, page_words, weighted
from .blocks import BLOCK, blocks
from .names import name_keys
from .postings import encode_numbers, pack
from .stems import rules_data
from .terms import Row, cut, rows

MANIFEST = "index.json"
VERSION = 2  # of the files, as `index_files.js` reads them
_ROOM = 64  # documents: as many entities may be added before the numbers of all news change
_LETTERS, _BLOCK_LETTERS = 10, 6  # of a name, 5 bits each; a manifest names thousands of blocks


def search_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Path in the site and text of each. What a page says is looked at once, for all editions that have it."""
    known: dict[PageTexts, PageWords] = {}
    for edition in plan.editions:
        if edition.search is not None:
            lang = edition.language.code
            for name, text in edition_files(edition.search, lang, known):
                yield Addresses.search_file(lang, name), text


def edition_files(
    plan: SearchPlan, lang: str, known: dict[PageTexts, PageWords]
) -> Iterator[tuple[str, str]]:
    """The same for one edition, by names in its folder. `known` is what pages say; what it lacks is added to it."""
    first_news = -(-len(plan.others) // _ROOM) * _ROOM
    documents = {**dict(enumerate(plan.others)), **dict(enumerate(reversed(plan.news), first_news))}
    for document in documents.values():
        if document.texts not in known:
            known[document.texts] = page_words(document.texts)
    languages = sorted({lang, *(document.lang for document in documents.values())})
    terms, term_names = [], []
    for first, text in cut(_rows(documents, known, languages, lang)):
        terms.append(first)
        term_names.append(f"t-{_fingerprint(text, _LETTERS)}")
        yield f"{term_names[-1]}.json", text
    block_names = []
    for number, block in enumerate(blocks(documents, lang)):
        text = _json(block)
        block_names.append(_fingerprint(text, _BLOCK_LETTERS))
        yield f"b{number}-{block_names[-1]}.json", text
    filters = _json(_filters(plan, documents, lang))
    filters_name = f"f-{_fingerprint(filters, _LETTERS)}"
    yield f"{filters_name}.json", filters
    manifest = {
        "version": VERSION,
        "languages": {code: rules_data(code) for code in languages},
        "documents": len(documents),
        "others": len(plan.others),
        "firstNews": first_news,
        "own": encode_numbers(number for number, one in documents.items() if one.lang == lang),
        "terms": terms,
        "termFiles": term_names,
        "blockSize": BLOCK,
        "blocks": " ".join(block_names),
        "filters": filters_name,
    }
    yield MANIFEST, _json(manifest)


def _rows(
    documents: Mapping[int, SearchDocument],
    known: Mapping[PageTexts, PageWords],
    languages: list[str],
    lang: str,
) -> Iterator[Row]:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    words: defaultdict[str, set[str]] = defaultdict(set)
    for number, document in documents.items():
        page = known[document.texts]
        beside = (*document.names, *_date(document, lang))
        for word, weight in weighted(page.worth, beside).items():
            postings[word].append(pack((number, weight)))
        for code, its in page.by_language.items():
            words[code].update(its)
        for name in beside:
            words[name.lang].update(name_words(name.text))
        for key, weight in name_keys(document, languages).items():
            postings[key].append(pack((number, weight)))
    return rows(postings, words)


def _date(document: SearchDocument, lang: str) -> tuple[SearchText, ...]:
    """As a result shows it, and as a list sorts it."""
    date = document.date
    return (SearchText(f"{date.text} {date.iso[:10]}", lang),) if date else ()


def _filters(
    plan: SearchPlan, documents: Mapping[int, SearchDocument], lang: str
) -> dict[str, list[tuple[str, ...]]]:
    """For each kind, and "year", rows of id, name and documents, and the name's language when it is not the edition's;
    entities in alphabetical order, newest year first.
    """
    numbers: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, document in documents.items():
        for kind, id_ in document.refs:
            numbers[kind.value, id_].append(number)
        if document.year:
            numbers["year", document.year].append(number)
    found: dict[str, list[tuple[str, ...]]] = {kind.value: [] for kind in EntityKind}
    for (kind, id_), name in plan.entities:
        foreign = () if name.lang == lang else (name.lang,)
        found[kind.value].append((id_, name.text, encode_numbers(numbers[kind.value, id_]), *foreign))
    years = sorted((id_ for kind, id_ in numbers if kind == "year"), reverse=True)
    found["year"] = [(year, year, encode_numbers(numbers["year", year])) for year in years]
    return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fingerprint(text: str, letters: int) -> str:
    return b32encode(sha256(text.encode()).digest()).decode()[:letters].lower()
