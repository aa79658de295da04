"""How a field looks when it is filled in."""

from __future__ import annotations

import re

from ...model.consents import FOLDER as CONSENTS
from ...model.entities import EntityKind
from ...model.funding import FOLDER as FUNDING
from .shapes import LANGUAGES, Choice, Field, Inner, Kind, Many, Shape, Words
from .values import pattern_of

_OPEN = "…"
_VALUES = {
    Kind.TEXT: _OPEN,
    Kind.LINE: _OPEN,
    Kind.ID: "prvi-sastanak",
    Kind.DAY: "2021-12-17",
    Kind.MOMENT: "2021-12-16 17:00",
    Kind.PARTIAL_DATE: "2019-03",
    Kind.TRUTH: "yes",
    Kind.COUNT: "4",
    Kind.WEB_ADDRESS: "https://…",
    Kind.EMAIL: "office@school.example",
    Kind.PHONE: "+387 35 257 123",
    Kind.COORDINATES: "44.5384, 18.6671",
    Kind.COUNTRY: "BA",
    Kind.SITE_ADDRESS: "/bs/vijesti/2021/prvi-sastanak/",
    Kind.SITE_ADDRESSES: "/bs/skole/staro-ime/",
}
_IDS = {
    EntityKind.PROJECT.value: "kvadratni-kilometar",
    EntityKind.SCHOOL.value: "kreka",
    EntityKind.NETWORK.value: "mreza-kreka",
    EntityKind.PARTNER.value: "mios",
    CONSENTS: "sastanci-2022",
    FUNDING: "power",
    LANGUAGES: "bs",
}
# Where the name of a field says more than its type.
_NAMED = {
    "largest": "unija.webp",
    "logo": "logo.png",
    "number": "2019/42",
    "source": "bs@4f2a91c0d7e3",
}
# Which of the values that a description names are examples, where the form of a value does not say it.
_FORMS = {
    Kind.TRUTH: "yes|true",
    Kind.LINE: r"[\w-]+\.(?:jpg|png|webp)",
    Kind.TEXT: r"\w+/\w+",
}


def example(field: Field, text: str) -> str:
    """A line of YAML, with an ellipsis for a text; "" for a field that has fields of its own.

    `text` describes the field: where it names a value of the right form, that is the example.
    """
    value = _value(field.shape, field, text)
    return f"{field.name}: {value}" if value else ""


def _value(shape: Shape, field: Field, text: str) -> str:
    match shape:
        case Kind():
            if field.names:
                return _IDS[field.names]
            form = _FORMS.get(shape) or pattern_of(shape)
            named = (one for one in re.findall("`([^`]+)`", text) if form and re.fullmatch(form, one))
            return next(named, "") or _NAMED.get(field.name) or _VALUES[shape]
        case Words():
            return _OPEN
        case Choice():
            return next(iter(shape.values)).value
        case Inner():
            return ""
        case Many():
            entry = _value(shape.entry, field, text)
            return f"[{entry}]" if entry else ""
