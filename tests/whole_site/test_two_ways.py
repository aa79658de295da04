"""Whether MkDocs puts each page together, or only one for all that have the same frame: the site is the same."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from harness.small_site import SmallSite, contents

UNCHANGED = """
def on_post_page(output, page, config):
    return output
"""
SEEN = """
from pathlib import Path

def on_env(env, config, files):
    pages = sorted(file.src_uri for file in files.documentation_pages())
    Path(config.config_file_path).with_name("seen").open("a").write(" ".join(pages) + "\\n")
"""
LOOKED = """
from pathlib import Path

def on_post_build(config):
    site = Path(config.site_dir)
    pages = sorted(file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    Path(config.config_file_path).with_name("seen").write_text("\\n".join(pages))
"""
SLOW = "every page goes through MkDocs"


def test_of_the_sample_site(sample_project: Path, built_site: Path, tmp_path: Path) -> None:
    """With the cache: the pictures need not be made once more."""
    shutil.copytree(sample_project, tmp_path / "again", ignore=shutil.ignore_patterns("site"))
    again = SmallSite(tmp_path / "again")
    again.write("mkdocs.yml", f"{again.read('mkdocs.yml')}\nhooks: [hook.py]\n")
    again.write("hook.py", UNCHANGED)
    done = again.build("--strict")
    assert done.code == 0, done.output
    assert f"{SLOW}, which takes longer: hook.py (on_post_page)" in done.output
    one_by_one, at_once = contents(again.site), contents(built_site)
    assert one_by_one.keys() == at_once.keys()
    assert [path for path in at_once if at_once[path] != one_by_one[path]] == []


def test_of_the_small_site(small: SmallSite, built_small: SmallSite) -> None:
    small.write("hook.py", UNCHANGED)
    small.config["hooks"] = ["hook.py"]
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert SLOW in done.output
    assert contents(small.site) == contents(built_small.site)


def test_mkdocs_knows_few_pages(small: SmallSite, built_small: SmallSite) -> None:
    """A hook that is not about pages takes nothing away from the speed, and finds the content where it was."""
    small.write("hook.py", SEEN)
    small.config["hooks"] = ["hook.py"]
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert SLOW not in done.output
    assert "specimen" not in done.output
    pages = small.read("seen").split()
    assert {"about.bs.md", "contact.lt.md", "index.lv.md"} <= {*pages}
    assert not [page for page in pages if "sastanak" in page or "kreka" in page]
    assert contents(small.site) == contents(built_small.site)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where it cannot be told")
def test_one_processor_makes_the_same(small: SmallSite, built_small: SmallSite) -> None:
    all_processors = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(all_processors)})
    try:
        done = small.start_build("mkdocs", "--strict")
    finally:
        os.sched_setaffinity(0, all_processors)
    assert done.code == 0, done.output
    assert contents(small.site) == contents(built_small.site)


def test_templates_of_the_site_itself(small: SmallSite) -> None:
    """They may say something else on each page."""
    small.config["theme"]["custom_dir"] = "own"
    small.write_config()
    small.write("own/partials/integrations/analytics.html", "<!-- {{ page.url }} -->")
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert f"{SLOW}, which takes longer: own/partials/integrations/analytics.html" in done.output
    assert "<!-- bs/skole/kreka/ -->" in small.page("bs/skole/kreka")


def test_a_hook_that_looks_for_all_pages(small: SmallSite) -> None:
    small.write("hook.py", LOOKED)
    small.config["hooks"] = ["hook.py"]
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert f"{SLOW}, which takes longer: hook.py (on_post_build)" in done.output
    assert {"bs", "bs/skole/kreka", "lt/mokyklos/kreka"} <= {*small.read("seen").split()}
