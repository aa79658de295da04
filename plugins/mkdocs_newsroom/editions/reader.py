"""In which language to speak to the person at the terminal."""

from __future__ import annotations

import locale
import os
from collections.abc import Iterable, Mapping


def reader_language(codes: Iterable[str], environment: Mapping[str, str] | None = None) -> str:
    """The language in which to speak to whoever runs the build: the system's, where we know it, else English."""
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := variables.get(name):
            code = locale.normalize(value).partition("_")[0]
            return code if code in codes else "en"
    return "en"
