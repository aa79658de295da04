"""A proposal for a news item from a text: every fact with the words that it was found in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...model.entities import Entity, EntityKind
from ...model.marking import N_
from ...model.site import EntityRef
from .dates import FoundDate, find_dates
from .days import find_days
from .leftovers import without_leftovers
from .named import named
from .people import Signature, find_signature, is_caption
from .plain_text import to_markdown
from .private import without_private
from .proposal import Facts, Proposal, merged, quoted, whole
from .received import Received, Said
from .recognise import Mention, find_mentions
from .repeated import Block, Repetition, find_repetitions, only_repeated
from .titles import find_title

_EMPTY_LINE = re.compile(r"\n\s*\n")
_BETWEEN = "\n\n"
_MARKS = re.compile(r"\*{1,3}|\\(?=[!-/:-@\[-`{-~])|(?<!!)\[(?P<words>[^\]\n]*)\]\([^)\n]*\)")

_TITLE = N_("the heading or the first line of the text")
_TITLE_MADE = N_("the text has no title; this is a part of its first sentence")
_SIGNED = N_("signed “{words}”")
_CAPTION = N_("the text says of its photos: “{words}”")
_LEFTOVER = N_("left out, because it seems to come from around the text: “{words}”")
_MOVED = N_("left out here, because it is in the field {value}: “{words}”")
_REPEATED = N_("“{words}” may go: the site shows by itself what the record {value} says")


def propose(received: Received, entities: Mapping[EntityRef, Entity], lang: str, today: date) -> Proposal:
    """`entities` are all records of the project. Nothing that reaches a person privately gets into fields or parts."""
    private = without_private(received.markdown, lang, has_lines=received.has_lines)
    markdown = to_markdown(private.text) if received.is_plain else private.text
    cleaned = [without_leftovers(block.strip("\n")) for block in _EMPTY_LINE.split(markdown.strip())]
    titled = find_title([one.text for one in cleaned if one.text.strip()], received.title)
    title = without_private(titled.title, lang, has_lines=False).text
    bare = [_bare(block) for block in titled.blocks]
    text = _BETWEEN.join(bare)
    dates, mentions = find_dates(text, lang), find_mentions(text, entities, lang)
    in_title = tuple(_before(find_mentions(title, entities, lang), len(title) + len(_BETWEEN)))
    blocks = tuple(_blocks(bare, mentions, dates))
    repetitions = find_repetitions(blocks, entities, lang)
    signature = find_signature(bare, lang)
    captions = _captions(bare, signature)
    days = find_days(text, dates, mentions, entities, title, lang, today)
    removed = (*titled.removed, *(line for one in cleaned for line in one.removed))
    return Proposal(
        lang,
        title,
        days.day,
        merged(
            Facts({}, {"title": (Said.of(_TITLE_MADE if titled.is_made else _TITLE),)}),
            named((*in_title, *mentions), only_repeated(repetitions, blocks, in_title)),
            days.facts,
            _authors(signature, entities, lang),
            _photos([bare[number] for number in captions], received),
        ),
        tuple(_parts(titled.blocks, signature, captions, repetitions, removed)),
        received.pictures,
        private.taken,
        (*received.remarks, *days.remarks),
    )


def _bare(block: str) -> str:
    """Without what only Markdown needs: names and days may stand within marks of emphasis."""
    return _MARKS.sub(lambda match: match["words"] or "", block)


def _blocks(texts: Sequence[str], mentions: Sequence[Mention], dates: Sequence[FoundDate]) -> Iterator[Block]:
    start = 0
    for text in texts:
        stop = start + len(text)
        yield Block(
            text,
            tuple(one for one in mentions if start <= one.start < stop),
            tuple(one for one in dates if start <= one.start < stop),
        )
        start = stop + len(_BETWEEN)


def _before(mentions: Sequence[Mention], length: int) -> Iterator[Mention]:
    """Those of the title, which stands before the text."""
    return (replace(one, start=one.start - length, stop=one.stop - length) for one in mentions)


def _captions(blocks: Sequence[str], signature: Signature | None) -> tuple[int, ...]:
    signed = signature.blocks if signature else ()
    return tuple(number for number, block in enumerate(blocks) if is_caption(block) and number not in signed)


def _authors(signature: Signature | None, entities: Mapping[EntityRef, Entity], lang: str) -> Facts:
    if signature is None:
        return Facts()
    organisation = next(
        (
            entities[one.ref].name.in_language(lang).text
            for one in find_mentions(f"{signature.before} {signature.role}", entities, lang)
            if one.sure and one.ref.kind is EntityKind.PARTNER
        ),
        "",
    )
    author = {"name": signature.name, "role": signature.role, "organisation": organisation}
    signed = f"{signature.before} {signature.role} {signature.name}"
    return Facts(
        {"authors": [{name: value for name, value in author.items() if value}]},
        {"authors": (quoted(_SIGNED, signed),)},
    )


def _photos(captions: Sequence[str], received: Received) -> Facts:
    if not captions and not received.pictures:
        return Facts()
    return Facts({"photos": ""}, {"photos": tuple(quoted(_CAPTION, caption) for caption in captions)})


def _parts(
    blocks: Sequence[str],
    signature: Signature | None,
    captions: Sequence[int],
    repetitions: Sequence[Repetition],
    removed: Sequence[str],
) -> Iterator[str | Said]:
    """The paragraphs, with what was left out, and what may be, as words between them."""
    signed = signature.blocks if signature else ()
    for number, block in enumerate(blocks):
        records = [f"{one.ref.kind}/{one.ref.id}" for one in repetitions if one.block == number]
        if number in captions:
            yield whole(_MOVED, block, "photos")
        elif number not in signed:
            if records:
                yield quoted(_REPEATED, block, ", ".join(records), longest=60)
            yield block
    if signed:
        yield whole(_MOVED, "\n".join(blocks[number] for number in signed), "authors")
    if removed:
        yield whole(_LEFTOVER, "\n".join(removed))
