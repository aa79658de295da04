"""The Content-Security-Policy of a page: what a browser may load and run for it, and where it may send anything.

All comes from the site's own server. Of what stands in a page itself, only the theme's own scripts and style sheets
run, each named by its hash: a script that got into a text by whatever way stays dead.
Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from html.parser import HTMLParser

# What a page of this site uses; whatever is not named falls back to `default-src`.
_DIRECTIVES = {
    "default-src": "'none'",
    "base-uri": "'self'",  # the 404 of an edition has a <base>
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",  # the search
    "img-src": "'self' data:",  # Material's style sheet holds its icons: the way back from a footnote, for one
    "manifest-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "worker-src": "'self'",
}
_CODE_TYPES = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class InlineCode:
    """The hash sources (`'sha256-…'`, section 2.3.1) of the scripts and style sheets that stand in pages."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()

    def __or__(self, other: InlineCode) -> InlineCode:
        return InlineCode(self.scripts | other.scripts, self.styles | other.styles)


NO_CODE = InlineCode()


class PolicyError(Exception):
    """A page has no place for a policy. The text is one line."""

    def __init__(self) -> None:
        super().__init__("without <meta charset=…> the page cannot have its Content-Security-Policy")


@lru_cache(maxsize=64)  # a site has few frames: one for each language and depth of address
def inline_code(html: str) -> InlineCode:
    """Data in a `<script>`, such as JSON, is no code. Handlers (`onclick`) and `style` attributes have no hash:
    they are refused.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return InlineCode(frozenset(reader.found["script"]), frozenset(reader.found["style"]))


def frame(html: str, parts: Iterable[str]) -> str:
    """What the theme has put around the parts that were made from content: only that is trusted.

    It is the same on many pages, so that its code is looked for but a few times. Empty when a part is not there as
    it was made: then nobody knows where content ends.
    """
    for part in parts:
        if part not in html:
            return ""
        html = html.replace(part, "", 1)
    return html


def policy(code: InlineCode = NO_CODE) -> str:
    """The value of the header, or of the `<meta>` element, that allows this code."""
    allowed = {"script-src": sorted(code.scripts), "style-src": sorted(code.styles)}
    return "; ".join(" ".join((name, own, *allowed.get(name, ()))) for name, own in _DIRECTIVES.items())


def with_policy(html: str, code: InlineCode = NO_CODE) -> str:
    """The document with its policy before all that could run (section 3.3). Raises PolicyError."""
    place = policy_place(html)
    return f"{html[:place]}{policy_element(code)}{html[place:]}"


def policy_place(html: str) -> int:
    """Where in a document its policy belongs. Raises PolicyError."""
    charset = _CHARSET.search(html)
    if not charset:
        raise PolicyError
    return charset.end()


def policy_element(code: InlineCode = NO_CODE) -> str:
    return f'\n  <meta http-equiv="Content-Security-Policy" content="{policy(code)}">'


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[str, list[str]] = {"script": [], "style": []}
        self._tag = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag if tag == "style" or (tag == "script" and _is_code(dict(attrs))) else ""
        self._text = []

    def handle_data(self, data: str) -> None:
        if self._tag:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._tag and tag == self._tag:
            self.found[tag].append(_hash_source("".join(self._text)))
        self._tag = ""


def _is_code(attributes: dict[str, str | None]) -> bool:
    return "src" not in attributes and (attributes.get("type") or "").strip().lower() in _CODE_TYPES


def _hash_source(text: str) -> str:
    """Over the text as a browser's parser has it: each line ends in a line feed alone."""
    seen = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{b64encode(sha256(seen.encode()).digest()).decode()}'"
