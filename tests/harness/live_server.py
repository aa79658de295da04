"""`mkdocs serve` on a small site, and what it answers."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from harness.small_site import SmallSite

LIMIT = 60


@dataclass
class LiveServer:
    port: int
    terminal: Path
    process: subprocess.Popen[bytes]

    def get(self, address: str) -> tuple[int, str]:
        """Status and text; MkDocs's server answers when a build that has begun is ready."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        try:
            connection.request("GET", address)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def said(self) -> str:
        """What stands in the terminal."""
        return self.terminal.read_text(encoding="utf-8")

    def wait_for(self, address: str, fits: Callable[[int, str], bool]) -> str:
        """The page at the address, as soon as it is as it should be."""
        limit = time.monotonic() + LIMIT
        status, text = 0, ""
        while time.monotonic() < limit:
            assert self.process.poll() is None, self.said()
            try:
                status, text = self.get(address)
            except (OSError, HTTPException):
                status, text = 0, ""
            if fits(status, text):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{address}: {status}\n{text[:2000]}\n{self.said()}")


@contextmanager
def live_server(site: SmallSite, **variables: str) -> Iterator[LiveServer]:
    """Ends the server as Ctrl-C does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    terminal = site.folder.with_name("terminal")
    with terminal.open("wb") as output:
        process = subprocess.Popen(
            site.mkdocs("serve", "-a", f"127.0.0.1:{port}"),
            cwd=site.folder,
            env=site.environment(**variables),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield LiveServer(port, terminal, process)
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 0
        finally:
            process.kill()
            process.wait()
