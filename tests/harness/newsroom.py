"""The command `newsroom`, as people call it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("newsroom")


def newsroom(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run in `folder`; the environment says nothing of a language unless `variables` do."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=folder,
        env={**clean, "PYTHONUTF8": "1", **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
