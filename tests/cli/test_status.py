"""`newsroom status`: what is withheld, what soon will be, and what else only time has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.newsroom import newsroom
from harness.small_site import MEETING, SmallSite, small_site
from mkdocs_newsroom.cli.status import status_lines
from mkdocs_newsroom.model.problem import Place, Problem, Severity

RECORD = "data/consents/skup-2021.yml"
PHOTO = "  - file: cover.webp\n    people: yes\n    consent: skup-2021\n"
DAY = {"SOURCE_DATE_EPOCH": "1655251200"}  # 2022-06-15


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    made = small_site(tmp_path)
    made.replace(f"{MEETING}/index.bs.md", "  - file: cover.webp\n    people: no\n", PHOTO)
    return made


def _record(small: SmallSite, more: str) -> None:
    small.write(RECORD, f"holder: OŠ Kreka\nscope: [website]\n{more}")


def test_nothing_to_tell(small: SmallSite) -> None:
    _record(small, "until: 2022-08-15\n")
    done = newsroom(small.folder, "status", LC_ALL="C", **DAY)
    expected = "Every photo may be published.\n\nNo consent ends within 60 days.\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_a_withheld_photo(small: SmallSite) -> None:
    _record(small, "until: 2022-06-14\n")
    done = newsroom(small.folder, "status", "--lang", "pl", **DAY)
    heading, place, hint, *rest = done.stdout.splitlines()
    assert done.returncode == 0
    assert heading == "Zdjęcia, które nie są publikowane (1)"
    assert place.startswith(f"{MEETING}/index.bs.md:17:14: P723 Zdjęcie „cover.webp” nie jest publikowane")
    assert hint.startswith("    ")
    assert rest == ["", "Żadna zgoda nie wygasa w ciągu 60 dni."]


def test_a_consent_that_ends_soon(small: SmallSite) -> None:
    _record(small, "until: 2022-08-14\n")
    done = newsroom(small.folder, "status", LC_ALL="lv_LV.UTF-8", **DAY)
    assert done.returncode == 0
    first, empty, heading, place, _ = done.stdout.splitlines()
    assert (first, empty) == ("Visus attēlus drīkst publicēt.", "")
    assert heading == "Piekrišanas, kuru termiņš beidzas 60 dienu laikā (1)"
    assert place.startswith(f"{RECORD}:3:8: P727 ")
    for part in ("skup-2021", "2022. gada 14. augustā", "cover.webp", MEETING):
        assert part in place


def test_check_tells_it_too_and_is_content(small: SmallSite) -> None:
    _record(small, "withdrawn: 2022-06-14\n")
    done = newsroom(small.folder, "check", **DAY)
    assert done.returncode == 0
    assert done.stdout.startswith(f"{MEETING}/index.bs.md:17:14: P724 ")


def test_mistakes_are_told_of_and_are_no_failure(small: SmallSite) -> None:
    _record(small, "until: 1.1.2030\n")
    done = newsroom(small.folder, "status", LC_ALL="C", **DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("There are errors, so something may be missing here.")


def test_other_notices_come_last_and_nothing_else_comes() -> None:
    problems = (
        Problem("X998", Place("data/a.yml"), severity=Severity.NOTICE),
        Problem("X999", Place("data/b.yml"), severity=Severity.WARNING),
    )
    lines = list(status_lines(problems, "en"))
    assert lines[-2:] == ["Also to be known (1)", "data/a.yml:1:1: X998 "]
    assert not any("X999" in line for line in lines)


def test_outside_of_a_project(tmp_path: Path) -> None:
    done = newsroom(tmp_path, "status")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newsroom: no mkdocs.yml in ")
