"""Feeds as data: what stands in which, in which language, under which name, and from which day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.plan.feed_pieces import FeedEntry, FeedPlan
from mkdocs_newsroom.plan.feeds import NEVER, NEWEST
from mkdocs_newsroom.plan.pages import Plan

ITEM = "---\ntitle: {title}\nslug: {slug}\n{more}---\n{title}\n"
SITE = {
    "content/news/2022/kreka/index.bs.md": ITEM.format(
        title="Prvi sastanak", slug="sastanak", more="date: 2022-05-17\nschools: [kreka]\n"
    ),
    "content/news/2022/kreka/index.pl.md": ITEM.format(
        title="Pierwsze spotkanie", slug="spotkanie", more="source: bs@0\n"
    ),
    "content/news/2021/riga/index.lv.md": ITEM.format(
        title="Sanāksme", slug="sanaksme", more="date: 2021-02-01\nupdated: 2022-06-01\n"
    ),
    "data/schools/kreka.yml": "name: {bs: OŠ Kreka, lv: Krekas skola}\nplace: Tuzla\ncountry: BA\n",
    "data/schools/nova.yml": "name: OŠ Nova\nplace: Tuzla\ncountry: BA\n",
}


def planned(project: Path, files: dict[str, str] = SITE, **settings: Any) -> Plan:
    return prepare_site(project, files, **settings).plan


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return planned(tmp_path_factory.mktemp("feeds"))


def feeds(plan: Plan, lang: str) -> dict[str, FeedPlan]:
    edition = next(edition for edition in plan.editions if edition.language.code == lang)
    return {feed.url: feed for feed in edition.feeds}


def entries(feed: FeedPlan) -> list[tuple[str, str, str]]:
    return [(entry.lang, entry.view.title, entry.url) for entry in feed.entries]


def test_an_edition_and_each_entity_have_a_feed(plan: Plan) -> None:
    assert [*feeds(plan, "bs")] == ["bs/", "bs/skole/kreka/", "bs/skole/nova/"]
    one = feeds(plan, "lv")["lv/skolas/kreka/"]
    assert (one.atom_url, one.json_url) == ("lv/skolas/kreka/feed.xml", "lv/skolas/kreka/feed.json")
    assert one.title == "Krekas skola – Izglītības ziņas"


def test_what_is_not_translated_stands_in_its_own_language(plan: Plan) -> None:
    kreka = ("bs", "Prvi sastanak", "bs/vijesti/2022/sastanak/")
    riga = ("lv", "Sanāksme", "lv/zinas/2021/sanaksme/")
    assert entries(feeds(plan, "bs")["bs/"]) == [kreka, riga]
    assert entries(feeds(plan, "lt")["lt/"]) == [kreka, riga]
    assert entries(feeds(plan, "pl")["pl/"]) == [
        ("pl", "Pierwsze spotkanie", "pl/aktualnosci/2022/spotkanie/"),
        riga,
    ]


def test_an_entry_is_made_once(plan: Plan) -> None:
    shown: dict[str, list[FeedEntry]] = {}
    for edition in plan.editions:
        for feed in edition.feeds:
            for entry in feed.entries:
                shown.setdefault(entry.id, []).append(entry)
    assert sorted(map(len, shown.values())) == [2, 4, 6]
    assert all(entry is same[0] for same in shown.values() for entry in same)


def test_days_come_from_the_content(plan: Plan) -> None:
    days = {entry.view.title: entry.updated for entry in feeds(plan, "pl")["pl/"].entries}
    assert days == {"Pierwsze spotkanie": "2022-05-17", "Sanāksme": "2022-06-01"}
    assert feeds(plan, "pl")["pl/"].updated == "2022-06-01"
    assert feeds(plan, "pl")["pl/szkoly/kreka/"].updated == "2022-05-17"


def test_a_feed_without_news_has_the_day_of_the_newest_item(plan: Plan, tmp_path: Path) -> None:
    assert feeds(plan, "bs")["bs/skole/nova/"].entries == ()
    assert feeds(plan, "bs")["bs/skole/nova/"].updated == "2022-05-17"
    empty = planned(tmp_path, {"data/schools/nova.yml": SITE["data/schools/nova.yml"]})
    assert {feed.updated for feed in feeds(empty, "bs").values()} == {NEVER}


def test_tags_name_the_entities_in_the_words_of_the_entry(plan: Plan) -> None:
    (entry,) = feeds(plan, "lv")["lv/skolas/kreka/"].entries
    assert [(tag.scheme, tag.id, tag.name.text, tag.name.lang) for tag in entry.tags] == [
        ("tag:newsroom.example,2026:schools", "kreka", "OŠ Kreka", None)
    ]


def named(plan: Plan) -> dict[str, str]:
    """The addresses of feeds and entries by their names."""
    made = {feed.id: feed.url for feed in feeds(plan, "bs").values()}
    return made | {entry.id: entry.url for feed in feeds(plan, "bs").values() for entry in feed.entries}


def test_names_survive_other_addresses(plan: Plan, tmp_path: Path) -> None:
    moved = {
        **SITE,
        "content/news/2022/kreka/index.bs.md": SITE["content/news/2022/kreka/index.bs.md"].replace(
            "slug: sastanak", "slug: skup"
        ),
    }
    sections = {"news": {"bs": "novosti"}, "schools": {"bs": "obrazovne-ustanove"}}
    other = planned(tmp_path, moved, site_url="https://newsroom.example/sub/", sections=sections)
    before, after = (named(one) for one in (plan, other))
    assert before.keys() == after.keys()
    kreka = "tag:newsroom.example,2026:news/2022/kreka/bs"
    assert (before[kreka], after[kreka]) == ("bs/vijesti/2022/sastanak/", "bs/novosti/2022/skup/")


def test_only_the_newest(tmp_path: Path) -> None:
    many = {
        f"content/news/2022/n{n:02}/index.bs.md": ITEM.format(
            title=f"Vijest {n}", slug=f"vijest-{n}", more=f"date: 2022-01-{n:02}\n"
        )
        for n in range(1, NEWEST + 4)
    }
    feed = feeds(planned(tmp_path, many), "bs")["bs/"]
    assert [entry.view.title for entry in feed.entries] == [f"Vijest {n}" for n in range(NEWEST + 3, 3, -1)]
