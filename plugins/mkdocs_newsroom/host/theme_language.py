"""The language of the theme's own texts, for any language of the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.theme import Theme

from ..load.cldr import locale_of
from ..model.text import ENGLISH
from ..outputs.templates import THEME


def set_language(theme: Theme, code: str) -> None:
    """Tells the theme's templates what `partials/language.html` asks for: the code of the page's language and its
    direction, and the name of the texts that come nearest to it.
    """
    locale = locale_of(code)
    folders = [Path(str(folder)) for folder in (*theme.dirs, THEME / "material")]
    theme["language"] = texts_of_theme(code, folders)
    theme["edition"] = {
        "language": code,
        "direction": "rtl" if locale and locale.text_direction == "rtl" else "ltr",
    }


def texts_of_theme(code: str, folders: Iterable[Path]) -> str:
    """The language of the partial that suits `code`: its own, or without the country (RFC 4647, 3.4, but never in
    another script); else English.
    """
    known = {file.stem for folder in folders for file in folder.glob("partials/languages/*.html")}
    language, _, country = code.rpartition("-")
    names = (code, language) if len(country) == 2 else (code,)
    return next((name for name in names if name in known), ENGLISH)
