"""`newsroom digest`: the line that a translator writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from harness.small_site import MEETING, SmallSite, small_site
from mkdocs_newsroom.cli.main import main


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    site = small_site(tmp_path)
    monkeypatch.chdir(site.folder)
    return site


def _digest(folder: str) -> Result:
    return CliRunner().invoke(main, ["digest", folder])


def test_a_changed_text_has_another_digest_and_a_changed_fact_has_not(small: SmallSite) -> None:
    first = _digest(MEETING)
    assert first.exit_code == 0
    assert first.output.startswith("source: bs@")
    small.replace(f"{MEETING}/index.bs.md", "date: ", "partners: []\ndate: ")
    assert _digest(MEETING).output == first.output
    small.replace(f"{MEETING}/index.bs.md", "title: ", "title: Novi ")
    assert _digest(MEETING).output not in ("", first.output)


def test_an_item_that_cannot_be_read_is_said_in_one_line(small: SmallSite) -> None:
    small.replace(f"{MEETING}/index.bs.md", "title: ", "titel: ")
    done = _digest(MEETING)
    assert done.exit_code == 1
    assert done.output.count("\n") == 1


def test_another_folder_is_no_item(small: SmallSite) -> None:
    assert _digest("data").exit_code == 1
    assert _digest("nowhere").exit_code == 2
