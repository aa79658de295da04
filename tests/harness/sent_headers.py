"""Reads `_headers` as the hosts that know this file do."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class HeaderRules:
    """Addresses with `*` for any characters -> what is sent along with them."""

    rules: dict[str, dict[str, str]]

    def sent(self, address: str) -> dict[str, str]:
        """For an address from the root of the server, such as `/pl/`."""
        return {name: value for headers in self.matching(address) for name, value in headers.items()}

    def matching(self, address: str) -> list[dict[str, str]]:
        """What each rule says of an address."""
        return [
            headers
            for written, headers in self.rules.items()
            if re.fullmatch(".*".join(map(re.escape, written.split("*"))), address)
        ]


def read_rules(text: str) -> HeaderRules:
    rules: dict[str, dict[str, str]] = {}
    headers: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = rules[line] = {}
        elif line.strip():
            name, _, value = line.partition(":")
            headers[name.strip()] = value.strip()
    return HeaderRules(rules)
