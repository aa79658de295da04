"""A state in two files: its tables as they were last written whole, and beside that what has changed since then.

What was withdrawn must not live on in either of them, and what was there before a change only until the day ends: then
all is written anew.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sized
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from ..load.kept_state import BegunState, read_state, state_recipe, write_state
from ..plan.fingerprints import Fingerprint

# Entries: whatever has changed is read and written by each further build, until it is not so little any more.
_FEW, _ONE_IN = 100, 10

Tables: TypeAlias = Mapping[str, dict[Any, Any]]


@dataclass(frozen=True)
class Stored:
    """`tables` are all that is large, by their names: one entry for each thing that may change, and what has not
    changed is the very same object from build to build. `rest` is all else. `around` is another where nothing of before
    may stay. `key` is another each time that it is written.
    """

    around: Fingerprint
    tables: Tables
    rest: Any = None
    key: bytes = b""


@dataclass(frozen=True)
class _Changes:
    """From what was written whole, with the key `since`: the `state`, in the tables of which stands only what is new or
    another, and the keys that are `gone` from them.
    """

    since: bytes
    state: Stored
    gone: Mapping[str, Collection[object]]


@dataclass(frozen=True)
class TwoFiles:
    whole: Path
    changes: Path

    def read(self, key: bytes | None = None, begun: BegunState | None = None) -> tuple[Stored, Stored] | None:
        """What was written with the key, or last, and what of it stands in the file that is whole: to be handed to
        `write`. None when there is nothing that this release can use. Reading may have `begun`.
        """
        whole = begun.value() if begun else read_state(self.whole, state_recipe())
        if not isinstance(whole, Stored):
            return None
        state = whole if whole.key == key else self._with_changes(whole)
        return (state, _as_it_is(whole)) if key in (None, state.key) else None

    def write(
        self, state: Stored, whole: Stored | None, derived: AbstractSet[str] = frozenset()
    ) -> tuple[bytes, Stored]:
        """The key of what was written, and what is whole now; it was `whole` before. The entries of the tables
        `derived` come and go with those of others; where one of any other is gone, something was withdrawn.
        """
        state = replace(state, key=os.urandom(16))
        changes = _changes(whole, state, derived) if whole else None
        if whole and changes:
            write_state(self.changes, state_recipe(), changes)
            return state.key, whole
        write_state(self.whole, state_recipe(), state)
        with suppress(OSError):
            self.changes.unlink()
        return state.key, _as_it_is(state)

    def remove(self) -> None:
        for file in (self.whole, self.changes):
            with suppress(OSError):
                file.unlink()

    def _with_changes(self, whole: Stored) -> Stored:
        found = read_state(self.changes, state_recipe())
        if not isinstance(found, _Changes) or found.since != whole.key:
            return whole
        tables = {name: whole.tables[name] | changed for name, changed in found.state.tables.items()}
        for name, keys in found.gone.items():
            for key in keys:
                del tables[name][key]
        return replace(found.state, tables=tables)


def _as_it_is(state: Stored) -> Stored:
    """The tables of others may be changed."""
    return replace(state, rest=None, tables={name: table.copy() for name, table in state.tables.items()})


def _changes(whole: Stored, state: Stored, derived: AbstractSet[str]) -> _Changes | None:
    """None when all is to be written."""
    if state.around != whole.around or state.tables.keys() != whole.tables.keys():
        return None
    changed, gone = {}, {}
    for name, now in state.tables.items():
        then = whole.tables[name]
        changed[name] = {key: one for key, one in now.items() if then.get(key) is not one}
        if keys := [*(then.keys() - now.keys())]:
            gone[name] = keys
    if gone.keys() - derived or _size(changed.values()) > max(_FEW, _size(whole.tables.values()) // _ONE_IN):
        return None
    return _Changes(whole.key, replace(state, tables=changed), gone)


def _size(tables: Iterable[Sized]) -> int:
    return sum(map(len, tables))
