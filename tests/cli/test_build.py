"""`newsroom build` does what `mkdocs build` does, and ends as it does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from harness.small_site import MEETING, SmallSite, contents, left_behind, small_site, state


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path / "small")


def test_the_site_is_the_same(small: SmallSite, tmp_path: Path) -> None:
    other = small_site(tmp_path / "other")
    assert other.start_build("mkdocs", "--strict").code == 0
    done = small.start_build("newsroom", "--strict", cwd=small.folder / "content" / "news")
    assert done.code == 0, done.output
    assert contents(small.site) == contents(other.site)
    assert re.search(r"newsroom: \d+ pages in 4 language\(s\), in \d+\.\d seconds", done.output)
    assert left_behind(small.site) == []


def test_a_site_that_was_built_elsewhere_is_not_that_of_the_project(small: SmallSite, tmp_path: Path) -> None:
    assert small.build("--site-dir", str(tmp_path / "elsewhere")).code == 0
    done = small.build_by_command()
    assert done.code == 0, done.output
    assert contents(small.site) == contents(tmp_path / "elsewhere")


def test_errors(small: SmallSite) -> None:
    assert small.build_by_command().code == 0
    before = state(small.site)
    small.replace(f"{MEETING}/index.bs.md", "[kreka]", "[krekka]")
    done = small.build_by_command("--lang", "pl", LC_ALL="lt_LT.UTF-8")
    assert done.code == 1
    assert re.search(
        rf"^ERROR +-  newsroom: {MEETING}/index.bs.md:7:11: E601 .*„krekka”", done.output, re.MULTILINE
    )
    assert "Traceback" not in done.output
    assert state(small.site) == before
    assert left_behind(small.site) == []


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--strict",), 1)])
def test_warnings(small: SmallSite, arguments: tuple[str, ...], code: int) -> None:
    small.write(f"{MEETING}/notes.txt", "notes")
    done = small.build_by_command(*arguments)
    assert done.code == code, done.output
    assert f"{MEETING}/notes.txt:1:1: S407" in done.output
    assert small.site.is_dir() == (code == 0)


def test_a_mistake_in_the_configuration(small: SmallSite) -> None:
    del small.config["site_url"]
    small.write_config()
    done = small.build_by_command()
    assert done.code == 1
    assert "mkdocs.yml:1:1: C804" in done.output
    small.write("mkdocs.yml", "site_name: [")
    done = small.build_by_command()
    assert done.code == 1
    assert "Traceback" not in done.output


def test_no_project_here(small: SmallSite, tmp_path: Path) -> None:
    done = small.build_by_command(cwd=tmp_path)
    assert done.code == 2
    assert "There is no mkdocs.yml in" in done.output


def test_without_what_is_kept(small: SmallSite) -> None:
    done = small.build_by_command("--no-cache")
    assert done.code == 0, done.output
    assert not (small.folder / ".newsroom-cache").exists()
    made = contents(small.site)
    assert small.build_by_command().code == 0
    (picture,) = (small.folder / ".newsroom-cache" / "pictures").glob("*.webp")
    picture.write_bytes(b"not a picture")
    assert small.build_by_command("--no-cache").code == 0
    assert contents(small.site) == made
    assert picture.read_bytes() == b"not a picture"


def test_what_took_how_long(small: SmallSite) -> None:
    done = small.build_by_command("--profile")
    assert done.code == 0, done.output
    rows = {
        row[0]: row[1:]
        for row in re.findall(r"^( *\S+(?: \S+)*?)  +(\d+\.\d\d)  +(\d+\.\d\d)", done.output, re.MULTILINE)
    }
    assert {
        "MkDocs",
        "load",
        "relate",
        "plan",
        "pages",
        "  item",
        "feeds",
        "search",
        "calendars",
        "writing",
    } <= rows.keys()
    assert {"pictures", "publishing"} <= rows.keys()
    total, used = map(float, rows["All, by the clock"])
    assert total > float(rows["plan"][0])
    assert used == pytest.approx(
        sum(float(row[1]) for name, row in rows.items() if name[0] not in " A"), abs=0.6
    )


def test_mkdocs_is_not_loaded_before_it_is_needed() -> None:
    """What a command needs that never asks MkDocs is loaded at once."""
    loaded = (
        "import sys, mkdocs_newsroom.cli.build; print({'mkdocs', 'material', 'jinja2'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-P", "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
