"""How a command ends: with an exit code, and what went wrong in one line of its reader's language."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

import click

from ..editions.problem_texts import printable
from .system_errors import system_error
from .wrong_use import Translate, wrong_use

PROBLEMS, WRONG_USE, INTERRUPTED, UNREAD = 1, 2, 130, 141
"""Exit codes; 0 says that all is well. The last two are a shell's: Ctrl-C, and a reader that had enough (`| head`)."""

DEBUG = "NEWSROOM_DEBUG"
"""The environment variable with which a developer sees where the system refused something."""


def fail(message: str, code: int = WRONG_USE) -> NoReturn:
    """Ends the command with one line on stderr."""
    click.echo(f"newsroom: {printable(message)}", err=True)
    sys.exit(code)


def leave_after(run: Callable[[], Any], _: Translate) -> NoReturn:
    """Ends with the exit code that `run` returns, or with that of what it raises, which is told."""
    try:
        code = run()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(WRONG_USE)
    except click.ClickException as error:
        fail(wrong_use(error, _))
    except click.Abort as error:
        if error.__cause__ is None:  # a prompt was left: click has not ended its line
            click.echo(err=True)
        sys.exit(INTERRUPTED)
    except OSError as error:
        if os.environ.get(DEBUG):
            traceback.print_exc()
        fail(system_error(error, _))
    sys.exit(code if isinstance(code, int) else 0)


def say_nothing_more() -> None:
    """Whoever read the output has gone; Python would complain when it empties its buffer at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
