"""Header and footer of the pages of an edition: made once for all that differ only in what is put into them.

That is the page's own address, for those who print it, and where the switch of languages leads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from ..plan.page import PagePlan
from ..plan.pages import EditionPlan
from .links import Macro, seen_from
from .written import escaped

# Where the HTML that pages share has something put in. No text has these signs: they may stand in no source.
_ADDRESS, _LANGUAGES, _TARGET = "\1", "\2", "\3"
_BUILT_OTHERWISE = {"not_found", "search"}

_Kind = tuple[str, int, str, str, bool]
"""Of pages with the same header and footer: the nearest folder with anything that these link to, and how many folders
lead to the page; section, template, have they a switch.
"""
_Languages = tuple[tuple[str, bool, str], ...]


class Chrome:
    """`macro` gives a macro by the names of its template and its own."""

    def __init__(self, edition: EditionPlan, site_url: str, macro: Callable[[str, str], Macro]) -> None:
        self._site_url = site_url
        self._header, self._footer = macro("header.html", "header"), macro("footer.html", "footer")
        self._languages = macro("macros/chrome.html", "languages")
        sections = (entry.link.url for entry in (*edition.sections, *edition.footer))
        feeds = (feed.atom_url for feed in edition.feeds)
        self._linked = set(_folders((edition.home_url, edition.search_url, *sections, *feeds)))
        self._made: dict[_Kind, tuple[str, str]] = {}
        self._switches: dict[_Languages, str] = {}

    def around(self, page: PagePlan) -> tuple[Markup, Markup]:
        """Header and footer."""
        kind = self._kind(page)
        if kind not in self._made:
            languages = _LANGUAGES if page.switch else ""
            made = self._header(page, languages), self._footer(page, languages, _ADDRESS)
            self._made[kind] = str(seen_from(page.url, made[0])), str(seen_from(page.url, made[1]))
        header, footer = self._made[kind]
        switch = self._switch(page)
        address = escaped(self._site_url + page.url)
        return (
            Markup(header.replace(_LANGUAGES, switch)),  # noqa: S704  # of our templates
            Markup(footer.replace(_ADDRESS, address).replace(_LANGUAGES, switch)),  # noqa: S704
        )

    def _kind(self, page: PagePlan) -> _Kind:
        """Pages that are as deep below the same folder see all that is not below it at the same addresses."""
        near = page.url
        while near not in self._linked and near.endswith("/"):
            near = near[: near.rfind("/", 0, -1) + 1]
        template = page.template if page.template in _BUILT_OTHERWISE else ""
        return near, page.url.count("/"), page.section, template, bool(page.switch)

    def _switch(self, page: PagePlan) -> str:
        key = tuple((one.language.code, one.is_current, one.leads_to) for one in page.switch)
        if key not in self._switches:
            targets = [replace(one, url=_TARGET) for one in page.switch]
            self._switches[key] = str(self._languages(targets))
        html: str = self._switches[key]
        for target in page.switch:
            html = html.replace(_TARGET, escaped(target.url), 1)
        return seen_from(page.url, html)


def _folders(urls: Iterable[str]) -> Iterable[str]:
    """All folders on the way to addresses, and the addresses that are some."""
    for url in urls:
        names = url.split("/")[:-1]
        yield from ("".join(f"{name}/" for name in names[:count]) for count in range(len(names) + 1))
