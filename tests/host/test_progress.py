"""Progress is told seldom, and not at all by a quick build."""

from __future__ import annotations

import logging

import pytest

from mkdocs_newsroom.publishing.progress import Progress


def test_not_more_often_than_every_two_seconds(caplog: pytest.LogCaptureFixture) -> None:
    times = iter([0.0, 0.5, 1.9, 2.1, 2.1, 3.0, 4.2, 4.2])
    with caplog.at_level(logging.INFO):
        tell = Progress(logging.getLogger("newsroom"), "pictures", lambda: next(times))
        for done in range(1, 6):
            tell(done, 5)
    assert caplog.messages == ["pictures: 3 of 5", "pictures: 5 of 5"]
