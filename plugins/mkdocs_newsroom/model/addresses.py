"""Addresses that were published once, and what people say has become of them.

An address is written from the site's root, with its slash: `/pl/aktualnosci/2021/pierwsze-spotkanie/`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .fields import Code, Record, TextField
from .problem import Place

LEDGER_FILE = "addresses.txt"
"""The ledger in `data/`: every address that was ever published, one a line."""
CHANGES_FILE = "addresses.yml"
"""The record in `data/` that says what has become of addresses."""
ALL_BELOW = "*"
"""At the end of an address: whatever begins like it."""
_PART = r"(?!\.\.?(?:/|\s|$))[^\s/?#%*\\<>\"]+"
ADDRESS = rf"/(?:{_PART}/)*(?:{_PART})?"
ADDRESS_OR_ALL_BELOW = rf"/(?:{_PART}/)*(?:{_PART}|\*)?"
_INDEX = "/index.html"


def as_address(text: str) -> str | None:
    """The address as the ledger has it: a page is a folder, `/pl/kontakt` is `/pl/kontakt/`. None for what is none."""
    return _whole(text) if re.fullmatch(ADDRESS, text) else None


def _whole(text: str) -> str:
    if text.endswith(_INDEX):
        return text.removesuffix("index.html")
    last = text.rpartition("/")[2]
    return text if not last or "." in last or last == ALL_BELOW else f"{text}/"


def _address(value: str) -> str:
    if (found := as_address(value.strip())) is None:
        raise PydanticCustomError("site_address_expected", "/…/")
    return found


def _address_or_all_below(value: str) -> str:
    if not re.fullmatch(ADDRESS_OR_ALL_BELOW, value := value.strip()):
        raise PydanticCustomError("site_address_expected", "/…/")
    return _whole(value)


SiteAddress = Annotated[Code, AfterValidator(_address)]
SiteAddresses = Annotated[Code, AfterValidator(_address_or_all_below)]
"""One address, or with `*` at its end all that are below it."""


class Move(Record):
    """With `*` at the end of both, each address below the one is now below the other."""

    address: SiteAddresses
    to: SiteAddresses


class Gone(Record):
    """A page that was taken down; its address tells the `reason`."""

    address: SiteAddress
    reason: TextField


class AddressChanges(Record):
    """`data/addresses.yml`."""

    moved: tuple[Move, ...] = ()
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True)
class Alias:
    """An earlier address of a page, and where its file says so."""

    address: str
    place: Place


@dataclass(frozen=True)
class Ledger:
    """Every address that was ever published, with the line of the file at `path` where it stands first."""

    path: str
    lines: Mapping[str, int]
