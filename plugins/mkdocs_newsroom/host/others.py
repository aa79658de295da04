"""Who else has a say in what the pages of the site look like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from ..load.settings_rules import I18N, NEWSROOM

_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
_ALL_PAGES = ("post_build",)
"""The events at which a plugin or a hook is given a page, and the one at which it may look for all of them."""


def who_changes_pages(config: MkDocsConfig) -> str:
    """Whoever may see or change single pages, in words: a plugin, a hook, a theme folder of the site's own. "" when
    nobody does but this plugin and static-i18n, which does the same to all pages.
    """
    return next(_handlers(config), "") or next(_templates(config), "")


def _handlers(config: MkDocsConfig) -> Iterator[str]:
    known = [config.plugins.get(name) for name in (NEWSROOM, I18N)]
    for event in (*_PAGES, *_ALL_PAGES):
        for handler in config.plugins.events[event]:
            if not any(getattr(handler, "__self__", None) is plugin for plugin in known):
                yield f"{_name(handler, config)} (on_{event})"


def _name(handler: Callable[..., Any], config: MkDocsConfig) -> str:
    """As mkdocs.yml calls the plugin or the hook."""
    owner = getattr(handler, "__self__", None)
    for name, plugin in config.plugins.items():
        if plugin is owner or handler in vars(plugin).values():
            return str(name)
    return str(getattr(handler, "__module__", handler))


def _templates(config: MkDocsConfig) -> Iterator[str]:
    """A template may say something else on each page."""
    if config.theme.custom_dir:
        folder = Path(config.theme.custom_dir)
        for file in sorted(folder.rglob("*.html")):
            yield f"{folder.name}/{file.relative_to(folder).as_posix()}"
