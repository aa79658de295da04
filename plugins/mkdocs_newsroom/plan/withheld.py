"""What stands in the place of a photo that must not be published, for those who write: only in a preview."""

from __future__ import annotations

from pathlib import PurePosixPath

from ..editions.catalogue import Catalogue
from ..model.site import WithheldReason


def withheld_note(messages: Catalogue, path: str, reason: WithheldReason) -> str:
    """The name of the photo's file, and why it is not there."""
    return f"{PurePosixPath(path).name} – {withheld_words(messages, reason)}"


def withheld_words(messages: Catalogue, reason: WithheldReason) -> str:
    """Why a photo is not there, as one short sentence in the language of `messages`."""
    _ = messages.gettext
    match reason:
        case WithheldReason.NO_CONSENT:
            return _("This photo is not published: it names no consent.")
        case WithheldReason.UNKNOWN:
            return _("This photo is not published: the consent that it names cannot be found.")
        case WithheldReason.OUT_OF_SCOPE:
            return _("This photo is not published: the consent is not for the website.")
        case WithheldReason.EXPIRED:
            return _("This photo is not published: the consent has ended.")
        case WithheldReason.WITHDRAWN:
            return _("This photo is not published: the consent was withdrawn.")
