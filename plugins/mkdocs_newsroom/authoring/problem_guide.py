"""What every problem means, for people: one page of Markdown in each language, a section for each code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import PurePosixPath

from ..editions.catalogue import COMMANDS, Catalogue
from ..editions.problem_texts import (
    HINT,
    MESSAGE,
    WHY,
    general_text,
    problem_codes,
    problem_languages,
)
from ..model.text import ENGLISH
from .markdown_pages import anchor, escaped, fenced, links_to_languages
from .problem_examples import Example, Extent, Part, Side

_Gettext = Callable[[str], str]
_ORDER = "YFRSEPLAC"
_KINDS = {".yml": "yaml", ".md": "markdown", ".po": "po"}


def problem_guides(examples: Mapping[str, Example]) -> Mapping[str, str]:
    """The paths of the pages, relative to the repository, and their texts. `examples` are by code."""
    return {f"guides/problems.{lang}.md": problem_guide(lang, examples) for lang in problem_languages()}


def problem_guide(lang: str, examples: Mapping[str, Example]) -> str:
    """Every code of the catalogue, in groups by its letter, in one language."""
    _ = Catalogue(lang, COMMANDS).gettext
    return "\n\n".join([*_introduction(lang, _), *_groups(lang, examples, _)]) + "\n"


def _introduction(lang: str, _: _Gettext) -> Iterator[str]:
    yield f"# {_('What to do about a problem')}"
    yield links_to_languages("problems", lang, problem_languages())
    yield _(
        "When something is not right in a file, the site's check names the file and the line, and a code such as "
        "E602. Here each code is explained: what it means, why it matters and what to do. The sign “…” stands for "
        "what was found in your file. This page is made by the program itself, so it is always complete."
    )
    yield "\n".join(
        f"- [{title}](#{anchor(title)}): {codes[0]}–{codes[-1]}"
        for title, codes in ((_title(letter, _), codes) for letter, codes in _codes())
    )


def _groups(lang: str, examples: Mapping[str, Example], _: _Gettext) -> Iterator[str]:
    for letter, codes in _codes():
        yield f"## {_title(letter, _)}"
        yield _abouts(_)[letter]
        for code in codes:
            yield from _section(code, lang, examples.get(code, ()), _)


def _section(code: str, lang: str, example: Example, _: _Gettext) -> Iterator[str]:
    message, why, hint = (escaped(general_text(code, lang, part)) for part in (MESSAGE, WHY, HINT))
    yield f"### {code}"
    yield f"**{message}**"
    yield why
    yield f"{_('What to do:')} {hint}"
    captions = {Side.WRONG: _("Wrong:"), Side.RIGHT: _("Right:")}
    for part in example:
        if part.extent is Extent.PICTURE and _has_words(part.side, example):
            continue
        yield f"{captions[part.side]} `{part.path}`"
        if part.text:
            yield fenced(part.text, _kind(part))


def _has_words(side: Side, example: Example) -> bool:
    return any(part.side is side and part.extent is not Extent.PICTURE for part in example)


def _kind(part: Part) -> str:
    return "yaml" if part.extent is Extent.FIELDS else _KINDS.get(PurePosixPath(part.path).suffix, "text")


def _codes() -> list[tuple[str, list[str]]]:
    """The letters in the order in which a file is read, each with its codes."""
    ordered = sorted(problem_codes(ENGLISH), key=lambda code: (_ORDER.index(code[0]), code))
    return [(letter, list(codes)) for letter, codes in groupby(ordered, key=lambda code: code[0])]


def _title(letter: str, _: _Gettext) -> str:
    return f"{letter}: {_titles(_)[letter]}"


def _titles(_: _Gettext) -> Mapping[str, str]:
    return {
        "Y": _("how fields are written"),
        "F": _("fields and text of a file"),
        "R": _("names and values of fields"),
        "S": _("files and folders"),
        "E": _("facts that must fit together"),
        "P": _("photos and pictures"),
        "L": _("links and texts"),
        "A": _("addresses that were published"),
        "C": _("settings and translations of the site"),
    }


def _abouts(_: _Gettext) -> Mapping[str, str]:
    return {
        "Y": _(
            "Fields are written as simple lines: a name, a colon, a space, the value. These problems are about "
            "signs in them that the program cannot read: colons, quotation marks, brackets, spaces."
        ),
        "F": _("A news item begins with its fields between two lines “---”, and its text stands below them."),
        "R": _(
            "Every field has a fixed name and a value of a certain form: a text, a list, a day, an address."
        ),
        "S": _("Where a file lies and what it is called says what it is and in which language."),
        "E": _(
            "Each file may be right in itself and yet not fit the others: a school that does not exist, an end "
            "before the beginning, a translation that has lost its source."
        ),
        "P": _(
            "Pictures must be there, must open and must have a description; people in them must have agreed."
        ),
        "L": _("What the text of a page leads to and shows, and what may not stand in it."),
        "A": _(
            "What was published once is linked to and kept by others. These problems are about addresses that would "
            "lead nowhere, and about what is written in data/addresses.yml and “aliases”."
        ),
        "C": _(
            "These are in mkdocs.yml or in the texts of the interface, mostly for whoever looks after the site."
        ),
    }
