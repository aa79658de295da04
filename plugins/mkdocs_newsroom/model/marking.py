"""Marks texts that are looked up in a catalogue later: `tools/messages.py` finds them by these names."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802  # gettext's name for it
    return message


def NC_(context: str, message: str) -> str:  # noqa: ARG001, N802  # as above, with a context
    return message
