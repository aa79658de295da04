"""The search field in the header of every page: suggestions by keys and pointer, and the plain form below them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.search_pages import NOWHERE, SCHOOL, search_page, wait_for
from browser.tabs import Scheme, Tabs, axe_violations
from harness.pages import BuiltPage
from harness.server import serve

FIELD = "#nr-search-box"
OPTIONS = "#nr-suggestions [role=option]"


def suggested(page: Page, text: str) -> Locator:
    """The suggestions for what is typed into the field."""
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially(text)
    expect(page.locator(f"{OPTIONS}.nr-suggest__all")).to_contain_text(text)
    return page.locator(OPTIONS)


@pytest.mark.parametrize(("lang", "scheme"), [*((lang, "light") for lang in SCHOOL), ("bs", "dark")])
def test_suggestions_are_for_everybody(tabs: Tabs, lang: str, scheme: Scheme) -> None:
    tab = tabs.get("desktop", scheme)
    tab.open(f"{lang}/")
    options = suggested(tab.page, SCHOOL[lang])
    assert 2 <= options.count() <= 7
    expect(tab.page.locator("form.nr-search [role=status]")).to_have_text(re.compile(r"^\d+\s\S+$"))
    assert axe_violations(tab.page) == []
    tab.page.keyboard.press("ArrowDown")
    assert axe_violations(tab.page) == []


def test_keys_go_through_the_suggestions(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open("bs/")
    tab.page.keyboard.press("Control+k")
    field = tab.page.locator(FIELD)
    expect(field).to_be_focused()
    options = suggested(tab.page, "škola")
    count = options.count()

    def active() -> int:
        """The number of the option that the field names; -1 when it names none."""
        named = field.get_attribute("aria-activedescendant")
        chosen = [
            number for number in range(count) if options.nth(number).get_attribute("aria-selected") == "true"
        ]
        assert len(chosen) == (named is not None)
        assert not chosen or options.nth(chosen[0]).get_attribute("id") == named
        return chosen[0] if chosen else -1

    assert active() == -1
    for key, expected in [
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", -1),
        ("ArrowUp", count - 1),
        ("ArrowDown", -1),
        ("ArrowDown", 0),
        ("Home", -1),
    ]:
        tab.page.keyboard.press(key)
        assert active() == expected, key
        expect(field).to_be_focused()
    tab.page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("škola")
    tab.page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    tab.page.keyboard.press("ArrowDown")
    target = options.first.evaluate("option => option.href")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(str(target))


def test_enter_without_a_choice_leads_to_all_results(tabs: Tabs, pages: dict[str, BuiltPage]) -> None:
    tab = tabs.fresh()
    tab.open("lv/")
    suggested(tab.page, "skola")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"**/{search_page(pages, 'lv')}?q=skola")
    wait_for(tab.page, "skola")


def test_the_last_line_leads_to_all_results(tabs: Tabs, pages: dict[str, BuiltPage]) -> None:
    tab = tabs.fresh()
    tab.open("pl/")
    suggested(tab.page, "a&b=c").last.click()
    tab.page.wait_for_url(f"**/{search_page(pages, 'pl')}?q=a%26b%3Dc")


def test_a_press_elsewhere_closes_them(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open("lt/")
    suggested(tab.page, "mokykla")
    tab.page.mouse.click(10, 600)
    expect(tab.page.locator("#nr-suggestions")).to_be_hidden()


def test_scripts_come_when_somebody_goes_to_the_field(tabs: Tabs) -> None:
    tab = tabs.fresh()
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.open("bs/")
    tab.page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url] == []
    tab.page.locator(FIELD).focus()
    expect(tab.page.locator(FIELD)).to_have_attribute("role", "combobox")
    assert [url for url in asked if "/search/" in url]


def test_where_suggestions_cannot_be_had_the_form_still_leads_on(
    tabs: Tabs, pages: dict[str, BuiltPage]
) -> None:
    tab = tabs.fresh()
    tab.page.route("**/search/bs/*.json", lambda route: route.abort())
    tab.open("bs/")
    tab.page.locator(FIELD).fill("Kreka")
    tab.page.wait_for_timeout(300)
    tab.page.locator(FIELD).press("Enter")
    tab.page.wait_for_url(f"**/{search_page(pages, 'bs')}?q=Kreka")
    tab.take_complaints()


def test_on_a_telephone_a_link_leads_to_the_field(tabs: Tabs, pages: dict[str, BuiltPage]) -> None:
    tab = tabs.fresh("telephone")
    tab.open("pl/")
    expect(tab.page.locator(FIELD)).to_be_hidden()
    link = tab.page.locator(".nr-search-link")
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    link.tap()
    tab.page.wait_for_url(f"**/{search_page(pages, 'pl')}#nr-search-q")
    expect(tab.page.locator("#nr-search-q")).to_be_focused()


@pytest.mark.parametrize("folder", ["/", "/sub/folder/"])
def test_it_works_below_a_folder(browser: Browser, built_site: Path, folder: str) -> None:
    with serve(built_site, folder) as root:
        tabs = Tabs(browser, root)
        tab = tabs.fresh()
        tab.open("lv/skolas/")
        options = suggested(tab.page, "skola")
        hrefs = options.evaluate_all("options => options.map(option => option.href)")
        assert all(href.startswith(root) for href in hrefs)
        assert tab.take_complaints() == []
        tabs.close()


def test_on_the_page_for_what_is_not_there(tabs: Tabs, pages: dict[str, BuiltPage]) -> None:
    """A server shows it at any depth; its links are found from its own place."""
    tab = tabs.fresh()
    tab.open("lv/404.html")
    options = suggested(tab.page, "skola")
    for href in options.evaluate_all("options => options.map(option => option.href)"):
        assert href.removeprefix(tab.root).partition("?")[0] in pages
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"**/{search_page(pages, 'lv')}?q=skola")


def test_one_field_on_the_page_of_the_search(pages: dict[str, BuiltPage]) -> None:
    for page in pages.values():
        fields = page.tree.css("input[type=search]")
        assert len(fields) == (1 if page.first("#nr-top") else 0), page.url


def test_one_failure_is_not_the_end(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.page.route("**/search/bs/index.json", lambda route: route.abort(), times=1)
    tab.open("bs/")
    tab.page.locator(FIELD).focus()
    tab.page.wait_for_timeout(300)
    assert [line for line in tab.take_complaints() if line.startswith("script error")] == []
    suggested(tab.page, "škola")


def test_no_option_answers_an_old_query(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open("bs/")
    suggested(tab.page, "škola")
    tab.page.keyboard.type(" kreka")
    tab.page.keyboard.press("ArrowDown")
    expect(tab.page.locator(f"{OPTIONS}.nr-suggest__all")).to_contain_text("škola kreka")
    assert tab.page.locator(FIELD).get_attribute("aria-activedescendant") is None


def test_where_nothing_is_found_there_is_nothing_to_choose(tabs: Tabs) -> None:
    tab = tabs.fresh()
    tab.open("bs/")
    tab.page.locator(FIELD).click()
    tab.page.locator(FIELD).press_sequentially(NOWHERE)
    expect(tab.page.locator(".nr-suggest__none")).to_be_visible()
    expect(tab.page.locator("#nr-suggestions")).to_be_hidden()
    expect(tab.page.locator(FIELD)).to_have_attribute("aria-expanded", "false")
