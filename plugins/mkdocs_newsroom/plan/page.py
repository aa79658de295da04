"""One page of one edition, with all that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from ..model.settings import EDITORS
from ..model.site_address import page_file
from .channels import Follow
from .pieces import Language, Link, Picture
from .social_cards import SocialCard
from .views import View

T = TypeVar("T")

PASSING = frozenset({"not_found", "gone", EDITORS})


@dataclass(frozen=True)
class Alternate:
    """The same page in another edition (itself included); `lang` is an hreflang value."""

    lang: str
    url: str


@dataclass(frozen=True)
class SwitchTarget:
    """An entry of the language switch. `leads_to` says where it leads when this very page has no variant."""

    language: Language
    url: str
    is_current: bool
    leads_to: str = ""


@dataclass(frozen=True)
class PagePlan:
    """One page of one edition. `template` names its kind and the template that shows it.

    `follow`: where the news that the page lists can be followed. `is_written`: the content folder has it as an
    ordinary page, and MkDocs renders its text.
    """

    url: str
    src_uri: str
    lang: str
    template: str
    title: str
    description: str
    view: View
    section: str = ""
    alternates: tuple[Alternate, ...] = ()
    switch: tuple[SwitchTarget, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    picture: Picture | None = None
    card: SocialCard | None = None
    follow: Follow | None = None
    last_modified: str = ""
    is_indexed: bool = True
    is_written: bool = False

    @property
    def dest_uri(self) -> str:
        return page_file(self.url)

    @property
    def is_lasting(self) -> bool:
        """Whether others may link to it, so that its address must never lead nowhere."""
        return self.template not in PASSING


def changed(thing: T, **values: object) -> T:
    """Such a thing with other values. As `dataclasses.replace`, but without asking for each field: of every page that
    is made, some fields are known later than the others.
    """
    made = object.__new__(type(thing))
    made.__dict__.update(thing.__dict__, **values)
    return made
