"""Which language a command was asked to speak."""

from __future__ import annotations

from collections.abc import Sequence

from ..editions.catalogue import COMMANDS, Catalogue
from ..editions.problem_texts import problem_languages
from ..editions.reader import system_language
from ..model.text import ENGLISH


def asked_language(arguments: Sequence[str]) -> str:
    """The value of `--lang`, known before click reads anything, for it may be wrong use that has to be told."""
    for number, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--":
            break
        if name == "--lang":
            return value or next(iter(arguments[number + 1 : number + 2]), "")
    return ""


def known_language(asked: str) -> str:
    """The reader's language: what was asked for, else the system's; "" where neither says one that has messages.

    Who asks for an edition without messages has a language, and is told in the system's, or in English.
    """
    spoken = problem_languages()
    if asked in spoken:
        return asked
    return system_language(spoken) or (ENGLISH if asked else "")


def words_for(arguments: Sequence[str]) -> Catalogue:
    """The texts of commands in the language of whoever calls one with these arguments."""
    return Catalogue(known_language(asked_language(arguments)) or ENGLISH, COMMANDS)
