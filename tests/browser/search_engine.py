"""The engine of the search in an empty page, beside an index of documents that a test makes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from harness.server import serve
from mkdocs_newsroom.model.site import EntityRef
from mkdocs_newsroom.outputs.search.index import indexes
from mkdocs_newsroom.plan.pieces import DateText
from mkdocs_newsroom.plan.search_pieces import PageTexts, SearchDocument, SearchPlan, SearchText

SCRIPTS = Path("plugins/mkdocs_newsroom/theme/material/assets/newsroom/search")
OPEN = """async root => {
    const { openSearch } = await import(`${root}assets/search/engine.js`)
    window.search = await openSearch(root, "bs")
}"""
ASK = "async ([query, options]) => window.search.search(query, options)"


def news(id_: str, title: str, text: str, year: int, lang: str = "bs", *refs: EntityRef) -> SearchDocument:
    texts = PageTexts(SearchText(title, lang), body=(SearchText(text, lang),))
    return SearchDocument(
        f"{lang}/{id_}/", "news", lang, texts, DateText(f"{year}-05-17", f"17. maj {year}."), (), refs
    )


def engine_folder(repository: Path, folder: Path, plan: SearchPlan) -> Path:
    """A site of an empty page, the scripts and the index."""
    shutil.copytree(repository / SCRIPTS, folder / "assets" / "search")
    (folder / "index.html").write_text("<!doctype html><title>Empty</title>", encoding="utf-8")
    (folder / "404.html").write_text("<!doctype html><title>Not there</title>", encoding="utf-8")
    publish(folder, plan)
    return folder


@contextmanager
def engine_page(browser: Browser, folder: Path) -> Iterator[Page]:
    """The empty page of `engine_folder`, in a subfolder of a server, with the index open."""
    with serve(folder, "/sub/") as root:
        page = browser.new_page()
        page.goto(root)
        page.evaluate(OPEN, root)
        yield page
        page.close()


def publish(folder: Path, plan: SearchPlan) -> None:
    """An index in the place of another."""
    shutil.rmtree(folder / "search", ignore_errors=True)
    (folder / "search" / "bs").mkdir(parents=True)
    for _, name, make in indexes({"bs": plan}):
        (folder / "search" / "bs" / name).write_bytes(make())


def ask(page: Page, query: str, **options: Any) -> Any:
    return page.evaluate(ASK, [query, options])


def urls(answer: Any) -> list[str]:
    return [result["url"].split("/")[-2] for result in answer["results"]]


def text(pieces: list[dict[str, Any]]) -> str:
    """Marked words in brackets."""
    return "".join(f"[{piece['text']}]" if piece["marked"] else piece["text"] for piece in pieces)
