"""One run of the benchmark: the sites, written once each, and measurements of several contenders in turn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import contenders
from aside import put_aside
from contenders import Change, Contender
from corpus import make_corpus
from measure import Use
from peers import Peers

Uses = dict[str, list[Use]]
"""What each contender used, by its name, round by round."""


@dataclass
class Bench:
    """`items` is the size of the sites, `rounds` how often each of them is built."""

    work: Path
    peers: Peers
    items: int
    rounds: int
    _ready: dict[Path, Contender] = field(default_factory=dict)
    _built: set[Path] = field(default_factory=set)
    _changes: int = 0

    def ours(self, *, search: bool, items: int = 0) -> Contender:
        return self._written(contenders.newsroom(make_corpus(items or self.items), self.work, search=search))

    def hugo(self, *, search: bool, items: int = 0) -> Contender:
        """That which makes the same pages as ours."""
        make = contenders.hugo_pagefind if search else contenders.hugo
        return self._written(make(make_corpus(items or self.items), self.work, self.peers))

    def hugo_fewer(self) -> Contender:
        return self._written(contenders.hugo_fewer(make_corpus(self.items), self.work, self.peers))

    def stock(self) -> Contender:
        return self._written(contenders.stock(make_corpus(self.items), self.work, self.peers))

    def cold(self, *those: Contender) -> Uses:
        """Nothing is there but what people write."""
        return self._in_turn("cold", those, lambda: Contender.clean)

    def changed(self, *those: Contender) -> Uses:
        """The site is built, and then a sentence is added to one item; to another one in each round."""
        self._build_first(those)

        def a_change() -> Callable[[Contender], None]:
            change = self.next_change()
            return lambda one: one.change(change)

        return self._in_turn("one body changed", those, a_change)

    def same(self, *those: Contender) -> Uses:
        self._build_first(those)
        return self._in_turn("nothing changed", those, lambda: lambda _: None)

    def peak(self, one: Contender) -> int:
        """Bytes, of a cold build."""
        one.clean()
        self.tell(f"memory: {one.name}")
        used = one.build(memory=True)
        self._built.add(one.folder)
        return used.memory

    def next_change(self, items: int = 0) -> Change:
        self._changes += 1
        return contenders.change(make_corpus(items or self.items), self._changes)

    def built(self) -> list[Contender]:
        """Those whose sites are there."""
        return [one for folder, one in self._ready.items() if folder in self._built]

    def build(self, one: Contender) -> None:
        self._build_first([one])

    def tell(self, words: str) -> None:
        print(f"  {words}", file=sys.stderr, flush=True)

    def _written(self, one: Contender) -> Contender:
        if one.folder not in self._ready:
            self.tell(f"writing the site of {one.name}: {one.folder.name}")
            put_aside(one.folder, self.work)
            one.write()
            self._ready[one.folder] = one
        return self._ready[one.folder]

    def _build_first(self, those: Sequence[Contender]) -> None:
        for one in those:
            if one.folder not in self._built:
                self.tell(f"building: {one.name}")
                one.build()
                self._built.add(one.folder)

    def _in_turn(
        self,
        state: str,
        those: Sequence[Contender],
        before: Callable[[], Callable[[Contender], None]],
    ) -> Uses:
        """A B A B …: what else the machine does meets all of them. `before` says what is done to each in a round."""
        uses: Uses = {one.name: [] for one in those}
        for _ in range(self.rounds):
            prepare = before()
            for one in those:
                prepare(one)
                used = one.build()
                self._built.add(one.folder)
                uses[one.name].append(used)
                self.tell(f"{state}, {one.name}: {used.wall:.2f} s, {used.cpu:.2f} s of processors")
        return uses
