"""Files that show what an output looks like: a change of one is meant, or a mistake.

`NEWSROOM_GOLDEN=renew make test ARGS="tests/outputs"` writes them anew; `git diff` then shows what has changed.
"""

from __future__ import annotations

import os
from pathlib import Path


def assert_golden(made: str, file: Path) -> None:
    if os.environ.get("NEWSROOM_GOLDEN") == "renew":
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(made.encode())
    assert made == file.read_bytes().decode(), f"{file.name}: see tests/harness/golden.py"
