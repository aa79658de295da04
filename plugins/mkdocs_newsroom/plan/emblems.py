"""Emblems of funders side by side: how large each is drawn, so that none outdoes another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from ..model.funding import Funding
from . import pictures
from .desk import NOTHING, Desk
from .pieces import Picture


class Size(NamedTuple):
    """In CSS pixels, or in those of a picture."""

    width: int
    height: int


# The width is what a telephone of 320 pixels has left for a picture on its plate.
BOX = Size(224, 64)
LEAST_HEIGHT = 40


def emblem_sizes(pictures: Sequence[Size], largest: int | None) -> tuple[Size, ...]:
    """How large each picture is drawn, in its proportions.

    All fit the same box, so each is as high or as wide as every other could be: with Union funds the Union emblem must
    "have at least the same size, measured in height or width, as the biggest of the other logos" (Regulation (EU)
    No 821/2014, Article 4(5); the same in (EU) 2021/1060, Annex IX, 1.7). Where the picture at `largest` is so
    wide that it comes out low, the others are no higher than it, as long as they can be read.
    """
    widths = [_width(picture, Fraction(BOX.height)) for picture in pictures]
    if largest is not None:
        height = max(Fraction(LEAST_HEIGHT), _height(pictures[largest], widths[largest]))
        widths = [
            width if number == largest else _width(pictures[number], height)
            for number, width in enumerate(widths)
        ]
    return tuple(
        Size(width, max(1, round(_height(picture, width))))
        for picture, width in zip(pictures, widths, strict=True)
    )


def _width(picture: Size, height: Fraction) -> int:
    """At most that of the box, and such that the picture is not higher than `height`."""
    return max(1, min(BOX.width, int(picture.width * height / picture.height)))


def _height(picture: Size, width: int) -> Fraction:
    """As a browser draws it, which takes the width as it is said and keeps the proportions."""
    return Fraction(width * picture.height, picture.width)


def programme_emblems(desk: Desk, funding: Funding) -> tuple[Picture, ...]:
    """The emblems of a programme in the order of its data, each with the size in which it is drawn."""
    files = [
        (emblem, file)
        for emblem in funding.emblems
        if (file := desk.edition.site.pictures.get(funding.picture(emblem)))
    ]
    names = [emblem.file for emblem, _ in files]
    largest = names.index(funding.largest) if funding.largest in names else None
    sizes = emblem_sizes([Size(file.width, file.height) for _, file in files], largest)
    return tuple(
        _sized(pictures.view(file, desk.say(emblem.alt), NOTHING, NOTHING), size)
        for (emblem, file), size in zip(files, sizes, strict=True)
    )


def logo_emblem(logo: Picture) -> Picture:
    """The logo of a funder whose name stands beside it."""
    (size,) = emblem_sizes([Size(logo.width, logo.height)], None)
    return _sized(replace(logo, alt=NOTHING), size)


def _sized(picture: Picture, size: Size) -> Picture:
    return replace(picture, width=size.width, height=size.height)
