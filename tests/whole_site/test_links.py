"""No dead link in the built site: pages, anchors, pictures, styles, scripts."""

from __future__ import annotations

import re
from pathlib import Path

from harness.pages import BuiltPage

STYLE_ADDRESS = re.compile(r"""url\(\s*["']?(?!data:|https?:|//|#)([^"')]+)""")


def test_every_internal_link_leads_somewhere(pages: dict[str, BuiltPage], built_site: Path) -> None:
    files = {file.relative_to(built_site).as_posix() for file in built_site.rglob("*") if file.is_file()}
    broken = []
    for page in pages.values():
        for reference in page.references:
            target = pages.get(reference.url)
            if target is None and reference.url not in files:
                broken.append(f"{page.url}: {reference.written}")
            elif target is not None and not _has_anchor(target, reference.fragment):
                broken.append(f"{page.url}: {reference.written} (no such anchor)")
    assert broken == []


def _has_anchor(target: BuiltPage, fragment: str) -> bool:
    return fragment in {"", "top"} or fragment in target.anchors


def test_no_link_leans_on_the_root_or_the_site_address(pages: dict[str, BuiltPage], site_url: str) -> None:
    """So that the site works below any folder. The 404 of a server may be shown at any depth, and Poland's
    accessibility statement must name the address that it is about.
    """
    faults = []
    for page in pages.values():
        if page.url.endswith("404.html"):
            continue
        for node in page.tree.css(
            "a[href]:not(#a11y-url), img[src], script[src], link[rel=stylesheet], form[action]"
        ):
            for name in ("href", "src", "action"):
                written = node.attributes.get(name) or ""
                if written.startswith(("/", site_url)):
                    faults.append(f"{page.url}: {written}")
    assert faults == []


def test_what_styles_name_exists(built_site: Path) -> None:
    broken = [
        f"{style.relative_to(built_site)}: {address}"
        for style in built_site.rglob("*.css")
        for address in STYLE_ADDRESS.findall(style.read_text(encoding="utf-8"))
        if not (style.parent / re.split(r"[?#]", address.strip())[0]).is_file()
    ]
    assert broken == []


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, BuiltPage]) -> None:
    faults = []
    for page in pages.values():
        for node in page.tree.css("script[src], img[src], iframe[src], source[src], link[href]"):
            if node.tag == "link" and (node.attributes.get("rel") or "").strip() in {
                "canonical",
                "alternate",
            }:
                continue
            written = node.attributes.get("src") or node.attributes.get("href") or ""
            if re.match(r"(https?:)?//", written):
                faults.append(f"{page.url}: {written}")
    assert faults == []


def test_every_picture_has_its_words_and_its_size(pages: dict[str, BuiltPage]) -> None:
    """An `alt` (empty for decoration), and width and height, so that nothing jumps while it loads."""
    faults = [
        f"{page.url}: {image.html}"
        for page in pages.values()
        for image in page.tree.css("img")
        if any(image.attributes.get(name, "missing") == "missing" for name in ("alt", "width", "height"))
    ]
    assert faults == []
