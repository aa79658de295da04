"""`mkdocs serve`: mistakes are shown in the terminal and in the browser, and the next good save recovers."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from harness.live_server import live_server
from harness.small_site import ANNOUNCEMENT, LANGUAGES, MEETING, SUMMARY, SmallSite

FAILING = """
from pathlib import Path

def on_page_context(context, page, config, nav):
    if page.url == "lv/par-mums/" and Path(config.config_file_path).with_name("fail").exists():
        raise RuntimeError("told to fail")
"""
ITEM = "/bs/vijesti/2021/sastanak-u-skoli/"
PLACE = f"{MEETING}/index.bs.md:3:7"
MADE_FROM = re.compile(r"<html lang=\"([a-z]+)\"")


def test_while_somebody_writes(small: SmallSite, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    source = f"{MEETING}/index.bs.md"
    small.replace(source, "2021-12-17", "17.12.2021")
    with live_server(small, LC_ALL="bs_BA.UTF-8", TMPDIR=str(temporary)) as server:
        # It starts with a mistake that is there already.
        page = server.wait_for(ITEM, PLACE, status=404)
        assert f"ERROR   -  newsroom: {PLACE}: R309" in server.said()
        assert '<html lang="bs">' in page
        assert "R309" in page
        assert "2021-12-17" in page  # the hint
        assert PLACE in server.get("/")[1]
        assert PLACE in server.get("/lt/")[1]

        # The next good save shows the site, in every language.
        small.replace(source, "17.12.2021", "2021-12-17")
        server.wait_for(ITEM)
        for lang in LANGUAGES:
            status, text = server.get(f"/{lang}/")
            assert (status, MADE_FROM.findall(text)) == (200, [lang])
            # Live reload is a script in the page, which no policy could know.
            assert "livereload(" in text
            assert "Content-Security-Policy" not in text
        assert "Content-Security-Policy" not in server.get("/")[1]

        # A mistake in another file, while the site is shown.
        small.replace("content/about.lt.md", "slug: apie", "slug: Apie mus")
        broken = server.wait_for("/pl/", "content/about.lt.md:3:7", status=404)
        assert PLACE not in broken
        assert "R313" in server.said()
        small.replace("content/about.lt.md", "slug: Apie mus", "slug: apie-mus")
        server.wait_for("/lt/apie-mus/")
        assert server.get("/lt/apie/")[0] == 404

        # Data too.
        small.replace("data/schools/kreka.yml", "„Kreka“", "„Nova“")
        server.wait_for("/lv/skolas/kreka/", "„Nova“")

        # What is new appears, what is deleted goes.
        new = small.read(f"{SUMMARY}/index.lv.md").replace("gada-kopsavilkums", "jauns")
        small.write("content/news/2020/jauns/index.lv.md", new)
        server.wait_for("/lv/zinas/2020/jauns/")
        small.replace(source, "../../2022/zapowiedz/index.pl.md", "../../2020/jauns/index.lv.md")
        shutil.rmtree(small.folder / ANNOUNCEMENT)
        server.wait_for("/pl/aktualnosci/2022/zapowiedz-sieci/", status=404)
        assert "zapowiedz-sieci" not in server.get("/lt/naujienos/")[1]
        assert "jauns" in server.get("/lt/naujienos/")[1]
        assert "Traceback" not in server.said()
        assert "homepage" not in server.said()
    assert not small.site.exists()
    assert list(temporary.iterdir()) == []


def test_after_a_build_that_broke_off(small: SmallSite) -> None:
    """static-i18n leaves MkDocs changed then: what was deleted meanwhile would be served on."""
    gone = "/pl/aktualnosci/2022/zapowiedz-sieci/"
    small.write("failing.py", FAILING)
    small.config["hooks"] = ["failing.py"]
    small.write_config()
    source = f"{MEETING}/index.bs.md"
    with live_server(small) as server:
        server.wait_for(gone)
        small.write("fail", "")
        small.replace(source, " s [najavom](../../2022/zapowiedz/index.pl.md)", "")
        server.wait_until(lambda: "told to fail" in server.said())
        (small.folder / "fail").unlink()
        shutil.rmtree(small.folder / ANNOUNCEMENT)
        small.replace(source, "Sastanak u školi", "Drugi naslov")
        server.wait_for(ITEM, "Drugi naslov")
        assert server.get(gone)[0] == 404
