"""The browser: found as the tests find it, and what is asked of it here."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

_TESTS = Path(__file__).parents[1] / "tests"
_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
LIMIT = 120_000  # milliseconds
_QUIET = 1000  # milliseconds: what a page loads after its start, when nobody touches it, has come by then
_SHOWN = """words => document.readyState !== "loading" && document.body.textContent.includes(words)
    && performance.timeOrigin + performance.now()"""
_NO_CONTENT = range(300, 400)


class NoBrowserError(Exception):
    """There is no browser, or nothing that drives one, or it broke off. The text says which."""


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Raises NoBrowserError."""
    sys.path.append(str(_TESTS))
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415  # may be missing

        from browser.find_browser import NoBrowserError as NotFoundError  # noqa: PLC0415  # of tests/
        from browser.find_browser import find_browser  # noqa: PLC0415
    except ImportError as error:
        raise NoBrowserError("Playwright is not installed") from error
    finally:
        sys.path.remove(str(_TESTS))
    try:
        program = find_browser(may_install=False)
    except NotFoundError as error:
        raise NoBrowserError("there is no Chrome or Chromium") from error
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
            yield browser
            browser.close()
    except Error as error:
        raise NoBrowserError(str(error).partition("\n")[0]) from error


def loaded_bytes(browser: Browser, address: str) -> int:
    """All that a first visit of a page loads, each answer packed with gzip, without pictures."""
    context = browser.new_context()
    answers: list[Response] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # a builtin cannot be one
    page.goto(address, wait_until="networkidle", timeout=LIMIT)
    page.wait_for_timeout(_QUIET)
    total = sum(_packed(answer) for answer in answers)
    context.close()
    return total


def moment_of(page: Page, words: str) -> float:
    """When the page showed them, in seconds since 1970 by its own clock. It may be loaded anew meanwhile: it looks as
    soon as its document is whole, and before each frame that it draws.
    """
    shown = page.wait_for_function(_SHOWN, arg=words, polling="raf", timeout=LIMIT)
    return float(shown.json_value()) / 1000


def packed_size(content: bytes) -> int:
    """With gzip as servers use it; what does not get smaller is sent as it is."""
    return min(len(content), len(gzip.compress(content, 6, mtime=0)))


def _packed(answer: Response) -> int:
    kind = answer.headers.get("content-type", "")
    if answer.status in _NO_CONTENT or kind.startswith("image/"):
        return 0
    return packed_size(answer.body())
