"""`newsroom new`."""

from __future__ import annotations

import click

from .frame import Group, in_language
from .helps import HELP
from .new_item import item
from .new_record import RECORD_COMMANDS


@click.group(cls=Group, help=HELP["new"])
@in_language()
def new() -> None:
    pass


for _command in (item, *RECORD_COMMANDS):
    new.add_command(_command)
