"""Click in the language of whoever asks: help, and one line for wrong use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import Any, NoReturn, TypeVar

import click

from ..editions.catalogue import COMMANDS, Catalogue
from ..editions.problem_texts import problem_languages
from ..editions.reader import reader_language

PROBLEMS, WRONG_USE = 1, 2
"""Exit codes; 0 says that all is well."""

F = TypeVar("F", bound=Callable[..., Any])


def N_(message: str) -> str:  # noqa: N802  # gettext's name for marking a text that is translated when it is shown
    return message


def words() -> Catalogue:
    """The texts of the command that runs, in its reader's language."""
    found: Catalogue = click.get_current_context().find_root().obj
    return found


def fail(message: str, code: int = WRONG_USE) -> NoReturn:
    """Ends the command with one line on stderr."""
    click.echo(f"newsroom: {' '.join(message.split())}", err=True)
    sys.exit(code)


class Option(click.Option):
    """Its `help` is an English message, shown in the reader's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return (record[0], words().gettext(self.help)) if record and self.help else record


class Command(click.Command):
    """Its `help` is an English message, shown in the reader's language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=words().gettext("Usage:") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words().gettext(self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [found for one in self.get_params(ctx) if (found := one.get_help_record(ctx))]
        with formatter.section(words().gettext("Options")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        if found:
            found.help = words().gettext("Show this help.")
        return found


class Group(Command, click.Group):
    command_class = Command
    group_class = type

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        if parent is None:
            extra.setdefault("obj", Catalogue(_language(args), COMMANDS))
        return super().make_context(info_name, args, parent, **extra)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        shown = [(name, one) for name in self.list_commands(ctx) if (one := self.get_command(ctx, name))]
        with formatter.section(words().gettext("Commands")):
            formatter.write_dl(
                [(name, _first_sentence(words().gettext(one.help or ""))) for name, one in shown]
            )


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    return click.option(*names, cls=Option, **attributes)


def in_language(*, exposed: bool = False) -> Callable[[F], F]:
    """The option `--lang`. Every command speaks it; `exposed` also hands it over, to one that works on a language."""
    return option(
        "--lang",
        metavar="CODE",
        expose_value=exposed,
        help=N_(
            "Your language: of the messages, and of what you work on. Else the system's, where it is known."
        ),
    )


def run(group: click.Group, arguments: Sequence[str]) -> NoReturn:
    """Runs a command to its end; wrong use is one line and exit code 2."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without our letters is no reason to stop
    try:
        code = group.main(list(arguments), prog_name="newsroom", standalone_mode=False)
    except click.ClickException as error:
        fail(error.format_message(), error.exit_code)
    except click.Abort:
        click.echo(err=True)
        sys.exit(PROBLEMS)
    sys.exit(code if isinstance(code, int) else 0)


def _language(arguments: Sequence[str]) -> str:
    """Known before click reads anything, for it may be wrong use that has to be told."""
    spoken = problem_languages()
    for number, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            asked = value or next(iter(arguments[number + 1 : number + 2]), "")
            if asked in spoken:
                return asked
    return reader_language(spoken)


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].removesuffix(".")
