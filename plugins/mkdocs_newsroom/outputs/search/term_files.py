"""Files of terms in which rows are being changed; of the others none is read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from .postings import decode, encode, pack, shared, unshared
from .stems import rules_data, stems
from .terms import Cutter, TermsFile, read_row, rows_in, write_row


class TermFiles:
    """Afterwards they are what they would be if all rows were cut anew."""

    def __init__(self, files: Mapping[str, TermsFile]) -> None:
        """By the first key of each."""
        self._files = files
        self._firsts = sorted(files)
        self._rows: dict[str, dict[str, str]] = {}
        """Those of files that were read, by their first keys."""
        self._changed: set[str] = set()

    def change_postings(self, key: str, edits: Mapping[int, int | None]) -> None:
        """`edits` are the new weights of documents, None for those without the key."""
        postings, words = self._read(key)
        weights: dict[int, int | None] = {**dict(decode(postings)), **edits}
        left = sorted((number, weight) for number, weight in weights.items() if weight is not None)
        self._write(key, encode([*map(pack, left)]), words)

    def documents(self, key: str) -> Iterator[int]:
        return (number for number, _ in decode(self._read(key)[0]))

    def change_words(self, lang: str, word: str, *, is_there: bool) -> None:
        """Whether the word stands beside its stems as one of the language."""
        if not rules_data(lang):
            return
        for stem in stems(word, lang):
            postings, words = self._read(stem)
            its = {unshared(stem, coded) for coded in words.get(lang, "").split()}
            if (word in its) == is_there:
                continue
            its ^= {word}
            others = {code: coded for code, coded in words.items() if code != lang}
            own = {lang: " ".join(shared(stem, one) for one in sorted(its))} if its else {}
            self._write(stem, postings, others | own)

    def changed(self) -> dict[str, TermsFile]:
        """All files as they are now, in their order; one that is as it was is the very same object."""
        found: dict[str, TermsFile] = {}
        cutter: Cutter | None = None
        for first in self._firsts:
            is_changed = first in self._changed
            if cutter and not is_changed and cutter.ends_before(first):  # from here on they are cut as before
                found |= self._as_before(cutter.files())
                cutter = None
            if not cutter and not is_changed:
                found[first] = self._files[first]
            else:
                cutter = cutter or Cutter(first)
                cutter.add(sorted(self._rows_from(first).items()))
        return found | self._as_before(cutter.files() if cutter else {})

    def _as_before(self, files: Mapping[str, TermsFile]) -> dict[str, TermsFile]:
        """With the same objects in the place of equal ones."""
        before = self._files
        return {first: before[first] if before.get(first) == file else file for first, file in files.items()}

    def _read(self, key: str) -> tuple[str, dict[str, str]]:
        rows = self._rows_from(self._firsts[self._place(key)])
        return read_row(rows[key]) if key in rows else ("", {})

    def _write(self, key: str, postings: str, words: Mapping[str, str]) -> None:
        place = self._place(key)
        first = self._firsts[place]
        rows = self._rows_from(first)
        if postings or words:
            members = ",".join(f'"{lang}":"{words[lang]}"' for lang in sorted(words))
            rows[key] = write_row(key, postings, members)
        elif rows.pop(key, None) and key == first:
            self._changed.add(self._firsts[place - 1])  # it ended before that key
        self._changed.add(first)

    def _place(self, key: str) -> int:
        return bisect_right(self._firsts, key) - 1

    def _rows_from(self, first: str) -> dict[str, str]:
        if first not in self._rows:
            self._rows[first] = rows_in(self._files[first])
        return self._rows[first]
