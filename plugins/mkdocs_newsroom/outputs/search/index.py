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

from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping
from hashlib import sha256

from ...model.entities import EntityKind
from ...plan.addresses import Addresses
from ...plan.pages import Plan
from ...plan.search_pieces import SearchPlan
from .blocks import BLOCK, blocks, to_json
from .lexicon import Forms
from .page_terms import PageTerms
from .postings import encode_numbers
from .reading import ReadEdition, Reader, postings_of
from .stems import rules_data
from .terms import Row, Rows, cut

MANIFEST = "index.json"
VERSION = 2  # of the files, as `index_files.js` reads them
_LETTERS, _BLOCK_LETTERS = 10, 6  # of a name, 5 bits each; a manifest names thousands of blocks


def search_files(
    plan: Plan, known: MutableMapping[str, PageTerms] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each.

    `known` is what earlier builds with the same release of this package found out about pages, by the digests of their
    texts (`PageTexts.digest`): it is used, and brought up to date.
    """
    plans = {edition.language.code: edition.search for edition in plan.editions if edition.search is not None}
    for lang, name, content in indexes(plans, {} if known is None else known):
        yield Addresses.search_file(lang, name), content


def indexes(
    plans: Mapping[str, SearchPlan], known: MutableMapping[str, PageTerms]
) -> Iterator[tuple[str, str, bytes]]:
    """Language, name and bytes of each file of the indexes of editions. What they share is made once."""
    reader = Reader(known)
    editions = [reader.edition(plan, lang) for lang, plan in plans.items()]
    forms = Forms(reader.lexicon, reader.words)
    rows = Rows(reader.lexicon)
    for edition in editions:
        its = rows.of(postings_of(edition.documents), forms.of(edition.words))
        for name, content in _files(edition, its):
            yield edition.lang, name, content
    for digest in known.keys() - reader.used:
        del known[digest]  # of texts that nobody shows any more


def _files(edition: ReadEdition, rows: Iterator[Row]) -> Iterator[tuple[str, bytes]]:
    terms, term_names = [], []
    for first, text in cut(rows):
        terms.append(first)
        content = text.encode()
        term_names.append(f"t-{_fingerprint(content, _LETTERS)}")
        yield f"{term_names[-1]}.json", content
    block_names = []
    shown = {number: (read.document, read.page.shown) for number, read in edition.documents.items()}
    for number, content in enumerate(blocks(shown, edition.lang)):
        block_names.append(_fingerprint(content, _BLOCK_LETTERS))
        yield f"b{number}-{block_names[-1]}.json", content
    filters = to_json(_filters(edition)).encode()
    filters_name = f"f-{_fingerprint(filters, _LETTERS)}"
    yield f"{filters_name}.json", filters
    own = (number for number, read in edition.documents.items() if read.document.lang == edition.lang)
    manifest = {
        "version": VERSION,
        "languages": {code: rules_data(code) for code in edition.languages},
        "documents": len(edition.documents),
        "others": len(edition.plan.others),
        "firstNews": edition.first_news,
        "own": encode_numbers(own),
        "terms": terms,
        "termFiles": term_names,
        "blockSize": BLOCK,
        "blocks": " ".join(block_names),
        "filters": filters_name,
    }
    yield MANIFEST, to_json(manifest).encode()


def _filters(edition: ReadEdition) -> dict[str, list[tuple[str, ...]]]:
    """For each kind, and "year", rows of id, name and documents, and the name's language when it is not the edition's;
    entities in alphabetical order, newest year first.
    """
    numbers: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, read in edition.documents.items():
        for ref in read.document.refs:
            numbers[ref].append(number)
        if year := read.document.year:
            numbers["year", year].append(number)
    found: dict[str, list[tuple[str, ...]]] = {kind.value: [] for kind in EntityKind}
    for ref, name in edition.plan.entities:
        foreign = () if name.lang == edition.lang else (name.lang,)
        found[ref.kind.value].append((ref.id, name.text, encode_numbers(numbers[ref]), *foreign))
    years = sorted((id_ for kind, id_ in numbers if kind == "year"), reverse=True)
    found["year"] = [(year, year, encode_numbers(numbers["year", year])) for year in years]
    return found


def _fingerprint(content: bytes, letters: int) -> str:
    return b32encode(sha256(content).digest()).decode()[:letters].lower()
