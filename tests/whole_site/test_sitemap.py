"""The sitemap names every page that search engines may list, and no other."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from harness.pages import BuiltPage

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def _entries(site: Path) -> dict[str, dict[str, str]]:
    """Each address and its alternates."""
    root = ElementTree.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 (we wrote it ourselves)
    entries: dict[str, dict[str, str]] = {}
    for entry in root.iter(f"{SITEMAP}url"):
        address = entry.findtext(f"{SITEMAP}loc") or ""
        assert address not in entries, f"{address} stands in the sitemap twice"
        entries[address] = {link.get("hreflang", ""): link.get("href", "") for link in entry.iter(LINK)}
    return entries


def test_the_sitemap_is_the_set_of_indexed_pages(built_site: Path, pages: dict[str, BuiltPage]) -> None:
    indexed = {page.address for page in pages.values() if page.is_indexed}
    assert set(_entries(built_site)) == indexed


def test_the_sitemap_and_the_pages_name_the_same_alternates(
    built_site: Path, pages: dict[str, BuiltPage], site_url: str
) -> None:
    differing = [
        address
        for address, alternates in _entries(built_site).items()
        if alternates != pages[address.removeprefix(site_url)].alternates
    ]
    assert differing == []
