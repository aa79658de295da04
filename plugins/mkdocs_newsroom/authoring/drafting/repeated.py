"""Paragraphs that say what a record says, and the site therefore shows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.entities import Entity, EntityKind, Network, Project
from ...model.site import EntityRef
from .dates import FoundDate
from .flat import words
from .recognise import Mention
from .sentences import sentences

_MOST_OF = 0.6
_SAME_TEXT = 0.6
_FEWEST_SCHOOLS, _FEWEST_FUNDERS, _FEWEST_WORDS = 3, 2, 5
_STEM = 5  # letters of a word that stay the same in most of its forms


@dataclass(frozen=True)
class Repetition:
    """The block with this number repeats what `ref` says. `names` are those of whom it only says that again."""

    block: int
    ref: EntityRef
    names: frozenset[EntityRef] = frozenset()


@dataclass(frozen=True)
class Block:
    """A part of the text between two empty lines, and what was found in it."""

    text: str
    mentions: tuple[Mention, ...]
    dates: tuple[FoundDate, ...]


def find_repetitions(
    blocks: Sequence[Block], entities: Mapping[EntityRef, Entity], lang: str
) -> tuple[Repetition, ...]:
    """Of the projects and networks that the text names; each block once at most for each of them."""
    named = sorted({one.ref for block in blocks for one in block.mentions if one.sure})
    return tuple(
        Repetition(number, ref, names)
        for ref in named
        for number, block in enumerate(blocks)
        if (names := _repeated(block, entities[ref], lang)) is not None
    )


def _repeated(block: Block, record: Entity, lang: str) -> frozenset[EntityRef] | None:
    """Whom it only names again; None when it says something else."""
    here = {one.ref for one in block.mentions}
    match record:
        case Project():
            schools = {EntityRef(EntityKind.SCHOOL, id_) for id_ in record.schools}
            funders = {EntityRef(EntityKind.PARTNER, one.partner) for one in record.funders}
            lead = {EntityRef(EntityKind.PARTNER, record.lead or "")}
            names = frozenset(_most_of(schools, here, _FEWEST_SCHOOLS)) | frozenset(
                _most_of(funders, here, _FEWEST_FUNDERS) - lead
            )
            is_period = any(
                one.month and one.month == record.start and one.until == record.end for one in block.dates
            )
            is_goal = _says(
                block.text, record.goal.in_language(lang).text, record.name.in_language(lang).text
            )
            return names if names or is_period or is_goal else None
        case Network():
            is_aim = _says(block.text, record.aim.in_language(lang).text, record.name.in_language(lang).text)
            return frozenset() if is_aim else None
    return None


def _most_of(those: set[EntityRef], here: set[EntityRef], fewest: int) -> set[EntityRef]:
    found = those & here
    return found if len(found) >= max(fewest, _MOST_OF * len(those)) else set()


def _says(text: str, known: str, name: str) -> bool:
    """Whether most of the longer words of what is known, beyond the name, are also in a sentence of the text."""
    wanted = set(_stems(known)) - set(_stems(name))
    if len(wanted) < _FEWEST_WORDS:
        return False
    return any(
        len(wanted & set(_stems(sentence))) >= _SAME_TEXT * len(wanted) for sentence in sentences(text)
    )


def _stems(text: str) -> Iterator[str]:
    return (word.flat[:_STEM] for word in words(text) if len(word.flat) >= _STEM)


def only_repeated(
    repetitions: Iterable[Repetition], blocks: Sequence[Block], in_title: Iterable[Mention]
) -> frozenset[EntityRef]:
    """Those who are named in such blocks alone, if others of their kind are named elsewhere."""
    by_block = {(one.block, name) for one in repetitions for name in one.names}
    everywhere = {
        (number, one.ref) for number, block in enumerate(blocks) for one in block.mentions if one.sure
    }
    elsewhere = {ref for number, ref in everywhere if (number, ref) not in by_block}
    elsewhere |= {one.ref for one in in_title}
    kinds = {ref.kind for ref in elsewhere}
    return frozenset(ref for _, ref in by_block if ref not in elsewhere and ref.kind in kinds)
