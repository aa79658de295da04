"""The marking of funders: what each page of a project, and of its news, must show for those who pay."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model.entities import EntityKind, Funder, Partner, Project
from ..model.fields import NO_TEXT
from ..model.funding import Funding
from ..model.site import EntityRef
from ..model.text import Phrase
from .desk import NOTHING, Desk
from .emblems import logo_emblem, programme_emblems
from .entity_pieces import FunderView
from .pieces import Link, Picture

# Words of so many letters are acronyms, or too short to tell an ending from a stem.
SHORT = 3
SPACE = r"[^\w.]+"
NEVER = re.compile(r"(?!)")


def funders(desk: Desk, project: Project) -> tuple[FunderView, ...]:
    """In the order of the data. What a project says of its funder stands before what the programme says."""
    return tuple(_funder(desk, funder) for funder in project.funders)


def _funder(desk: Desk, funder: Funder) -> FunderView:
    ref = EntityRef(EntityKind.PARTNER, funder.partner)
    partner = desk.edition.entity(ref)
    assert isinstance(partner, Partner)
    programme = desk.edition.site.funding.get(funder.funding or "")
    link = desk.entity_link(ref)
    statement = _statement(desk, funder, programme)
    lang = statement.lang or desk.lang
    names = (partner.name.in_language(lang).text, partner.short_name.in_language(lang).text)
    sentence = with_link(statement, names, link.url)
    return FunderView(
        partner=link,
        link=None if any(isinstance(part, Link) for part in sentence) else link,
        programme=desk.say(programme.name) if programme else NOTHING,
        emblems=(programme_emblems(desk, programme) if programme else ()) or _logo(desk, partner),
        statement=sentence,
        disclaimer=desk.say(programme.disclaimer) if programme else NOTHING,
        number=funder.number,
        more=funder.link or (programme and programme.link) or "",
    )


def _statement(desk: Desk, funder: Funder, programme: Funding | None) -> Phrase:
    """The project's own before the programme's, but one in the edition's language before any other."""
    texts = (funder.statement, programme.statement if programme else NO_TEXT)
    said = [desk.say(text) for text in texts if text]
    return next((one for one in said if one.lang is None), said[0] if said else NOTHING)


def _logo(desk: Desk, partner: Partner) -> tuple[Picture, ...]:
    logo = desk.logo(partner)
    return (logo_emblem(logo),) if logo else ()


def with_link(statement: Phrase, names: Iterable[str], url: str) -> tuple[Phrase | Link, ...]:
    """The statement in parts; the first of `names` that it holds, in any case of its declension, is a link."""
    found = next(filter(None, (_declined(name).search(statement.text) for name in names)), None)
    if found is None:
        return (statement,) if statement else ()
    before, named, after = (
        Phrase(text, statement.lang)
        for text in (statement.text[: found.start()], found[0], statement.text[found.end() :])
    )
    return tuple(part for part in (before, Link(url, named), after) if part)


def _declined(name: str) -> re.Pattern[str]:
    """Finds a name with whatever endings its words take: `Unia Europejska` in `ze środków Unii Europejskiej`."""
    words = [
        re.escape(word) if len(word) <= SHORT else rf"{re.escape(word[: max(SHORT, len(word) - SHORT)])}\w*"
        for word in re.findall(r"\w+", name)
    ]
    if not words:
        return NEVER
    end = re.escape(re.split(r"\w", name)[-1])  # a quotation mark that closes within the name
    return re.compile(rf"(?<!\w){SPACE.join(words)}(?!\w)(?:{end})?")
