"""Nothing is published but what the plan holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.small_site import MEETING, SmallSite, contents, picture

PRIVATE = "not-for-the-public"
STRAY = (
    f"{MEETING}/notes.txt",
    f"{MEETING}/.env",
    f"{MEETING}/draft.docx",
    "content/.env",
    "content/.hidden/page.bs.md",
    "content/data.yml",
    "content/assets/newsroom/base.css",
    "content/assets/javascripts/own.js",
    "content/templates/page.html",
    "content/partners/mios/list.csv",
    "data/partners/mios.yml~",
    "notes.txt",
)


def test_stray_files_stay_at_home(published: SmallSite) -> None:
    before = contents(published.site)
    for path in STRAY:
        published.write(path, PRIVATE)
    published.write(f"{MEETING}/unused.webp", picture())
    published.write("content/assets/images/favicon.png", picture())
    (published.folder / "content" / "alias.bs.md").symlink_to("about.bs.md")
    (published.folder / "content" / "around").symlink_to(".")
    done = published.build()
    assert done.code == 0, done.output
    after = contents(published.site)
    assert {path for path in after if after[path] != before.get(path)} == set()
    assert set(before) <= set(after)


def test_only_known_types(built_small: SmallSite) -> None:
    ends = {
        Path(path).suffix for path in contents(built_small.site) if path not in ("_headers", "_redirects")
    }
    assert not ends & {".md", ".yml", ".yaml", ".txt", ".py", ".po", ".mo", ""} - {".txt"}
    texts = [path for path in contents(built_small.site) if path.endswith(".txt")]
    assert texts == ["robots.txt"]


@pytest.mark.parametrize(
    "place", ["content/link.bs.md", "content/about.lt.md", f"{MEETING}/cover.webp", "content/pictures"]
)
def test_a_link_out_of_the_content_is_an_error(published: SmallSite, tmp_path: Path, place: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.webp").write_bytes(picture())
    (outside / "secret.md").write_text(f"---\ntitle: {PRIVATE}\n---\n", encoding="utf-8")
    link = published.folder / place
    link.unlink(missing_ok=True)
    link.symlink_to(outside / f"secret{link.suffix}" if link.suffix else outside)
    before = contents(published.site)
    done = published.build()
    assert done.code != 0
    assert f"{place}:1:1: S401" in done.output
    assert contents(published.site) == before
