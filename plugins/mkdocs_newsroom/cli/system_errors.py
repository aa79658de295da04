"""What the system refused, in the reader's language: its own words are English."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

from .marking import N_

_REASONS = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("permission is missing"),
    errno.EPERM: N_("permission is missing"),
    errno.EROFS: N_("permission is missing"),
    errno.EEXIST: N_("it exists already"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of the path is not a folder"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("links lead in a circle"),
}


def reason_of(error: OSError, _: Callable[[str], str]) -> str:
    """Why, without the file; in the system's own words where we have none."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or type(error).__name__


def system_error(error: OSError, _: Callable[[str], str]) -> str:
    """Which file, and why."""
    file = error.filename2 or error.filename
    reason = reason_of(error, _)
    return f"{os.fsdecode(file)}: {reason}" if isinstance(file, (str, bytes)) and file else reason
