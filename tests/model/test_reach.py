from __future__ import annotations

import pytest

from mkdocs_newsroom.model.reach import as_phone, is_email, tel_url


@pytest.mark.parametrize("text", ["ana@skola.ba", "ana.b+x@os-kreka.edu.ba", "o'neil@x.example"])
def test_email_addresses(text: str) -> None:
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    ["", "ana", "ana@", "@skola.ba", "ana@skola", "ana@skola..ba", "ana@.ba", "ana@[127.0.0.1]", "a b@skola.ba",
     '"a b"@skola.ba', "Ana <ana@skola.ba>", "ana@skola.ba, ivo@skola.ba", "ana@ivo@skola.ba", "ana@skola.ba\n"],
)  # fmt: skip
def test_no_email_addresses(text: str) -> None:
    assert not is_email(text)


@pytest.mark.parametrize(
    ("text", "written", "url"),
    [
        ("+38735257123", "+387 35 257-123", "tel:+387-35-257-123"),
        ("+48 22 1234567", "+48 22 123 45 67", "tel:+48-22-123-45-67"),
        ("+371 65423456", "+371 65 423 456", "tel:+371-65-423-456"),
        ("+370 (5) 212 3456", "+370 5 212 3456", "tel:+370-5-212-3456"),
        ("+370 8 612 34567", "+370 612 34567", "tel:+370-612-34567"),
    ],
)
def test_telephone_numbers(text: str, written: str, url: str) -> None:
    assert as_phone(text) == written
    assert tel_url(written) == url
    assert as_phone(written) == written


@pytest.mark.parametrize(
    "text", ["", "035 257 123", "+48 12", "+999 12345678", "abc", "+371 65423456, +371 65423457"]
)
def test_no_international_numbers(text: str) -> None:
    assert as_phone(text) == ""
