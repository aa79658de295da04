"""Dates as an editor of each language prints them. In the tables "~" stands for a no-break space."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.editions.dates import Dates
from mkdocs_newsroom.model.when import Moment, PartialDate

Ends = tuple[str | None, str | None]
Table = Mapping[Ends, Mapping[str, str]]

LANGUAGES = ("bs", "pl", "lv", "lt")
CLDR_LANGUAGES = ("uk", "de", "en", "hu", "zh", "th", "pt-BR")

DAYS = {
    "bs": ("16.~decembra~2021.", "1.~juna~2020.", "mart~2020."),
    "pl": ("16~grudnia 2021", "1~czerwca 2020", "marzec 2020"),
    "lv": ("2021.~gada 16.~decembris", "2020.~gada 1.~jūnijs", "2020.~gada marts"),
    "lt": ("2021~m. gruodžio~16~d.", "2020~m. birželio~1~d.", "2020~m. kovas"),
    "uk": ("16 грудня 2021 р.", "1 червня 2020 р.", "березень 2020 р."),
    "de": ("16. Dezember 2021", "1. Juni 2020", "März 2020"),
}

DAY_RANGES: Table = {
    ("2021-12-16", "2021-12-18"): {
        "bs": "16–18.~decembra~2021.",
        "pl": "16–18~grudnia 2021",
        "lv": "2021.~gada 16.–18.~decembris",
        "lt": "2021~m. gruodžio~16–18~d.",
        "de": "16.–18. Dezember 2021",
    },
    ("2021-11-30", "2021-12-02"): {
        "bs": "30.~novembra – 2.~decembra~2021.",
        "pl": "30~listopada – 2~grudnia 2021",
        "lv": "2021.~gada 30.~novembris – 2.~decembris",
        "lt": "2021~m. lapkričio~30~d. – gruodžio~2~d.",
        "uk": "30 листопада – 2 грудня 2021 р.",
    },
    ("2021-12-30", "2022-01-02"): {
        "bs": "30.~decembra~2021 – 2.~januara~2022.",
        "pl": "30~grudnia 2021 – 2~stycznia 2022",
        "lv": "2021.~gada 30.~decembris – 2022.~gada 2.~janvāris",
        "lt": "2021~m. gruodžio~30~d. – 2022~m. sausio~2~d.",
    },
}

PERIODS: Table = {
    ("2020-03", "2023-12"): {
        "bs": "mart~2020 – decembar~2023.",
        "pl": "marzec 2020 – grudzień 2023",
        "lv": "2020.~gada marts – 2023.~gada decembris",
        "lt": "2020~m. kovas – 2023~m. gruodis",
        "uk": "березень 2020 р. – грудень 2023 р.",
        "de": "März 2020 – Dezember 2023",
    },
    ("2020-03", "2020-05"): {
        "bs": "mart–maj~2020.",
        "pl": "marzec–maj 2020",
        "lv": "2020.~gada marts–maijs",
        "lt": "2020~m. kovas–gegužė",
        "de": "März–Mai 2020",
    },
    ("2020", "2023"): {
        "bs": "2020–2023.",
        "pl": "2020–2023",
        "lv": "2020.–2023.~gads",
        "lt": "2020–2023~m.",
        "de": "2020–2023",
    },
    ("2020", "2021-03"): {
        "bs": "2020 – mart~2021.",
        "pl": "2020 – marzec 2021",
        "lv": "2020.~gads – 2021.~gada marts",
        "lt": "2020~m. – 2021~m. kovas",
    },
    ("2020-03", None): {
        "bs": "od marta~2020.",
        "pl": "od marca 2020",
        "lv": "no 2020.~gada marta",
        "lt": "nuo 2020~m. kovo",
        "de": "März 2020 –",
    },
    ("2020", None): {
        "bs": "od 2020.",
        "pl": "od 2020~roku",
        "lv": "no 2020.~gada",
        "lt": "nuo 2020~m.",
    },
    (None, "2023-12"): {
        "bs": "do decembra~2023.",
        "pl": "do grudnia 2023",
        "lv": "līdz 2023.~gada decembrim",
        "lt": "iki 2023~m. gruodžio",
        "de": "– Dezember 2023",
    },
    (None, "2023-12-16"): {
        "bs": "do 16.~decembra~2023.",
        "pl": "do 16~grudnia 2023",
        "lv": "līdz 2023.~gada 16.~decembrim",
        "lt": "iki 2023~m. gruodžio~16~d.",
    },
    (None, None): dict.fromkeys((*LANGUAGES, "de"), ""),
}

MOMENTS: Table = {
    ("2020-01-23 17:00", None): {
        "bs": "23.~januara~2020. u~17:00",
        "pl": "23~stycznia 2020, godz.~17.00",
        "lv": "2020.~gada 23.~janvārī plkst.~17.00",
        "lt": "2020~m. sausio~23~d. 17~val.",
        "de": "23. Januar 2020, 17:00",
    },
    ("2020-01-23", None): {
        "bs": "23.~januara~2020.",
        "pl": "23~stycznia 2020",
        "lv": "2020.~gada 23.~janvārī",
        "lt": "2020~m. sausio~23~d.",
    },
    ("2020-01-23 17:00", "2020-01-23 18:30"): {
        "bs": "23.~januara~2020. od~17:00 do~18:30",
        "pl": "23~stycznia 2020, godz.~17.00–18.30",
        "lv": "2020.~gada 23.~janvārī plkst.~17.00–18.30",
        "lt": "2020~m. sausio~23~d. 17–18.30~val.",
        "de": "23. Januar 2020, 17:00–18:30",
    },
    ("2020-01-23", "2020-01-25"): {
        "bs": "23–25.~januara~2020.",
        "pl": "23–25~stycznia 2020",
        "lv": "2020.~gada 23.–25.~janvārī",
        "lt": "2020~m. sausio~23–25~d.",
    },
    ("2020-01-30", "2020-02-02"): {
        "lv": "no 2020.~gada 30.~janvāra līdz 2.~februārim",
    },
    ("2019-12-30", "2020-01-02"): {
        "bs": "30.~decembra~2019 – 2.~januara~2020.",
        "lv": "no 2019.~gada 30.~decembra līdz 2020.~gada 2.~janvārim",
    },
    ("2020-01-23 17:00", "2020-01-25 12:00"): {
        "bs": "od 23.~januara~2020. u~17:00 do 25.~januara~2020. u~12:00",
        "pl": "23~stycznia 2020, godz.~17.00 – 25~stycznia 2020, godz.~12.00",
        "lv": "no 2020.~gada 23.~janvāra plkst.~17.00 līdz 2020.~gada 25.~janvārim plkst.~12.00",
        "lt": "2020~m. sausio~23~d. 17~val. – 2020~m. sausio~25~d. 12~val.",
    },
}

HOURS = {
    "bs": ("17:00", "9:30", "9:00–17:30"),
    "pl": ("17.00", "9.30", "9.00–17.30"),
    "lv": ("plkst.~17.00", "plkst.~9.30", "plkst.~9.00–17.30"),
    "lt": ("17~val.", "9.30~val.", "9–17.30~val."),
    "uk": ("17:00", "09:30", "09:00–17:30"),
    "en": ("5:00\u202fPM", "9:30\u202fAM", "9:00\u202fAM–5:30\u202fPM"),
}


def shown(text: str) -> str:
    return text.replace("\u00a0", "~")


def plain(text: str) -> str:
    """CLDR's thin spaces, which differ from version to version, as common ones."""
    return text.replace("\u2009", " ").replace("\u202f", " ")


def rows(table: Table) -> list[tuple[str, str, str, str]]:
    return [
        (lang, start or "", end or "", text)
        for (start, end), texts in table.items()
        for lang, text in texts.items()
    ]


@pytest.mark.parametrize("lang", DAYS)
def test_days_and_months(lang: str) -> None:
    dates = Dates(lang)
    written = dates.day(date(2021, 12, 16)), dates.day(date(2020, 6, 1)), dates.month(2020, 3)
    assert tuple(plain(shown(text)) for text in written) == DAYS[lang]


@pytest.mark.parametrize(("lang", "start", "end", "text"), rows(DAY_RANGES))
def test_ranges_of_days(lang: str, start: str, end: str, text: str) -> None:
    written = Dates(lang).day_range(date.fromisoformat(start), date.fromisoformat(end))
    assert plain(shown(written)) == text


@pytest.mark.parametrize(("lang", "start", "end", "text"), rows(PERIODS))
def test_periods(lang: str, start: str, end: str, text: str) -> None:
    first = PartialDate.parse(start) if start else None
    last = PartialDate.parse(end) if end else None
    assert plain(shown(Dates(lang).period(first, last))) == text


@pytest.mark.parametrize(("lang", "start", "end", "text"), rows(MOMENTS))
def test_moments(lang: str, start: str, end: str, text: str) -> None:
    last = Moment.parse(end) if end else None
    assert shown(Dates(lang).moment_range(Moment.parse(start), last)) == text


@pytest.mark.parametrize("lang", HOURS)
def test_hours(lang: str) -> None:
    dates = Dates(lang)
    written = dates.hour(17, 0), dates.hour(9, 30), dates.hours((9, 0), (17, 30))
    assert tuple(shown(text) for text in written) == HOURS[lang]


def test_a_partial_date_is_as_precise_as_it_was_written() -> None:
    written = [Dates("lv").partial(PartialDate.parse(text)) for text in ("2020", "2020-03", "2020-03-16")]
    assert [shown(text) for text in written] == [
        "2020.~gads",
        "2020.~gada marts",
        "2020.~gada 16.~marts",
    ]


@pytest.mark.parametrize(
    ("lang", "month"), [("bs", "jan"), ("pl", "sty"), ("lv", "janv."), ("lt", "saus."), ("uk", "січ.")]
)
def test_calendar_leaf(lang: str, month: str) -> None:
    dates, day = Dates(lang), date(2020, 1, 3)
    assert (dates.leaf_day(day), dates.leaf_month(day)) == ("3", month)


@given(lang=st.sampled_from((*LANGUAGES, *CLDR_LANGUAGES)), day=st.dates())
def test_a_range_within_one_day_is_that_day(lang: str, day: date) -> None:
    dates, whole = Dates(lang), PartialDate(day.year, day.month, day.day)
    assert dates.day_range(day, day) == dates.day(day) == dates.period(whole, whole)
    assert dates.moment_range(Moment(day), Moment(day)) == dates.moment(Moment(day))


@given(
    lang=st.sampled_from((*LANGUAGES, *CLDR_LANGUAGES)),
    days=st.tuples(st.dates(), st.dates()),
    hours=st.tuples(st.none() | st.just((17, 0)), st.none() | st.just((18, 30))),
)
def test_every_range_is_printed_with_both_ends(
    lang: str, days: tuple[date, date], hours: tuple[tuple[int, int] | None, tuple[int, int] | None]
) -> None:
    first, last = sorted(days)
    start, end = Moment(first, hours[0]), Moment(last, hours[1])
    for text in (Dates(lang).day_range(first, last), Dates(lang).moment_range(start, end)):
        assert str(first.day) in text
        assert str(last.day) in text
        assert "{" not in text
        assert "~" not in text
