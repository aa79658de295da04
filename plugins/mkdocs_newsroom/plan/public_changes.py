"""What has changed in a text, for a page that everybody can read: no word of it that is not published today.

What was taken out of a text may have been taken out because somebody asked for it: a name, a telephone number. And
Markdown holds more than its page shows: comments, the words of photos that are withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import PurePosixPath

from markupsafe import Markup

from ..model.site import NewsItem
from ..model.text import Text
from ..relate.changes import Change, Piece, PieceKind
from ..relate.digest import BODY
from .desk import Desk
from .dialect import is_too_much, to_html
from .editor_pieces import ChangeView

HIDDEN = "…"
_WORD = re.compile(r"\w+")
_BETWEEN_SPACES = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def public_changes(desk: Desk, item: NewsItem, changes: Iterable[Change]) -> tuple[ChangeView, ...]:
    """Bodies as their page shows them, without Markdown; a word that the item's page does not have is hidden."""
    known = frozenset(_WORD.findall(_published(desk, item)))
    photos = frozenset(PurePosixPath(photo.path).name for photo in item.photos)
    views = (ChangeView.of(_shown(change, photos)) for change in changes)
    return tuple(ChangeView(one.field, tuple(_piece(piece, known) for piece in one.pieces)) for one in views)


def _shown(change: Change, photos: AbstractSet[str]) -> Change:
    """`photos` are the names of the files that are published: the name of another may be that of a person."""
    match change.field:
        case field if field == BODY:
            return Change(field, _text(change.old), _text(change.new))
        case ("photos", file, text) if file not in photos:
            return replace(change, field=("photos", HIDDEN, text))
        case _:
            return change


def _text(markdown: str) -> str:
    return "" if is_too_much(markdown) else Markup(to_html(markdown)).striptags()  # noqa: S704  # to be escaped


def _piece(piece: Piece, known: frozenset[str]) -> Piece:
    if piece.kind is PieceKind.REMOVED:
        return Piece(piece.kind, _BETWEEN_SPACES.sub(HIDDEN, piece.text))
    return Piece(piece.kind, _WORD.sub(lambda word: word[0] if word[0] in known else HIDDEN, piece.text))


def _published(desk: Desk, item: NewsItem) -> str:
    """All words of the item's own page in its source language."""
    source = item.source
    url = desk.addresses.item(source.lang, item.year, source.slug)
    body = desk.bodies.html.get((f"news/{item.key}/index.{source.lang}.md", url), Markup())
    texts: list[Text] = [text for one in item.photos for text in (one.alt, one.caption, one.credit)]
    texts += [text for one in item.events for text in (one.title, one.place, one.address)]
    words = (text.in_language(source.lang).text for text in texts)
    return " ".join((source.title, source.summary, body.striptags(), *words))
