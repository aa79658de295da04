"""The last look at a proposal before any of it is written: whatever was joined or moved on its way stands in it now."""

from __future__ import annotations

from dataclasses import replace

from ..yaml_text import Written
from .private import without_private
from .proposal import Facts, Proposal
from .received import Said


def cleared(proposal: Proposal) -> Proposal:
    """Without what reaches a person privately, in its fields, its notes, its body and the texts of its pictures."""
    taken: list[Said] = []

    def clear(text: str) -> str:
        private = without_private(text, proposal.lang, has_lines=False)
        taken.extend(one for one in private.taken if one not in taken)
        return private.text if private.taken else text

    def clear_value(value: Written) -> Written:
        match value:
            case str():
                return clear(value)
            case list() | tuple():
                return [clear_value(entry) for entry in value]
            case dict():
                return {name: clear_value(entry) for name, entry in value.items()}
        return value

    def clear_said(said: Said) -> Said:
        return replace(said, fields={name: clear(value) for name, value in said.fields.items()})

    return replace(
        proposal,
        title=clear(proposal.title),
        facts=Facts(
            {name: clear_value(value) for name, value in proposal.facts.fields.items()},
            {name: tuple(map(clear_said, said)) for name, said in proposal.facts.notes.items()},
        ),
        parts=tuple(clear_said(part) if isinstance(part, Said) else clear(part) for part in proposal.parts),
        pictures=tuple(
            replace(one, alt=clear(one.alt), caption=clear(one.caption)) for one in proposal.pictures
        ),
        taken_out=(*proposal.taken_out, *taken),
    )
