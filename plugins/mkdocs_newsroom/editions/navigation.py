"""What `navigation` and `footer` of the configuration lead to."""

from __future__ import annotations

from collections.abc import Collection

from ..load.suggest import nearest
from ..model.problem import Problem
from ..model.settings import EDITORS, SEARCH, SECTION_KEYS, Settings


def unknown_links(settings: Settings, pages: Collection[str]) -> list[Problem]:
    """Entries that are neither sections nor keys of ordinary pages: they would be left out without a word."""
    known = sorted({*SECTION_KEYS, *pages} - {EDITORS, SEARCH})
    return [
        Problem(
            "C809",
            place,
            {"name": str(key), "expected": ", ".join(known), "suggestion": nearest(str(key), known)},
        )
        for (_, key), place in settings.places.items()
        if key not in known
    ]
