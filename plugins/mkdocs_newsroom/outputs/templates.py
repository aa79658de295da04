"""Our own templates: every value escaped, every text of the interface from the edition's catalogue.

What people read gets the no-break spaces of its language here, and only here: a `Phrase` and a message by themselves,
any other text and HTML by the filter `tied`. Titles of windows, descriptions and all that machines read stay plain.
A text in another language than the page's marks itself where an element can stand, and is bare in attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from ..editions.catalogue import Catalogue
from ..editions.excerpt import Excerpt
from ..editions.lists import join
from ..editions.numbers import percent, plural_samples
from ..editions.typography import tie, tie_html
from ..model.text import Foreign, Phrase
from ..plan.links import relative_url
from ..plan.pages import EditionPlan, PagePlan
from ..plan.picture_html import picture_html
from ..plan.pieces import Picture
from ..plan.views import ChoiceView, HomeView
from .open_graph import open_graph_locale
from .plain_places import PlainPlaces, bare
from .structured_data.graph import as_json_ld, structured_data

THEME = Path(__file__).resolve().parent.parent / "theme"
PRINT = "print"
NOTHING = Markup()
_ELSEWHERE = ("http://", "https://", "mailto:", "tel:", "#")


@dataclass(frozen=True)
class PageParts:
    """The ready pieces of one page that the host's theme puts together."""

    lang: str
    title: Markup
    head: Markup
    header: Markup
    content: Markup
    footer: Markup


class _CompiledOnce(BytecodeCache):
    """Templates are the same in every language: compiled for the first edition, they serve all."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._compiled.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _CompiledOnce()


def environment(messages: Catalogue) -> Environment:
    """Jinja for the edition of a catalogue.

    Undefined names are errors: a template's typing mistake never publishes a hole.
    """
    lang = messages.lang
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        bytecode_cache=_COMPILED,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", PlainPlaces],
        finalize=partial(_finished, lang),
    )
    env.install_gettext_callables(  # type: ignore[attr-defined]
        lambda message: _tied_text(messages.gettext(message), lang),
        lambda one, many, count: _tied_text(messages.ngettext(one, many, count), lang),
        newstyle=False,
    )
    env.globals["plural_samples"] = plural_samples(lang)
    env.filters |= {
        "bare": bare,
        "filled": _filled,
        "listed": partial(_listed, lang),
        "og_locale": open_graph_locale,
        "percent": partial(percent, lang=lang),
        "tied": partial(_tied, lang),
    }
    return env


def styles(*names: str) -> Markup:
    """Our own style sheets as one, for a document that has nothing beside it."""
    folder = THEME / "material" / "assets" / "newsroom"
    texts = {name: (folder / f"{name}.css").read_text(encoding="utf-8") for name in names}
    if PRINT in texts:
        texts[PRINT] = f"@media print {{\n{texts[PRINT]}}}\n"
    return Markup("\n".join(texts.values()))  # noqa: S704  # the package's own


def _finished(lang: str, value: object) -> object:
    """A value as it is written into the page."""
    return _tied(lang, value) if isinstance(value, Phrase) else value


def _tied(lang: str, text: Phrase | Markup | str, text_lang: str | None = None) -> Phrase | Markup | str:
    """With no-break spaces; `text_lang` is the text's language when it is not the edition's."""
    match text:
        case Phrase():
            return replace(text, text=_tied_text(text.text, text.lang or lang))
        case Markup():
            return tie_html(text, text_lang or lang)
        case str():
            return _tied_text(text, text_lang or lang)


def _tied_text(text: str, lang: str) -> str:
    return text if isinstance(text, Foreign) else tie(text, lang)


def _filled(message: str, **values: object) -> Markup:
    """A message with texts and HTML put in, each escaped as it needs to be."""
    if isinstance(message, Foreign):
        return escape(message.format(**values))
    return escape(message).format(**values)


def _listed(lang: str, phrases: Iterable[Phrase]) -> Markup:
    """Phrases as a list in a sentence, as the language joins them: "Tuzla i Živinice"."""
    joined = Markup(join([str(escape(phrase)) for phrase in phrases], lang))  # noqa: S704  # each is escaped
    return tie_html(joined, lang)


class Links:
    """The filters that turn the plan's addresses into links, as seen from the page that is being rendered.

    They ask nothing of a template's context, so that Jinja makes each file of macros once and not for every page.
    """

    def __init__(self, site_url: str) -> None:
        self.page_url = ""
        self._site_url = site_url

    def install(self, env: Environment) -> None:
        env.filters |= {
            "url": self.url,
            "absolute": self.absolute,
            "rooted": self.rooted,
            "drawn": self.drawn,
            "subscribed": self.subscribed,
        }

    def url(self, url: str) -> str:
        """Relative to the page; addresses elsewhere stay as they are."""
        return url if url.startswith(_ELSEWHERE) else relative_url(url, self.page_url)

    def drawn(self, picture: Picture, sizes: str, with_words: bool, is_first: bool) -> Markup:
        return picture_html(picture, self.url, sizes, with_words=with_words, is_first=is_first)

    def absolute(self, url: str) -> str:
        return url if url.startswith(_ELSEWHERE) else self._site_url + url

    def subscribed(self, url: str) -> str:
        """The address that a calendar program opens to follow a calendar and to read it again and again."""
        return f"webcal://{self._site_url.partition('://')[2]}{url}"

    def rooted(self, url: str) -> str:
        """From the root of the server: the same on every host that shows the site, whatever the page's address."""
        return root_path(self._site_url) + url


def root_path(site_url: str) -> str:
    return urlsplit(site_url).path or "/"


class PageRenderer:
    """Renders the pages of one edition."""

    def __init__(self, edition: EditionPlan, site_url: str) -> None:
        self._edition, self._site_url = edition, site_url
        self._env = environment(edition.messages)
        self._links = Links(site_url)
        self._links.install(self._env)
        self._shared = {"edition": edition, "site_url": site_url}

    def parts(self, page: PagePlan, content: Markup = NOTHING) -> PageParts:
        """`content` is the body of an ordinary page, which the host has rendered."""
        if isinstance(page.view, HomeView):
            page = replace(page, view=replace(page.view, introduction=content))
        self._links.page_url = page.url
        context = {
            **self._shared,
            "page": page,
            "content": content,
            "json_ld": as_json_ld(structured_data(self._edition, page, self._site_url)),
        }

        def part(name: str) -> Markup:
            return Markup(self._env.get_template(name).render(context))  # noqa: S704  # escaped by Jinja

        name = self._edition.site_name
        title = page.title if page.title == name else f"{page.title} – {name}"
        return PageParts(
            lang=page.lang,
            title=Markup.escape(title),
            head=part("head.html"),
            header=part("header.html"),
            content=part(f"pages/{page.template}.html"),
            footer=part("footer.html"),
        )


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
