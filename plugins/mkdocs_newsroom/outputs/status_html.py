"""`newsroom status` as one file: the pages for editors, with all that they need."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..editions.catalogue import Catalogue
from ..editions.problem_texts import format_problem
from ..model.settings import EDITORS
from ..plan.editor_pieces import EditorsView
from ..plan.pages import EditionPlan, Plan
from .environment import environment
from .links import Links
from .status_notices import notices
from .status_text import errors_first, waiting_text
from .status_words import Status
from .templates import PRINT, styles

STYLES = ("base", "editors", PRINT)


def status_html(status: Status, plan: Plan, words: Catalogue) -> str:
    """Each edition is told of in its own language; errors and notices, in the language of `words`."""
    asked = {one.lang for one in status.editions}
    editions = [one for one in plan.editions if one.language.code in asked]
    warning = errors_first(status.errors, words) if status.errors else ""
    env = environment(words)
    return env.get_template("editors_report.html").render(
        lang=editions[0].language.code,
        title=editions[0].site_name,
        styles=styles(*STYLES),
        warning=warning,
        words_lang=words.lang,
        parts=[_part(one, plan.site_url) for one in editions],
        sections=list(_sections(status, words)),
    )


def _part(edition: EditionPlan, site_url: str) -> tuple[str, str, Markup]:
    """Language, heading and content."""
    page = next(edition.pages.of(EDITORS))
    assert isinstance(page.view, EditorsView)
    env = environment(edition.messages)
    Links(site_url).install(env)
    env.filters["url"] = env.filters["absolute"]  # the file may be read anywhere
    made = env.get_template("editors_part.html").render(view=page.view)
    return edition.language.code, f"{edition.site_name}: {page.title}", Markup(made)  # noqa: S704  # escaped by Jinja


def _sections(status: Status, words: Catalogue) -> Iterator[tuple[str, list[str]]]:
    """What the pages do not tell, for everybody can read those: what waits, and the notices."""
    waiting = [waiting_text(one, words) for one in status.waiting]
    if waiting:
        yield words.gettext("Waiting to be published"), waiting
    for section in notices(status.problems, words):
        told = [format_problem(one, words.lang) for one in section.problems]
        yield section.heading, told or [section.nothing]
