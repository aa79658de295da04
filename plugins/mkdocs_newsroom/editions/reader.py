"""In which language to speak to the person at the terminal."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

ENGLISH = "en"
_UNSET = ("C", "POSIX")


def reader_language(codes: Collection[str], environment: Mapping[str, str] | None = None) -> str:
    """The language in which to speak to whoever runs the build: the system's, where we know it, else English."""
    return system_language(codes, environment) or ENGLISH


def system_language(codes: Collection[str], environment: Mapping[str, str] | None = None) -> str:
    """What the system is set to, if that is one of `codes`, else "": a server's `C` says nothing of its reader.

    Source: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02
    """
    variables = os.environ if environment is None else environment
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := variables.get(name):
            is_set = value.partition(".")[0] not in _UNSET
            return _known(locale.normalize(value), codes) if is_set else ""
    return _known(_windows_locale(), codes) if environment is None else ""


def language_of_file(path: str, codes: Collection[str]) -> str:
    """The language in which to speak to whoever wrote a file: that of its name (`index.bs.md`), else English."""
    suffix = PurePosixPath(PurePosixPath(path).stem).suffix.removeprefix(".")
    return suffix if suffix in codes else ENGLISH


def _known(name: str, codes: Collection[str]) -> str:
    code = name.partition("_")[0]
    return code if code in codes else ""


def _windows_locale() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  # only there

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
