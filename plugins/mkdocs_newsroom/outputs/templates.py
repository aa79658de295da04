"""The pages of an edition, each in the parts that the host's theme puts together, and documents without a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from ..editions.catalogue import Catalogue
from ..editions.excerpt import Excerpt
from ..model.text import ENGLISH
from ..plan.page import PagePlan
from ..plan.pages import EditionPlan
from ..plan.views import ChoiceView, HomeView
from .assets import style_sheet
from .card_rows import CardRows
from .chrome import Chrome
from .compiled import COMPILED
from .environment import environment
from .head import Head
from .links import Links, Macro, OpenLinks, root_path, seen_from
from .written import encoded, escaped

THEME = Path(__file__).resolve().parent.parent / "theme"
PRINT = "print"
NOTHING = Markup()


@dataclass(frozen=True)
class PageParts:
    """The ready pieces of one page that the host's theme puts together."""

    lang: str
    title: Markup
    head: Markup
    header: Markup
    content: Markup
    footer: Markup

    @property
    def encoded(self) -> EncodedParts:
        return {name: encoded(getattr(self, name)) for name in PART_NAMES}


PART_NAMES = tuple(one.name for one in fields(PageParts) if one.name != "lang")

EncodedParts = Mapping[str, bytes]
"""The same pieces by their names, as the file of the page has them."""


def styles(*names: str) -> Markup:
    """Our own style sheets as one, for a document that has nothing beside it."""
    return Markup(style_sheet(*names))  # noqa: S704  # the package's own


class PageRenderer:
    """Renders the pages of one edition."""

    def __init__(self, edition: EditionPlan, site_url: str) -> None:
        self._edition, self._site_url = edition, site_url
        self._env = _environment(edition.messages, site_url, edition.home_url)
        self._env.globals.update(edition=edition, site_url=site_url)
        self._contents: dict[str, Macro] = {}
        self._head = Head(edition, site_url, self._macro)
        self._chrome = Chrome(edition, site_url, self._macro)

    def parts(self, page: PagePlan, content: Markup = NOTHING) -> PageParts:
        """`content` is the body of an ordinary page, which the host has rendered."""
        parts = self.encoded(page, content)
        return PageParts(page.lang, **{name: Markup(part.decode()) for name, part in parts.items()})  # noqa: S704

    def encoded(self, page: PagePlan, content: Markup = NOTHING) -> EncodedParts:
        """The same for a page that nobody but the frame of the theme puts together."""
        if isinstance(page.view, HomeView):
            page = replace(page, view=replace(page.view, introduction=content))
        if page.template not in self._contents:
            self._contents[page.template] = self._macro(f"pages/{page.template}.html", "content")
        name = self._edition.site_name
        title = page.title if page.title == name else f"{page.title} – {name}"
        around = self._chrome.around(page)
        return {
            "title": encoded(escaped(title)),
            "head": self._head.of(page, around.feeds),
            "header": around.header,
            "content": seen_from(page.url, self._contents[page.template](page, content)),
            "footer": around.footer,
        }

    def _macro(self, template: str, name: str) -> Macro:
        """Asked for once: so a template looks for the macros that it imports once, and not for every page."""
        macro: Macro = getattr(self._env.get_template(template).module, name)
        return macro


def compile_templates() -> dict[str, bytes]:
    """All that there are, as they are kept."""
    env = _environment(Catalogue(ENGLISH), "", "")
    for name in env.list_templates():
        env.get_template(name)
    return COMPILED.compiled


def _environment(messages: Catalogue, site_url: str, home_url: str) -> Environment:
    env = environment(messages)
    OpenLinks(site_url).install(env)
    env.filters["in_rows"] = partial(CardRows, home_url=home_url)
    return env


def render_choice(choice: ChoiceView, site_url: str) -> str:
    """The whole document at `/`, or `404.html`, which the server shows at any depth: its links are absolute."""
    base = root_path(site_url) if choice.is_not_found else ""
    env = environment(Catalogue(choice.choices[0].language.code))
    Links(site_url).install(env)
    return env.get_template("choice.html").render(choice=choice, site_url=site_url, base=base)


@dataclass(frozen=True)
class ShownProblem:
    """A problem as a page shows it: `line` is None where there is none to see."""

    place: str
    code: str
    lang: str
    message: str
    hint: str
    line: Excerpt | None


def render_problems(problems: Sequence[ShownProblem], lang: str) -> str:
    """A readable page, for whoever looks at the site while it is written."""
    return environment(Catalogue(lang)).get_template("problems.html").render(problems=problems, lang=lang)
