"""Every list for other websites is there, leads into the site, and may be framed; nothing else may."""

from __future__ import annotations

from pathlib import Path

from harness.pages import BuiltPage
from harness.sent_headers import read_rules

POLICY = "meta[http-equiv=Content-Security-Policy]"


def lists(pages: dict[str, BuiltPage]) -> dict[str, BuiltPage]:
    return {url: page for url, page in pages.items() if page.prefix == "embed"}


def test_every_page_that_can_be_followed_offers_its_list(pages: dict[str, BuiltPage]) -> None:
    """In three ways: with a script, as a frame, and the address alone. Each list has a page that offers it, but for
    those under addresses that a page had before.
    """
    offered = set()
    for page in pages.values():
        if fields := [field.text() for field in page.tree.css(".nr-embed textarea")]:
            line, frame, written = fields
            address = page.resolve(written)
            assert address
            assert f'data-page="{address.url.removeprefix("embed/")}"' in line
            assert f'<iframe src="{written}"' in frame
            assert frame in line
            offered.add(address.url)
    today = {
        url for url, page in lists(pages).items() if page.canonical == page.address.replace("embed/", "", 1)
    }
    assert offered == today


def test_the_line_has_a_script_that_is_there(pages: dict[str, BuiltPage], built_site: Path) -> None:
    for page in pages.values():
        for field in page.tree.css(".nr-embed textarea")[:1]:
            script = page.resolve(field.text().partition(' src="')[2].partition('"')[0])
            assert script
            assert (built_site / script.url).is_file()


def test_a_list_is_small_and_leads_into_the_site(pages: dict[str, BuiltPage], built_site: Path) -> None:
    for url, page in lists(pages).items():
        assert page.file.stat().st_size < 12_000, url
        assert not page.is_indexed
        assert (page.canonical or "").removeprefix(page.site_url) in pages
        assert page.lang == url.split("/")[1]
        for found in page.references:
            assert found.url in pages or (built_site / found.url).is_file(), f"{url}: {found.written}"


def test_only_lists_may_be_framed(pages: dict[str, BuiltPage], built_site: Path) -> None:
    rules = read_rules((built_site / "_headers").read_text(encoding="utf-8"))
    for url in pages:
        policy = rules.sent(f"/{url}")["Content-Security-Policy"]
        assert policy.endswith("frame-ancestors 'none'") is not url.startswith("embed/")
