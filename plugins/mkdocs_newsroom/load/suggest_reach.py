"""The e-mail address or telephone number that a person meant. Apart from `suggest`: it takes a library to tell one."""

from __future__ import annotations

import re

from ..model.reach import as_phone, is_email, national_phone
from .suggest import COUNTRY_WORDS, LONGEST


def nearest_email(text: str) -> str:
    """Without what surrounds an address in a letter, or hides it from programs: `<ana at skola.ba>`."""
    with_sign = re.sub(r"\s*[(\[]at[)\]]\s*|\s+at\s+", "@", text.strip()[:LONGEST])
    bare = re.sub(r"^mailto:|[<>\s]", "", with_sign)
    return bare if is_email(bare) else ""


def nearest_phone(text: str) -> str:
    """A number as one of our countries writes it at home; "" when it could be of two of them."""
    bare = text.strip()[:LONGEST].replace("(0)", "")
    at_home = {phone for country in COUNTRY_WORDS if (phone := national_phone(bare, country))}
    return as_phone(bare) or (at_home.pop() if len(at_home) == 1 else "")
