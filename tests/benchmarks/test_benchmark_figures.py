"""The arithmetic of the benchmark's table, and what its supervisor counts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import run
from aside import delete_what_is_aside, put_aside
from measure import CommandError, measure
from peers import versions
from rows import ROWS
from table import HEAD, absolute, compared, markdown, not_measured, ratio, result, seconds


def test_ratios_are_taken_pair_by_pair() -> None:
    found = ratio([1.0, 2.0, 9.0], [2.0, 8.0, 3.0])
    assert (found.least, found.median, found.most) == (0.25, 0.5, 3.0)
    assert str(found) == "0.25 / 0.50 / 3.00"


def test_sides_must_have_been_measured_equally_often() -> None:
    with pytest.raises(ValueError, match="zip"):
        ratio([1.0], [1.0, 2.0])


def test_a_row_shows_medians_and_judges_the_median_ratio() -> None:
    row = compared("cold", [1.0, 2.0, 3.0], [4.0, 4.0, 4.0], "Hugo", (0.5, 1.0))
    assert row.cells == (
        "cold",
        "2.00 s",
        "4.00 s (Hugo)",
        "0.25 / 0.50 / 0.75",
        "0.5×",
        "1×",
        "goal met",
    )


def test_a_figure_by_itself_shows_its_spread() -> None:
    row = absolute("serve", [0.4, 0.2, 0.9], (0.3, 1.0), seconds)
    assert (row.ours, row.result) == ("0.20 s / 0.40 s / 0.90 s", "must met, goal missed")


@pytest.mark.parametrize(
    ("value", "words"), [(0.5, "goal met"), (1.0, "must met, goal missed"), (1.01, "MISSED")]
)
def test_results_in_words(value: float, words: str) -> None:
    assert result(value, 0.5, 1.0) == words


def test_tables_are_as_wide_as_their_head() -> None:
    text = markdown(HEAD, [not_measured("serve", "there is no browser").cells])
    lines = text.splitlines()
    assert len({len(line) for line in lines}) == 1
    assert lines[0].count("|") == len(HEAD) + 1
    assert "not measured: there is no browser" in lines[2]


def test_children_and_theirs_are_counted(tmp_path: Path) -> None:
    burn = "import time\nend = time.process_time() + 0.1\nwhile time.process_time() < end: pass"
    child = f"import subprocess, sys\nsubprocess.run([sys.executable, '-S', '-c', {burn!r}])"
    command = [sys.executable, "-S", "-c", child]
    used = measure([command, [sys.executable, "-S", "-c", "pass"]], tmp_path)
    assert used.cpu >= 0.1
    assert used.wall >= 0.1
    assert used.memory == 0


def test_memory_of_a_tree(tmp_path: Path) -> None:
    hold = "import time; held = bytearray(b'x') * 40_000_000; time.sleep(0.3)"
    child = f"import subprocess, sys\nsubprocess.run([sys.executable, '-S', '-c', {hold!r}])"
    used = measure([[sys.executable, "-S", "-c", child]], tmp_path, memory=True)
    assert 40_000_000 < used.memory < 120_000_000


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="broken here"):
        measure([[sys.executable, "-c", "raise SystemExit('broken here')"]], tmp_path)


def test_the_readme_has_a_place_for_figures_and_names_all_rows_and_versions() -> None:
    text = run.README.read_text(encoding="utf-8")
    assert text.index(run.BEGIN) < text.index(run.END)
    for name in ROWS:
        assert f"`{name}`" in text, name
    assert versions()["Hugo"].count(".") == 2


def test_figures_are_written_between_the_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{run.BEGIN}\nold\n{run.END}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(run, "README", readme)
    run._write("new")
    assert readme.read_text(encoding="utf-8") == f"before\n{run.BEGIN}\n\nnew\n\n{run.END}\nafter\n"


def test_what_was_built_is_out_of_the_way_and_deleted_at_the_end(tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / "one" / "site").mkdir(parents=True)
        (tmp_path / "one" / "site" / "index.html").write_text(text)
        put_aside(tmp_path / "one" / "site", tmp_path)
        put_aside(tmp_path / "one" / "cache", tmp_path)
    assert [*(tmp_path / "one").iterdir()] == []
    assert sorted(file.read_text() for file in tmp_path.rglob("*.html")) == ["first", "second"]
    delete_what_is_aside(tmp_path)
    assert [*tmp_path.iterdir()] == [tmp_path / "one"]
