"""What is said about a proposal to whoever has asked for it, in their language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ...editions.catalogue import Catalogue
from .proposal import Proposal
from .received import Said


def report(proposal: Proposal, catalogue: Catalogue, given: Collection[str] = ()) -> Iterator[str]:
    """Lines. Nothing is said of the fields in `given`, which somebody has decided."""
    _ = catalogue.gettext
    known = {"title": proposal.title, "date": proposal.day.isoformat()}
    notes = [
        f"{name}: {known[name]} – {one.text(catalogue)}"
        if name in known
        else f"{name}: {one.text(catalogue)}"
        for name, said in proposal.facts.notes.items()
        if name not in given
        for one in said
    ]
    about = [part for part in proposal.parts if isinstance(part, Said)]
    yield from _listed(_("Look at these fields; the words in the file say the same:"), notes)
    yield from _listed(_("About the text:"), (one.text(catalogue) for one in (*about, *proposal.remarks)))
    yield from _listed(
        _("Not written into any file, because it reaches a person:"),
        (one.text(catalogue) for one in proposal.taken_out),
    )
    if proposal.taken_out:
        yield _(
            "If that person agrees to be reached in public, add a field contact with public: yes. "
            "Git keeps for ever what was once committed."
        )


def _listed(heading: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [f"  {' '.join(entry.split())}" for entry in entries]
    if lines:
        yield heading
        yield from lines
