"""The accessibility statement of the sample site, in the form of each edition's country.

Poland: "Warunki techniczne publikacji i struktura dokumentu elektronicznego deklaracji dostępności", version 2.0.
The others: the model in the annex of Implementing Decision (EU) 2018/1523; in Latvia with the words of the form in
the Cabinet's Regulation No. 445 of 14 July 2020.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from harness.pages import BuiltPage

URLS = {
    "bs": "bs/pristupacnost/",
    "pl": "pl/dostepnosc/",
    "lv": "lv/pieklustamiba/",
    "lt": "lt/prieinamumas/",
}
HEADINGS = {
    "bs": """h1 Izjava o pristupačnosti
h2 Status usklađenosti
h2 Nepristupačan sadržaj
h3 Neusklađenost sa zahtjevima
h3 Sadržaj na koji se zahtjevi ne odnose
h2 Priprema ove izjave o pristupačnosti
h2 Povratne informacije i kontakt
h2 Postupak po žalbi""",
    "pl": """h1 Deklaracja dostępności
h2 Stan dostępności cyfrowej
h2 Niedostępne treści
h3 Niezgodność z załącznikiem
h3 Treści nieobjęte przepisami
h2 Przygotowanie deklaracji dostępności
h2 Udogodnienia, ograniczenia i inne informacje
h2 Informacje zwrotne i dane kontaktowe
h2 Obsługa wniosków i skarg związanych z dostępnością
h2 Pozostałe informacje
h3 Aplikacje mobilne
h3 Dostępność architektoniczna
h3 Dostępność komunikacyjno-informacyjna""",
    "lv": """h1 Piekļūstamības paziņojums
h2 Atbilstības statuss
h2 Nepiekļūstamais saturs
h3 Neatbilstība prasībām
h3 Saturs, uz kuru prasības neattiecas
h2 Ziņas par paziņojuma sagatavošanu
h2 Atsauksmēm un saziņai
h2 Izpildes nodrošināšanas procedūra un sūdzību iesniegšanas kārtība""",
    "lt": """h1 Pareiškimas dėl prieinamumo
h2 Atitikties statusas
h2 Neprieinamas turinys
h3 Neatitiktis reikalavimams
h3 Turinys, kuriam reikalavimai netaikomi
h2 Šio pareiškimo dėl prieinamumo parengimas
h2 Grįžtamoji informacija ir kontaktiniai duomenys
h2 Vykdymo užtikrinimo procedūra""",
}
# In the order of the document. The sample site has no e-mail address and no telephone: else those two are links.
POLISH_IDS = """section a11y-wstep
span a11y-podmiot
span a11y-zakres
a a11y-url
time a11y-data-publikacja
time a11y-data-aktualizacja
p a11y-status
time a11y-data-sporzadzenie
time a11y-data-przeglad
span a11y-kontakt
span a11y-email
span a11y-telefon
section a11y-procedura
section a11y-aplikacje
section a11y-architektura
section a11y-komunikacja"""
COMPLAINT = {
    "bs": "https://www.ombudsmen.gov.ba/",
    "pl": "https://bip.brpo.gov.pl/",
    "lv": "https://www.tiesibsargs.lv/",
    "lt": "https://vssa.lrv.lt/",
}


@pytest.fixture(scope="module")
def written(repository: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((repository / "data/accessibility.yml").read_text(encoding="utf-8"))
    return data


def text(page: BuiltPage, selector: str) -> str:
    node = page.first(selector)
    assert node is not None, selector
    return " ".join(node.text().split())


def outline(page: BuiltPage) -> str:
    shown = page.tree.css("#nr-content :is(h1, h2, h3, h4)")
    return "\n".join(f"{node.tag} {' '.join(node.text().split())}" for node in shown)


@pytest.mark.parametrize("lang", URLS)
def test_the_headings_are_those_of_the_form_in_its_order(pages: dict[str, BuiltPage], lang: str) -> None:
    assert outline(pages[URLS[lang]]) == HEADINGS[lang]


def test_the_polish_parts_can_be_found_by_their_ids(pages: dict[str, BuiltPage]) -> None:
    found = pages[URLS["pl"]].tree.css("[id^=a11y-]")
    assert "\n".join(f"{node.tag} {node.attributes['id']}" for node in found) == POLISH_IDS


def test_the_polish_parts_hold_what_their_ids_say(
    pages: dict[str, BuiltPage], written: dict[str, Any], site_url: str
) -> None:
    page = pages[URLS["pl"]]
    law = "ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych"
    assert text(page, "#a11y-wstep") == (
        "Projekt mkdocs-newsroom zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z przepisami "
        f"{law} podmiotów publicznych. Deklaracja dostępności dotyczy strony internetowej Wieści oświatowe."
    )
    assert text(page, "#a11y-podmiot") == written["owner"]["pl"]
    assert text(page, "#a11y-zakres") == "strony internetowej"
    assert page.attribute("#a11y-url", "href") == f"{site_url}pl/"
    assert text(page, "#a11y-status") == (
        f"Strona internetowa jest częściowo zgodna z załącznikiem do {law} podmiotów publicznych "
        "z powodu niezgodności lub wyłączeń wymienionych poniżej."
    )
    assert "7 dni" in text(page, "#a11y-procedura")
    assert "2 miesiące" in text(page, "#a11y-procedura")
    for name, field in [
        ("publikacja", "published"),
        ("aktualizacja", "changed"),
        ("sporzadzenie", "prepared"),
        ("przeglad", "reviewed"),
    ]:
        assert page.attribute(f"#a11y-data-{name}", "datetime") == str(written[field])


@pytest.mark.parametrize("lang", URLS)
def test_the_dates_are_those_of_the_data(
    pages: dict[str, BuiltPage], written: dict[str, Any], lang: str
) -> None:
    times = pages[URLS[lang]].tree.css("#nr-content time")
    shown = [node.attributes["datetime"] or "" for node in times]
    days = [str(written[name]) for name in ("published", "changed", "prepared", "reviewed")]
    assert sorted(shown) == sorted(days)


@pytest.mark.parametrize("lang", URLS)
def test_gaps_contact_and_complaint_are_there(
    pages: dict[str, BuiltPage], written: dict[str, Any], lang: str
) -> None:
    page = pages[URLS[lang]]
    shown = text(page, "#nr-content")
    for gap in written["gaps"]:
        assert gap["text"][lang] in shown
    assert written["contact"]["role"][lang] in shown
    links = [node.attributes.get("href") or "" for node in page.tree.css("#nr-content a")]
    contact = next(url for url in links if "konta" in url)
    found = page.resolve(contact)
    assert found is not None
    assert found.url in pages
    assert COMPLAINT[lang] in links


@pytest.mark.parametrize("lang", URLS)
def test_every_page_links_to_it(pages: dict[str, BuiltPage], lang: str) -> None:
    without = [
        page.url
        for page in pages.values()
        if page.prefix in (lang, "")
        and not page.is_redirect
        and URLS[lang] not in {reference.url for reference in page.references}
    ]
    assert without == []


def test_it_is_the_same_page_in_every_edition(pages: dict[str, BuiltPage], site_url: str) -> None:
    for url in URLS.values():
        alternates = {lang: site_url + other for lang, other in URLS.items()} | {"x-default": site_url}
        assert pages[url].alternates == alternates
