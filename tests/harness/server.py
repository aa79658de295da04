"""Serves a built site over HTTP, as a plain web server would."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def content_type(path: Path) -> str:
    known = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"{known}; charset=utf-8" if known.startswith("text/") else known


def no_headers(address: str) -> Mapping[str, str]:
    return {}


@contextmanager
def serve(
    site: Path, prefix: str = "/", headers: Callable[[str], Mapping[str, str]] = no_headers
) -> Iterator[str]:
    """The address of the site's root, with a slash at its end: `http://127.0.0.1:<port><prefix>`.

    `headers` are what is sent along with an address.
    """

    class Handler(_Handler):
        root = site.resolve()
        mounted_at = prefix
        further = staticmethod(headers)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    disable_nagle_algorithm = True  # else each body waits 40 ms for the receipt of its headers
    root: Path
    mounted_at: str
    further: Callable[[str], Mapping[str, str]]

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        address = unquote(urlsplit(self.path).path)
        found = self._file(address)
        if found is not None and found.is_dir():
            if not address.endswith("/"):
                self._redirect(urlsplit(self.path).path + "/")
                return
            found /= "index.html"
        status = 200
        if found is None or not found.is_file():
            status, found = 404, self.root / "404.html"
        body = found.read_bytes() if found.is_file() else b"not found"
        self.send_response(status)
        self.send_header("Content-Type", content_type(found))
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.further(address).items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def _file(self, address: str) -> Path | None:
        if not address.startswith(self.mounted_at):
            return None
        path = (self.root / address.removeprefix(self.mounted_at)).resolve()
        return path if path.is_relative_to(self.root) else None

    def _redirect(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        """Says nothing: the tests report what matters."""
