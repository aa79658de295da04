"""A new news item: the text of its source variant, and its folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import chain, count, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..editions.catalogue import COMMANDS, Catalogue
from ..load.bundles import NEWS
from ..load.cache_folder import make_cache
from ..load.names import INDEX
from ..load.settings import ProjectFolders
from ..load.slugs import slug
from ..model.entities import EntityKind
from ..model.problem import Problem, Severity, has_errors
from ..model.sources import Sources
from .comments import comment
from .files import move_new, write_new
from .photos import clean_copies, entries_to_fill_in
from .proof import BODY, Surroundings, problems_of_new, with_fields
from .yaml_text import Written, commented, dump

_ORDER = (
    "draft",
    "title",
    "date",
    "publish",
    "summary",
    "slug",
    *(kind.value for kind in EntityKind),
    "authors",
    "contact",
    "events",
    "photos",
)
_WORDS_OF_A_KEY = 5
_SHORTEST_WORD_OF_A_KEY = 3  # characters: what is shorter mostly ties other words together
_WITHOUT_WORDS = "item"


def item_fields(answers: Mapping[str, Any], *, is_draft: bool) -> dict[str, Written]:
    """The front matter that the answers make: they are by the names of its fields, but for those of one event (`start`,
    `end`, `place`) and the `email` of a contact. A draft has a summary to fill in.
    """
    fields = {name: value for name, value in answers.items() if name in _ORDER and value}
    if event := {name: answers[name] for name in ("start", "end", "place") if answers.get(name)}:
        fields["events"] = [event]
    if answers.get("email"):
        fields["contact"] = public_contact(answers["email"])
    return {"draft": "true", "summary": "", **fields} if is_draft else fields


def public_contact(email: str) -> Written:
    return {"email": email, "public": "yes"}


def item_text(
    fields: Mapping[str, Written], lang: str, body: str = "", notes: Mapping[str, str] | None = None
) -> str:
    """The whole file. `fields` are those of a source variant, in any order; empty ones stand there to be filled in.

    `notes` are comments above fields. An empty body becomes a comment that says what to write.
    """
    _ = Catalogue(lang, COMMANDS).gettext
    lines = []
    for name in sorted(fields, key=_ORDER.index):
        lines.append(commented(notes[name]) if notes and name in notes else "")
        written = dump({name: fields[name]})
        if name == "draft":
            written = f"{written.rstrip()} # {_('Take this line out when the text is ready.')}\n"
        lines.append(written)
    return f"---\n{''.join(lines)}---\n\n{body.strip() or body_to_write(lang)}\n"


def body_to_write(lang: str) -> str:
    """A comment, which nobody sees on the site, in the language of the item."""
    _ = Catalogue(lang, COMMANDS).gettext
    lines = (
        _("Write the text here, in place of these lines."),
        _("An empty line begins a new paragraph, ## a heading, and - an entry of a list."),
    )
    return comment("\n{}\n{}\n".format(*lines))


def item_path(content: str, year: int | str, key: str, lang: str) -> str:
    """Relative to the project."""
    return f"{content}/{NEWS}/{year}/{key}/{INDEX}.{lang}.md"


def propose_key(title: str, lang: str, taken: Collection[str]) -> str:
    """The name of an item's folder, which no other has: the first five longer words of the title."""
    words = slug(title, lang).split("-")
    telling = [word for word in words if len(word) >= _SHORTEST_WORD_OF_A_KEY or word.isdecimal()]
    return free("-".join((telling or words)[:_WORDS_OF_A_KEY]), taken)


def propose_slug(title: str, lang: str, taken: Collection[str]) -> str:
    return free(slug(title, lang), taken)


def free(wanted: str, taken: Collection[str]) -> str:
    """It, or with the first number that makes it free: `sastanak-2`."""
    wanted = wanted or _WITHOUT_WORDS
    numbered = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in numbered if name not in taken)


def taken_keys(folders: ProjectFolders, year: int | str) -> frozenset[str]:
    """The names in the folder of a year, whatever they are of."""
    folder = folders.project / folders.content / NEWS / str(year)
    return frozenset(one.name for one in folder.iterdir()) if folder.is_dir() else frozenset()


def taken_slugs(sources: Sources, year: int | str, lang: str) -> frozenset[str]:
    return frozenset(
        file.record.slug
        for bundle in sources.bundles
        if bundle.key.startswith(f"{year}/")
        for file in bundle.variants
        if file.lang == lang
    )


def save_item(
    around: Surroundings,
    path: str,
    fields: Mapping[str, Written],
    lang: str,
    body: str = "",
    photos: Iterable[Path] = (),
    notes: Mapping[str, str] | None = None,
    photo_texts: Iterable[Mapping[str, str]] = (),
) -> list[Problem]:
    """Makes the folder of an item at once, with clean copies of its photos, or nothing of it.

    `path` is that of its source variant, `photo_texts` are what is known of the first photos. Problems are what is
    wrong with photos and with what is said of them; with an error among them nothing is made. Raises FileExistsError
    when the folder is there already, and OSError.
    """
    folders = around.folders
    target = folders.project / path
    make_cache(folders.cache)
    with TemporaryDirectory(prefix="new-", dir=folders.cache) as desk:  # mostly on the disk of the target
        folder = Path(desk, target.parent.name)
        folder.mkdir()
        found = list(clean_copies(photos, folder))
        problems = [one for one in found if isinstance(one, Problem)]
        copies = [one for one in found if isinstance(one, Path)]
        if has_errors(problems):
            return problems
        text = item_text(fields, lang, body, notes)
        if copies:
            texts = chain(photo_texts, repeat({}))
            entries = zip(entries_to_fill_in(copies), texts, strict=False)
            fields = {**fields, "photos": [{**entry, **known} for entry, known in entries]}
            text = item_text(fields, lang, body, notes)
            tried = with_fields(problems_of_new(path, text, around, copies), text)
            wrong = [one for name, one in tried if name != BODY]  # of the text, somebody has been told
            if has_errors(wrong):
                return [*problems, *(one for one in wrong if one.severity is Severity.ERROR)]
        write_new(folder / target.name, text)
        move_new(folder, target.parent)
    return problems
