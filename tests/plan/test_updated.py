"""What a sitemap says of the last change of a news item."""

from __future__ import annotations

from pathlib import Path

from harness.sites import prepare_site, sections

CASE = Path(__file__).parent / "cases" / "updated.txt"


def test_only_pages_that_have_the_change_are_newer(tmp_path: Path) -> None:
    parts = sections(CASE.read_text(encoding="utf-8"))
    files = {name: text for name, text in parts.items() if name.startswith("content/")}
    plan = prepare_site(tmp_path, files).plan
    pages = [page for edition in plan.editions for page in edition.pages if page.template == "item"]
    days = {page.lang: page.last_modified for page in pages}
    assert days == {"bs": "2022-01-20", "lv": "2022-01-20", "lt": "2021-12-17"}
