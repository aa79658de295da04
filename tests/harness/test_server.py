"""The server of the tests behaves as a plain web server does."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from harness.server import serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "pl").mkdir(parents=True)
    (site / "pl" / "index.html").write_text("polski", encoding="utf-8")
    (site / "404.html").write_text("nowhere", encoding="utf-8")
    (site / "a b.webp").write_bytes(b"picture")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return site


def _get(root: str, path: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(root).netloc, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize("prefix", ["/", "/sub/folder/"])
def test_pages_types_and_unknown_addresses(site: Path, prefix: str) -> None:
    with serve(site, prefix) as root:
        page, text = _get(root, f"{prefix}pl/")
        assert (page.status, page.headers["Content-Type"], text) == (
            200,
            "text/html; charset=utf-8",
            b"polski",
        )
        picture, _ = _get(root, f"{prefix}a%20b.webp?x=1")
        assert (picture.status, picture.headers["Content-Type"]) == (200, "image/webp")
        moved, _ = _get(root, f"{prefix}pl")
        assert (moved.status, moved.headers["Location"]) == (301, f"{prefix}pl/")
        for unknown in ("xx/", "../secret.txt", "%2e%2e/secret.txt"):
            missing, text = _get(root, f"{prefix}{unknown}")
            assert (missing.status, text) == (404, b"nowhere")
