"""Days, hours and months as people write them in each language."""

from __future__ import annotations

import pytest

from mkdocs_newsroom.authoring.drafting.dates import FoundDate, find_dates


def told(found: FoundDate) -> str:
    """`2020-01-23 17:00`, `2022-05-16..2022-05-18`, `month 2022-02`, `period 2020-03..2023-12`; ? without a year."""
    if found.day:
        hour = f" {found.day.hour[0]:02}:{found.day.hour[1]:02}" if found.day.hour else ""
        end = f"..{found.end.isoformat()}" if found.end else ""
        return f"{'? ' * found.without_year}{found.day.day.isoformat()}{hour}{end}"
    assert found.month
    return f"period {found.month.iso}..{found.until.iso}" if found.until else f"month {found.month.iso}"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("bs", "Dana 16. decembra 2021. godine, u školi", ["2021-12-16"]),
        ("bs", "16.12.2021. u 10:30 sati", ["2021-12-16 10:30"]),
        ("bs", "16. prosinca 2021. u 9 sati", ["2021-12-16 09:00"]),
        ("bs", "u mjesecu februaru 2022. godine", ["month 2022-02"]),
        ("bs", "mart 2020 – decembar 2023. godina", ["period 2020-03..2023-12"]),
        ("bs", "od 1. marta 2020. do 31. decembra 2023.", ["period 2020-03-01..2023-12-31"]),
        ("bs", "16–18. maja 2022. godine", ["2022-05-16..2022-05-18"]),
        ("bs", "Škola je 2021. godine, 5. maja, slavila", ["? 2021-05-05"]),
        ("bs", "Došlo je 20 majki i 11 mladih 2021. godine.", []),
        ("bs", "31. februara 2021. godine", ["month 2021-02"]),
        ("bs", "Verzija 3.2.1, član 16.12 zakona", []),
        ("pl", "16 grudnia 2021 r. o godz. 17.00", ["2021-12-16 17:00"]),
        ("pl", "w dniach 3-5 marca 2022 roku", ["2022-03-03..2022-03-05"]),
        ("pl", "od stycznia 2020 do grudnia 2021", ["period 2020-01..2021-12"]),
        ("lv", "2020.gada 23.janvārī plkst. 17.00 notiks", ["2020-01-23 17:00"]),
        ("lv", "2020. gada 23. janvari plkst.17.00", ["2020-01-23 17:00"]),
        ("lv", "No 2019.gada augusta līdz 2020.gada janvārim", ["period 2019-08..2020-01"]),
        ("lv", "Kopš 2019.gada marta. Līdz pat 2021.gada pavasarim", ["month 2019-03"]),
        ("lv", "23.01.2020.", ["2020-01-23"]),
        ("lt", "2021 m. gruodžio 16 d. 10 val.", ["2021-12-16 10:00"]),
        ("lt", "2021 m. gruodzio 16 d. vyko", ["2021-12-16"]),
        ("lt", "nuo 2022 m. kovo 3 d. iki 2022 m. kovo 5 d.", ["2022-03-03..2022-03-05"]),
        ("lt", "2021 m. gruodį", ["month 2021-12"]),
        ("lt", "2021-12-16", ["2021-12-16"]),
        ("bs", "od 3. do 5. februara 2020.", ["2020-02-03..2020-02-05"]),
        ("bs", "od 28. februara do 2. marta 2020.", ["2020-02-28..2020-03-02"]),
        ("bs", "od 30. decembra do 2. januara 2021.", ["2020-12-30..2021-01-02"]),
        ("bs", "od 1. do 5. razreda 2020. godine", []),
        ("pl", "3–5 lutego 2020 r.", ["2020-02-03..2020-02-05"]),
        ("pl", "od 3 do 5 lutego 2020 r.", ["2020-02-03..2020-02-05"]),
        ("lv", "No 2020. gada 3. līdz 5. februārim", ["2020-02-03..2020-02-05"]),
        ("lv", "2020. gada 3.–5. februārī", ["2020-02-03..2020-02-05"]),
        ("lt", "2020 m. vasario 3–5 d.", ["2020-02-03..2020-02-05"]),
        ("lt", "2020 m. vasario 3 d. iki 5 d.", ["2020-02-03..2020-02-05"]),
        ("uk", "16 грудня 2021 року", ["2021-12-16"]),
        ("de", "am 16. Dezember 2021 um 17:00", ["2021-12-16 17:00"]),
    ],
)
def test_what_is_found(lang: str, text: str, expected: list[str]) -> None:
    assert [told(one) for one in find_dates(text, lang)] == expected


def test_the_words_are_those_of_the_text() -> None:
    (found,) = find_dates("Vakar, 2020.gada 23.janvārī plkst. 17.00, notika", "lv")
    assert found.words == "2020.gada 23.janvārī plkst. 17.00"
