"""The one place that asks what time it is."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from ..model.problem import Place, Problem
from .configuration import SettingsError

_EPOCH = "SOURCE_DATE_EPOCH"


class ClockError(SettingsError):
    """The environment says a time that is none."""


def now() -> datetime:
    """The time of the build on the clock here; SOURCE_DATE_EPOCH fixes it, in UTC. Raises ClockError when that is none.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if epoch := os.environ.get(_EPOCH):
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise ClockError(Problem("C803", Place(_EPOCH), {"name": _EPOCH, "value": epoch})) from error
    return datetime.now().astimezone()
