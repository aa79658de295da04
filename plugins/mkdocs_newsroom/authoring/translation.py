"""The draft of a translation: the texts of its source as comments, each with a place for the translated one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import indent

from ..editions.catalogue import COMMANDS, Catalogue
from ..load.names import INDEX
from ..model.fields import Record
from ..model.news import Bundle, SourceRecord, VariantFile
from ..model.text import Phrase, Text
from ..relate.digest import EVENT_TEXTS, PHOTO_TEXTS
from ..relate.shown_text import without_comments
from ..relate.translations import origin_of
from .blocks import blocks
from .comments import comment
from .yaml_text import commented, dump

_LETTER = re.compile(r"[^\W_]")
_BEFORE_ENTRY, _ENTRY, _IN_ENTRY = "  ", "  - ", "    "


def translation_path(bundle: Bundle, lang: str) -> str:
    """Relative to the project."""
    return f"{bundle.path}/{INDEX}.{lang}.md"


def translation_draft(source: VariantFile, lang: str) -> str:
    """The whole file, for somebody to fill in, with notes in `lang`. It holds no facts.

    Texts that the source has in `lang` already are left out. Raises TypeError when `source` is a translation.
    """
    origin = origin_of(source)
    record = source.record
    assert isinstance(record, SourceRecord)
    _ = Catalogue(lang, COMMANDS).gettext
    address = _(
        "The last part of the page's address: a-z, 0-9 and hyphens. Without it, newsroom check proposes one."
    )
    how_to = _("Write each translation below its comment. Readers do not see comments.")
    parts = [
        f"draft: true # {_('Take this line out when the translation is ready.')}\n",
        _to_fill_in(record, ("title", "summary"), source.lang),
        f"{commented(address)}slug:\n",
        dump({"source": origin}),
        _events(record, source.lang, lang),
        _photos(record, source.lang, lang),
    ]
    return f"---\n{''.join(parts)}---\n\n{_body(source, how_to)}"


def _events(record: SourceRecord, origin: str, lang: str) -> str:
    """All of them, for it is their order by which texts find their event, or none."""
    names = [_missing(event, EVENT_TEXTS, lang) for event in record.events]
    if not any(names):
        return ""
    entries = (
        _entry(_to_fill_in(event, missing, origin)) if missing else f"{_ENTRY}{{}}\n"
        for event, missing in zip(record.events, names, strict=True)
    )
    return f"events:\n{''.join(entries)}"


def _photos(record: SourceRecord, origin: str, lang: str) -> str:
    entries = [
        _entry(dump({"file": photo.file}) + _to_fill_in(photo, missing, origin))
        for photo in record.photos
        if (missing := _missing(photo, PHOTO_TEXTS, lang))
    ]
    return f"photos:\n{''.join(entries)}" if entries else ""


def _missing(record: Record, names: Sequence[str], lang: str) -> list[str]:
    return [name for name in names if (text := getattr(record, name)) and not text.has(lang)]


def _to_fill_in(record: Record, names: Sequence[str], origin: str) -> str:
    """Fields without a value, each below the source's words for it; none where it has no words."""
    texts = ((name, _phrase(getattr(record, name), origin)) for name in names)
    return "".join(f"{commented(text.text, text.lang or origin)}{name}:\n" for name, text in texts if text)


def _phrase(value: str | Text, lang: str) -> Phrase:
    return value.in_language(lang) if isinstance(value, Text) else Phrase(value)


def _entry(lines: str) -> str:
    """The lines of a record as an entry of a list; comments may stand before its first field."""
    comments, fields = [], lines.splitlines(keepends=True)
    while fields[0].startswith("#"):
        comments.append(f"{_BEFORE_ENTRY}{fields.pop(0)}")
    return "".join(comments) + indent("".join(fields), _IN_ENTRY).replace(_IN_ENTRY, _ENTRY, 1)


def _body(source: VariantFile, how_to: str) -> str:
    parts = [f"{comment(how_to)}\n", *_blocks_to_translate(source)]
    return "".join(f"{part}\n\n" for part in parts).rstrip("\n") + "\n"


def _blocks_to_translate(source: VariantFile) -> Iterator[str]:
    """Each block as a comment with an empty place below it; what has no words, such as a rule, as it is."""
    for block in blocks(source.body.markdown):
        if _LETTER.search(without_comments(block)):
            yield f"{_as_comment(block, source.lang)}\n"
        elif "<!--" not in block:
            yield block


def _as_comment(block: str, lang: str) -> str:
    return comment(f"{lang}:\n{block}\n" if "\n" in block else f"{lang}: {block}")
