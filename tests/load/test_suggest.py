from __future__ import annotations

import pytest

from mkdocs_newsroom.load import suggest, suggest_reach

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
        ("2024-05-05T10:00:00", "2024-05-05 10:00"),
        ("2024-05-05T10:00:00.5Z", "2024-05-05 10:00"),
        ("2024-05-05 10:00:00 +0200", "2024-05-05 10:00"),
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


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("ana at skola.ba", "ana@skola.ba"),
        ("ana [at] skola.ba", "ana@skola.ba"),
        ("<ana@skola.ba>", "ana@skola.ba"),
        ("mailto:ana@skola.ba", "ana@skola.ba"),
        ("ana@skola", ""),
        ("Ana Anić", ""),
    ],
)
def test_nearest_email(written: str, right: str) -> None:
    assert suggest_reach.nearest_email(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("035/257-123", "+387 35 257-123"),
        ("22 123 45 67", "+48 22 123 45 67"),
        ("26 123 456", "+371 26 123 456"),
        ("(0 5) 212 3456", "+370 5 212 3456"),
        ("00387 35 257 123", "+387 35 257-123"),
        ("+387 (0)35 257 123", "+387 35 257-123"),
        ("8 612 34567", ""),  # Łomża as well as a Lithuanian mobile
        ("123", ""),
    ],
)
def test_nearest_phone(written: str, right: str) -> None:
    assert suggest_reach.nearest_phone(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("44,5384, 18,6671", "44.5384, 18.6671"),
        ("44.5384° N 18.6671° E", "44.5384, 18.6671"),
        ("44°32′18″N 18°40′01″E", "44.5383, 18.6669"),
        ("18°40′E, 44°32′N", "44.5333, 18.6667"),
        ("33°27′S 70°40′W", "-33.45, -70.6667"),
        ("https://www.openstreetmap.org/#map=14/44.5384/18.6671", "44.5384, 18.6671"),
        ("118.5, 44.2", "44.2, 118.5"),
        ("218.5, 44.2", ""),
        ("44, 18", ""),
        ("Tuzla", ""),
    ],
)
def test_nearest_coordinates(written: str, right: str) -> None:
    assert suggest.nearest_coordinates(written) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [("True", "true"), ("TRUE", "true"), ("False", "false"), ("Yes", "yes"), ("Da", "yes"), ("x", "")],
)
def test_nearest_truth(written: str, right: str) -> None:
    assert suggest.nearest_truth(written) == right
