"""What to type at a terminal to get something done."""

from __future__ import annotations

from .tasks import ItemTask, State


def command_for(task: ItemTask, lang: str) -> str:
    """`lang` is that of the edition. Empty when only the file is to be written on."""
    match task.state:
        case State.STALE:
            return f"newsroom reviewed {task.key} --lang {lang}"
        case State.MISSING:
            return f"newsroom translate {task.key} --to {lang}"
        case _:
            return ""


def status_command(lang: str) -> str:
    return f"newsroom status --lang {lang} --all"
