"""Help and wrong use, in the language of whoever asks, for every command there is."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from harness.newsroom import COMMAND, started
from mkdocs_newsroom.cli.frame import Command, Group
from mkdocs_newsroom.cli.leaving import UNREAD, WRONG_USE
from mkdocs_newsroom.cli.main import newsroom as group
from mkdocs_newsroom.editions.catalogue import COMMANDS, Catalogue, template
from mkdocs_newsroom.editions.problem_texts import problem_languages
from mkdocs_newsroom.editions.reader import language_of_file, reader_language, system_language

LANGUAGES = ("bs", "pl", "lv", "lt")
NOWHERE = "nowhere-at-all"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments, prog_name="newsroom")


def commands(
    command: click.Command = group, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words by which it is called."""
    yield path, command
    if isinstance(command, click.Group):
        ctx = click.Context(command, info_name="newsroom")
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield from commands(found, (*path, name))


def wrong_uses() -> Iterator[tuple[str, ...]]:
    for path, command in commands():
        yield (*path, "--nonsense")
        yield (*path, "--lang")
        yield (*path, "--help=1")
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        if isinstance(command, click.Group):
            yield (*path, "nonsense")
        elif arguments and arguments[0].required:
            yield path
        elif not any(one.nargs == -1 for one in arguments):
            yield (*path, *(f"x{number}" for number in range(len(arguments) + 1)))
        for option in command.params:
            kind = option.type
            is_checked = isinstance(kind, click.Choice) or (isinstance(kind, click.Path) and kind.exists)
            if isinstance(option, click.Option) and is_checked:
                yield (*path, option.opts[0], NOWHERE)


@pytest.mark.parametrize("arguments", sorted({*wrong_uses()}), ids=" ".join)
def test_wrong_use_is_one_line_without_a_word_of_english(arguments: tuple[str, ...]) -> None:
    """What a translated line has in common with the English one are names only: of commands, options and values."""
    told = {lang: run("--lang", lang, *arguments) for lang in ("en", *LANGUAGES)}
    names = words(" ".join(arguments)) | {"newsroom", "help", "lang"}
    names |= {name for path, command in commands() for name in (*path, *choices(command), *options(command))}
    english = words(told["en"].stderr) - names
    for lang, done in told.items():
        assert (done.exit_code, done.stdout) == (WRONG_USE, ""), done.output
        line, end = done.stderr[:-1], done.stderr[-1]
        assert end == "\n"
        assert "\n" not in line
        assert line.startswith("newsroom: ")
        assert re.search(r": newsroom( [\w-]+)* --help$", line), line
        if lang != "en":
            assert words(line) & english == set(), line


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", text.lower()))


def choices(command: click.Command) -> Iterator[str]:
    for one in command.params:
        if isinstance(one.type, click.Choice):
            yield from map(str, one.type.choices)


def options(command: click.Command) -> Iterator[str]:
    for one in command.params:
        yield from (part for name in one.opts for part in name.strip("-").split("-"))


@pytest.mark.parametrize("path", [path for path, _ in commands()], ids=" ".join)
def test_help_is_translated(path: tuple[str, ...]) -> None:
    known = {message.id for message in template(COMMANDS)}
    command = dict(commands())[path]
    ctx = click.Context(command, info_name="x", obj=Catalogue("en", COMMANDS))
    texts = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]
    assert all(texts)
    shown = [one.make_metavar(ctx) for one in command.params if not isinstance(one.type, click.Choice)]
    assert {*texts, *(text for text in shown if not text.startswith("--"))} - known == {"BOOLEAN"} & {*shown}
    for lang in LANGUAGES:
        done = run(*path, "--help", "--lang", lang)
        assert done.exit_code == 0
        for english in ("Usage", "Options", "[OPTIONS]", "Show this", "Commands", "[required]"):
            assert english not in done.stdout


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_of_the_commands_is_translated(lang: str) -> None:
    assert Catalogue(lang, COMMANDS).untranslated == ()


@pytest.mark.parametrize("path", [path for path, one in commands() if isinstance(one, click.Group)], ids=str)
def test_a_group_without_a_command_shows_its_help(path: tuple[str, ...]) -> None:
    done = run(*path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Usage: newsroom" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["chek"], "There is no command “chek”. Did you mean “check”? Help: newsroom --help"),
        (
            ["check", "--fromat", "x"],
            "There is no option --fromat. Did you mean “--format”? Help: newsroom check --help",
        ),
        (
            ["check", "--format", "jsn"],
            "--format cannot be “jsn”. Did you mean “json”? Help: newsroom check --help",
        ),
        (
            ["check", "--format", "pdf"],
            "--format cannot be “pdf”. Possible: text, json, github, gitlab. Help: newsroom check --help",
        ),
        (["explain"], "CODE is missing. Help: newsroom explain --help"),
        (["photo", "a.jpg"], "--to is missing. Help: newsroom photo --help"),
        (
            ["photo", "a.jpg", "--to", NOWHERE],
            f"--to: {NOWHERE} does not exist. Help: newsroom photo --help",
        ),
        (
            ["check", "--lang", "xx"],
            "--lang cannot be “xx”. Possible: bs, en, lt, lv, pl. Help: newsroom check --help",
        ),
    ],
)
def test_what_is_said(arguments: list[str], line: str) -> None:
    assert run(*arguments).stderr == f"newsroom: {line}\n"


def test_a_file_where_a_folder_is_needed(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch()
    assert f"{file} is a file; a folder is needed." in run("photo", "x", "--to", str(file)).stderr


def test_the_language_may_stand_before_the_command() -> None:
    assert run("--lang", "lt", "check", "--help").stdout == run("check", "--help", "--lang=lt").stdout


def test_the_version() -> None:
    done = run("--version")
    assert (done.exit_code, done.stderr) == (0, "")
    assert re.fullmatch(r"newsroom \d+\.\d+\.\d+\n", done.stdout)


@click.group(cls=Group)
def broken() -> None:
    pass


@broken.command(cls=Command)
@click.argument("kind")
def raising(kind: str) -> None:
    sys.stdout.write("before")  # not flushed, as click's echo is
    if kind == "pipe":
        raise BrokenPipeError
    if kind == "interrupt":
        raise KeyboardInterrupt
    if kind == "abort":
        raise click.Abort
    if kind == "disk":
        raise OSError(28, "No space left on device", "/x/y.md")
    if kind == "file":
        (Path(__file__).parent / "nothing.yml").read_text(encoding="utf-8")
    raise RuntimeError("a bug is a bug")


@pytest.mark.parametrize(
    ("kind", "code", "told"),
    [
        ("interrupt", 130, "\n"),
        ("abort", 130, "\n"),
        ("disk", 2, "newsroom: /x/y.md: the disk is full\n"),
        ("file", 2, f"newsroom: {Path(__file__).parent / 'nothing.yml'}: it does not exist\n"),
    ],
)
def test_how_a_command_ends(kind: str, code: int, told: str) -> None:
    done = CliRunner().invoke(broken, ["raising", kind])
    assert (done.exit_code, done.stderr) == (code, told)


def test_what_the_system_refuses_is_told_in_the_reader_s_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    done = CliRunner().invoke(broken, ["raising", "disk"])
    assert done.stderr == "newsroom: /x/y.md: dysk jest pełny\n"


def test_developers_see_where_the_system_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_DEBUG", "1")
    done = CliRunner().invoke(broken, ["raising", "disk"])
    first, *_, last = done.stderr.splitlines()
    assert (done.exit_code, first) == (2, "Traceback (most recent call last):")
    assert last == "newsroom: /x/y.md: the disk is full"


def test_an_unforeseen_mistake_is_not_hidden() -> None:
    assert isinstance(CliRunner().invoke(broken, ["raising", "bug"]).exception, RuntimeError)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a POSIX shell")
@pytest.mark.parametrize("arguments", ["--help", "explain R301 R302 R303 E601"])
def test_a_reader_who_has_enough(arguments: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{COMMAND}' {arguments} | true; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    assert int(done.stdout) in (0, 1, UNREAD)


def test_a_terminal_that_is_closed(tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{COMMAND}' explain R301 >&-"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr


def test_a_terminal_without_our_letters(tmp_path: Path) -> None:
    latin = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    done = started(tmp_path, ("explain", "R301", "--lang", "lt"), latin)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, ""),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LC_ALL": "POSIX"}, ""),
        ({"LANG": "fi_FI.UTF-8"}, ""),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "bs_BA"}, "bs"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "lt_LT.UTF-8"}, "lt"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "C"}, ""),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "pl:en"}, "pl"),
        ({"LANG": "lt_LT.UTF-8", "LANGUAGE": "fi:lv_LV:en"}, "lv"),
        ({"LANG": "lt_LT.UTF-8", "LANGUAGE": "fi"}, "lt"),
        ({"LANG": "lt_LT.UTF-8", "LANGUAGE": ""}, "lt"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "pl"}, ""),
        ({"LANGUAGE": "pl"}, ""),
        ({"LANG": "hr_HR.UTF-8"}, "bs"),
        ({"LANG": "hr"}, "bs"),
        ({"LANG": "sr_RS@latin"}, "bs"),
        ({"LANG": "sr_RS.UTF-8"}, "bs"),
        ({"LANG": "sh_BA.UTF-8"}, "bs"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:hr"}, "bs"),
    ],
)
def test_the_language_of_the_system(environment: dict[str, str], lang: str) -> None:
    assert system_language(problem_languages(), environment) == lang
    assert reader_language(problem_languages(), environment) == (lang or "en")


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("content/news/2021/a/index.bs.md", "bs"),
        ("content/about.lv.md", "lv"),
        ("data/schools/kreka.yml", "en"),
        ("content/about.uk.md", "en"),
        ("content/news", "en"),
        ("mkdocs.yml", "en"),
    ],
)
def test_the_language_of_a_file(path: str, lang: str) -> None:
    assert language_of_file(path, problem_languages()) == lang
