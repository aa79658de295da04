"""Jinja as our templates need it: every value escaped, every text of the interface from the edition's catalogue.

What people read gets the no-break spaces of its language here, and only here: a `Phrase` and a message by themselves,
any other text and HTML by the filter `tied`. Titles of windows, descriptions and all that machines read stay plain.
A text in another language than the page's marks itself where an element can stand, and is bare in attributes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..editions.catalogue import Catalogue
from ..editions.lists import join
from ..editions.numbers import percent, plural_samples
from ..editions.typography import tie, tie_html
from ..model.text import Foreign, Phrase
from .compiled import COMPILED
from .links import Macro
from .open_graph import open_graph_locale
from .plain_places import BARE, PlainPlaces, bare
from .unindented import Unindented
from .written import WritingEnvironment, writer

_TEMPLATES = Path(__file__).resolve().parent.parent / "theme" / "templates"

# Of a heading, as HTML that several pages show has it. No text has this sign: it may stand in no source.
OPEN_LEVEL = "\4"


def environment(messages: Catalogue) -> Environment:
    """Jinja for the edition of a catalogue. What has changed in a template is seen by the next environment.

    Undefined names are errors: a template's typing mistake never publishes a hole.
    """
    lang = messages.lang
    env = WritingEnvironment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        bytecode_cache=COMPILED,
        auto_reload=False,
        extensions=[PlainPlaces, Unindented],
        finalize=writer(lang),
    )
    env.globals.update(
        _=cache(lambda message: _tied_text(messages.gettext(message), lang)),
        ngettext=lambda one, many, count: _tied_text(messages.ngettext(one, many, count), lang),
        open_level=OPEN_LEVEL,
        plural_samples=plural_samples(lang),
    )
    env.filters |= {
        BARE: bare,
        "filled": _filled,
        "listed": partial(_listed, lang),
        "og_locale": open_graph_locale,
        "once": _as_often_as_asked,
        "percent": partial(percent, lang=lang),
        "tied": partial(_tied, lang),
    }
    return env


def _tied(lang: str, text: Phrase | Markup | str, text_lang: str | None = None) -> Phrase | Markup | str:
    """With no-break spaces; `text_lang` is the text's language when it is not the edition's."""
    match text:
        case Phrase():
            return Phrase(_tied_text(text.text, text.lang or lang), text.lang)
        case Markup():
            return tie_html(text, text_lang or lang)
        case str():
            return _tied_text(text, text_lang or lang)


def _tied_text(text: str, lang: str) -> str:
    return text if isinstance(text, Foreign) else tie(text, lang)


def _filled(message: str, **values: object) -> Markup:
    """A message with texts and HTML put in, each escaped as it needs to be."""
    if isinstance(message, Foreign):
        return escape(message.format(**values))
    return escape(message).format(**values)


def _listed(lang: str, phrases: Iterable[Phrase]) -> Markup:
    """Phrases as a list in a sentence, as the language joins them: "Tuzla i Živinice"."""
    joined = Markup(join([str(escape(phrase)) for phrase in phrases], lang))  # noqa: S704  # each is escaped
    return tie_html(joined, lang)


def _as_often_as_asked(macro: Macro, _by: str = "") -> Macro:
    """The filter `once` where every page is rendered for itself."""
    return macro
