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

from harness.programs import command
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
            return response.status, response.read().decode(errors="replace")
        finally:
            connection.close()

    def said(self) -> str:
        """What stands in the terminal."""
        return self.terminal.read_text(encoding="utf-8")

    def wait_for(self, address: str, words: str = "", status: int = 200) -> str:
        """The page at the address, as soon as it comes with this status and has the words."""
        seen = 0, ""

        def is_there() -> bool:
            nonlocal seen
            try:
                seen = self.get(address)
            except (OSError, HTTPException):
                return False
            return seen[0] == status and words in seen[1]

        self.wait_until(is_there)
        return seen[1]

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        limit = time.monotonic() + LIMIT
        while not is_so():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < limit, self.said()
            time.sleep(0.1)


@contextmanager
def live_server(site: SmallSite, *arguments: str, **variables: str) -> Iterator[LiveServer]:
    """Ends the server as Ctrl-C does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    terminal = site.folder.with_name("terminal")
    with terminal.open("wb") as output:
        process = subprocess.Popen(
            command("mkdocs", "serve", "-a", f"127.0.0.1:{port}", *arguments),
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
