"""Time is counted once, in the stage in which it was spent, and only while somebody asks."""

from __future__ import annotations

import time

import pytest

from mkdocs_newsroom.model.stages import Spent, Stages, measured, measured_now, stage


def test_a_stage_does_not_count_what_others_in_it_spend() -> None:
    with measured() as stages:
        with stage("outer"):
            time.sleep(0.02)
            with stage("inner"):
                time.sleep(0.06)
            with stage("inner"):
                time.sleep(0.06)
        time.sleep(0.05)
    assert [*stages.spent] == ["outer", "inner"]
    assert stages.spent["inner"].times == 2
    assert 0.11 < stages.spent["inner"].wall
    assert 0.02 <= stages.spent["outer"].wall < stages.spent["inner"].wall
    assert stages.spent["inner"].cpu < 0.1


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
