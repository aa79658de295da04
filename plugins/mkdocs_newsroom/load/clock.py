"""The one place that asks what day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from .settings import SettingsError


def today() -> date:
    """The day of the build here; SOURCE_DATE_EPOCH fixes it. Raises SettingsError when that is no time.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            raise SettingsError(
                f"SOURCE_DATE_EPOCH must be a number of seconds, not {epoch!r:.80}"
            ) from error
    return datetime.now().astimezone().date()
