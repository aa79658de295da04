"""The command `newsroom`: what staff and translators ask without building the site."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from .check import check
from .frame import N_, Group, run
from .photo import photo
from .status import status


@click.group(cls=Group, help=N_("News of education projects in several languages."))
def newsroom() -> None:
    pass


for _command in (check, status, photo):
    newsroom.add_command(_command)


def main() -> NoReturn:
    run(newsroom, sys.argv[1:])
