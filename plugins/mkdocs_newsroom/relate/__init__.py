"""Records -> Site: references, inheritance of facts, editorial rules."""

from .site import relate

__all__ = ["relate"]
