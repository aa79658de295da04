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
from .own_fields import read_own_fields
from .people import Signature, find_signature, is_caption
from .plain_text import shown, to_markdown
from .private import without_private
from .proposal import Facts, Proposal, merged, quoted, whole
from .received import Picture, Received, Said
from .recognise import Mention, find_mentions
from .repeated import Block, Repetition, find_repetitions, only_repeated
from .titles import find_title, known_title

_EMPTY_LINE = re.compile(r"\n\s*\n")
_BETWEEN = "\n\n"

_TITLE = N_("the heading or the first line of the text")
_TITLE_MADE = N_("the text has no title; this is a part of its first sentence")
_SIGNED = N_("signed “{words}”")
_CAPTION = N_("the text says of its photos: “{words}”")
_LEFTOVER = N_("left out, because it seems to come from around the text: “{words}”")
_MOVED = N_("left out here, because it is in the field {value}: “{words}”")
_OF_PHOTOS = N_("left out here, because it belongs to the texts of the photos: “{words}”")
_REPEATED = N_("“{words}” may go: the site shows by itself what the record {value} says")


def propose(received: Received, entities: Mapping[EntityRef, Entity], lang: str, today: date) -> Proposal:
    """`entities` are all records of the project. Nothing that reaches a person privately gets into fields or parts."""
    private = without_private(received.markdown, lang, has_lines=received.has_lines)
    markdown = to_markdown(private.text) if received.is_plain else private.text
    cleaned = [without_leftovers(block.strip("\n")) for block in _EMPTY_LINE.split(markdown.strip())]
    kept = [one.text for one in cleaned if one.text.strip()]
    own = read_own_fields(received.fields, entities, lang)
    titled = known_title(kept, own.title) if own.title else find_title(kept, received.title)
    given = without_private(titled.title, lang, has_lines=False)
    title = given.text
    pictures, in_pictures = _pictures(received, lang)
    bare = [shown(block) for block in titled.blocks]
    text = _BETWEEN.join(bare)
    dates, mentions = find_dates(text, lang), find_mentions(text, entities, lang)
    in_title = tuple(_before(find_mentions(title, entities, lang), len(title) + len(_BETWEEN)))
    blocks = tuple(_blocks(bare, mentions, dates))
    repetitions = find_repetitions(blocks, entities, lang)
    signature = find_signature(bare, lang)
    captions = _captions(bare, signature)
    days = find_days(text, dates, mentions, entities, title, lang, today)
    dates_of_title = find_dates(title, lang)
    if not any(one.day for one in dates) and any(one.day for one in dates_of_title):
        days = find_days(title, dates_of_title, (), entities, title, lang, today)
    removed = (*titled.removed, *(line for one in cleaned for line in one.removed))
    return Proposal(
        lang,
        title,
        own.day or days.day,
        merged(
            Facts({}, {"title": (Said.of(_TITLE_MADE if titled.is_made else _TITLE),)}),
            named((*in_title, *mentions), only_repeated(repetitions, blocks, in_title)),
            days.facts,
            _authors(signature, entities, lang),
            _photos([bare[number] for number in captions], received),
            own.facts,
        ),
        tuple(_parts(titled.blocks, signature, captions, repetitions, removed)),
        pictures,
        (*private.taken, *own.taken_out, *given.taken, *in_pictures),
        (*received.remarks, *own.remarks, *days.remarks),
    )


def _pictures(received: Received, lang: str) -> tuple[tuple[Picture, ...], tuple[Said, ...]]:
    """With texts that reach nobody privately, and what was taken out of them."""
    found = [
        (
            one,
            without_private(one.alt, lang, has_lines=False),
            without_private(one.caption, lang, has_lines=False),
        )
        for one in received.pictures
    ]
    pictures = tuple(replace(one, alt=alt.text, caption=caption.text) for one, alt, caption in found)
    return pictures, tuple(said for _, alt, caption in found for said in (*alt.taken, *caption.taken))


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
            yield whole(_OF_PHOTOS, block)
        elif number not in signed:
            if records:
                yield quoted(_REPEATED, block, ", ".join(records), longest=60)
            yield block
    if signed:
        yield whole(_MOVED, "\n".join(blocks[number] for number in signed), "authors")
    if removed:
        yield whole(_LEFTOVER, "\n".join(removed))
