"""The page of the search: typing, filters, addresses that can be shared, and what is there when it does not work."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser.search_pages import NOWHERE, RESULTS, SCHOOL, asked, search_page, shown, wait_for
from browser.tabs import SCHEMES, VIEWPORTS, Scheme, Tabs, Viewport, axe_violations, wide_elements
from harness.pages import BuiltPage
from harness.server import serve

LANGUAGES = tuple(SCHOOL)
DARK: dict[Viewport, tuple[str, str]] = {
    "desktop": ("bs", "lv"),
    "telephone": ("pl", "lt"),
}  # all look the same then
FIELD = "#nr-search-q"
STATUS = ".nr-found__count"
LISTS = ".nr-contents"


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def url(pages: dict[str, BuiltPage]) -> str:
    return search_page(pages, "bs")


def choose(page: Page, label: str, option: str) -> None:
    expect(page.get_by_label(label, exact=True).locator("option").nth(1)).to_be_attached()
    page.get_by_label(label, exact=True).select_option(option)


def test_what_is_typed_is_found(tabs: Tabs, pages: dict[str, BuiltPage], lang: str) -> None:
    tab, word = tabs.fresh("telephone"), SCHOOL[lang]
    tab.open(search_page(pages, lang))
    expect(tab.page.locator(LISTS)).to_be_visible()
    tab.page.locator(FIELD).press_sequentially(word)
    wait_for(tab.page, word)
    assert parse_qs(asked(tab)) == {"q": [word]}
    assert len(shown(tab.page)) == 10
    assert tab.page.locator("#nr-results mark").count() >= 1
    total = int(re.findall(r"\d+", tab.page.locator(STATUS).inner_text())[0])
    assert total > 10
    expect(tab.page.locator(LISTS)).to_be_hidden()
    assert wide_elements(tab.page) == []


def test_every_result_leads_to_its_page_and_tells_its_language(
    tabs: Tabs, pages: dict[str, BuiltPage], lang: str
) -> None:
    tab = tabs.fresh()
    tab.open(f"{search_page(pages, lang)}?q={quote(SCHOOL[lang])}&page=5")
    wait_for(tab.page, SCHOOL[lang])
    for item in tab.page.locator("#nr-results li").all():
        link = item.locator("a[href]")
        target = pages[str(link.evaluate("link => link.href")).removeprefix(tab.root)]
        assert item.locator(".nr-kicker").inner_text()
        assert item.locator(".nr-foreign").count() == (target.lang != lang)
        assert (link.get_attribute("hreflang") or lang) == target.lang


def test_an_address_can_be_shared_and_loaded_again(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?q={quote('škola')}&school=kreka&year=2021")
    wait_for(tab.page, "škola")
    found = shown(tab.page)
    assert found
    expect(tab.page.locator(FIELD)).to_have_value("škola")
    assert tab.page.locator(".nr-active .nr-chip").all_inner_texts()[1] == "2021"
    assert "škola" in tab.page.title()
    tab.page.reload()
    wait_for(tab.page, "škola")
    assert shown(tab.page) == found


def test_back_leads_through_what_was_asked(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(url)
    field = tab.page.locator(FIELD)
    field.press_sequentially("škola")
    field.press("Enter")
    wait_for(tab.page, "škola")
    field.fill("sastanak")
    wait_for(tab.page, "sastanak")
    tab.page.go_back()
    wait_for(tab.page, "škola")
    expect(field).to_have_value("škola")
    tab.page.go_forward()
    wait_for(tab.page, "sastanak")
    tab.page.locator(RESULTS).first.click()
    tab.page.wait_for_load_state("load")
    assert "q=" not in tab.url
    tab.page.go_back()
    wait_for(tab.page, "sastanak")


def test_filters_are_set_shown_and_taken_away(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(f"{url}?q={quote('škola')}")
    wait_for(tab.page, "škola")
    everything = tab.page.locator(STATUS).inner_text()
    tab.page.locator(".nr-filters summary").tap()
    choose(tab.page, "Škola", "kreka")
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(1)
    assert tab.page.locator(STATUS).inner_text() != everything
    choose(tab.page, "Godina", "2021")
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(2)
    assert parse_qs(asked(tab)) == {"q": ["škola"], "school": ["kreka"], "year": ["2021"]}
    tab.page.get_by_role("button", name="Ukloni filter „2021“").tap()
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(1)
    tab.page.go_back()
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(2)
    tab.page.get_by_role("button", name="Ukloni sve filtere").tap()
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(0)
    expect(tab.page.locator(STATUS)).to_have_text(everything)
    assert wide_elements(tab.page) == []


def test_a_filter_alone_lists_what_it_lets_through(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?school=kreka")
    wait_for(tab.page, "")
    assert shown(tab.page)


def test_more_results_go_on_where_the_others_end(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(f"{url}?q={quote('škola')}")
    wait_for(tab.page, "škola")
    first = shown(tab.page)
    tab.page.locator(".nr-found__more").tap()
    expect(tab.page.locator(RESULTS)).to_have_count(20)
    assert shown(tab.page)[:10] == first
    expect(tab.page.locator(RESULTS).nth(10)).to_be_focused()
    assert parse_qs(asked(tab))["page"] == ["2"]
    tab.page.reload()
    expect(tab.page.locator(RESULTS)).to_have_count(20)


def test_keys_alone_are_enough(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(url)
    tab.page.keyboard.press("Control+k")
    expect(tab.page.locator(FIELD)).to_be_focused()
    tab.page.keyboard.type("škola")
    tab.page.keyboard.press("Enter")
    wait_for(tab.page, "škola")
    for _ in range(3):  # the button, the filters, the first result
        tab.page.keyboard.press("Tab")
    expect(tab.page.locator(RESULTS).first).to_be_focused()
    target = tab.page.locator(RESULTS).first.evaluate("link => link.href")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(str(target))


def test_the_switch_of_languages_keeps_the_question(
    tabs: Tabs, url: str, pages: dict[str, BuiltPage]
) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?q=Kreka")
    wait_for(tab.page, "Kreka")
    tab.page.locator(".nr-drop--languages summary").click()
    tab.page.locator(".nr-drop--languages a[hreflang=lt]").click()
    tab.page.wait_for_url(f"**/{search_page(pages, 'lt')}?q=Kreka")
    wait_for(tab.page, "Kreka")


def test_nothing_found_leads_to_the_lists(tabs: Tabs, pages: dict[str, BuiltPage], lang: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(f"{search_page(pages, lang)}?q={NOWHERE}")
    wait_for(tab.page, NOWHERE, "empty")
    expect(tab.page.locator(".nr-advice")).to_be_visible()
    expect(tab.page.locator(LISTS)).to_be_visible()
    assert shown(tab.page) == []


def test_late_answers_are_dropped(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(url)
    held: list[Route] = []
    tab.page.route("**/search/bs/*.json", lambda route: held.append(route))  # noqa: PLW0108  # Playwright asks for its signature
    tab.page.locator(FIELD).fill("škola")
    expect(tab.page.locator("#nr-results")).to_have_attribute("data-state", "loading")
    expect(tab.page.locator(STATUS)).to_have_text("Pretraga traje…")
    tab.page.locator(FIELD).fill("")
    expect(tab.page.locator(".nr-found")).to_be_hidden()
    assert held
    for route in held:
        route.fulfill(json={})
    tab.page.wait_for_timeout(300)
    expect(tab.page.locator(".nr-found")).to_be_hidden()
    assert shown(tab.page) == []


def test_a_broken_index_leads_to_the_lists_and_can_be_tried_again(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh("telephone")
    tab.page.route("**/search/bs/*.json", lambda route: route.abort())
    tab.open(f"{url}?q={quote('škola')}")
    wait_for(tab.page, "škola", "error")
    expect(tab.page.locator(LISTS)).to_be_visible()
    assert axe_violations(tab.page) == []
    tab.page.unroute_all(behavior="ignoreErrors")
    tab.page.get_by_role("button", name="Pokušaj ponovo").tap()
    wait_for(tab.page, "škola")
    tab.take_complaints()


def test_it_goes_on_when_the_connection_is_back(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(url)
    tab.page.context.set_offline(True)
    tab.page.locator(FIELD).fill("škola")
    wait_for(tab.page, "škola", "error")
    expect(tab.page.locator(STATUS)).to_contain_text("Nema internetske veze")
    tab.page.context.set_offline(False)
    wait_for(tab.page, "škola")
    tab.take_complaints()


@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_without_scripts_it_leads_to_the_lists(
    tabs: Tabs, pages: dict[str, BuiltPage], viewport: Viewport, lang: str
) -> None:
    tab = tabs.fresh(viewport, java_script_enabled=False)
    tab.open(f"{lang}/")
    if viewport == "desktop":
        tab.page.locator("#nr-search-box").fill("a")
        tab.page.locator("#nr-search-box").press("Enter")
    else:
        tab.page.locator(".nr-search-link").click()
    tab.page.wait_for_url(re.compile(re.escape(search_page(pages, lang)) + r"(\?q=a|#nr-search-q)$"))
    expect(tab.page.locator(".nr-title .nr-notice:visible")).to_contain_text("JavaScript")
    expect(tab.page.locator(FIELD)).to_be_hidden()
    links = tab.page.locator(f"{LISTS} li a")
    assert links.count() >= 7
    links.first.click()
    assert tab.url in pages
    # What is fetched ahead for scripts, a browser without them refuses.
    assert [line for line in tab.take_complaints() if not line.endswith(".js (csp)")] == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize(
    "question", ["", "?q={}&school=kreka", f"?q={NOWHERE}"], ids=["", "found", "nothing"]
)
def test_it_is_for_everybody(
    tabs: Tabs, pages: dict[str, BuiltPage], viewport: Viewport, scheme: Scheme, question: str
) -> None:
    tab = tabs.get(viewport, scheme)
    for lang in LANGUAGES if scheme == "light" else DARK[viewport]:
        word = SCHOOL[lang]
        tab.open(search_page(pages, lang) + question.format(quote(word)))
        expect(tab.page.locator("#nr-results")).to_have_attribute("data-state", re.compile("idle|done|empty"))
        if "school" in question:
            tab.page.locator(".nr-filters summary").click()
            expect(tab.page.locator("#nr-filter-schools option").nth(1)).to_be_attached()
            wait_for(tab.page, word)
        assert axe_violations(tab.page) == []
        if viewport == "telephone":
            assert wide_elements(tab.page) == []


@pytest.mark.parametrize("width", [320, 640])  # 640: 1280 pixels, everything twice as large
def test_it_fits_a_narrow_screen(tabs: Tabs, pages: dict[str, BuiltPage], width: int, lang: str) -> None:
    tab = tabs.fresh()
    tab.page.set_viewport_size({"width": width, "height": 700})
    for url in (f"{lang}/", f"{search_page(pages, lang)}?q={quote(SCHOOL[lang])}&school=pii-3"):
        tab.open(url)
        if "?" in url:
            expect(tab.page.locator("#nr-results")).to_have_attribute("data-state", re.compile("done|empty"))
            tab.page.locator(".nr-filters summary").click()
        assert tab.page.evaluate("screen.width") == width
        assert wide_elements(tab.page) == []


def test_it_works_below_a_folder(
    browser: Browser, built_site: Path, url: str, pages: dict[str, BuiltPage]
) -> None:
    with serve(built_site, "/sub/folder/") as root:
        tabs = Tabs(browser, root)
        tab = tabs.fresh()
        tab.open(f"{url}?q={quote('škola')}")
        wait_for(tab.page, "škola")
        tab.page.locator(RESULTS).first.click()
        tab.page.wait_for_load_state("load")
        assert tab.url in pages
        assert tab.take_complaints() == []
        tabs.close()


def test_what_is_typed_before_the_script_is_there_is_searched(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    held: list[Route] = []
    tab.page.route("**/search/page.js", lambda route: held.append(route))  # noqa: PLW0108  # Playwright asks for its signature
    tab.page.goto(tab.root + url, wait_until="commit")
    tab.page.locator(FIELD).fill("škola")
    for route in held:
        route.continue_()
    wait_for(tab.page, "škola")
    expect(tab.page.locator(FIELD)).to_have_value("škola")


@pytest.mark.parametrize("lost", ["page.js", "state.js"])
def test_a_script_that_cannot_be_had_is_said(tabs: Tabs, url: str, lost: str) -> None:
    tab = tabs.fresh()
    tab.page.route(f"**/search/{lost}", lambda route: route.abort())
    tab.page.route("**/bundle.*.js", lambda route: route.abort())
    tab.open(url)
    expect(tab.page.locator("#nr-search-broken")).to_be_visible()
    expect(tab.page.locator(FIELD)).to_be_visible()
    expect(tab.page.locator(LISTS)).to_be_visible()
    tab.take_complaints()


def test_nothing_is_said_where_all_is_well(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(url)
    expect(tab.page.locator("#nr-search-broken")).to_be_hidden()


def test_the_index_is_there_before_it_is_asked(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    with tab.page.expect_response("**/search/bs/index.json"):
        tab.open(url)
    assert tab.page.locator("link[rel=modulepreload]").count() >= 6


def test_answers_are_told_once_and_at_rest(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(url)
    told = tab.page.locator(".nr-found [role=status]")
    tab.page.locator(FIELD).press_sequentially("škola", delay=200)
    wait_for(tab.page, "škola")
    expect(told).to_be_empty()
    expect(told).to_have_text(tab.page.locator(STATUS).inner_text())


def test_the_focus_is_never_lost(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh("telephone")
    tab.open(f"{url}?school=kreka")
    wait_for(tab.page, "")
    tab.page.locator(".nr-active .nr-chip button").tap()
    expect(tab.page.locator(FIELD)).to_be_focused()
    tab.page.locator(FIELD).fill("škola")
    tab.page.locator(FIELD).press("Enter")
    expect(tab.page.locator("#nr-results-title")).to_be_focused()
    wait_for(tab.page, "škola")
    tab.page.route("**/search/bs/b*.json", lambda route: route.abort())
    tab.page.locator(".nr-found__more").tap()
    expect(tab.page.locator(".nr-found__again")).to_be_focused()
    tab.take_complaints()


def test_an_address_beyond_the_last_page_is_put_right(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?q=UIAOK&page=19")
    expect(tab.page.locator("#nr-results")).to_have_attribute("data-state", re.compile("done|empty"))
    assert "page" not in parse_qs(asked(tab))


def test_a_long_question_is_cut_as_in_the_field(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?q={'a' * 3000}")
    wait_for(tab.page, "a" * 200, "empty")
    assert len(tab.page.title()) < 120


def test_a_third_school_comes_beside_two(tabs: Tabs, url: str) -> None:
    tab = tabs.fresh()
    tab.open(f"{url}?school=kreka&school=pii-3")
    tab.page.locator(".nr-filters summary").click()
    wait_for(tab.page, "")
    choice = tab.page.locator("#nr-filter-schools option").last.get_attribute("value")
    tab.page.locator("#nr-filter-schools").select_option(choice)
    expect(tab.page.locator(".nr-active .nr-chip")).to_have_count(3)
