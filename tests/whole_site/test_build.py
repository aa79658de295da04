"""A good build: clean, complete, and wherever it is told to go."""

from __future__ import annotations

import os
import time

from harness.pages import read_pages
from harness.small_site import LANGUAGES, MEETING, SmallSite, contents, left_behind


def test_a_build_leaves_only_the_site_and_what_the_next_one_needs(built_small: SmallSite) -> None:
    names = {path.name for path in built_small.folder.iterdir()}
    assert names == {".newsroom-cache", "content", "data", "mkdocs.yml", "site"}
    for lang in LANGUAGES:
        assert f'lang="{lang}"' in built_small.page(lang)


def test_a_site_in_a_folder_of_a_server(small: SmallSite) -> None:
    address = "https://small.example/some/folder/"
    small.config["site_url"] = address.rstrip("/")
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    pages = read_pages(small.site, address)
    files = contents(small.site)
    for page in pages.values():
        missing = [one.written for one in page.references if one.url not in pages and one.url not in files]
        assert missing == [], page.url
        assert page.canonical in {None, page.address} or not page.is_indexed
    assert f"<loc>{address}</loc>" in small.read("site/sitemap.xml")
    assert 'href="/some/folder/' in small.read("site/404.html")


def test_another_folder_given_by_hand_and_through_a_link(small: SmallSite, built_small: SmallSite) -> None:
    real = small.folder / "disk" / "published"
    real.mkdir(parents=True)
    other = small.folder / "other"
    other.symlink_to(real)
    done = small.build("--strict", "-d", "other/")
    assert done.code == 0, done.output
    assert other.is_symlink()
    assert contents(real) == contents(built_small.site)
    assert not small.site.exists()
    assert left_behind(other) == left_behind(real) == []


def test_a_build_replaces_what_was_there(published: SmallSite) -> None:
    """Files of deleted items go; hidden files stay, as with MkDocs itself: a checkout of a branch, for example."""
    published.write("site/bs/old/index.html", "old")
    published.write("site/.git/refs/heads/pages", "1f2e3d")
    published.write("site/.htaccess", "Options -Indexes")
    abandoned, young = (published.folder / f".site.building-{number}" for number in (1, 2))
    for folder in (abandoned, young):
        folder.mkdir()
        (folder / "index.html").write_text("half", encoding="utf-8")
    two_days_ago = time.time() - 48 * 3600
    os.utime(abandoned, (two_days_ago, two_days_ago))
    for file in (published.folder / MEETING).iterdir():
        file.unlink()
    (published.folder / MEETING).rmdir()

    done = published.build("--strict")

    assert done.code == 0, done.output
    files = contents(published.site)
    assert not [path for path in files if "sastanak" in path or "old" in path]
    assert files[".htaccess"] == b"Options -Indexes"
    assert files[".git/refs/heads/pages"] == b"1f2e3d"
    assert left_behind(published.site) == [young.name]


def test_warnings_are_told_and_do_not_stop_a_build_that_is_not_strict(small: SmallSite) -> None:
    small.write(f"{MEETING}/notes.txt", "notes")
    done = small.build()
    assert done.code == 0
    assert f"{MEETING}/notes.txt:1:1: S407" in done.output
    assert small.site.is_dir()


def test_only_whole_builds(published: SmallSite) -> None:
    before = contents(published.site)
    done = published.build("--dirty")
    assert done.code != 0
    assert done.output.splitlines() == ["Error: newsroom: only whole builds are possible: leave out --dirty"]
    assert contents(published.site) == before


def test_content_in_a_folder_further_down(small: SmallSite, built_small: SmallSite) -> None:
    """`docs_dir` may be a path; the data folder stays beside mkdocs.yml. Only the page for editors names the folder."""
    (small.folder / "texts").mkdir()
    (small.folder / "content").rename(small.folder / "texts" / "of-staff")
    small.config["docs_dir"] = "texts/of-staff"
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    built, before = contents(small.site), contents(built_small.site)
    assert {path for path in built.keys() | before.keys() if built.get(path) != before.get(path)} == {
        f"{lang}/editors/index.html" for lang in ("bs", "lt", "lv", "pl")
    }
    small.replace("texts/of-staff/about.bs.md", "summary", "summery")
    assert "texts/of-staff/about.bs.md:4:1: R301" in small.build().output
