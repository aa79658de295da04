"""What the commands share that work on a news item."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from ..authoring.find import ItemNotFoundError, find_item
from ..authoring.reviewing import NotEditableError, write_origin
from ..authoring.translation import translation_path
from ..editions.problem_texts import format_problem
from ..model.news import Bundle, VariantFile
from ..model.problem import has_errors
from ..relate.translations import source_of
from .dialogue import say
from .frame import PROBLEMS, fail, language_about, words
from .located import located_in
from .project import Project, open_project


@dataclass(frozen=True)
class AskedItem:
    """The item that a command was asked about, as it was typed."""

    typed: str
    project: Project
    bundle: Bundle

    @property
    def source(self) -> VariantFile:
        return source_of(self.bundle)

    def file(self, lang: str) -> Path:
        """That of its variant in `lang`, whether it exists or not."""
        return self.project.folders.project / translation_path(self.bundle, lang)


def open_item(typed: str) -> AskedItem:
    """Ends with exit code 2 and one line when there is no such item, and with 1 when its source has mistakes, which
    are told: then nobody can say what a translation must say.
    """
    project = open_project()
    sources, _ = project.loaded
    try:
        bundle = find_item(typed, sources, project.folders.project, Path.cwd())
    except ItemNotFoundError as error:
        if error.unread:
            _tell_mistakes(error.unread, project)
        fail(_not_found(typed, error))
    item = AskedItem(typed, project, bundle)
    if item.source.path in sources.unread:
        _tell_mistakes(item.source.path, project)
    return item


def require_edition(lang: str, option: str, project: Project) -> None:
    """Ends with exit code 2 and one line when there is no edition in that language."""
    codes = project.settings.codes
    if lang not in codes:
        _ = words().gettext
        text = _("{name} cannot be “{value}”.").format(name=option, value=lang)
        fail(f"{text} {_('Possible: {choices}.').format(choices=', '.join(codes))}")


def write_origin_or_fail(item: AskedItem, lang: str, origin: str) -> bool:
    """False when the translation says so already. Ends with exit code 1 and one line when it cannot be changed."""
    try:
        return write_origin(item.file(lang), origin)
    except NotEditableError:
        text = words().gettext("{path} cannot be changed by a program. Write in it yourself: {line}")
        fail(text.format(path=translation_path(item.bundle, lang), line=f"source: {origin}"), PROBLEMS)


def _not_found(typed: str, error: ItemNotFoundError) -> str:
    _ = words().gettext
    if len(error.keys) > 1:
        text = _("“{name}” can be any of these: {choices}.")
        return text.format(name=typed, choices=", ".join(error.keys))
    text = _("There is no news item “{name}”.").format(name=typed)
    return f"{text} {_('Did you mean “{name}”?').format(name=error.keys[0])}" if error.keys else text


def _tell_mistakes(path: str, project: Project) -> NoReturn:
    """Those that keep a file or folder, relative to the project, from being read."""
    for problem in located_in(project.loaded[1], [path]):
        if has_errors([problem]):
            say(format_problem(problem, language_about(problem.place.path)))
    text = words().gettext("There are mistakes in {path}. First mend what this shows: newsroom check")
    fail(text.format(path=path), PROBLEMS)
