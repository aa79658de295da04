"""Why the system refused something, in words that can be shown in the reader's language: its own are English."""

from __future__ import annotations

import errno

from ..model.marking import N_
from ..model.problem import Message

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
    errno.ETIMEDOUT: N_("it took too long"),
    errno.ELOOP: N_("links lead in a circle"),
}


def reason_of(error: OSError) -> Message:
    """Why, without the file; in the system's own words where we have none."""
    return Message(_REASONS.get(error.errno or 0) or error.strerror or type(error).__name__)
