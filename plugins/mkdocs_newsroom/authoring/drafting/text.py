"""A proposal in the words of its file: what is to be confirmed stands as comments, in the language of the item."""

from __future__ import annotations

from collections.abc import Mapping

from ...editions.catalogue import COMMANDS, Catalogue
from ...editions.unconfirmed import TO_CHECK
from ..comments import comment
from .proposal import Proposal
from .received import Said


def notes_in_file(proposal: Proposal) -> Mapping[str, str]:
    """The comment for each field, by its name, without the signs of a comment."""
    catalogue = Catalogue(proposal.lang, COMMANDS)
    label = catalogue.gettext(TO_CHECK)
    return {
        name: "\n".join(label.format(note=one.text(catalogue)) for one in said)
        for name, said in proposal.facts.notes.items()
        if said
    }


def body_in_file(proposal: Proposal) -> str:
    """The text in Markdown; what is said about it stands in comments, which no page shows."""
    catalogue = Catalogue(proposal.lang, COMMANDS)
    return "\n\n".join(
        _remark(part.text(catalogue)) if isinstance(part, Said) else part for part in proposal.parts
    )


def _remark(text: str) -> str:
    return comment("\n".join(line for line in text.split("\n") if line.strip()))
