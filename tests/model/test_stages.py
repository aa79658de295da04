"""Time is counted once, in the stage in which it was spent, and only while somebody asks."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.model import stages as stages_of_builds
from mkdocs_newsroom.model.stages import Spent, Stages, measured, measured_now, stage


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the clock shows; of a second, the processor works a half."""
    now = [0.0]
    monkeypatch.setattr(stages_of_builds, "perf_counter", lambda: now[0])
    monkeypatch.setattr(stages_of_builds, "process_time", lambda: now[0] / 2)
    return now


def test_a_stage_does_not_count_what_others_in_it_spend(clock: list[float]) -> None:
    with measured() as stages:
        clock[0] += 1
        with stage("outer"):
            clock[0] += 2
            with stage("inner"):
                clock[0] += 10
            clock[0] += 4
            with stage("inner"):
                clock[0] += 20
        clock[0] += 40
    assert stages.spent == {"outer": Spent(6, 3, 1), "inner": Spent(30, 15, 2)}


def test_nothing_is_left_of_a_build_for_the_next_one() -> None:
    with pytest.raises(ValueError, match="failed"), measured() as first, stage("failing"):
        raise ValueError("failed")
    with stage("unasked"):
        assert measured_now() is None
    with measured() as second, stage("second"):
        pass
    assert [*first.spent] == ["failing"]
    assert [*second.spent] == ["second"]


def test_what_another_process_has_spent_is_added() -> None:
    stages = Stages()
    stages.add({"pages": Spent(2.0, 1.5, 3)})
    stages.add({"pages": Spent(1.0, 0.5, 1), "feeds": Spent(0.5, 0.5, 1)})
    assert stages.spent == {"pages": Spent(3.0, 2.0, 4), "feeds": Spent(0.5, 0.5, 1)}
