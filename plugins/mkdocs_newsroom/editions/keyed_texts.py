"""Texts that are not named by their English wording: a catalogue of what each of them is about, and of which part."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .catalogue import LOCALES, package_catalogue_path, read_catalogue


@cache
def keyed_texts(domain: str, lang: str) -> Mapping[tuple[str, str], str]:
    """The texts by context and id; empty for a language without them."""
    if not package_catalogue_path(lang, domain).is_file():
        return {}
    return {
        (message.context, str(message.id)): str(message.string)
        for message in read_catalogue(lang, domain)
        if message.context and message.string
    }


@cache
def languages_of(domain: str) -> tuple[str, ...]:
    """The languages that have a catalogue of the domain, sorted."""
    found = LOCALES.glob(f"*/LC_MESSAGES/{domain}.po")
    return tuple(sorted(path.parent.parent.name.replace("_", "-") for path in found))
