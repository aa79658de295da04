"""What decides whether a page would come out as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.plan.fingerprints import Fingerprints
from mkdocs_newsroom.plan.shows import Shows

OWN = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "All news"
msgstr "Wszystkie nowiny"
"""


@pytest.fixture
def prints(tmp_path: Path) -> Fingerprints:
    prints = prepare_site(tmp_path, {"data/locales/pl/LC_MESSAGES/newsroom.po": OWN}).plan.fingerprints
    assert prints
    return prints


def test_own_words_are_the_same_whenever_they_are_read(prints: Fingerprints) -> None:
    before = prints.of("pl", Shows())
    own = prints.editions["pl"].own_messages
    assert own
    own.creation_date = datetime(2022, 6, 15, 12, 1, tzinfo=UTC)
    assert replace(prints).of("pl", Shows()) == before
    own.add("All events", "Wszystkie zdarzenia")
    assert replace(prints).of("pl", Shows()) != before
