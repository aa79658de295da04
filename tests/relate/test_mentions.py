"""Files that texts name by where they are published."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.model.news import Body
from mkdocs_newsroom.plan.addresses import Addresses
from mkdocs_newsroom.relate.mentions import Written, mentions


@pytest.mark.parametrize("folder", ["", "more", "docs/old"])
@pytest.mark.parametrize("file", ["rules.pdf", "more/rules.pdf", "docs/rules.pdf", "docs/a (1) ž.pdf"])
@pytest.mark.parametrize("root", ["../../", "/", "https://site.example/"])
def test_a_file_is_named_by_its_published_address(folder: str, file: str, root: str) -> None:
    address = root + Addresses.file_url(Addresses.file(file))
    text = Written(folder, "page.bs.md", Body(f'Evo <a href="{address}">ovdje</a>.', 1))
    assert list(mentions([text], [file])) == [file]
