"""Days as the moments that feeds ask for (RFC 3339)."""

from __future__ import annotations


def moment(day: str) -> str:
    """The beginning of the day in UTC: from London to Vladivostok a reader shows the same day, and an item that was
    built in the morning of its day is not from the future, which some readers hide.
    """
    return f"{day}T00:00:00Z"
