"""The lines that are shown with problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsroom.load.lines import written_lines
from mkdocs_newsroom.model.problem import Place


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes("\ufeff---\r\ntitle: Ž\r\n\r\nend".encode())
    (tmp_path / "b.yml").write_bytes(b"name: \xff\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8secret")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "line", "shown"),
    [
        ("a.md", 2, "title: Ž"),
        ("a.md", 4, "end"),
        ("a.md", 1, None),  # only ---
        ("a.md", 3, None),  # empty
        ("a.md", 5, None),
        ("b.yml", 1, "name: \ufffd"),
        ("photo.jpg", 1, None),
        ("folder.md", 1, None),
        ("missing.md", 1, None),
        ("link.md", 2, None),
        ("../x.md", 1, None),
        ("a\0.md", 1, None),
    ],
)
def test_a_line(project: Path, path: str, line: int, shown: str | None) -> None:
    place = Place(path, line, 3)
    assert written_lines(project, [place]).get(place) == shown
