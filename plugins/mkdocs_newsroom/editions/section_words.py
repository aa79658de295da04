"""What the sections may be called in the addresses of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..load.slugs import slug
from ..model.marking import N_, NC_
from ..model.settings import PAGE
from .catalogue import Catalogue

_TITLES = {
    "news": N_("News"),
    "projects": N_("Projects"),
    "schools": N_("Schools"),
    "networks": N_("Networks"),
    "partners": N_("Partners"),
    "events": N_("Events"),
    "search": N_("Search"),
    "editors": N_("For editors"),
}
_CONTEXT = "address"
_PAGE_WORD = NC_("address", "page")


def proposed_words(sections: Iterable[str], messages: Catalogue) -> Mapping[str, str]:
    """By section, from its title in plain letters; the section's own key where the title is not translated."""
    found: dict[str, str] = {}
    for key in sections:
        is_page = key == PAGE
        message = _PAGE_WORD if is_page else _TITLES.get(key, key)
        title = messages.pgettext(_CONTEXT, message) if is_page else messages.gettext(message)
        word = slug(title, messages.lang) if title != message else key
        found[key] = key if not word or word in found.values() else word
    return found
