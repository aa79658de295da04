"""The same sources make the same site, byte for byte."""

from __future__ import annotations

from pathlib import Path

from harness.small_site import contents, site_files, small_site

DAY = "1700000000"  # 2023-11-14 22:13 UTC: in Kiribati already the next day


def test_two_builds_are_identical(tmp_path: Path) -> None:
    one = small_site(tmp_path / "one")
    other = small_site(tmp_path / "elsewhere" / "a-longer-name", order=reversed(list(site_files())))
    first = one.start_build(
        "mkdocs", SOURCE_DATE_EPOCH=DAY, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C"
    )
    second = other.start_build(
        "mkdocs", SOURCE_DATE_EPOCH=DAY, PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="lt_LT.UTF-8"
    )
    assert (first.code, second.code) == (0, 0), first.output + second.output
    ours, theirs = contents(one.site), contents(other.site)
    assert set(ours) == set(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []
