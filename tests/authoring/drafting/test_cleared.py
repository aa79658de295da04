"""The last look at a proposal finds what is left anywhere in it."""

from __future__ import annotations

from datetime import date

from mkdocs_newsroom.authoring.drafting.cleared import cleared
from mkdocs_newsroom.authoring.drafting.proposal import Facts, Proposal
from mkdocs_newsroom.authoring.drafting.received import Picture, Said

NUMBER = "061 222 333"


def test_nothing_private_is_left_anywhere() -> None:
    said = Said.of("{words}", words=f"Tel. {NUMBER}")
    facts = Facts({"summary": NUMBER, "authors": [{"name": "Ana", "role": NUMBER}]}, {"summary": (said,)})
    proposal = cleared(
        Proposal(
            "bs", NUMBER, date(2022, 1, 2), facts, (f"Broj {NUMBER}", said), (Picture(b"", NUMBER, NUMBER),)
        )
    )
    assert [one.fields["value"] for one in proposal.taken_out] == [NUMBER]
    assert NUMBER not in repr((proposal.title, proposal.facts, proposal.parts, proposal.pictures))


def test_a_clean_one_stays_as_it_is() -> None:
    facts = Facts({"events": [{"start": "2021-12-16 10:30"}], "schools": ["skola"]})
    proposal = Proposal("bs", "Naslov", date(2022, 1, 2), facts, ("Tekst.",))
    assert cleared(proposal) == proposal
