"""Header and footer of the pages of an edition: made once for all that differ only in what is put into them.

That is the page's own address, for those who print it, and where the switch of languages leads. The rest need not be
encoded for each page, nor need the addresses of feeds, which stand in its head, be seen from each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..plan.page import PagePlan
from ..plan.pages import EditionPlan
from .links import OPEN, Macro, seen_from, ways
from .written import encoded, escaped

# Where the HTML that pages share has something put in. No text has these signs: they may stand in no source.
_ADDRESS, _LANGUAGES = "\1", "\2"
_ADDRESS_HERE, _LANGUAGES_HERE = _ADDRESS.encode(), _LANGUAGES.encode()
_BUILT_OTHERWISE = {"not_found", "search"}

_Kind = tuple[str, int, str, str, bool]
"""Of pages with the same header and footer: the nearest folder with anything that these link to, and how many folders
lead to the page; section, template, have they a switch.
"""
_Languages = tuple[tuple[str, bool, str], ...]


class Around(NamedTuple):
    """A page's header and footer, and, as HTML for its head, the links to the feeds of its edition."""

    header: bytes
    footer: bytes
    feeds: str


class Chrome:
    """`macro` gives a macro by the names of its template and its own."""

    def __init__(self, edition: EditionPlan, site_url: str, macro: Callable[[str, str], Macro]) -> None:
        self._site_url = site_url
        self._header, self._footer = macro("header.html", "header"), macro("footer.html", "footer")
        self._feeds = macro("head.html", "feeds")
        self._languages = macro("macros/chrome.html", "languages")
        sections = (entry.link.url for entry in (*edition.sections, *edition.footer))
        feeds = (url for feed in edition.feeds for url in (feed.atom_url, feed.json_url))
        self._linked = set(_folders((edition.home_url, edition.search_url, *sections, *feeds)))
        self._made: dict[_Kind, Around] = {}
        self._switches: dict[_Languages, list[bytes]] = {}

    def around(self, page: PagePlan) -> Around:
        kind = self._kind(page)
        made = self._made.get(kind)
        if made is None:
            languages = _LANGUAGES if page.switch else ""
            htmls = self._header(page, languages), self._footer(page, languages, _ADDRESS), self._feeds()
            header, footer, feeds = (seen_from(page.url, html) for html in htmls)
            made = self._made[kind] = Around(header, footer, feeds.decode())
        switch = self._switch(page)
        address = encoded(escaped(self._site_url + page.url))
        return Around(
            made.header.replace(_LANGUAGES_HERE, switch),
            made.footer.replace(_ADDRESS_HERE, address).replace(_LANGUAGES_HERE, switch),
            made.feeds,
        )

    def _kind(self, page: PagePlan) -> _Kind:
        """Pages that are as deep below the same folder see all that is not below it at the same addresses."""
        near = page.url
        while near not in self._linked and near.endswith("/"):
            near = near[: near.rfind("/", 0, -1) + 1]
        template = page.template if page.template in _BUILT_OTHERWISE else ""
        return near, page.url.count("/"), page.section, template, bool(page.switch)

    def _switch(self, page: PagePlan) -> bytes:
        key = tuple([(one.language.code, one.is_current, one.leads_to) for one in page.switch])
        if key not in self._switches:
            self._switches[key] = encoded(self._languages(page.switch)).split(OPEN.encode())
        pieces = [*self._switches[key]]
        pieces[1::2] = ways(page.url, [encoded(escaped(target.url)) for target in page.switch])
        return b"".join(pieces)


def _folders(urls: Iterable[str]) -> Iterable[str]:
    """All folders on the way to addresses, and the addresses that are some."""
    for url in urls:
        names = url.split("/")[:-1]
        yield from ("".join(f"{name}/" for name in names[:count]) for count in range(len(names) + 1))
