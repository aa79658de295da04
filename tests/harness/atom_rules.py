"""What RFC 4287 asks of a feed, as far as a program can see it: elements, how often each stands, what they hold.

Source: https://www.rfc-editor.org/rfc/rfc4287, sections 3 and 4.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_LANGUAGE = re.compile(r"([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?")
_MEDIA_TYPE = re.compile(r".+/.+")
_PERSON = {"name", "uri", "email"}
_ATTRIBUTES = {
    "category": {"term", "scheme", "label"},
    "content": {"type", "src"},
    "generator": {"uri", "version"},
    "link": {"href", "rel", "type", "hreflang", "title", "length"},
    **{name: {"type"} for name in ("title", "subtitle", "summary", "rights")},
}
# Name -> the least and the most of them.
_ANY = 10_000
_COMMON = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (0, _ANY), "category": (0, _ANY)}
_COMMON |= {"contributor": (0, _ANY), "link": (0, _ANY), "rights": (0, 1)}
_FEED = {
    **_COMMON,
    "generator": (0, 1),
    "icon": (0, 1),
    "logo": (0, 1),
    "subtitle": (0, 1),
    "entry": (0, _ANY),
}
_ENTRY = {**_COMMON, "content": (0, 1), "published": (0, 1), "source": (0, 1), "summary": (0, 1)}


def atom_faults(document: bytes) -> list[str]:
    """What is wrong with a feed, one line each; empty when nothing is."""
    root = ET.fromstring(document)  # noqa: S314  # made by ourselves
    if root.tag != f"{ATOM}feed":
        return [f"the document is a {root.tag}"]
    return [*_of_feed(root)]


def _of_feed(feed: ET.Element) -> Iterator[str]:
    yield from _children(feed, _FEED, "feed")
    yield from _links(feed, "feed")
    entries = feed.findall(f"{ATOM}entry")
    if feed.find(f"{ATOM}author") is None and any(one.find(f"{ATOM}author") is None for one in entries):
        yield "feed: neither it nor each of its entries has an author (4.1.1)"
    moments = Counter((one.findtext(f"{ATOM}id"), one.findtext(f"{ATOM}updated")) for one in entries)
    yield from (
        f"feed: {id_} stands twice with one moment (4.1.1)" for (id_, _), n in moments.items() if n > 1
    )
    seen_entry = False
    for child in feed:
        seen_entry |= child.tag == f"{ATOM}entry"
        if seen_entry and child.tag != f"{ATOM}entry":
            yield f"feed: {child.tag} after an entry"
    for entry in entries:
        where = entry.findtext(f"{ATOM}id") or "entry"
        yield from _children(entry, _ENTRY, where)
        yield from _links(entry, where)
        if entry.find(f"{ATOM}content") is None and not _of_rel(entry, "alternate"):
            yield f"{where}: neither content nor an alternate (4.1.2)"


def _children(parent: ET.Element, allowed: dict[str, tuple[int, int]], where: str) -> Iterator[str]:
    own = [child for child in parent if child.tag.startswith(ATOM)]
    counts = Counter(child.tag.removeprefix(ATOM) for child in own)
    yield from (f"{where}: {name} does not belong here" for name in counts.keys() - allowed.keys())
    for name, (least, most) in allowed.items():
        if not least <= counts[name] <= most:
            yield f"{where}: {counts[name]} times {name}"
    for child in own:
        yield from _element(child, child.tag.removeprefix(ATOM), where)


def _element(element: ET.Element, name: str, where: str) -> Iterator[str]:
    text = element.text or ""
    plain = {key for key in element.attrib if not key.startswith("{")}
    if extra := plain - _ATTRIBUTES.get(name, set()):
        yield f"{where}: {name} with {sorted(extra)}"
    if (lang := element.get(LANG)) is not None and not _LANGUAGE.fullmatch(lang):
        yield f"{where}: xml:lang={lang}"
    if name in {"updated", "published"} and not _DATE.fullmatch(text):
        yield f"{where}: {name} is no moment of RFC 3339: {text}"
    if name in {"id", "icon", "logo"} and (text != text.strip() or not urlsplit(text).scheme):
        yield f"{where}: {name} is no absolute IRI: {text}"
    if name in {"author", "contributor"}:
        parts = Counter(child.tag.removeprefix(ATOM) for child in element)
        if parts["name"] != 1 or not element.findtext(f"{ATOM}name") or parts.keys() - _PERSON:
            yield f"{where}: {name} with {dict(parts)}"
    if name == "category" and not element.get("term"):
        yield f"{where}: a category without a term"
    if name in {"title", "subtitle", "summary", "rights"} and (
        element.get("type", "text") not in {"text", "html"} or len(element)
    ):
        yield f"{where}: {name} is no text"
    if name == "content" and (element.get("type") != "html" or len(element) or element.get("src")):
        yield f"{where}: content is not escaped HTML"


def _links(parent: ET.Element, where: str) -> Iterator[str]:
    for link in parent.findall(f"{ATOM}link"):
        address, type_, lang = (link.get(name, "") for name in ("href", "type", "hreflang"))
        if not urlsplit(address).scheme:
            yield f"{where}: a link to {address!r}"
        if type_ and not _MEDIA_TYPE.fullmatch(type_):
            yield f"{where}: a link of the type {type_}"
        if not _LANGUAGE.fullmatch(lang):
            yield f"{where}: a link in the language {lang}"
    kinds = Counter((link.get("type"), link.get("hreflang")) for link in _of_rel(parent, "alternate"))
    yield from (f"{where}: {n} alternates {kind} (4.1.1, 4.1.2)" for kind, n in kinds.items() if n > 1)


def _of_rel(parent: ET.Element, rel: str) -> list[ET.Element]:
    return [link for link in parent.findall(f"{ATOM}link") if link.get("rel", "alternate") == rel]
