from __future__ import annotations

import pytest

from mkdocs_newsroom.load import suggest

SCHOOLS = ["miladije", "kreka", "kiseljak", "prva-zivinice", "djurdjevik", "zivinice-gornje"]
FIELDS = ["title", "date", "schools", "projects", "summary", "slug", "photos"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("kreka-tuzla", "kreka"),
        ("Kreka", "kreka"),
        ("krekka", "kreka"),
        ("živinice-prva", "prva-zivinice"),
        ("đurđevik", "djurdjevik"),
        ("osnovna", ""),
        ("", ""),
        ("k" * 1000, ""),
    ],
)
def test_nearest(written: str, right: str) -> None:
    assert suggest.nearest(written, SCHOOLS) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [("škole", "schools"), ("datum", "date"), ("Tytuł", "title"), ("sumary", "summary"), ("qqq", "")],
)
def test_nearest_field(written: str, right: str) -> None:
    assert suggest.nearest_field(written, FIELDS) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("17. 12. 2021.", "2021-12-17"),
        ("17.12.2021 17.00", "2021-12-17 17:00"),
        ("2021/1/5", "2021-01-05"),
        ("2021-1-5 9:30 h", "2021-01-05 09:30"),
        ("31.2.2021", ""),
        ("12/17/2021", ""),
        ("17 decembar", ""),
    ],
)
def test_nearest_day(written: str, right: str) -> None:
    assert suggest.nearest_day(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("3/2020", "2020-03"),
        ("2020.3.", "2020-03"),
        ("16.3.2020", "2020-03-16"),
        ("13/2020", ""),
        ("mart", ""),
    ],
)
def test_nearest_month(written: str, right: str) -> None:
    assert suggest.nearest_month(written) == right


@pytest.mark.parametrize(
    ("written", "right"), [("ba", "bs"), ("LV", "lv"), ("lt-LT", "lt"), ("de", ""), ("bss", "bs")]
)
def test_nearest_language(written: str, right: str) -> None:
    assert suggest.nearest_language(written, ["bs", "pl", "lv", "lt"]) == right


def test_ids_are_made_of_any_text() -> None:
    assert suggest.as_id("  JU OŠ „Đurđevik“ – Łódź ") == "ju-os-djurdjevik-lodz"
    assert suggest.as_id("Школа Київ") == "shkola-kyiv"
    assert suggest.as_id("…") == ""
