"""Addresses that were published once, and what people say has become of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .fields import NO_TEXT, Code, OptionalTextField, Record
from .problem import Place
from .site_address import as_address, as_beginning

LEDGER_FILE = "addresses.txt"
"""The ledger in `data/`: every address that was ever published, one a line."""
CHANGES_FILE = "addresses.yml"
"""The record in `data/` that says what has become of addresses."""


def _address(value: str) -> str:
    return _expected(as_address(value.strip()))


def _address_or_all_below(value: str) -> str:
    return _expected(as_beginning(value.strip()))


def _expected(address: str | None) -> str:
    if address is None:
        raise PydanticCustomError("site_address_expected", "/…/")
    return address


SiteAddress = Annotated[Code, AfterValidator(_address)]
SiteAddresses = Annotated[Code, AfterValidator(_address_or_all_below)]
"""One address, or with `*` at its end all that are below it."""


class Move(Record):
    """With `*` at the end of both, each address below the one is now below the other."""

    address: SiteAddresses
    to: SiteAddresses


class Gone(Record):
    """A page that was taken down; its address tells the `reason`, if there is one that all may know."""

    address: SiteAddress
    reason: OptionalTextField = NO_TEXT


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
