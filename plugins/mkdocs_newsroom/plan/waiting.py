"""How a preview marks what is not to be shown yet."""

from __future__ import annotations

from datetime import datetime

from ..editions.edition import Edition
from ..model.site import Wait
from ..model.when import Moment
from .pieces import WaitView


def wait_view(edition: Edition, wait: Wait | None) -> WaitView | None:
    """None for what does not wait. Moments are told on the clock of the language that waits."""
    if wait is None:
        return None
    _ = edition.messages.gettext
    if wait.moment is None:
        return WaitView(_("Draft"), _("Draft: only you see it."))
    when = edition.dates.moment(_moment(wait.moment))
    return WaitView(_("Scheduled"), _("Will appear {when}. Until then only you see it.").format(when=when))


def _moment(at: datetime) -> Moment:
    clock = (at.hour, at.minute)
    return Moment(at.date(), clock if any(clock) else None)
