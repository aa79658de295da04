"""A build that fails, or that is ended, leaves the published site exactly as it was."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping

import pytest

from harness.programs import command
from harness.small_site import ANNOUNCEMENT, MEETING, SmallSite, left_behind, picture, state

HALFWAY = """
import time
from pathlib import Path

def on_page_context(context, page, config, nav):
    if page.url == "lv/par-mums/":
        Path(config.config_file_path).with_name("halfway").touch()
        time.sleep(60)
"""

FULL_DISK = """
from mkdocs_newsroom.publishing import pictures

def full(*_):
    raise OSError(28, "No space left on device")

def on_config(config):
    pictures.encoded = full
"""
NO_PLACE = """
from pathlib import Path

def on_env(env, config, files):
    Path(config.site_dir, "robots.txt").mkdir(parents=True, exist_ok=True)
"""


@pytest.fixture
def before(published: SmallSite) -> Iterator[Mapping[str, object]]:
    """The site before the test; at its end it is still the same, down to the times of its files."""
    found = state(published.site)
    yield found
    assert state(published.site) == found


def test_every_problem_is_told_with_its_place(published: SmallSite, before: Mapping[str, object]) -> None:
    published.replace(f"{MEETING}/index.bs.md", "[kreka]", "[krekka]")
    published.replace(f"{MEETING}/index.bs.md", "zapowiedz/index", "zapowied/index")
    published.replace(f"{ANNOUNCEMENT}/index.pl.md", "2022-03-08", "2022-13-08")
    published.replace("data/schools/kreka.yml", "country: BA", "country: Bosna")
    published.replace("content/about.lt.md", "summary", "summery")
    done = published.build(LC_ALL="lt_LT.UTF-8")
    assert done.code != 0
    assert "Traceback" not in done.output
    places = re.findall(r"^ERROR +-  newsroom: (\S+:\d+:\d+: [A-Z]\d{3}) \S", done.output, re.MULTILINE)
    assert set(places) >= {
        "content/about.lt.md:4:1: R301",
        f"{MEETING}/index.bs.md:7:11: E601",
        f"{MEETING}/index.bs.md:20:9: L501",
        f"{ANNOUNCEMENT}/index.pl.md:3:7: R309",
        "data/schools/kreka.yml:3:10: R316",
    }
    assert "„summary“" in done.output  # Lithuanian quotation marks: told in the language of the system
    assert left_behind(published.site) == []


def test_a_warning_in_the_third_language_fails_a_strict_build(
    published: SmallSite, before: Mapping[str, object]
) -> None:
    published.write(
        "content/about.lv.md", "---\ntitle: Par mums\nslug: par-mums\n---\n\n[saite](nav.lv.md)\n"
    )
    done = published.build("--strict")
    assert done.code != 0
    assert "Doc file 'about.lv.md' contains a link 'nav.lv.md'" in done.output
    assert "strict" in done.output
    assert "Traceback" not in done.output
    assert left_behind(published.site) == []


def test_a_warning_about_content_fails_a_strict_build(
    published: SmallSite, before: Mapping[str, object]
) -> None:
    published.write(f"{MEETING}/notes.txt", "notes")
    done = published.build("--strict")
    assert done.code != 0
    assert f"{MEETING}/notes.txt:1:1: S407" in done.output
    assert left_behind(published.site) == []


def test_an_exception_in_a_template(published: SmallSite, before: Mapping[str, object]) -> None:
    published.config["theme"]["custom_dir"] = "own"
    published.write_config()
    published.write(
        "own/main.html", '{% if page.url == "lv/par-mums/" %}{{ 1 // 0 }}{% endif %}<meta charset="utf-8">'
    )
    done = published.build()
    assert done.code != 0
    assert "ZeroDivisionError" in done.output
    assert left_behind(published.site) == []


def test_a_theme_without_a_place_for_the_policy(published: SmallSite, before: Mapping[str, object]) -> None:
    published.config["theme"]["custom_dir"] = "own"
    published.write_config()
    published.write("own/main.html", "{{ newsroom.title }}")
    done = published.build()
    assert done.code != 0
    assert "Traceback" not in done.output
    assert re.search(r"^newsroom: bs/: without <meta charset=…> .*$", done.output, re.MULTILINE)
    assert left_behind(published.site) == []


@pytest.mark.parametrize(
    ("hook", "told"),
    [
        (FULL_DISK, "no copies can be made of news/2021/sastanak/cover.webp (No space left on device)"),
        (NO_PLACE, "the new site cannot be written: "),
    ],
    ids=["of a picture", "of another file"],
)
def test_what_cannot_be_written(
    published: SmallSite, before: Mapping[str, object], hook: str, told: str
) -> None:
    published.config["hooks"] = ["hook.py"]
    published.write_config()
    published.write("hook.py", hook)
    published.write(f"{MEETING}/cover.webp", picture("navy"))
    done = published.build()
    assert done.code != 0
    assert "Traceback" not in done.output
    assert [line for line in done.output.splitlines() if line.startswith(f"newsroom: {told}")]
    assert left_behind(published.site) == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_a_build_that_is_ended(published: SmallSite, before: Mapping[str, object], name: str) -> None:
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip("not on this system")
    published.config["hooks"] = ["halfway.py"]
    published.write_config()
    published.write("halfway.py", HALFWAY)
    build = subprocess.Popen(
        command("mkdocs", "build"),
        cwd=published.folder,
        env=published.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        limit = time.monotonic() + 60
        while not (published.folder / "halfway").exists() and build.poll() is None:
            assert time.monotonic() < limit
            time.sleep(0.05)
        (building,) = left_behind(published.site)
        assert (published.folder / building / "bs" / "index.html").is_file()
        build.send_signal(number)
        output, _ = build.communicate(timeout=30)
    finally:
        build.kill()
        build.wait()
    assert build.returncode != 0
    assert "Traceback" not in output
    assert left_behind(published.site) == ([building] if name == "SIGKILL" else [])
