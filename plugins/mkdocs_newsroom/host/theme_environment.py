"""Our part of the theme, and quicker templates: MkDocs makes them anew for each language."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from ..outputs.compiled import CompiledOnce
from ..outputs.templates import THEME
from ..outputs.unindented import Unindented


def use_our_theme(theme: Theme) -> None:
    """Our templates go before Material's, behind those of the site; some pages of the theme are made by ourselves.

    Templates are compiled once for all languages, without their indentation, and hidden folders are not looked
    through: of what Material has in its own, ten thousand icons, MkDocs publishes nothing.
    """
    theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME / "material"))
    theme.static_templates -= {"404.html", "sitemap.xml"}
    theme.get_env = _quick(theme.get_env, CompiledOnce())  # type: ignore[method-assign]  # it is made by MkDocs alone


def _quick(make: Callable[[], Environment], compiled: CompiledOnce) -> Callable[[], Environment]:
    def environment() -> Environment:
        env = make()
        if isinstance(env.loader, FileSystemLoader):
            env.loader = _Visible(env.loader.searchpath)
        env.bytecode_cache = compiled
        env.add_extension(Unindented)
        return env

    return environment


class _Visible(FileSystemLoader):
    """Templates can be used from everywhere, but those in hidden folders are not listed."""

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for folder in self.searchpath:
            for place, folders, files in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                beginning = Path(place).relative_to(folder)
                found.update((beginning / name).as_posix() for name in files)
        return sorted(found)
