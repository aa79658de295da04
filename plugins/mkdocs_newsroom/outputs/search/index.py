"""The search index of each edition: files of JSON of which a query needs few. Their reader is
`theme/material/assets/newsroom/search/engine.js`.

`index.json`, the manifest, names all others. These are named by their content, so that a browser which has kept one
never puts it together with the manifest of another build:

- terms, the words of all documents (see `terms.py`);
- blocks of documents as results show them (see `blocks.py`);
- the filters, with the documents that each lets through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from ...model.entities import EntityKind
from ...plan.addresses import Addresses
from ...plan.pages import Plan
from ...plan.search_pieces import SearchDocument, SearchPlan
from ..output import AsItIs, Files
from .blocks import BLOCK, Blocks, PageShown, to_json
from .changes import change_index
from .file_names import content_name
from .kept_index import KeptIndex, SearchMemory, changed_documents, keep
from .lexicon import Forms
from .numbered import NumberedEdition, numbered
from .page_terms import PageTerms
from .postings import encode_numbers
from .reading import Reader, postings_of, terms_in
from .stems import rules_data
from .terms import Rows, cut

MANIFEST = "index.json"
VERSION = 2  # of the files, as `index_files.js` reads them
_BLOCK_LETTERS = 6  # of a name: a manifest names thousands of blocks


def search_files(
    plan: Plan, memory: SearchMemory | None = None, there: AbstractSet[str] = frozenset()
) -> Files:
    """`there` are the paths of files that are in the site already: their names change with their bytes.

    `memory` is that of the last build; it is used, and brought up to date.
    """
    plans = {edition.language.code: edition.search for edition in plan.editions if edition.search is not None}
    for lang, name, make in indexes(plans, memory):
        path = Addresses.search_file(lang, name)
        yield path, AsItIs() if path in there and name != MANIFEST else make()


def indexes(
    plans: Mapping[str, SearchPlan], memory: SearchMemory | None = None
) -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Language, name and bytes of each file of the indexes of editions. What they share is made once."""
    memory = SearchMemory() if memory is None else memory
    editions = [numbered(plan, lang) for lang, plan in plans.items()]
    memory.terms, memory.indexes = _kept(editions, memory)
    for edition in editions:
        for name, make in _files(edition, memory.indexes[edition.lang], memory):
            yield edition.lang, name, make


def _kept(
    editions: Sequence[NumberedEdition], memory: SearchMemory
) -> tuple[dict[str, PageTerms], dict[str, KeptIndex]]:
    """What is known of pages, and the indexes by language, as they are now."""
    before, terms = memory.terms, memory.terms.copy()
    changes = {one.lang: changed_documents(memory.indexes.get(one.lang), one, before) for one in editions}
    found = {}
    for edition in editions:
        changed = changes[edition.lang]
        if changed is None:
            found = _made_anew(editions, terms)
            break
        found[edition.lang] = change_index(memory.indexes[edition.lang], edition, changed, before, terms)
    used = {document.url for edition in editions for document in edition.documents.values()}
    return {url: terms[url] for url in used}, found


def _made_anew(
    editions: Sequence[NumberedEdition], terms: MutableMapping[str, PageTerms]
) -> dict[str, KeptIndex]:
    reader = Reader(terms)
    read = reader.editions(editions)
    forms = Forms(reader.lexicon, [its.words for its in read])
    rows, keys = Rows(reader.lexicon), len(reader.lexicon)
    return {
        edition.lang: KeptIndex(
            edition.first_news,
            edition.languages,
            {number: keep(document) for number, document in edition.documents.items()},
            cut(rows.of(postings_of(its.documents, keys), forms.of(its.words))),
            [],
        )
        for edition, its in zip(editions, read, strict=True)
    }


def _files(
    edition: NumberedEdition, index: KeptIndex, memory: SearchMemory
) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Notes the names of blocks in the index."""
    for file in index.files.values():
        yield f"{file.name}.json", partial(bytes, file.content)
    blocks = Blocks(edition.documents, edition.lang, partial(_shown, memory))
    index.blocks += [""] * (len(blocks) - len(index.blocks))
    for number, known in enumerate(index.blocks):
        make = partial(blocks.__getitem__, number) if known else partial(bytes, blocks[number])
        index.blocks[number] = name = known or content_name(make(), _BLOCK_LETTERS)
        yield f"b{number}-{name}.json", make
    filters = to_json(_filters(edition)).encode()
    filters_name = f"f-{content_name(filters)}"
    yield f"{filters_name}.json", partial(bytes, filters)
    own = (number for number, document in edition.documents.items() if document.lang == edition.lang)
    manifest = {
        "version": VERSION,
        "languages": {code: rules_data(code) for code in edition.languages},
        "documents": len(edition.documents),
        "others": len(edition.plan.others),
        "firstNews": edition.first_news,
        "own": encode_numbers(own),
        "terms": [*index.files],
        "termFiles": [file.name for file in index.files.values()],
        "blockSize": BLOCK,
        "blocks": " ".join(index.blocks),
        "filters": filters_name,
    }
    yield MANIFEST, to_json(manifest).encode


def _shown(memory: SearchMemory, document: SearchDocument) -> PageShown:
    return terms_in(memory.terms, document).shown


def _filters(edition: NumberedEdition) -> dict[str, list[tuple[str, ...]]]:
    """For each kind, and "year", rows of id, name and documents, and the name's language when it is not the edition's;
    entities in alphabetical order, newest year first.
    """
    numbers: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, document in edition.documents.items():
        for ref in document.refs:
            numbers[ref].append(number)
        if year := document.year:
            numbers["year", year].append(number)
    found: dict[str, list[tuple[str, ...]]] = {kind.value: [] for kind in EntityKind}
    for ref, name in edition.plan.entities:
        foreign = () if name.lang == edition.lang else (name.lang,)
        found[ref.kind.value].append((ref.id, name.text, encode_numbers(numbers[ref]), *foreign))
    years = sorted((id_ for kind, id_ in numbers if kind == "year"), reverse=True)
    found["year"] = [(year, year, encode_numbers(numbers["year", year])) for year in years]
    return found
