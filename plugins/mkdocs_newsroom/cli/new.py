"""`newsroom new`."""

from __future__ import annotations

import click

from .frame import N_, Group, in_language
from .new_item import item
from .new_record import RECORD_COMMANDS


@click.group(cls=Group, help=N_("Make a new news item, project, school, network or partner."))
@in_language()
def new() -> None:
    pass


for _command in (item, *RECORD_COMMANDS):
    new.add_command(_command)
