"""Pages in outline: what a site will have is known at once, a page with all that it shows when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from ..model.site_address import page_file
from .channels import Follow
from .page import PASSING, Alternate, PagePlan
from .pieces import Link, Picture
from .shows import Shows
from .social_cards import SocialCard
from .views import View


def no_card() -> None:
    """Of a page that has the card of its edition."""


@dataclass(frozen=True, eq=False)
class Outline:
    """What is known of a page before it is made, the same as of a `PagePlan`. `make` and `make_card` make the page, but
    for its alternates and its switch, and the card that stands for it where it is shared.
    """

    url: str
    src_uri: str
    lang: str
    template: str
    make: Callable[[Outline], PagePlan]
    last_modified: str = ""
    is_indexed: bool = True
    is_written: bool = False
    make_card: Callable[[], SocialCard | None] = no_card
    shows: Shows | None = None

    @property
    def dest_uri(self) -> str:
        return page_file(self.url)

    @property
    def is_lasting(self) -> bool:
        """Whether others may link to it, so that its address must never lead nowhere."""
        return self.template not in PASSING

    def page(
        self,
        title: str,
        description: str,
        view: View,
        section: str = "",
        breadcrumbs: tuple[Link, ...] = (),
        picture: Picture | None = None,
        follow: Follow | None = None,
    ) -> PagePlan:
        """The page, with what the outline says already."""
        return PagePlan(
            url=self.url,
            src_uri=self.src_uri,
            lang=self.lang,
            template=self.template,
            title=title,
            description=description,
            view=view,
            section=section,
            breadcrumbs=breadcrumbs,
            picture=picture,
            card=self.make_card(),
            follow=follow,
            last_modified=self.last_modified,
            is_indexed=self.is_indexed,
            is_written=self.is_written,
        )


def _no_page(number: int) -> PagePlan:
    raise IndexError(number)


def _no_alternates(_number: int) -> tuple[Alternate, ...]:
    return ()


def _no_fingerprint(_number: int) -> None:
    return None


class Pages(Sequence[PagePlan]):
    """The pages of an edition, each made whenever it is asked for, and not kept: all together they are large."""

    def __init__(
        self,
        outlines: Sequence[Outline] = (),
        finish: Callable[[int], PagePlan] = _no_page,
        alternates: Callable[[int], tuple[Alternate, ...]] = _no_alternates,
        fingerprint: Callable[[int], bytes | None] = _no_fingerprint,
        places: Callable[[], bytes] = bytes,
    ) -> None:
        """`finish` gives the page of an outline by its number, `alternates` what that page will say of others, and
        `fingerprint` is the same as long as the page is the same; None when nobody knows. `places` is the same as long
        as all addresses, their alternates and days are.
        """
        self.outlines = tuple(outlines)
        self._finish, self.alternates = finish, alternates
        self.fingerprint, self.places = fingerprint, places

    def __len__(self) -> int:
        return len(self.outlines)

    @overload
    def __getitem__(self, number: int) -> PagePlan: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[PagePlan, ...]: ...
    def __getitem__(self, number: int | slice) -> PagePlan | tuple[PagePlan, ...]:
        if isinstance(number, slice):
            return tuple(map(self._finish, range(*number.indices(len(self)))))
        return self._finish(range(len(self))[number])

    def __iter__(self) -> Iterator[PagePlan]:
        return map(self._finish, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Pages) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as of a list

    def of(self, *templates: str) -> Iterator[PagePlan]:
        """Those of certain kinds."""
        numbers = (number for number, one in enumerate(self.outlines) if one.template in templates)
        return map(self._finish, numbers)
