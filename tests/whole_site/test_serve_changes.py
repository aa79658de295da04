"""`mkdocs serve` makes only what a change concerns, and leaves to MkDocs what only MkDocs can make."""

from __future__ import annotations

from pathlib import Path

from harness.live_server import LiveServer, live_server
from harness.small_site import MEETING, SmallSite, contents

ITEM = "/bs/vijesti/2021/sastanak-u-skoli/"
TEXT = f"{MEETING}/index.bs.md"
WHOLE = "Building documentation..."
RELOADED = "Reloading browsers"
WAITING = "---\ntitle: Kasnije\ndate: 2021-05-05\nsummary: Čeka.\nslug: kasnije\ndraft: true\n---\n\nTekst.\n"


def _wholes(server: LiveServer) -> int:
    return server.said().count(WHOLE)


def _first(server: LiveServer) -> None:
    """Waits until changes are seen."""
    server.wait_for(ITEM)
    assert _wholes(server) == 1


def test_a_change_of_texts_and_data_needs_no_mkdocs(small: SmallSite, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with live_server(small, TMPDIR=str(temporary)) as server:
        _first(server)
        small.replace(TEXT, "Tekst s ", "Nova rečenica s ")
        page = server.wait_for(ITEM, "Nova rečenica")
        assert "livereload(" in page
        assert "Content-Security-Policy" not in page
        small.replace("data/schools/kreka.yml", "„Kreka“", "„Nova“")
        server.wait_for("/lv/skolas/kreka/", "„Nova“")
        small.write("content/news/2021/kasnije/index.bs.md", WAITING)
        server.wait_for("/bs/vijesti/2021/kasnije/")
        assert "Kasnije" in server.get("/bs/vijesti/")[1]
        small.replace(TEXT, "slug: sastanak-u-skoli", "slug: drugi-sastanak")
        server.wait_for("/bs/vijesti/2021/drugi-sastanak/")
        assert server.get(ITEM)[0] == 404
        small.write(f"{MEETING}/cover.webp", (small.folder / MEETING / "cover.webp").read_bytes() + b"\0")
        server.wait_until(lambda: server.said().count(RELOADED) == 5)
        assert _wholes(server) == 1

        # MkDocs would make the same of it.
        (site,) = temporary.glob("mkdocs_*")
        made = contents(site)
        small.config["extra"] = {"nothing": "of it is shown"}
        small.write_config()
        server.wait_until(lambda: server.said().count(RELOADED) == 6)
        assert _wholes(server) == 2
        assert contents(site) == made
    assert list(temporary.iterdir()) == []


def test_mistakes_leave_the_site_for_when_they_are_mended(small: SmallSite) -> None:
    with live_server(small) as server:
        _first(server)
        small.replace(TEXT, "2021-12-17", "17.12.2021")
        for address in (ITEM, "/", "/lt/", "/bs/style.css"):
            assert "R309" in server.wait_for(address, f"{TEXT}:3:7", status=404)
        small.replace(TEXT, "17.12.2021", "2021-12-17")
        server.wait_for(ITEM)
        assert server.get("/lt/")[0] == 200
        assert _wholes(server) == 1


def test_mistakes_in_the_settings_are_told_by_mkdocs(small: SmallSite) -> None:
    with live_server(small) as server:
        _first(server)
        small.plugin("newsroom")["page_size"] = "many"
        small.write_config()
        server.wait_until(lambda: "An error happened during the rebuild" in server.said())
        small.plugin("newsroom")["page_size"] = 10
        small.write_config()
        server.wait_until(lambda: RELOADED in server.said())
        server.wait_for(ITEM)
        assert _wholes(server) == 3
        small.replace(TEXT, "Tekst s ", "Nova rečenica s ")
        server.wait_for(ITEM, "Nova rečenica")
        assert _wholes(server) == 3


def test_what_only_mkdocs_can_make(small: SmallSite) -> None:
    hook = small.write("extra/watched.txt", "one")
    with live_server(small, "--watch", str(hook.parent)) as server:
        _first(server)
        small.replace("content/about.lv.md", "Text.\n---\n\nText.", "Text.\n---\n\nDrugačiji *tekst*.")
        server.wait_for("/lv/par-mums/", "Drugačiji <em>tekst</em>")
        assert _wholes(server) == 2
        page = small.read("content/about.lv.md").replace("par-mums", "jauna")
        small.write("content/jauna.lv.md", page)
        server.wait_for("/lv/jauna/")
        assert _wholes(server) == 3
        hook.write_text("two", encoding="utf-8")
        server.wait_until(lambda: _wholes(server) == 4)
        small.replace(TEXT, "Tekst s ", "Nova rečenica s ")
        server.wait_for(ITEM, "Nova rečenica")
        assert _wholes(server) == 4
