"""Talks with whoever is at the terminal. All words go to stderr: what a command prints may be used by another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress

import click

from ..authoring.names import find, inflected, nearest_to
from ..editions.collation import sort_key
from ..editions.problem_texts import printable
from ..model.sources import EntityFile
from .frame import words

ALL = "?"
NONE = "-"
"""What people type to see all that they can choose from, or an explanation, and to leave out what is proposed."""


def say(text: str = "") -> None:
    click.echo(text, err=True)


def ask(question: str, proposed: str = "", note: str = "") -> str:
    """One line, "" for none; Enter takes what is proposed. Raises Abort at the end of the input."""
    hint = f" [{proposed}]" if proposed else f" ({note})" if note else ""
    try:
        answer = _line(f"{question}{hint}: ").strip() or proposed
    except (EOFError, KeyboardInterrupt):
        raise click.Abort from None
    return "" if answer == NONE else answer


def choose(entities: Sequence[EntityFile], lang: str) -> EntityFile | None:
    """One of several, by its number or its name; None for Enter."""
    _ = words().gettext
    for number, file in enumerate(entities, 1):
        say(f"  {number}  {label(file, lang)}")
    while answer := ask(_("Which one? The number"), note=_("Enter: none of them")):
        if answer.isascii() and answer.isdecimal() and 0 < int(answer) <= len(entities):
            return entities[int(answer) - 1]
        named = () if answer.isdecimal() else find(answer, entities)
        if len(named) == 1:
            return _taken(named[0], lang)
        say(_("A number from this list is wanted: 1 to {last}.").format(last=len(entities)))
    return None


def name_one(typed: str, entities: Sequence[EntityFile], lang: str, command: str) -> EntityFile | None:
    """The record that is called so, chosen where several are; None when there is none. `command` makes a new one."""
    _ = words().gettext
    if typed == ALL:
        return choose(_in_alphabet(entities, lang), lang)
    fitting = find(typed, entities) or inflected(typed, entities, lang)
    if len(fitting) == 1:
        return _taken(fitting[0], lang)
    if fitting:
        say(_("“{name}” could be:").format(name=printable(typed)))
        return choose(fitting, lang)
    say(_("Nothing here is called “{name}”.").format(name=printable(typed)))
    if near := nearest_to(typed, entities):
        say(_("Did you mean:"))
        if chosen := choose(near, lang):
            return chosen
    say(_("A new one is made by: {command}").format(command=command))
    return None


def _taken(file: EntityFile, lang: str) -> EntityFile:
    say(f"  = {label(file, lang)}")
    return file


def label(file: EntityFile, lang: str) -> str:
    return f"{printable(file.record.name.in_language(lang).text)} ({file.record.id})"


def _in_alphabet(entities: Sequence[EntityFile], lang: str) -> list[EntityFile]:
    key = sort_key(lang)
    return sorted(entities, key=lambda file: key(label(file, lang)))


def _line(prompt: str) -> str:
    """With the keys of an editor where the terminal has them; they need the prompt to come from `input`."""
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415  # `input` uses it when it is loaded; not on every system
    if sys.stdout.isatty():
        return input(prompt)
    with redirect_stdout(sys.stderr):
        return input(prompt)
