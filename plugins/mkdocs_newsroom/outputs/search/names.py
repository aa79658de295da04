"""The keys by which an entity is found first when somebody asks for it by name.

- A whole name: the first stem of each word with a space behind it. What stands in quotation marks in a name is a name
  too, for everybody says Kreka for JU OŠ „Kreka“.
- A word of a name: each of its stems with a dot behind it, so it stands beside the stem itself. Its weight tells a word
  of the name from one that says only of what kind the entity is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.entities import EntityKind
from ...plan.search_pieces import SearchDocument
from .postings import WEIGHTS
from .stems import stems
from .words import folded

_KINDS = frozenset(kind.value for kind in EntityKind)
_QUOTED = re.compile(r'["„“”«»]([^"„“”«»]+)["„“”«»]')
_WHOLE, _OF_KIND = WEIGHTS - 1, 0


def name_keys(document: SearchDocument, languages: Iterable[str]) -> dict[str, int]:
    """Each with its weight, by the rules of each of the languages: nobody knows in which one a query is asked."""
    if document.kind not in _KINDS:
        return {}
    found: dict[str, int] = {}
    for key, weight in _keys(document, tuple(languages)):
        found[key] = max(weight, found.get(key, 0))
    found.pop("", None)
    return found


def _keys(document: SearchDocument, languages: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    texts = document.texts.whole
    for lang in languages:
        for name in document.kind_names:
            yield from ((key, _OF_KIND) for key in _word_keys(name.text, lang))
        for name in (texts.title, *texts.aliases):
            of_part = max(_OF_KIND + 1, _WHOLE - len(folded(name.text)))  # of a short name a word says more
            yield _whole_key(name.text, lang), _WHOLE
            yield from ((_whole_key(part, lang), of_part) for part in _QUOTED.findall(name.text))
            yield from ((key, of_part) for key in _word_keys(name.text, lang))


def _word_keys(name: str, lang: str) -> Iterator[str]:
    return (f"{stem}." for word in folded(name) for stem in stems(word, lang))


def _whole_key(name: str, lang: str) -> str:
    return "".join(f"{stems(word, lang)[0]} " for word in folded(name))
