"""The texts of the interface in one language, from its PO catalogues: the package's, and the site's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from ..model.text import ENGLISH, Foreign

LOCALES = Path(__file__).resolve().parent.parent / "locales"
INTERFACE = "newsroom"
COMMANDS = "commands"
COMPILED: dict[tuple[str, str], bytes] = {}
"""What gettext reads of the package's catalogues, by language and domain. It may be kept for a later build of the same
release.
"""


class Catalogue:
    """Messages are named by their English text, which is also shown where a translation is missing: on the published
    site as a `Foreign` text, so that pages mark it.

    `domain` is what the messages are for: the published site, or the command line. A translation in `own`, the
    catalogue of the site itself, goes before the package's.
    """

    def __init__(self, lang: str, domain: str = INTERFACE, own: Catalog | None = None) -> None:
        self.lang = lang
        self.domain = domain
        self._own = own
        package = _package_translations(lang, domain)
        self.translations = package if own is None else _translations(_compiled(own), domain, package)

    def gettext(self, message: str) -> str:
        return self.translations.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.translations.ngettext(singular, plural, count)

    def pgettext(self, context: str, message: str) -> str:
        found = self.translations.pgettext(context, message)
        return found if isinstance(found, str) else str(found)

    def npgettext(self, context: str, singular: str, plural: str, count: int) -> str:
        return self.translations.npgettext(context, singular, plural, count)

    @property
    def total(self) -> int:
        """How many messages there are to translate."""
        return len(list(_messages(template(self.domain))))

    @cached_property
    def untranslated(self) -> tuple[Message, ...]:
        """The messages that have no translation, or one that is marked fuzzy, in the order of the template."""
        if self.lang.partition("-")[0] == ENGLISH:
            return ()
        catalogues = [one for one in (self._own, _package_catalogue(self.lang, self.domain)) if one]
        known = {_name(one) for found in catalogues for one in _messages(found) if is_translated(one)}
        return tuple(message for message in _messages(template(self.domain)) if _name(message) not in known)


class _English(NullTranslations):
    """The last resort of an edition in another language."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def gettext(self, message: str) -> str:
        return Foreign(message, ENGLISH, self._lang)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # gettext's
        return self.gettext(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  # gettext's
        return self.ngettext(msgid1, msgid2, n)


def package_catalogue_path(lang: str, domain: str = INTERFACE) -> Path:
    return LOCALES / catalogue_name(lang, domain)


def catalogue_name(lang: str, domain: str = INTERFACE) -> Path:
    """Where a catalogue stands below a folder of catalogues, as gettext wants it."""
    return Path(lang.replace("-", "_"), "LC_MESSAGES", f"{domain}.po")


def read_catalogue(lang: str, domain: str = INTERFACE) -> Catalog:
    """The catalogue as it is written, comments and empty messages included."""
    return read_po_file(package_catalogue_path(lang, domain))


@cache
def template(domain: str = INTERFACE) -> Catalog:
    """All messages, untranslated, with what translators are told about them."""
    return read_po_file(LOCALES / f"{domain}.pot")


def read_po_file(path: Path) -> Catalog:
    """Raises PoFileError for what is no catalogue, and OSError."""
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def is_translated(message: Message) -> bool:
    """Whether all its forms are there and none waits for a second look."""
    texts = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return bool(texts) and all(texts) and not message.fuzzy


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _name(message: Message) -> tuple[str | None, str]:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


@cache
def _package_catalogue(lang: str, domain: str) -> Catalog | None:
    return read_catalogue(lang, domain) if package_catalogue_path(lang, domain).is_file() else None


@cache
def _package_translations(lang: str, domain: str) -> NullTranslations:
    is_marked = domain == INTERFACE and lang.partition("-")[0] != ENGLISH
    english = _English(lang) if is_marked else NullTranslations()
    if (lang, domain) not in COMPILED:
        catalog = _package_catalogue(lang, domain)
        COMPILED[lang, domain] = _compiled(catalog) if catalog else b""
    compiled = COMPILED[lang, domain]
    return _translations(compiled, domain, english) if compiled else english


def _compiled(catalog: Catalog) -> bytes:
    whole = Catalog(charset="utf-8", header_comment="")
    whole.mime_headers = catalog.mime_headers
    for message in _messages(catalog):
        if is_translated(message):
            whole.add(message.id, message.string, context=message.context)
    compiled = BytesIO()
    write_mo(compiled, whole)
    return compiled.getvalue()


def _translations(compiled: bytes, domain: str, fallback: NullTranslations) -> Translations:
    made = Translations(BytesIO(compiled), domain=domain)
    made.add_fallback(fallback)
    return made
