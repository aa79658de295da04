"""What a build leaves for the next one: it is written as far as it has changed, and known only where all of it fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mkdocs_newsroom.load.snapshot import Snapshot
from mkdocs_newsroom.publishing.last_build import LastBuild, recall_last
from mkdocs_newsroom.publishing.published import Manifest
from mkdocs_newsroom.publishing.recorded import Recorded
from mkdocs_newsroom.publishing.site_state import SiteState, keep_site, recall_site

WHOLE, CHANGES = "site.state", "site-changes.state"
MANY = 1000


def recorded(text: str) -> Recorded:
    return Recorded(b"known", (text,))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """That of a first build."""
    last = LastBuild("site", (), (), b"", Snapshot(0, {}), Manifest({}), date(2024, 5, 1), None, 0)
    state = SiteState(last)
    state.outputs = {str(number): recorded(f"file-{number}") for number in range(MANY)}
    keep_site(tmp_path, state)
    return tmp_path


def recalled(cache: Path) -> SiteState:
    return recall_site(cache, recall_last(cache))


def build(cache: Path, change: Callable[[SiteState], object]) -> SiteState:
    state = recalled(cache)
    assert state.outputs, "all is known of the build before"
    change(state)
    keep_site(cache, state)
    return state


def note(text: str, *numbers: int) -> Callable[[SiteState], object]:
    return lambda state: state.outputs.update({str(number): recorded(text) for number in numbers})


def test_only_what_has_changed_is_written(cache: Path) -> None:
    before = (cache / WHOLE).read_bytes()
    build(cache, note("other", 3))
    kept = build(cache, note("new", MANY))
    assert (cache / WHOLE).read_bytes() == before
    assert (cache / CHANGES).stat().st_size < len(before) / 10
    found = recalled(cache)
    assert found.outputs == kept.outputs
    assert found.outputs["3"] == recorded("other")
    assert found.outputs[str(MANY)] == recorded("new")
    assert found.outputs["4"] == recorded("file-4")


def test_a_build_of_the_same_process_goes_on_with_it(cache: Path) -> None:
    state = recalled(cache)
    for number in range(3):
        note("other", number)(state)
        keep_site(cache, state)
    assert recalled(cache).outputs == state.outputs


def test_many_changes_are_written_whole(cache: Path) -> None:
    before = (cache / WHOLE).read_bytes()
    build(cache, note("other", *range(MANY // 20)))
    assert (cache / WHOLE).read_bytes() == before
    kept = build(cache, note("other", *range(MANY // 20, MANY // 5)))
    assert (cache / WHOLE).read_bytes() != before
    assert not (cache / CHANGES).exists()
    assert recalled(cache).outputs == kept.outputs


def test_what_is_withdrawn_does_not_live_on(cache: Path) -> None:
    build(cache, note("photo-of-anna", MANY))
    build(cache, lambda state: state.outputs.pop(str(MANY)))
    build(cache, lambda state: state.outputs.pop("7"))
    assert recalled(cache).outputs.keys() == {str(number) for number in range(MANY)} - {"7"}
    for file in cache.glob("*.state"):
        assert b"photo-of-anna" not in file.read_bytes()
        assert b"file-7\x94" not in file.read_bytes()


def test_on_another_day_all_is_written(cache: Path) -> None:
    def next_day(state: SiteState) -> None:
        note("other", 3)(state)
        state.memory.around = b"another day"

    before = (cache / WHOLE).read_bytes()
    build(cache, next_day)
    assert b"file-3\x94" in before
    assert b"file-3\x94" not in (cache / WHOLE).read_bytes()


@pytest.mark.parametrize("broken", ["removed", "cut", "of the build before"])
def test_changes_that_do_not_fit(cache: Path, broken: str) -> None:
    build(cache, note("earlier", 3))
    earlier = (cache / CHANGES).read_bytes()
    build(cache, note("later", 3))
    match broken:
        case "removed":
            (cache / CHANGES).unlink()
        case "cut":
            (cache / CHANGES).write_bytes((cache / CHANGES).read_bytes()[:-7])
        case _:
            (cache / CHANGES).write_bytes(earlier)
    assert recalled(cache).outputs == {}


def test_changes_of_another_whole(cache: Path) -> None:
    """As when two builds at once write one file each."""
    build(cache, note("other", 3))
    changes, last = (cache / CHANGES).read_bytes(), (cache / "last-build.state").read_bytes()
    build(cache, lambda state: state.outputs.pop("7"))
    (cache / CHANGES).write_bytes(changes)
    assert recalled(cache).outputs.keys() == {str(number) for number in range(MANY)} - {"7"}
    (cache / "last-build.state").write_bytes(last)
    assert recalled(cache).outputs == {}


def test_a_build_that_was_killed_before_its_end(cache: Path) -> None:
    last = (cache / "last-build.state").read_bytes()
    build(cache, note("other", 3))
    (cache / "last-build.state").write_bytes(last)
    assert recalled(cache).outputs["3"] == recorded("file-3")
    build(cache, lambda state: state.outputs.pop("7"))
    (cache / "last-build.state").write_bytes(last)
    assert recalled(cache).outputs == {}


def test_of_a_site_without_a_search_nothing_is_kept_for_one(cache: Path) -> None:
    terms = [cache / "search.state", cache / "search-changes.state"]
    for file in terms:
        file.write_bytes(b"of an earlier build")
    build(cache, note("other", 3))
    assert not any(file.exists() for file in terms)
