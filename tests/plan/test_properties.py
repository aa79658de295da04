"""What holds for the plan of every site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from urllib.parse import unquote, urljoin, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from harness.sites import SETTINGS
from mkdocs_newsroom.model.sources import Sources
from mkdocs_newsroom.plan.page import PagePlan
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.views import EntityView, ItemView, NewsListView

from .small_sites import LANGUAGES, marker, planned, shuffled, sources

URL_FIELDS = ("url", "news_url", "events_url", "all_url", "previous", "next", "online", "home_url")
few = settings(deadline=None, max_examples=20)


def all_pages(plan: Plan) -> list[PagePlan]:
    return [page for edition in plan.editions for page in edition.pages]


def urls_in(value: object) -> Iterator[str]:
    """Every address in a view, however deep."""
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name in URL_FIELDS and isinstance(inner, str):
                yield inner
            elif field.name == "section_urls":
                yield from inner.values()
            else:
                yield from urls_in(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from urls_in(inner)


def is_outside(url: str) -> bool:
    return url.startswith(("http://", "https://", "mailto:", "tel:"))


@few
@given(sources())
def test_a_site_without_mistakes_has_no_problems(site: Sources) -> None:
    """But that not every translation has the words of every photo is to be known."""
    assert {problem.code for problem in planned(site)[1]} <= {"E617"}


@few
@given(sources())
def test_every_address_is_of_one_page(site: Sources) -> None:
    plan, _ = planned(site)
    files = [file.dest_uri for file in plan.files] + [picture.dest_uri for picture in plan.pictures]
    taken = Counter([page.dest_uri for page in all_pages(plan)] + files)
    assert max(taken.values()) == 1
    for edition in plan.editions:
        assert all(page.url.startswith(f"{edition.language.code}/") for page in edition.pages)
        assert len({page.src_uri for page in edition.pages}) == len(edition.pages)


@few
@given(sources())
def test_alternates_name_each_other(site: Sources) -> None:
    plan, _ = planned(site)
    pages = {page.url: page for page in all_pages(plan)}
    for page in pages.values():
        languages = [one.lang for one in page.alternates]
        assert len(set(languages)) == len(languages)
        assert languages.count("x-default") == 1
        own = {one.lang: one.url for one in page.alternates if one.lang != "x-default"}
        assert own[page.lang] == page.url
        for lang, url in own.items():
            assert pages[url].lang == lang
            assert pages[url].alternates == page.alternates


@few
@given(sources())
def test_the_switch_leads_to_every_edition(site: Sources) -> None:
    plan, _ = planned(site)
    pages = {page.url: page for page in all_pages(plan)}
    for page in pages.values():
        assert tuple(target.language.code for target in page.switch) == LANGUAGES
        own = {one.lang: one.url for one in page.alternates}
        for target in page.switch:
            there = pages[target.url]
            assert there.lang == target.language.code
            assert target.is_current == (target.language.code == page.lang)
            assert target.leads_to == ("" if own.get(there.lang) == there.url else there.title)
            assert there.is_indexed or there.template == page.template


@few
@given(sources())
def test_every_item_is_listed_once(site: Sources) -> None:
    plan, _ = planned(site)
    for edition in plan.editions:
        lang = edition.language.code
        own = {
            bundle.key: lang if any(one.lang == lang for one in bundle.variants) else bundle.variants[0].lang
            for bundle in site.bundles
        }
        expected = {
            f"{shown}/{SETTINGS.section('news', shown)}/{key}/": int(key[:4]) for key, shown in own.items()
        }
        lists = [page.view for page in edition.pages if isinstance(page.view, NewsListView)]
        everything = [card.link.url for view in lists if view.year is None for card in view.listing.cards]
        assert sorted(everything) == sorted(expected)
        by_year = [(card.link.url, view.year) for view in lists if view.year for card in view.listing.cards]
        assert sorted(by_year) == sorted(expected.items())
        dates = [card.date.iso for view in lists if view.year is None for card in view.listing.cards]
        assert dates == sorted(dates, reverse=True)
        _check_entities(site, tuple(edition.pages))


def _check_entities(site: Sources, pages: tuple[PagePlan, ...]) -> None:
    shown: dict[tuple[str, str], list[str]] = {}
    for page in pages:
        if isinstance(page.view, EntityView):
            key = (page.view.kind.value, page.src_uri.split("/")[1])
            shown.setdefault(key, []).extend(card.date.iso for card in page.view.listing.cards)
    for file in site.entities:
        named = [
            bundle.variants[0].record
            for bundle in site.bundles
            if file.record.id in getattr(bundle.variants[0].record, file.kind.value)
        ]
        dates = sorted((getattr(record, "date").isoformat() for record in named), reverse=True)  # noqa: B009
        assert shown[file.kind.value, file.record.id] == dates


@few
@given(sources())
def test_every_link_leads_somewhere(site: Sources) -> None:
    plan, _ = planned(site)
    files = {file.dest_uri for file in plan.files} | {picture.dest_uri for picture in plan.pictures}
    lists = {embed.url for edition in plan.editions for embed in edition.embeds}
    known = {page.url for page in all_pages(plan)} | files | lists | {""}
    for edition in plan.editions:
        found = [*urls_in(edition), *urls_in(plan.choice)]
        assert {unquote(url) for url in found if not is_outside(url)} <= known
        for page in edition.pages:
            body = getattr(page.view, "body", "")
            tree = LexborHTMLParser(body or "<p></p>")
            written = [
                node.attributes.get("href") or node.attributes["src"] or "" for node in tree.css("a, img")
            ]
            targets = {urlsplit(urljoin(f"https://x.example/{page.url}", url)).path for url in written}
            assert {unquote(path).removeprefix("/") for path in targets} <= known


@few
@given(sources())
def test_no_text_is_served_as_another_language(site: Sources) -> None:
    plan, _ = planned(site)
    for page in all_pages(plan):
        if isinstance(page.view, ItemView):
            assert page.view.body.startswith(f"<p>{marker(page.lang)} ")
            assert page.view.title.endswith(f" {page.lang}")
        if isinstance(page.view, EntityView) and page.view.body:
            assert page.view.body_lang != page.lang
            assert page.view.body == f"<p>{marker(page.view.body_lang or page.lang)}</p>\n"


@few
@given(sources(), st.integers())
def test_the_order_of_files_does_not_matter(site: Sources, seed: int) -> None:
    assert planned(shuffled(site, seed)) == planned(site)


@few
@given(sources(), st.integers(1, 4))
def test_slices_are_full(site: Sources, size: int) -> None:
    plan, _ = planned(site, size)
    for page in all_pages(plan):
        if isinstance(page.view, NewsListView | EntityView):
            listing = page.view.listing
            rest = listing.total - (listing.count - 1) * size
            assert len(listing.cards) == (size if listing.number < listing.count else rest)
            assert listing.count == 1 or 1 <= rest <= size
            assert [one.number for one in listing.pages if one.is_current] == (
                [listing.number] if listing.count > 1 else []
            )
