"""Every `newsroom …` that a text names is one: in the README, in the guides, and in the messages of all languages."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from mkdocs_newsroom.cli.helps import HELP
from mkdocs_newsroom.cli.main import newsroom
from mkdocs_newsroom.editions.catalogue import COMMANDS, LOCALES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "ARCHITECTURE.md", *ROOT.glob("guides/*.md")]
)
CATALOGUES = sorted(
    [*LOCALES.glob(f"*/LC_MESSAGES/{COMMANDS}.po"), *LOCALES.glob("*/LC_MESSAGES/problems.po")]
)
CALL = re.compile(r"(?<![-\w])newsroom(?:\.sh)? ([a-z][^`“”\"\n]*)")


def faults(text: str) -> list[str]:
    """The calls in a text that the command does not know."""
    return [call for call in CALL.findall(text) if not is_known(call.split())]


def is_known(words: list[str]) -> bool:
    """Whether there is such a command, and it has each of the options."""
    command: click.Command | None = newsroom
    given = [word.strip("[].,:;)") for word in words]
    while isinstance(command, click.Group) and given and not given[0].startswith(("-", "{", "…", "COMMAND")):
        command = command.get_command(click.Context(command), given.pop(0))
    if command is None:
        return False
    known = {"--help", *(name for parameter in command.params for name in parameter.opts)}
    return {word.partition("=")[0] for word in given if word.startswith("--")} <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents(document: Path) -> None:
    assert faults(document.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda path: f"{path.stem}-{path.parent.parent.name}")
def test_messages(file: Path) -> None:
    with file.open("rb") as opened:
        messages = list(read_po(opened))
    texts = [text for one in messages for text in (one.id, one.string) if text]
    whole = "\n".join(text if isinstance(text, str) else "\n".join(text) for text in texts)
    assert faults(whole) == []


def test_what_is_put_into_messages() -> None:
    package = LOCALES.parent
    source = "\n".join(file.read_text(encoding="utf-8") for file in sorted(package.rglob("*.py")))
    named = re.findall(r'(?<!b)"newsroom ([a-z][^"]*)"', source)
    assert "reviewed {task.key} --lang {lang}" in named
    assert [call for call in named if not is_known(call.split())] == []


def test_the_readme_names_every_command() -> None:
    table = re.findall(
        r"^\| (`newsroom .+?) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {call.split()[0] for row in table for call in CALL.findall(row)} == set(HELP)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Use `newsroom status --lang uk --all`.", []),
        ("`.venv/bin/newsroom nothing` and “newsroom check --nothing”", ["nothing", "check --nothing"]),
        ("„newsroom language remove uk“", ["language remove uk"]),
        ("```sh\n.venv/bin/newsroom explian R308\n```", ["explian R308"]),
        (
            "mkdocs-newsroom is no call.\nBut newsroom check --lang, is.\nAnd newsroom shows, too.",
            ["shows, too."],
        ),
    ],
)
def test_a_wrong_one_is_found(text: str, unknown: list[str]) -> None:
    assert faults(text) == unknown
