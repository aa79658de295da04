"""How an address of the site is written: from the root, with its slash: `/pl/aktualnosci/2021/pierwsze-spotkanie/`."""

from __future__ import annotations

import re

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


def as_beginning(text: str) -> str | None:
    """The same, or all addresses that begin alike: `/pl/aktualnosci/*`."""
    return _read(ADDRESS_OR_ALL_BELOW, text)


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
