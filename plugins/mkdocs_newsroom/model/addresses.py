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

from .fields import NO_TEXT, Code, OptionalTextField, Record
from .problem import Place

LEDGER_FILE = "addresses.txt"
"""The ledger in `data/`: every address that was ever published, one a line."""
CHANGES_FILE = "addresses.yml"
"""The record in `data/` that says what has become of addresses."""
ALL_BELOW = "*"
"""At the end of an address: whatever begins like it."""
LONGEST_ADDRESS = 1000
"""Characters of an address."""
LONGEST_PART = 200
"""Bytes between two slashes: file systems take 255, with all that may be added to a name."""
_WORD = r"[^\s\x00-\x1f\x7f/?#%*\\<>\"]+"
_PART = rf"(?!\.\.?(?:/|\s|$))(?![^/]{{{LONGEST_PART + 1}}}){_WORD}(?:(?: |%20)+{_WORD})*"
ADDRESS = rf"/(?:{_PART}/)*(?:{_PART})?"
ADDRESS_OR_ALL_BELOW = rf"/(?:{_PART}/)*(?:{_PART}|\*)?"
_INDEX = "/index.html"


def as_address(text: str) -> str | None:
    """The address as the ledger has it, with spaces as they are. A page is a folder: `/pl/kontakt` is `/pl/kontakt/`,
    but `/stari.php` stays. None for what is none.
    """
    return _read(ADDRESS, text)


def page_file(url: str) -> str:
    """The file in the site that is the page at an address, which may lack its first slash. "" where none can be: by
    any other ending, servers tell browsers that it is no page.
    """
    url = url.removeprefix("/")
    if not url or url.endswith("/"):
        return f"{url}index.html"
    return url if url.lower().endswith((".html", ".htm")) else ""


def _read(pattern: str, text: str) -> str | None:
    if not re.fullmatch(pattern, text):
        return None
    address = text.replace("%20", " ")
    too_long = any(len(part.encode(errors="replace")) > LONGEST_PART for part in address.split("/"))
    return None if too_long or len(address) > LONGEST_ADDRESS else _whole(address)


def _whole(text: str) -> str:
    if text.endswith(_INDEX):
        return text.removesuffix("index.html")
    last = text.rpartition("/")[2]
    return text if not last or "." in last or last == ALL_BELOW else f"{text}/"


def _address(value: str) -> str:
    return _expected(as_address(value.strip()))


def _address_or_all_below(value: str) -> str:
    return _expected(_read(ADDRESS_OR_ALL_BELOW, value.strip()))


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
