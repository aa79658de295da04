"""Click in the language of whoever asks."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from typing import Any, TypeVar

import click

from ..editions.catalogue import Catalogue
from ..editions.problem_texts import problem_languages
from ..editions.reader import language_of_file
from ..model.marking import N_
from .asked import asked_language, known_language, words_for
from .leaving import PROBLEMS, UNREAD, fail, leave_after, say_nothing_more
from .wrong_use import ARGUMENTS, Told, UnexpectedArguments

__all__ = [
    "N_",
    "PROBLEMS",
    "Command",
    "Group",
    "Option",
    "fail",
    "in_language",
    "language_about",
    "option",
    "words",
]

METAVARS = (N_("DIRECTORY"), N_("INTEGER"), N_("INTEGER RANGE"), N_("PATH"), N_("TEXT"))
"""What click says by itself of the values of options."""

_ASKED = "mkdocs_newsroom.asked"

F = TypeVar("F", bound=Callable[..., Any])


def words() -> Catalogue:
    """The texts of the command that runs, in its reader's language."""
    return _words_of(click.get_current_context())


def language_about(path: str) -> str:
    """The language of a message about a file: what `--lang` says, else the system's, else the file's own.

    A system that is set to a language without messages, or to none, says nothing of its reader.
    """
    asked = str(click.get_current_context().meta.get(_ASKED, ""))
    return known_language(asked) or language_of_file(path, problem_languages())


class Option(click.Option):
    """Its `help` and its `metavar` are English messages, shown in the reader's language."""

    def make_metavar(self, ctx: click.Context) -> str:
        return _words_of(ctx).gettext(super().make_metavar(ctx))

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None:
            return None
        _ = _words_of(ctx).gettext
        notes = [_("required")] if self.required else []
        if self.show_default and isinstance(self.default, (str, int)):
            notes.append(_("else {value}").format(value=self.default))
        texts = [_(self.help)] if self.help else []
        return record[0], " ".join([*texts, *(f"[{note}]" for note in notes)])


class Command(click.Command):
    """Its `help` is an English message, shown in the reader's language, as are the metavars of its arguments."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[ARGUMENTS] = tuple(args)
        takes_more, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not takes_more and not ctx.resilient_parsing:
            raise UnexpectedArguments(rest, ctx)
        return rest

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        _ = _words_of(ctx).gettext
        arguments = [
            _(one.make_metavar(ctx)) for one in self.get_params(ctx) if isinstance(one, click.Argument)
        ]
        return [_("[OPTIONS]"), *arguments]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_words_of(ctx).gettext("Usage:") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(_words_of(ctx).gettext(self.help))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        records = [found for one in options if (found := one.get_help_record(ctx))]
        with formatter.section(_words_of(ctx).gettext("Options")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        if found:
            found.help = _words_of(ctx).gettext("Show this help.")
        return found


class Group(Command, click.Group):
    """Its commands may be in modules of their own: in `modules` the help of each by its name, which is that of its
    module too. A module is imported when its command is called.
    """

    command_class = Command
    group_class = type

    def __init__(self, *args: Any, modules: Mapping[str, str] | None = None, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.modules = modules or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's
        return [*self.modules, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.modules:
            found: click.Command = getattr(import_module(f"{__package__}.{cmd_name}"), cmd_name)
            return found
        return super().get_command(ctx, cmd_name)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        if parent is None:
            extra.setdefault("obj", words_for(args))
        return super().make_context(info_name, args, parent, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if ctx.parent is None:
            ctx.meta[_ASKED] = asked_language(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        if ctx.parent is not None:
            return super().invoke(ctx)
        try:
            try:
                return super().invoke(ctx)
            finally:
                if sys.stdout:  # there is none when a shell has closed it
                    sys.stdout.flush()
        except BrokenPipeError:
            say_nothing_more()
            ctx.exit(UNREAD)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """As click's; wrong use is one line in the reader's language, and exit code 2."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a terminal without our letters is no reason to stop
        run = partial(super().main, args, prog_name, complete_var, standalone_mode=False, **extra)
        return leave_after(run, words_for(sys.argv[1:] if args is None else args).gettext)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [*super().collect_usage_pieces(ctx), _words_of(ctx).gettext("COMMAND [ARGS]...")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        helps = {**self.modules, **{name: one.help or "" for name, one in self.commands.items()}}
        _ = _words_of(ctx).gettext
        with formatter.section(_("Commands")):
            formatter.write_dl(
                [(name, _first_sentence(_(text)) if text else "") for name, text in helps.items()]
            )


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    return click.option(*names, cls=Option, **attributes)


def in_language(*, exposed: bool = False) -> Callable[[F], F]:
    """The option `--lang`. Every command speaks it; `exposed` also hands it over, to one that works on a language.

    It is a language of messages, or of an edition of the project.
    """
    return option(
        "--lang",
        metavar=N_("LANGUAGE"),
        expose_value=exposed,
        callback=_possible_language,
        help=N_(
            "Your language: of the messages, and of what you work on. Else the system's, where it is known."
        ),
    )


def _possible_language(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    asked = value or (str(ctx.meta[_ASKED]) if ctx.parent else "")
    if not asked or asked in problem_languages():
        return asked or None
    from .project import edition_codes  # noqa: PLC0415  # reads the disk, for the rare language without messages

    possible = sorted({*problem_languages(), *edition_codes()})
    if asked not in possible:
        _ = _words_of(ctx).gettext
        text = _("{name} cannot be “{value}”.").format(name="--lang", value=asked)
        listed = _("Possible: {choices}.").format(choices=", ".join(possible))
        raise Told(f"{text} {listed}", ctx)
    return asked


def _words_of(ctx: click.Context) -> Catalogue:
    found: Catalogue = ctx.find_root().obj
    return found


def _first_sentence(text: str) -> str:
    """A full stop before a small letter ends an abbreviation only."""
    ends = (found.start() for found in re.finditer(r"\. ", text) if not text[found.end()].islower())
    return text[: next(ends, len(text))].removesuffix(".")
