"""Compiled templates, for every environment that uses the same ones."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from ..load.parallel import Apart, processors


class CompiledOnce(BytecodeCache):
    """Templates are the same in every language: compiled for the first edition, they serve all.

    What is `compiled` may be kept for a later build of the same release. A template that has changed since is compiled
    anew.
    """

    def __init__(self) -> None:
        self.compiled: dict[str, bytes] = {}
        self._begun: Apart[dict[str, bytes]] | None = None

    def begin(self, compile_all: Callable[[], dict[str, bytes]]) -> None:
        """Compiles in a process beside this one, where the system can do that and nothing is known yet."""
        if not self.compiled and processors() > 1:
            self._begun = Apart(compile_all)

    def finish(self) -> None:
        """Waits for what has begun. A process that is forked before must not need a template."""
        if self._begun:
            begun, self._begun = self._begun, None
            self.compiled |= begun.result()

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self.compiled.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledOnce()
"""Those of our own."""
