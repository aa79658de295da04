"""Values as JSON Schema (draft 7), so that it takes what `newsroom check` takes.

The reader of this project takes every scalar as text. Editors read `2020` as a number, `true` as a truth and a key
without a value as null (YAML 1.2, core schema), so a schema of a text refuses what it must not be and takes the rest.

What is shaped for the YAML language server (redhat.vscode-yaml), and means the same to all others: `if` and `then`,
where `type` would make it propose `true` and `null` for every text; an `anyOf` of one, without which it writes a key
without its colon; and `not`, where the type `null` would be proposed as a value.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...model.site_address import ADDRESS, ADDRESS_OR_ALL_BELOW
from .shapes import Kind

Schema = dict[str, object]

SITE = "site.json"
"""The schema of what one site has: its languages, and the ids of its records."""

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_DATE = (
    r"(?!0000)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))"
)
_HOUR = r"(?:[01]?\d|2[0-3]):[0-5]\d"
_MONTH = r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]))?"
_LATITUDE = r"-?(?:90(?:\.0{1,10})?|[0-8]?\d(?:\.\d{1,10})?)"
_LONGITUDE = r"-?(?:180(?:\.0{1,10})?|(?:1[0-7]\d|\d{1,2})(?:\.\d{1,10})?)"


@dataclass(frozen=True)
class _Form:
    """What the whole text of a kind looks like, and the code of the problem that tells how to mend another one.

    `number` is what must hold where an editor sees a number in it; None where it never is one.
    """

    pattern: str
    code: str = ""
    number: Schema | None = None


_WHOLE: Schema = {"multipleOf": 1}
_FORMS = {
    Kind.LINE: _Form(r"[\s\S]*\S[\s\S]*"),
    Kind.ID: _Form(_ID, "R313", {"minimum": 0, **_WHOLE}),
    Kind.DAY: _Form(rf"\s*{_DATE}\s*", "R310"),
    Kind.MOMENT: _Form(rf"\s*{_DATE}(?:[ T]{_HOUR})?\s*", "R309"),
    Kind.PARTIAL_DATE: _Form(
        rf"\s*(?:{_DATE}|{_MONTH})\s*", "R311", {"minimum": 1000, "maximum": 9999, **_WHOLE}
    ),
    Kind.COUNT: _Form(r"[1-9]\d{0,8}", "R325", {"minimum": 1, "maximum": 999_999_999, **_WHOLE}),
    Kind.WEB_ADDRESS: _Form(r"[hH][tT][tT][pP][sS]?://(?:[^\s<>\"/?#@]*@)?[^\s<>\"/?#@:][^\s<>\"]*", "R314"),
    Kind.EMAIL: _Form(r"\s*[^\s@]+@[^\s@.\[]+(?:\.[^\s@.]+)+\.?\s*", "R321"),
    Kind.PHONE: _Form(r"\s*\+[\d\s().\-/]{6,}", "R322", {"minimum": 1_000_000, **_WHOLE}),
    Kind.COORDINATES: _Form(rf"\s*{_LATITUDE}\s*,\s*{_LONGITUDE}\s*", "R323"),
    Kind.COUNTRY: _Form(r"[A-Z]{2}", "R316"),
    Kind.SITE_ADDRESS: _Form(rf"\s*{ADDRESS}\s*", "A901"),
    Kind.SITE_ADDRESSES: _Form(rf"\s*{ADDRESS_OR_ALL_BELOW}\s*", "A901"),
}
_NOTHING: Schema = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}


def scalar(kind: Kind, *, filled: bool, may_lack: bool) -> Schema:
    """`filled`: the text must be there and right; else it may also be empty. `may_lack`: the key may have no value."""
    refused = {"array", "object"} | (set() if may_lack else {"null"})
    if kind is Kind.TEXT:
        return _text(refused)
    if kind is Kind.TRUTH:
        # The words in quotation marks are right too, but nobody needs them proposed.
        quoted: Schema = {"type": "string", "pattern": "^(?:true|false)$"}
        return nullable(one_of({"enum": ["yes", "no", True, False]}, quoted), may_lack)
    form = _FORMS[kind]
    if kind is not Kind.LINE:
        refused |= {"boolean"} if form.number else {"boolean", "number"}
    whole = form.pattern if filled else rf"(?:{form.pattern})?\s*"
    return {**_text(refused), "pattern": f"^{whole}$", **(form.number or {})}


def one_of(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def code_of_mistake(kind: Kind) -> str:
    """The code of the problem that a wrong value is; "" where there is no value but an empty one that is wrong."""
    return _FORMS[kind].code if kind in _FORMS else ""


def pattern_of(kind: Kind) -> str:
    """What a whole text of this kind looks like; "" where any text will do."""
    return _FORMS[kind].pattern if kind in _FORMS else ""


def nullable(schema: Schema, may_lack: bool) -> Schema:
    """The schema, or also nothing at all after the key."""
    return one_of(schema, _NOTHING) if may_lack else schema


def of_site(name: str) -> Schema:
    """What the site has of that name."""
    return {"$ref": f"{SITE}#/definitions/{name}"}


def _text(refused: set[str]) -> Schema:
    return {"if": {"type": sorted(refused)}, "then": {"type": "string"}}
