"""What stands in the head of the pages of an edition: whatever many of them share is made once."""

from __future__ import annotations

from collections.abc import Callable

from ..plan.page import Alternate, PagePlan
from ..plan.pages import EditionPlan
from .links import OPEN, Macro, seen_from
from .structured_data.graph import Graphs
from .written import as_html, escaped

_Alternates = tuple[Alternate, ...]


class Head:
    """`macro` gives a macro by the names of its template and its own."""

    def __init__(self, edition: EditionPlan, site_url: str, macro: Callable[[str, str], Macro]) -> None:
        self._lang, self._site_url = edition.language.code, site_url
        self._head = macro("head.html", "head")
        self._alternates, self._locales = macro("head.html", "alternates"), macro("head.html", "locales")
        # By the languages in which pages are; the first is to be filled with addresses.
        self._made: dict[tuple[str, ...], tuple[list[str], str]] = {}
        self._graphs = Graphs(edition, site_url)

    def of(self, page: PagePlan, feeds: str) -> bytes:
        """`feeds` are the links to those of the edition, as the page sees them."""
        alternates, locales = self._other_editions(page.alternates)
        html = self._head(
            page,
            as_html(escaped(self._site_url + page.url)),
            as_html(feeds),
            as_html(alternates),
            as_html(locales),
            self._graphs.json_ld(page),
        )
        return seen_from(page.url, html)

    def _other_editions(self, alternates: _Alternates) -> tuple[str, str]:
        """The links to the same page there, and the names of their languages."""
        langs = tuple([one.lang for one in alternates])
        made = self._made.get(langs)
        if made is None:
            links = str(self._alternates(alternates)).split(OPEN)
            made = self._made[langs] = links, str(self._locales(alternates, self._lang))
        pieces = [*made[0]]
        pieces[1::2] = [escaped(self._site_url + one.url) for one in alternates]
        return "".join(pieces), made[1]
