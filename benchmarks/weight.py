"""How much a reader loads: an item's page, and all that comes with it on a first visit."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median_low
from typing import Any
from urllib.parse import urljoin, urlsplit

from browsing import NoBrowserError, loaded_bytes, open_browser, packed_size
from contenders import Contender
from counts import item_pages, own_layout

_NAMED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>')
_STYLE = re.compile(r'\brel="stylesheet"')


def median_page(contender: Contender) -> Path:
    """The page of an item whose packed size is in the middle of all of them."""
    pages = item_pages(contender.folder / contender.site, own_layout(contender.folder))
    sizes = {page: packed_size(page.read_bytes()) for page in pages}
    middle = median_low(sizes.values())
    return next(page for page, size in sizes.items() if size == middle)


def page_weight(page: Path) -> int:
    return packed_size(page.read_bytes())


def first_visit(contender: Contender, page: Path) -> tuple[int, str]:
    """Bytes without pictures, and how they were found."""
    site = contender.folder / contender.site
    address = page.relative_to(site).as_posix().removesuffix("index.html")
    try:
        with open_browser() as browser, _hosted(site) as root:
            return loaded_bytes(browser, root + address), "as a browser loads it"
    except NoBrowserError as error:
        return _named_bytes(site, page, address), f"what the HTML names, for {error}"


def _named_bytes(site: Path, page: Path, address: str) -> int:
    html = page.read_text(encoding="utf-8")
    total = page_weight(page)
    for match in _NAMED.finditer(html):
        is_loaded = match[0].startswith("<script") or _STYLE.search(match[0])
        file = site / urlsplit(urljoin(f"/{address}", match[1])).path.lstrip("/")
        if is_loaded and file.is_file():
            total += packed_size(file.read_bytes())
    return total


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the library's
        pass


@contextmanager
def _hosted(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
