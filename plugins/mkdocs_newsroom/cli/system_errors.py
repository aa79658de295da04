"""What the system refused, in the reader's language."""

from __future__ import annotations

import os
from collections.abc import Callable

from ..load.system_errors import reason_of


def system_error(error: OSError, _: Callable[[str], str]) -> str:
    """Which file, and why."""
    file = error.filename2 or error.filename
    reason = _(reason_of(error))
    return f"{os.fsdecode(file)}: {reason}" if isinstance(file, (str, bytes)) and file else reason
