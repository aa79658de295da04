"""The time of a build."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mkdocs_newsroom.load.clock import now


def test_it_is_known_where_the_clock_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert abs((now() - datetime.now(UTC)).total_seconds()) < 60


def test_the_environment_fixes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1655251200")
    assert now() == datetime(2022, 6, 15, tzinfo=UTC)
