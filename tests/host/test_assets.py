"""Which files of the theme are published."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.files import File

from mkdocs_newsroom.host.assets import is_published
from mkdocs_newsroom.outputs.assets import THEME_FILES

OF_MATERIAL, OF_THE_SITE = "/material", "/project/theme"
OWN = str(THEME_FILES)
BUNDLE = "assets/javascripts/bundle.a5f9d56c.min.js"
WORKER = "assets/javascripts/workers/search.a7633da7.min.js"
STEMMER = "assets/javascripts/lunr/min/lunr.de.min.js"


def published(path: str, folder: str, *plugins: str, custom_dir: str | None = OF_THE_SITE) -> bool:
    config: Any = SimpleNamespace(
        theme=SimpleNamespace(custom_dir=custom_dir), plugins=dict.fromkeys(plugins)
    )
    return is_published(File(path, folder, "/site", use_directory_urls=True), config)


def test_what_pages_load_of_material() -> None:
    assert published(BUNDLE, OF_MATERIAL)
    assert published("assets/stylesheets/main.57a0d79d.min.css", OF_MATERIAL)


@pytest.mark.parametrize(
    "path",
    [
        f"{BUNDLE}.map",
        "assets/stylesheets/main.57a0d79d.min.css.map",
        "assets/images/favicon.png",
        WORKER,
        STEMMER,
    ],
)
def test_what_no_page_loads(path: str) -> None:
    assert not published(path, OF_MATERIAL, "newsroom", "i18n")
    assert not published(path, OF_MATERIAL, "newsroom", custom_dir=None)


@pytest.mark.parametrize("plugin", ["search", "material/search"])
def test_the_search_of_material_has_what_it_loads(plugin: str) -> None:
    assert published(WORKER, OF_MATERIAL, plugin)
    assert published(STEMMER, OF_MATERIAL, plugin)
    assert not published(f"{WORKER}.map", OF_MATERIAL, plugin)


def test_of_our_own_only_what_has_a_lasting_address() -> None:
    found = [path.relative_to(THEME_FILES).as_posix() for path in THEME_FILES.rglob("*.*")]
    kept = [path for path in found if not path.endswith(".html") and published(path, OWN)]
    assert sorted(kept) == ["assets/newsroom/feed.css", "assets/newsroom/icon.svg", "embed/news.js"]


@pytest.mark.parametrize("path", ["assets/own.css", "assets/images/favicon.png", "assets/own.js.map"])
def test_a_sites_own_theme_folder_is_its_business(path: str) -> None:
    assert published(path, OF_THE_SITE)


def test_the_sources_are_where_they_are_looked_for() -> None:
    assert (Path(OWN) / "assets" / "newsroom" / "base.css").is_file()
