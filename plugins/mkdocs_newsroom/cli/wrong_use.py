"""What was wrong with the use of a command, in one line of its reader's language.

Click says it in English; here its exceptions and types say what happened, and our catalogue how it is told.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from click.types import IntParamType

from ..editions.problem_texts import printable
from ..load.suggest import nearest
from .system_errors import system_error

ARGUMENTS = "mkdocs_newsroom.arguments"
"""Where a context's `meta` has what the command was called with."""

Translate = Callable[[str], str]


class Told(click.UsageError):
    """Its text is in the reader's language already."""


class UnexpectedArguments(click.UsageError):
    """There are more arguments than the command takes."""

    def __init__(self, arguments: Sequence[str], ctx: click.Context) -> None:
        super().__init__(" ".join(arguments), ctx)
        self.arguments = tuple(arguments)


def wrong_use(error: click.ClickException, _: Translate) -> str:
    """What is wrong, and how to see the help."""
    text = printable(_said(error, _))
    if isinstance(error, click.UsageError) and error.ctx:
        return f"{text} {_('Help: {command}').format(command=f'{error.ctx.command_path} --help')}"
    return text


def _said(error: click.ClickException, _: Translate) -> str:
    match error:
        case click.MissingParameter(param=click.Parameter() as parameter, ctx=click.Context() as ctx):
            return _missing(parameter, ctx, _)
        case click.BadParameter(param=click.Parameter() as parameter, ctx=click.Context() as ctx):
            return _bad_value(error, parameter, ctx, _)
        case click.NoSuchOption():
            text = _("There is no option {name}.").format(name=error.option_name)
            return _with_near(text, next(iter(error.possibilities or ()), ""), _)
        case click.NoSuchCommand(ctx=click.Context() as ctx):
            text = _("There is no command “{name}”.").format(name=error.command_name)
            return _with_near(text, nearest(error.command_name, _commands(ctx)), _)
        case click.BadOptionUsage(ctx=click.Context() as ctx):
            return _bad_option(error.option_name, ctx, _)
        case click.BadArgumentUsage():
            return _("The number of values is wrong.")
        case UnexpectedArguments():
            return _("This is too much here: {text}").format(text=" ".join(error.arguments))
        case Told():
            return error.message
        case click.FileError():
            return f"{error.ui_filename}: {error.message}"
        case click.UsageError(ctx=click.Context(command=click.Group()) as ctx):
            # The only one that a group raises is that no command was named.
            text = _("A command is missing.")
            return f"{text} {_possible(_commands(ctx), _)}"
        case _other:
            return error.message


def _missing(parameter: click.Parameter, ctx: click.Context, _: Translate) -> str:
    text = _("{name} is missing.").format(name=_name(parameter, ctx, _))
    choices = _choices(parameter)
    return f"{text} {_possible(choices, _)}" if choices else text


def _bad_option(name: str, ctx: click.Context, _: Translate) -> str:
    options = (one for one in ctx.command.get_params(ctx) if isinstance(one, click.Option))
    is_flag = any(name in one.opts and one.is_flag for one in options)
    text = _("{name} takes no value.") if is_flag else _("{name} needs a value after it.")
    return text.format(name=name)


def _bad_value(
    error: click.BadParameter, parameter: click.Parameter, ctx: click.Context, _: Translate
) -> str:
    """Where the type of the parameter refuses a value that was typed, our text; else what our own code says of it."""
    name, kind = _name(parameter, ctx, _), parameter.type
    value = _refused(parameter, ctx)
    if value is None or not type(kind).__module__.startswith("click."):
        return f"{name}: {error.message}"
    if choices := _choices(parameter):
        text = _("{name} cannot be “{value}”.").format(name=name, value=value)
        near = nearest(value, choices)
        return _with_near(text, near, _) if near else f"{text} {_possible(choices, _)}"
    if isinstance(kind, click.Path):
        return f"{name}: {_wrong_path(value, kind, _)}"
    if isinstance(kind, IntParamType):
        return _("{name} must be a whole number that makes sense here, not “{value}”.").format(
            name=name, value=value
        )
    return _("{name} cannot be “{value}”.").format(name=name, value=value)


def _wrong_path(value: str, kind: click.Path, _: Translate) -> str:
    path = Path(value)
    if not os.path.lexists(path):
        return _("{path} does not exist.").format(path=value)
    if path.is_dir() and not kind.dir_okay:
        return _("{path} is a folder; a file is needed.").format(path=value)
    if path.is_file() and not kind.file_okay:
        return _("{path} is a file; a folder is needed.").format(path=value)
    try:
        path.stat()
    except OSError as error:
        return system_error(error, _)
    return _("{path} cannot be read or written.").format(path=value)


def _refused(parameter: click.Parameter, ctx: click.Context) -> str | None:
    """The value that the type of a parameter does not take: click's exceptions do not say it."""
    given, *_rest = ctx.command.make_parser(ctx).parse_args(args=list(ctx.meta.get(ARGUMENTS, ())))
    written = given.get(parameter.name)
    for value in written if isinstance(written, (list, tuple)) else [written]:
        try:
            parameter.type.convert(value, parameter, ctx) if isinstance(value, str) else None
        except click.BadParameter:
            return str(value)
    return None


def _name(parameter: click.Parameter, ctx: click.Context, _: Translate) -> str:
    """As a person types it: `--to`, or the word that stands for an argument."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return _(parameter.make_metavar(ctx)).strip("[].")


def _choices(parameter: click.Parameter) -> list[str]:
    return [str(one) for one in parameter.type.choices] if isinstance(parameter.type, click.Choice) else []


def _commands(ctx: click.Context) -> list[str]:
    return ctx.command.list_commands(ctx) if isinstance(ctx.command, click.Group) else []


def _possible(choices: Sequence[str], _: Translate) -> str:
    return _("Possible: {choices}.").format(choices=", ".join(choices))


def _with_near(text: str, near: str, _: Translate) -> str:
    return f"{text} {_('Did you mean “{name}”?').format(name=near)}" if near else text
