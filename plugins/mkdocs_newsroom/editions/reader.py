"""In which language to speak to the person at the terminal."""

from __future__ import annotations

import locale
import os
import re
import sys
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from ..model.text import ENGLISH

_UNSET = ("C", "POSIX")
# Whoever reads these reads Bosnian too, sooner than English; Serbs read both scripts.
_READ_AS = {"hr": "bs", "sr": "bs", "sh": "bs", "cnr": "bs"}


def reader_language(codes: Collection[str], environment: Mapping[str, str] | None = None) -> str:
    """The language in which to speak to whoever runs the build: the system's, where we know it, else English."""
    return system_language(codes, environment) or ENGLISH


def system_language(codes: Collection[str], environment: Mapping[str, str] | None = None) -> str:
    """What the system is set to, if that is one of `codes`, or its readers read one of them as their own; else "": a
    server's `C` says nothing of its reader.

    Sources: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02, and for `LANGUAGE`, a
    list that comes first: https://www.gnu.org/software/gettext/manual/html_node/The-LANGUAGE-variable.html
    """
    variables = os.environ if environment is None else environment
    named = (variables.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    system = next((value for value in named if value), "")
    if not system and environment is None:
        system = _windows_locale()
    if not system or system.partition(".")[0] in _UNSET:
        return ""
    wanted = (*variables.get("LANGUAGE", "").split(":"), system)
    return next((code for one in wanted if (code := _known(one, codes))), "")


def language_of_file(path: str, codes: Collection[str]) -> str:
    """The language in which to speak to whoever wrote a file: that of its name (`index.bs.md`), else English."""
    suffix = PurePosixPath(PurePosixPath(path).stem).suffix.removeprefix(".")
    return suffix if suffix in codes else ENGLISH


def _known(name: str, codes: Collection[str]) -> str:
    code = re.split("[_@.]", locale.normalize(name))[0].lower()
    return next((one for one in (code, _READ_AS.get(code, "")) if one in codes), "")


def _windows_locale() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  # only there

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
