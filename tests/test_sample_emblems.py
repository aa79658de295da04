"""The emblems of the sample site are drawn here, every pixel: nobody has put a real one in their place."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from PIL import Image, ImageChops


def test_the_emblems_are_the_drawn_placeholders(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(repository / "tests" / "sample_pictures"))
    emblems = importlib.import_module("emblems")
    folder = repository / "content" / "funding"
    assert {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.*")} == {
        *emblems.EMBLEMS
    }
    for name in emblems.EMBLEMS:
        drawn = tmp_path / f"{name}.webp"
        emblems.draw(name, drawn)
        with Image.open(drawn) as one, Image.open(folder / f"{name}.webp") as other:
            difference = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
        assert difference.getbbox() is None, name
