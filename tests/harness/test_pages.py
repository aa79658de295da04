"""How kinds of pages are told apart, and how addresses on a page are read."""

from __future__ import annotations

from pathlib import Path

from harness.pages import BuiltPage, page_samples


def _write(site: Path, url: str, text: str = "") -> None:
    file = site / url if url.endswith(".html") else site / url / "index.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_one_page_of_every_kind(tmp_path: Path) -> None:
    for url in ("", "404.html", "lv/", "lv/404.html", "lv/zinas/", "lv/zinas/lapa-2/", "lv/zinas/lapa-3/"):
        _write(tmp_path, url)
    for url in (
        "lv/zinas/2020/",
        "lv/zinas/2020/svetki/",
        "lv/skolas/",
        "lv/skolas/pii-3/",
        "lv/skolas/pii-20/",
    ):
        _write(tmp_path, url)
    _write(tmp_path, "lv/zinas/2020/garaks/", "<p>the largest of its kind</p>")
    assert page_samples(tmp_path) == {
        "/": "",
        "404.html": "404.html",
        "lv": "lv/",
        "lv/404.html": "lv/404.html",
        "lv/zinas": "lv/zinas/",
        "lv/zinas/<n>": "lv/zinas/lapa-2/",
        "lv/zinas/<year>": "lv/zinas/2020/",
        "lv/zinas/<year>/<name>": "lv/zinas/2020/garaks/",
        "lv/skolas": "lv/skolas/",
        "lv/skolas/<name>": "lv/skolas/pii-20/",
    }


def test_addresses_on_a_page(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "pl/o-nas/",
        """<a href="../?q=1#g%C4%85"></a><a href="#x"></a><a href="mailto:a@example.org"></a>
        <a href="https://elsewhere.example/"></a><img srcset="../../a.webp 1x, ../../b.webp 2x" id="x">""",
    )
    page = BuiltPage("pl/o-nas/", tmp_path / "pl" / "o-nas" / "index.html", "https://site.example/")
    found = {(reference.url, reference.fragment) for reference in page.references}
    assert found == {("pl/", "gą"), ("pl/o-nas/", "x"), ("a.webp", ""), ("b.webp", "")}
    assert page.anchors == {"x"}
