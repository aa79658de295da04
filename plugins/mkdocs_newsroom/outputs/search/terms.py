"""The words of an edition in the order of their letters, cut into files of which a query needs one or two.

A row is `[key, postings]`, or `[key, postings, {language: words}]`. Its key is

- a folded word, and the postings are those of the documents that have it; and
- a stem, and `words`, written as `postings.shared` after the key, are the folded words that have it in a language;
- of a name (see `names.py`): such a key ends in a space or a dot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from .postings import encode, shared
from .stems import rules_data, stems

Row = tuple[str, str]
"""A key, and the row as JSON. Nothing in it needs to be escaped: folded words are letters and digits."""

# Characters. A file ends at a word that its own letters choose, so that a new word moves no other file's end.
_SMALLEST, _LARGEST, _ONE_IN = 5_000, 11_000, 48


def rows(postings: Mapping[str, Sequence[int]], words: Mapping[str, Iterable[str]]) -> Iterator[Row]:
    """Sorted by key; `postings` are packed, `words` by the language of their rules."""
    forms = _forms(words)
    for key in sorted(postings.keys() | forms.keys()):
        written = encode(postings.get(key, ()))
        more = f",{{{forms[key]}}}" if key in forms else ""
        yield key, f'["{key}","{written}"{more}]'


def cut(found: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """The first key of each file and its text."""
    first, size = "", 0
    part: list[str] = []
    for key, row in found:
        if size > _LARGEST or (size > _SMALLEST and crc32(key.encode()) % _ONE_IN == 0):
            yield first, f"[{','.join(part)}]"
            first, size, part = key, 0, []
        part.append(row)
        size += len(row)
    yield first, f"[{','.join(part)}]"


def _forms(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each stem the words that have it, as the members of a JSON object."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for lang in sorted(words):
        if rules_data(lang):
            by_stem: defaultdict[str, list[str]] = defaultdict(list)
            for word in sorted(words[lang]):
                for stem in stems(word, lang):
                    by_stem[stem].append(shared(stem, word))
            for stem, its in by_stem.items():
                members[stem].append(f'"{lang}":"{" ".join(its)}"')
    return {stem: ",".join(its) for stem, its in members.items()}
