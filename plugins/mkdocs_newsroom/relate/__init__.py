"""Records -> Site: references, inheritance of facts, editorial rules."""

from .site import relate, without_waiting

__all__ = ["relate", "without_waiting"]
