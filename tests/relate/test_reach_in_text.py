"""What is taken for an e-mail address or a telephone number in texts of four languages, and what is not."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.relate import reach_in_text
from mkdocs_newsroom.relate.reach_in_text import find

NUMBERS = [
    ("BA", "Nazovite 035 257 123 do petka"),
    ("BA", "tel. 035/123-456"),
    ("BA", "Telefon: (035) 257-123"),
    ("BA", "+387 35 123 456"),
    ("BA", "mob. 061/234-567"),
    ("BA", "061 234 567"),
    ("BA", "00387 61 234 567"),
    ("PL", "tel. 22 123 45 67"),
    ("PL", "22 123 45 67"),
    ("PL", "(22) 123-45-67"),
    ("PL", "601 234 567"),
    ("PL", "601234567"),
    ("PL", "+48601234567"),
    ("PL", "tel.: 601-234-567"),
    ("PL", "tel.22 123 45 67"),
    ("LV", "Tālr. 26123456"),
    ("LV", "26123456"),
    ("LV", "tālrunis: 654 23 456"),
    ("LV", "+371 65423456"),
    ("LV", "mob.tālr. 2612 3456"),
    ("LV", "(+371) 26123456"),
    ("LT", "tel. 8 612 34567"),
    ("LT", "8 612 34567"),
    ("LT", "8-612-34567"),
    ("LT", "(8 5) 212 3456"),
    ("LT", "0 612 34567"),
    ("LT", "+370 612 34567"),
    ("LT", "[skambinti](tel:+37061234567)"),
    ("PL", "zadzwoń (tel:+48-22-123-45-67)"),
    ("BA", '<a href="tel:+38735257123">x</a>'),
    ("PL", "faks 22 123 45 67"),
    ("PL", "**+48 22 123 45 67**"),
    ("BA", "u Poljskoj: +48 22 123 45 67."),
    ("PL", "(tel. 601 234 567)"),
    ("LT", "tel. nr. 8 612 34567"),
    ("PL", "tel. kom. 601 234 567"),
    ("LV", "pa tālruni 26123456"),
    ("BA", "na broj telefona 035 257 123"),
    ("BA", "61/234-567"),
    ("BA", "+387\u00a035\u00a0257\u00a0123"),
    ("BA", "tel.\u00a0035\u00a0257\u00a0123"),
    ("PL", "601\u202f234\u202f567"),
    ("PL", "+48\u202f22\u202f123\u202f45\u202f67"),
    ("LV", "+371\u2009654\u2007234\u200756"),
    ("LT", "8\u2011612\u201134567"),
    ("LT", "8\u2010612\u201034567"),
    ("PL", "601\u2012234\u2013567"),
    ("LT", "8&nbsp;612&nbsp;34567"),
    ("LT", "+370&#160;612&#x2011;34567"),
    ("LV", "&plus;371 654&shy;23456"),
    ("LT", "_+37061234567_"),
    ("LT", "__+370 612 34567__"),
    ("LT", "+370 **612** 34567"),
    ("LV", "*26*123456"),
    ("LV", "2612<wbr>3456"),
    ("BA", "**Tel.:** 035 257\u200b123"),
    ("BA", "+387 35\\-257\\-123"),
    ("BA", "\\`035 257 123\\`"),
    ("BA", "Telefon 035\n257 123 do petka"),
    ("BA", "- tel. 035/257-\n    123"),
    ("PL", "> tel. 22 123\n> 45 67"),
    ("LT", "Skambinkite +370 612\n34567."),
    ("LT", "+370 612 34567\n2021 metais"),
    ("LV", "tel. Nr. 2021-1060"),
    ("LV", "telefona Nr. 26123456"),
    ("BA", "tel. br. 035 257 123"),
    ("LV", "Nr. +371 26123456"),
    ("LV", "Zvans no 26123456"),
    ("LV", "26 123 000"),
    ("BA", "1. 061 123 456"),
    ("BA", "(1) 061 123 456"),
    ("BA", "17.00 061/123-456"),
    ("BA", "8.00–16.00 061 123 456"),
    ("BA", "16. 12. 061 123 456"),
    ("BA", "Titova 5 061 123 456"),
    ("LV", "Brīvības 5 29123456"),
    ("PL", "1. 601 234 567"),
    ("LT", "1. 8 612 34567"),
]
OTHERS = [
    ("LV", "telpas 2019./2020. gadā"),
    ("BA", "telefon 16. 12. 2021. isključen"),
    ("PL", "telewizja 123 456 78"),
    ("BA", "16.12.2021"),
    ("BA", "16. 12. 2021."),
    ("BA", "16.12.2021. u 17:30"),
    ("BA", "od 16. 12. do 18. 12. 2021."),
    ("BA", "2021-12-16"),
    ("LV", "2021-12-16 – 2021-12-18"),
    ("LV", "20211216"),
    ("LV", "23.01.2020 14.00"),
    ("LT", "2021 12 16"),
    ("LT", "2019–2021 2022"),
    ("LV", "2021./2022. m. g."),
    ("LV", "2019/2020 2020/2021"),
    ("PL", "POWR.02.10.00-00-3008/17"),
    ("PL", "nr POWR.02.10.00-00-3008/17-00"),
    ("LT", "09.2.1-ESFA-V-706-03-0001"),
    ("LT", "10-001-P-0001 projektas Nr. 13.1.1-LVPA-K-860-01-0012"),
    ("LV", "Nr. 8.3.2.1/16/I/002"),
    ("LV", "Nr.9.2.4.2/16/I/103"),
    ("PL", "123 456 789 zł"),
    ("PL", "601 234 567,00 zł"),
    ("LV", "25 000 000 eiro"),
    ("LV", "26 123 456 EUR"),
    ("LT", "60 000 000 Eur"),
    ("BA", "1.234.567,89 KM"),
    ("LV", "€ 25 000 000"),
    ("PL", "ISBN 978-83-01-12345-6"),
    ("LV", "ISBN 9984-33-123-4"),
    ("PL", "NIP 601-234-56-78"),
    ("PL", "REGON: 601234567"),
    ("PL", "KRS 0000123456"),
    ("LT", "įmonės kodas 304123456"),
    ("LV", "reģ. nr. 40003123456"),
    ("LV", "Reģistrācijas Nr. 90000077325"),
    ("BA", "75000 Tuzla"),
    ("PL", "00-950 Warszawa"),
    ("LV", "LV-5401"),
    ("LV", "44.5384, 18.6671"),
    ("LV", "56.1325, 27.0075"),
    ("LV", "55.874736, 26.536179"),
    ("LV", "26.53617912"),
    ("LV", "https://example.lv/26123456/x"),
    ("LV", "![x](slika-26123456.jpg)"),
    ("LV", "[x](../../2021/26123456/index.lv.md)"),
    ("LV", "`26123456`"),
    ("LV", "```\n26123456\n```"),
    ("LV", "www.x.lv/?id=26123456"),
    ("PL", "PL 61 1090 1014 0000 0712 1981 2874"),
    ("LT", "LT12 1000 0111 0100 1000"),
    ("LV", "LV80BANK0000435195001"),
    ("LV", "1 2 3 4 5 6 7 8 9 10"),
    ("BA", "10:00-11:30 12:00-13:00"),
    ("LV", "8.30–9.15 9.25–10.10"),
    ("LT", "8.00 9.00 10.00 11.00"),
    ("BA", "Službene novine, br. 34/2021-35"),
    ("PL", "Dz. U. z 2019 r. poz. 848"),
    ("LT", "2022 m. vasario 3 d. 10.00"),
    ("PL", "w latach 2014–2020, 2021–2027"),
    ("PL", "2014-2020 2021"),
    ("LV", "1 234 567 skolēni"),
    ("BA", "3 : 2, 4 : 1"),
    ("BA", "1 234 567 890"),
    ("LV", "25.11.2019.–13.12.2019."),
    ("BA", "IBAN BA39 1290 0794 0102 8494"),
    ("PL", "tel aviv 2021"),
    ("BA", "telefon je bio 2021. godine"),
    ("PL", "rachunek 601234567"),
    ("LV", "| 26.5 | 12.3 | 45.6 |"),
    ("LV", "No 2019 līdz 2020"),
    ("LT", "nuo 2021-12-16 iki 2022-02-03"),
    ("LV", "6-7 8-9 10-11 12-13"),
    ("LV", "2., 3., 4., 5., 6.–9. klase"),
    ("BA", "12 - 2021 - 1234"),
    ("PL", "CCI 2014PL05M9OP001"),
    ("LV", "Latgales iela 2, 6"),
    ("LV", "25\u00a0000\u00a0000\u00a0eiro"),
    ("LV", "26\u202f123\u202f456\u202fEUR"),
    ("LV", "2021\u201112\u201116"),
    ("LV", "26.\u00a012.\u00a02021"),
    ("PL", "PL\u00a061\u00a01090\u00a01014\u00a00000\u00a00712\u00a01981\u00a02874"),
    ("", "035 257 123"),
    ("LV", "Regula (ES) 2021/1060"),
    ("LV", "(ES) 2018/1523"),
    ("LV", "Direktīva (ES) 2016/2102"),
    ("LV", "(ES, Euratom) 26123456"),
    ("PL", "rozporządzenie (UE) 2016/679"),
    ("BA", "Uredba (EU) 2016/679"),
    ("LT", "Reglamentas (ES) 2016/679"),
    ("LT", "(ES) Nr. 86123456"),
    ("LV", "2021\u20131060"),
    ("LV", "Projekts Nr. 2021-1060"),
    ("LV", "Nr. 26123456"),
    ("LV", "No. 26123456"),
    ("PL", "umowa nr 601234567"),
    ("BA", "Odluka br. 035/257-123"),
    ("LV", "25 000 000 iedzīvotāju"),
    ("LV", "**25 000 000** iedzīvotāju"),
    ("LV", "25&nbsp;000&nbsp;000 iedzīvotāju"),
    ("PL", "500 000 000 ludzi"),
    ("PL", "500.000.000 ludzi"),
    ("BA", "1.250.000 KM"),
    ("LV", "https://example.lv/_26123456_"),
    ("LV", "slika_26123456_mala"),
    ("LV", "2612\n3456"),
    ("LV", "2612\n\n3456"),
    ("LV", "26 * 12 * 34 * 56"),
    ("LV", "* 2612\n* 3456"),
    ("LV", "`2612&nbsp;3456`"),
    ("PL", "tel. 112"),
    ("LV", "1.26123456"),
    ("LV", "kl.26123456"),
    ("PL", "1 601 234 567 ludzi"),
    ("LV", "5. 25 000 000 iedzīvotāju"),
    ("LV", "3. 2021-12-16"),
    ("LV", "5. 2019/2020"),
    ("LV", "16.12. 20.12.–21.12."),
    ("LV", "8.00 20.00–21.00"),
    ("LT", "1 2 3 4 5 6 7 8 9"),
    ("LT", "LT12 7300 0100 6345 6789"),
    ("LV", "56.132 27.007512"),
]
ADDRESSES = [
    ("Pišite na ana@skola.ba.", "ana@skola.ba"),
    ("(Ana.B+x@os-kreka.edu.ba)", "ana.b+x@os-kreka.edu.ba"),
    ("<ana@skola.ba>", "ana@skola.ba"),
    ("[pišite](mailto:ana@skola.ba?subject=x)", "ana@skola.ba"),
    ('<a href="mailto:ana@skola.ba">pišite</a>', "ana@skola.ba"),
    ("**ana@skola.ba**", "ana@skola.ba"),
    ("žana@škola.ba", "žana@škola.ba"),
    ("pero&#64;skola.ba", "pero@skola.ba"),
    ("pero&#x40;skola&period;ba", "pero@skola.ba"),
    ("jonas&commat;mokykla.lt", "jonas@mokykla.lt"),
    ('<a href="mailto:jonas&#64;mokykla.lt">', "jonas@mokykla.lt"),
    ("[x](mailto:jonas%40mokykla.lt)", "jonas@mokykla.lt"),
    ("[x](Mailto:jonas%40mokykla.lt)", "jonas@mokykla.lt"),
    ("[x](MAILTO:jonas%40mokykla.lt)", "jonas@mokykla.lt"),
    ("<B>ana</B>@skola.ba", "ana@skola.ba"),
    ("ana\\@skola.ba", "ana@skola.ba"),
    ("jonas@mokykla\\.lt", "jonas@mokykla.lt"),
    ("_ana@skola.ba_", "ana@skola.ba"),
    ("ana@**skola**.ba", "ana@skola.ba"),
    ("ana_anic@skola.ba", "ana_anic@skola.ba"),
    ("ana@\u200bskola.ba", "ana@skola.ba"),
    ("`ana@skola.ba`", "ana@skola.ba"),
    ("~~~\nana@skola.ba\n~~~", "ana@skola.ba"),
    ("https://forma.example/?za=ana@skola.ba", "ana@skola.ba"),
    ("ana@skola.ba: pišite", "ana@skola.ba"),
    ("ana.anic (at) skola.ba", "ana.anic@skola.ba"),
    ("meho [at] skola.ba", "meho@skola.ba"),
    ("meho \\[at\\] skola.ba", "meho@skola.ba"),
    ("meho(AT)skola(dot)ba", "meho@skola.ba"),
    ("info＠skola.ba", "info@skola.ba"),
]
NO_ADDRESSES = [
    "pl@1f0c9a3b",
    "@skola, @newsroom@mastodon.example",
    "slika@2x.png",
    "jabuke @ 3.20 KM",
    "@ime i \\@ime",
    "sastanak (at) školi. Bilo",
    "tabela[at] je prva",
    "(at) skola.ba",
    "git@github.com:org/repo.git",
    "git clone git@git.example.com:repo.git",
    "ssh://git@github.com/org/repo",
    "https://user@host.example/",
    "https://user:word@host.example/",
    "ana &amp; skola.ba",
]


@pytest.mark.parametrize(("country", "text"), NUMBERS)
def test_telephone_numbers(country: str, text: str) -> None:
    assert [found.code for found in find(text, country)] == ["L511"]


@pytest.mark.parametrize(("country", "text"), OTHERS)
def test_what_only_looks_like_one(country: str, text: str) -> None:
    assert list(find(text, country)) == []


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_addresses(text: str, address: str) -> None:
    assert [(found.code, found.reach) for found in find(text, "BA")] == [("L510", address)]


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_no_addresses(text: str) -> None:
    assert list(find(text, "BA")) == []


def test_one_number_however_it_is_written() -> None:
    written = ["035/257-123", "+387 35 257 123", "+38735257123", "00387 35 257 123", "tel. (035) 257 123"]
    assert {found.reach for text in written for found in find(text, "BA")} == {"+387 35 257-123"}


def test_where_it_begins() -> None:
    text = "Prvi red.\n\n`035 257 123` ili tel. 035 257 123 i ana@skola.ba"
    found = {one.code: text[one.start :] for one in find(text, "BA")}
    assert found == {"L510": "ana@skola.ba", "L511": "035 257 123 i ana@skola.ba"}


def test_where_it_begins_after_markup() -> None:
    text = "**A** &amp; B\n\\[x\\] _+387 **35**&nbsp;257 123_, &#97;na&#64;skola.ba i mailto:ivo%40skola.ba"
    assert [text[one.start :][:8] for one in find(text, "BA")] == ["&#97;na&", "ivo%40sk", "+387 **3"]


@pytest.mark.parametrize(
    ("country", "text", "numbers"),
    [
        ("BA", "1. 061 123 456\n2. 035 257 123", ["061 123 456", "035 257 123"]),
        ("LV", "1. 29123456\n2. 67123456", ["29123456", "67123456"]),
        ("LT", "1.&nbsp;8 612 34567", ["8 612 34567"]),
    ],
)
def test_where_it_begins_after_another_number(country: str, text: str, numbers: list[str]) -> None:
    found = list(find(text, country))
    assert [one.written for one in found] == numbers
    assert all(text.startswith(one.written, one.start) for one in found)


def test_a_number_ends_with_its_line_where_it_can() -> None:
    assert [found.reach for found in find("tel. 035 257 123\n5 dana", "BA")] == ["+387 35 257-123"]


@pytest.mark.parametrize(
    "part",
    [
        "`",
        "``` ",
        "1 ",
        "1",
        "@",
        "a@",
        "a.",
        "a@a.",
        "%",
        "%@",
        "+1 ",
        "tel. ",
        "(1",
        "~~~\n",
        "](",
        "&",
        "&#64;",
        "a&#64;a.",
        "mailto:",
        "mailto:a%40",
        "\\@",
        "*",
        "1*",
        "_",
        "_1",
        "://",
        "://a@",
        "tel. 1\n",
        "tel.\n",
        "+1\n",
        "a@a.aa:",
        "&nbsp;1",
        "<b>1",
        "nr. 1 ",
        "ana@a.aa\n*",
        "035 257 123, ",
        "1. 1 1 123 4567, ",
        "Mailto:a",
    ],
)
def test_time_grows_as_the_text_does(part: str) -> None:
    """A quadratic search would take a hundred times as long."""
    assert _seconds(part, 40_000) < 30 * _seconds(part, 4_000) + 0.05


def _seconds(part: str, length: int) -> float:
    """The least of three runs of this process alone, so that what else the machine does is not counted."""

    def once() -> float:
        before = time.process_time()
        list(find(part * (length // len(part)) + " ana@skola.ba 035 257 123", "BA"))
        return time.process_time() - before

    return min(once() for _ in range(3))


BETWEEN = st.sampled_from(
    [
        "",
        " ",
        "-",
        " - ",
        "&nbsp;",
        "&#160;",
        "**",
        "_",
        "<b>",
        "</b> ",
        "\u200b",
        "\u00a0",
        "\\-",
        "`x`",
        "\n",
        "\n> ",
    ]
)
NUMBERS_IN_PARTS = st.tuples(
    st.sampled_from(["", "tel. ", "+", "(", "1. ", "mob. **"]),
    *(st.sampled_from(["035", "061", "387"]), BETWEEN, st.sampled_from(["257", "23", "٢٣٤"]), BETWEEN),
    st.sampled_from(["123", "45 67", "5678"]),
)
ADDRESSES_IN_PARTS = st.tuples(
    st.sampled_from(["", "mailto:", "Mailto:", "**"]),
    st.sampled_from(["ana", "ana.b"]),
    st.sampled_from(["@", "＠", "%40", "&#64;", "&commat;", " (at) ", "[At]", "{ aT }", "(at\\)"]),
    st.sampled_from(["skola.ba", "skola(dot)ba", "skola"]),
)
AROUND = st.sampled_from(
    ["", " ", "x ", "\n", "2020. ", "16.12.2020 ", "`", "https://x.ba/", "1234567 "]
).map(lambda text: (text,))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.one_of(NUMBERS_IN_PARTS, ADDRESSES_IN_PARTS, AROUND), max_size=4).map(
        lambda parts: "".join("".join(part) for part in parts)
    ),
    st.sampled_from(["BA", "PL", "LV", "LT", ""]),
)
@example("tel. 035&nbsp;257&nbsp;123", "BA")
@example("tel. 035 _257_ 123", "BA")
@example("+387 <b>35</b> 257 123", "BA")
@example("tel. 061`x`234`x`567", "BA")
@example("tel. ٠٣٥ ٢٥٧ ١٢٣, 12 a 34 a 567", "BA")
@example("mailto:ana%40skola.ba", "BA")
@example("ana&#64;skola.ba", "BA")
def test_what_is_asked_first_hides_nothing(text: str, country: str) -> None:
    found = [*find(text, country)]
    with pytest.MonkeyPatch.context() as patch:
        for question in ("_WORTH_A_LOOK", "_IN_A_ROW", "_AT"):
            patch.setattr(reach_in_text, question, re.compile(""))
        assert found == [*find(text, country)]
