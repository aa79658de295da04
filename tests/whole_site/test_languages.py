"""Which language a page says that it is in, and where it is in the others."""

from __future__ import annotations

from harness.pages import BuiltPage


def test_a_page_has_the_language_of_its_edition(
    pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    assert len(languages) == 4
    wrong = {
        url: page.lang for url, page in pages.items() if page.prefix in languages and page.lang != page.prefix
    }
    assert wrong == {}
    assert [url for url, page in pages.items() if not page.lang] == []


def test_each_edition_has_its_own_not_found_page(
    pages: dict[str, BuiltPage], languages: tuple[str, ...]
) -> None:
    assert {f"{lang}/404.html" for lang in languages} | {"404.html"} <= set(pages)


def test_a_page_is_its_own_canonical_address(pages: dict[str, BuiltPage]) -> None:
    wrong = {
        page.url: page.canonical
        for page in pages.values()
        if page.is_indexed and page.canonical != page.address
    }
    assert wrong == {}


def test_titles_are_told_apart(pages: dict[str, BuiltPage], languages: tuple[str, ...]) -> None:
    faults = []
    for lang in languages:
        seen: dict[str, str] = {}
        for page in pages.values():
            if page.prefix != lang or not page.is_indexed:
                continue
            title = (page.first("title") or page.tree.root).text(strip=True) if page.tree.root else ""
            if not title or title in seen:
                faults.append(f"{page.url}: title {title!r}, as {seen.get(title)}")
            seen[title] = page.url
    assert faults == []


def test_alternates_are_absolute_and_include_the_page_itself(
    pages: dict[str, BuiltPage], languages: tuple[str, ...], site_url: str
) -> None:
    faults = []
    for page in pages.values():
        if page.prefix not in languages or not page.is_indexed:
            continue
        alternates = page.alternates
        if alternates.get(page.prefix) != page.address:
            faults.append(f"{page.url}: not its own alternate")
        if alternates.get("x-default") is None:
            faults.append(f"{page.url}: no x-default")
        if not set(alternates) <= {*languages, "x-default"}:
            faults.append(f"{page.url}: alternates {sorted(alternates)}")
        faults += [f"{page.url}: {href}" for href in alternates.values() if not href.startswith(site_url)]
    assert faults == []


def test_alternates_are_reciprocal(pages: dict[str, BuiltPage], site_url: str) -> None:
    faults = []
    for page in pages.values():
        for lang, href in page.alternates.items():
            target = pages.get(href.removeprefix(site_url))
            if target is None:
                faults.append(f"{page.url}: {lang} leads to {href}, which is not there")
            elif lang == "x-default":
                continue
            elif target.lang != lang:
                faults.append(f"{page.url}: {href} is in {target.lang}, not in {lang}")
            elif target.alternates != page.alternates:
                faults.append(f"{page.url} and {target.url} do not name the same alternates")
    assert faults == []
