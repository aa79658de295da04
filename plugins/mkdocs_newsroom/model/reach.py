"""E-mail addresses and telephone numbers: which texts are some, and how the world writes them."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.headerregistry import Address

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    ValidationResult,
    format_number,
    is_possible_number_with_reason,
    is_valid_number,
    parse,
)


def is_email(text: str) -> bool:
    """Whether it is a bare address (RFC 5322, addr-spec) of a domain with a dot in it."""
    if any(character.isspace() for character in text):
        return False
    try:
        domain = Address(addr_spec=text).domain
    except (HeaderParseError, ValueError, IndexError):  # the last one for what is cut off after the @
        return False
    return "." in domain.strip(".") and ".." not in domain and not domain.startswith((".", "["))


def as_phone(text: str, country: str | None = None) -> str:
    """A number in international form, `+387 35 257-123`, as people of its country group it; "" if it is none.

    It must begin with `+` (ITU-T E.123) unless it is known of which `country` ("BA") it is. That its length is right
    is enough: the ranges of numbers that a country has given out grow faster than anybody's list of them.
    """
    try:
        number = parse(text, country)
    except NumberParseException:
        return ""
    possible = is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
    return _international(number) if possible else ""


def national_phone(text: str, country: str) -> str:
    """As `as_phone`, but only a number that is in use in the country."""
    try:
        number = parse(text, country)
    except NumberParseException:
        return ""
    return _international(number) if is_valid_number(number) else ""


def _international(number: PhoneNumber) -> str:
    return format_number(number, PhoneNumberFormat.INTERNATIONAL)


def tel_url(phone: str) -> str:
    """The link to a number that `as_phone` has made (RFC 3966): `tel:+387-35-257-123`."""
    return format_number(parse(phone), PhoneNumberFormat.RFC3966)
