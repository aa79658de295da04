"""How long it takes from saving a file until the browser shows the page anew, while `serve` runs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException

from browsing import moment_of, open_browser
from contenders import SERVE, Change, Contender
from counts import own_words

HOST = "127.0.0.1"
START_LIMIT, END_LIMIT = 600, 30
_PAUSE = 3.0  # seconds between two changes: nobody saves while the last build is still being shown


class ServeError(Exception):
    """The server ended, or did not answer in time."""


def seconds_to_reload(contender: Contender, changes: Sequence[Change]) -> list[float]:
    """For each change, in the page of the item. Raises NoBrowserError."""
    words = own_words(contender.folder)["news"]
    times: list[float] = []
    with open_browser() as browser, _served(contender) as address:
        page = browser.new_page()
        for change in changes:
            item, lang = change.item, change.lang
            slug = next(variant.slug for variant in item.variants if variant.lang == lang)
            page.goto(f"{address}/{lang}/{words[lang]}/{item.day.year}/{slug}/")
            time.sleep(_PAUSE)
            start = time.time()
            contender.change(change)
            times.append(moment_of(page, change.sentence) - start)
    return times


@contextmanager
def _served(contender: Contender) -> Iterator[str]:
    """The address, as soon as the site is there. The server is ended as Ctrl-C does."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [*SERVE, "-a", f"{HOST}:{port}"],
        cwd=contender.folder,
        env={**os.environ, **contender.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_served(process, port)
        yield f"http://{HOST}:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(END_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_served(process: subprocess.Popen[bytes], port: int) -> None:
    limit = time.monotonic() + START_LIMIT
    while process.poll() is None and time.monotonic() < limit:
        connection = HTTPConnection(HOST, port, timeout=START_LIMIT)
        try:
            connection.request("GET", "/")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            pass
        finally:
            connection.close()
        time.sleep(0.2)
    raise ServeError("the server did not start")
