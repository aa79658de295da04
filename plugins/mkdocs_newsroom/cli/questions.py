"""What `newsroom new` asks, and the options that answer before it is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from ..authoring.proof import FILE_NAME
from ..model.entities import EntityKind
from .frame import N_


class Answer(Enum):
    """What an answer is. `TEXT` may be given for each language, or once for all; `LOCAL` is always in a language. `ONE`
    and `SEVERAL` name records.
    """

    VALUE = auto()
    TEXT = auto()
    LOCAL = auto()
    LIST = auto()
    ONE = auto()
    SEVERAL = auto()
    PHOTOS = auto()


@dataclass(frozen=True)
class Question:
    """`field` is the one that the answer gets into. `of` is the kind of records that the answer names; `only_after` a
    field without which there is nothing to ask.
    """

    field: str
    option: str
    text: str
    answer: Answer = Answer.VALUE
    of: EntityKind | None = None
    required: bool = False
    asked: bool = True
    in_each_language: bool = False
    only_after: str = ""

    @property
    def name(self) -> str:
        """That of the option's value in a command."""
        return self.option.removeprefix("--").replace("-", "_")

    @property
    def repeatable(self) -> bool:
        return self.answer not in (Answer.VALUE, Answer.ONE)

    @property
    def one_by_one(self) -> bool:
        return self.answer in (Answer.LIST, Answer.ONE, Answer.SEVERAL, Answer.PHOTOS)


def _several(kind: EntityKind, option: str, text: str) -> Question:
    return Question(kind.value, option, text, Answer.SEVERAL, kind)


PROJECTS = _several(EntityKind.PROJECT, "--project", N_("Projects"))
SCHOOLS = _several(EntityKind.SCHOOL, "--school", N_("Schools"))
NETWORKS = _several(EntityKind.NETWORK, "--network", N_("Networks"))
PARTNERS = _several(EntityKind.PARTNER, "--partner", N_("Partners"))
EMAIL = Question("email", "--email", N_("E-mail address that may be published"))
SLUG = Question("slug", "--slug", N_("Last part of the address"), required=True)

TITLE = Question("title", "--title", N_("Title"), required=True)
DATE = Question("date", "--date", N_("Date"), required=True)
PHOTOS = Question("photos", "--photo", N_("Files of photos"), Answer.PHOTOS)
KEY = Question(FILE_NAME, "--key", N_("Name of the folder"), required=True, asked=False)
ITEM = (
    TITLE,
    DATE,
    Question("summary", "--summary", N_("Summary, one or two sentences")),
    PROJECTS,
    SCHOOLS,
    NETWORKS,
    PARTNERS,
    Question("start", "--event-start", N_("Day and hour of an event, as 2026-11-20 17:00")),
    Question("end", "--event-end", N_("End of the event, as 2026-11-20 18:30"), only_after="start"),
    Question("place", "--event-place", N_("Place of the event"), only_after="start"),
    Question(
        "publish",
        "--publish",
        N_("Day and hour at which it is to appear by itself, as 2026-11-20 08:00"),
        asked=False,
    ),
    replace(EMAIL, asked=False),
    PHOTOS,
)

_NAME = Question("name", "--name", N_("Name"), Answer.TEXT, required=True)
_NAME_IN_EACH = replace(_NAME, in_each_language=True)
_SHORT_NAME = Question("short_name", "--short-name", N_("Short name"), Answer.TEXT)
_ALIASES = Question("aliases", "--alias", N_("Other names that people use"), Answer.LIST)
_DESCRIPTION = Question("description", "--description", N_("Description, one or two sentences"), Answer.LOCAL)
_COUNTRY = Question("country", "--country", N_("Country, as two letters"))
_COORDINATES = Question("coordinates", "--coordinates", N_("Coordinates, as 44.5381, 18.6761"))
_LINK = Question("link", "--link", N_("Website"))
ID = Question(FILE_NAME, "--id", N_("Id: the name of the file, and how others refer to it"), required=True)
RECORDS = {
    EntityKind.PROJECT: (
        _NAME_IN_EACH,
        _SHORT_NAME,
        _ALIASES,
        _DESCRIPTION,
        Question("goal", "--goal", N_("Goal"), Answer.LOCAL),
        Question("start", "--start", N_("Beginning: year, or year and month as 2026-09")),
        Question("end", "--end", N_("End: year, or year and month as 2026-09")),
        Question("lead", "--lead", N_("Partner that leads"), Answer.ONE, EntityKind.PARTNER),
        PARTNERS,
        Question("funders", "--funder", N_("Funders"), Answer.SEVERAL, EntityKind.PARTNER),
        SCHOOLS,
        NETWORKS,
        EMAIL,
    ),
    EntityKind.SCHOOL: (
        _NAME,
        _ALIASES,
        Question("place", "--place", N_("Town or village"), Answer.TEXT),
        Question("municipality", "--municipality", N_("Municipality"), Answer.TEXT),
        replace(_COUNTRY, required=True),
        _COORDINATES,
        _LINK,
        _DESCRIPTION,
        NETWORKS,
        EMAIL,
    ),
    EntityKind.NETWORK: (
        _NAME_IN_EACH,
        _SHORT_NAME,
        _ALIASES,
        _COUNTRY,
        Question("project", "--project", N_("Project that it belongs to"), Answer.ONE, EntityKind.PROJECT),
        _DESCRIPTION,
        Question("aim", "--aim", N_("Aim"), Answer.LOCAL),
        EMAIL,
    ),
    EntityKind.PARTNER: (
        _NAME,
        _SHORT_NAME,
        _ALIASES,
        Question("kind", "--kind", N_("Kind: partner, lead, funder or public-body")),
        _COUNTRY,
        _COORDINATES,
        _LINK,
        _DESCRIPTION,
        EMAIL,
    ),
}
