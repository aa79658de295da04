"""The texts of the interface in one language, from its PO catalogue."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

LOCALES = Path(__file__).resolve().parent.parent / "locales"
INTERFACE = "newsroom"
COMMANDS = "commands"


class Catalogue:
    """Messages are named by their English text, which is also shown where a translation is missing.

    `domain` is what they are for: the published site, or the command line. `translations` has gettext's methods, for
    Jinja's `install_gettext_translations(..., newstyle=True)`.
    """

    def __init__(self, lang: str, domain: str = INTERFACE) -> None:
        self.lang = lang
        self.translations = _translations(lang, domain)

    def gettext(self, message: str) -> str:
        return self.translations.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.translations.ngettext(singular, plural, count)

    def pgettext(self, context: str, message: str) -> str:
        return str(self.translations.pgettext(context, message))

    def npgettext(self, context: str, singular: str, plural: str, count: int) -> str:
        return self.translations.npgettext(context, singular, plural, count)


def catalogue_path(lang: str, domain: str = INTERFACE) -> Path:
    return LOCALES / lang.replace("-", "_") / "LC_MESSAGES" / f"{domain}.po"


def read_catalogue(lang: str, domain: str = INTERFACE) -> Catalog:
    """The catalogue as it is written, comments and empty messages included."""
    with catalogue_path(lang, domain).open("rb") as file:
        return read_po(file, abort_invalid=True)


@cache
def _translations(lang: str, domain: str) -> NullTranslations:
    if not catalogue_path(lang, domain).is_file():
        return NullTranslations()
    catalog = read_catalogue(lang, domain)
    for message in list(catalog):
        if message.id and not _is_translated(message):
            catalog.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled, domain=domain)


def _is_translated(message: Message) -> bool:
    texts = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return bool(texts) and all(texts) and not message.fuzzy
