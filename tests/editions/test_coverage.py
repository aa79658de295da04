"""How complete an edition is, and what to do next."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.editions.coverage.links import Links
from mkdocs_newsroom.editions.coverage.tasks import (
    Count,
    EditionCoverage,
    FileTask,
    ItemTask,
    MessagesTask,
    Part,
    RecordTask,
    State,
    Task,
    Weight,
)
from mkdocs_newsroom.editions.coverage.texts import missing_texts
from mkdocs_newsroom.model.entities import Contact, LabelledLink, Network, Partner, Person, Project
from mkdocs_newsroom.model.funding import Emblem, Funding
from mkdocs_newsroom.model.settings import LanguageSetting

SITE = """
=== content/news/2022/novo/index.bs.md
---
title: Novo
date: 2022-05-02
slug: novo
---
Tekst.
=== content/news/2022/isti-mjesec/index.bs.md
---
title: Isti mjesec
date: 2022-05-01
slug: isti-mjesec
schools: [kreka, prva]
---
Tekst, [novo](../novo/index.bs.md).
=== content/news/2021/staro/index.bs.md
---
title: Staro
date: 2021-03-01
slug: staro
projects: [kilometar]
---
Tekst.
=== content/news/2021/staro/index.pl.md
---
title: Stare
slug: stare
source: bs@0
---
Tekst.
=== content/news/2021/staro/index.lv.md
---
title: Vecs
slug: vecs
draft: yes
source: bs@0
---
Teksts.
=== content/news/2021/staro/index.lt.md
---
title: Sena
slug: sena
publish: 2030-01-01
source: bs@0
---
Tekstas.
=== content/news/2023/sutra/index.bs.md
---
title: Sutra
date: 2023-01-01
slug: sutra
draft: yes
---
Tekst.
=== content/about.bs.md
---
title: O nama
slug: o-nama
---
Tekst.
=== content/press.bs.md
---
title: Za medije
slug: mediji
---
Tekst.
=== content/projects/kilometar/index.bs.md
Duži opis.
=== data/projects/kilometar.yml
name: {bs: Kilometar, pl: Kilometr}
goal: {bs: Cilj}
funders: [{partner: mios, funding: program}]
=== data/schools/kreka.yml
name: Kreka
place: {bs: Tuzla}
address: {bs: Ulica, pl: Ulica, lv: Iela, lt: Gatvė}
country: BA
=== data/schools/prva.yml
name: Prva
country: BA
=== data/partners/mios.yml
name: MIOS
=== data/funding/program.yml
name: {bs: Program}
statement: {bs: Izjava, pl: Oświadczenie}
languages: [bs, pl]
=== data/funding/unused.yml
name: {bs: Nigdje}
"""


def _coverage(folder: Path, lang: str) -> EditionCoverage:
    return next(one for one in prepare_site(folder, SITE).coverage if one.lang == lang)


def _line(task: Task) -> str:
    match task:
        case ItemTask():
            return f"{task.state} {task.key}"
        case RecordTask():
            return f"{task.path} {' '.join(task.fields)}"
        case FileTask():
            return f"{task.path} of {task.original}"
        case MessagesTask():
            return "messages"


def test_what_there_is_to_do_the_most_important_first(tmp_path: Path) -> None:
    """A page of the navigation, then by month, within a month by links; what has no day comes last."""
    assert [_line(task) for task in _coverage(tmp_path, "pl").tasks] == [
        "content/about.pl.md of content/about.bs.md",
        "missing 2022/isti-mjesec",
        "missing 2022/novo",
        "data/schools/kreka.yml place",
        "content/projects/kilometar/index.pl.md of content/projects/kilometar/index.bs.md",
        "data/projects/kilometar.yml goal",
        "stale 2021/staro",
        "data/funding/program.yml name",
        "content/press.pl.md of content/press.bs.md",
    ]


def test_counts(tmp_path: Path) -> None:
    coverage = _coverage(tmp_path, "pl")
    assert coverage.counts == {
        Part.ITEMS: Count(0, 3),
        Part.TEXTS: Count(6, 9),
        Part.DESCRIPTIONS: Count(0, 1),
        Part.PAGES: Count(0, 2),
        Part.MESSAGES: coverage.counts[Part.MESSAGES],
    }
    messages = coverage.counts[Part.MESSAGES]
    assert messages.done == messages.total > 100
    assert coverage.total == Count(6 + messages.done, 15 + messages.total)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("bs", {State.WRITTEN: 3}),
        ("pl", {State.STALE: 1, State.MISSING: 2}),
        ("lv", {State.WAITING: 1, State.MISSING: 2}),
        ("lt", {State.WAITING: 1, State.MISSING: 2}),
    ],
)
def test_states_of_items(tmp_path: Path, lang: str, expected: dict[State, int]) -> None:
    """An item whose source waits is not counted: nobody has to translate it."""
    found = _coverage(tmp_path, lang).items
    assert {state: count for state, count in found.items() if count} == expected


def test_a_draft_is_somebody_s_task_and_a_day_to_come_is_nobody_s(tmp_path: Path) -> None:
    assert "waiting 2021/staro" in [_line(task) for task in _coverage(tmp_path, "lv").tasks]
    assert "2021/staro" not in " ".join(_line(task) for task in _coverage(tmp_path, "lt").tasks)


def test_a_stale_item_says_what_to_write(tmp_path: Path) -> None:
    (task,) = [
        one
        for one in _coverage(tmp_path, "pl").tasks
        if isinstance(one, ItemTask) and one.state is State.STALE
    ]
    assert task.path == "content/news/2021/staro/index.pl.md"
    assert task.source.startswith("bs@")
    assert len(task.source) == len("bs@") + 12
    assert task.weight.links == 1


def test_the_interface_comes_first(tmp_path: Path) -> None:
    languages = (LanguageSetting("bs", "Bosanski", "Vijesti"), LanguageSetting("uk", "Українська", "Новини"))
    found = prepare_site(tmp_path, SITE, languages=languages).coverage[1]
    task = found.tasks[0]
    assert isinstance(task, MessagesTask)
    assert len(task.missing) == found.counts[Part.MESSAGES].total
    assert found.counts[Part.MESSAGES].percent == 0


def test_a_whole_edition_has_nothing_to_do(tmp_path: Path) -> None:
    assert _coverage(tmp_path, "bs").tasks == ()
    assert _coverage(tmp_path, "bs").total.percent == 100


@pytest.mark.parametrize(("done", "total", "percent"), [(0, 0, 100), (0, 3, 0), (2, 3, 66), (999, 1000, 99)])
def test_percent_is_rounded_down(done: int, total: int, percent: int) -> None:
    assert Count(done, total).percent == percent


@pytest.mark.parametrize("name", ["index.bs.md", "index.pt-BR.md#dalje", "index.fil.md"])
def test_texts_lead_to_items_in_any_language(tmp_path: Path, name: str) -> None:
    text = SITE.replace("[novo](../novo/index.bs.md)", f"[novo](../novo/{name}) i opet <../novo/{name}>.")
    site = prepare_site(tmp_path, text).site
    (novo,) = [item for item in site.items if item.key == "2022/novo"]
    assert Links(site).item(novo).links == 1


def test_a_long_word_leads_nowhere_in_no_time(tmp_path: Path) -> None:
    site = prepare_site(tmp_path, SITE.replace("[novo](../novo/index.bs.md)", "a" * 200_000)).site
    start = process_time()
    Links(site)
    assert process_time() - start < 1


def test_order_of_weights() -> None:
    weights = [
        Weight(everywhere=True),
        Weight(newest=date(2022, 5, 1), links=9),
        Weight(newest=date(2022, 5, 30), links=2),
        Weight(newest=date(2022, 5, 1), links=2),
        Weight(newest=date(2022, 4, 30), links=99),
        Weight(links=99),
        Weight(),
    ]
    mixed = list(reversed(weights))
    assert sorted(mixed, key=lambda one: one.order) == weights


def test_texts_are_found_by_their_types() -> None:
    """Also those within other records; what nobody has written is not missing, a text for all languages is there."""
    network = Network(
        id="mreza",
        name="Mreža",
        aim={"bs": "Cilj"},
        topics=({"bs": "Tema", "pl": "Temat"}, {"bs": "Druga"}),
        moderators=(Person(name="Ana", role={"bs": "voditeljica"}),),
        links=(LabelledLink(title={"bs": "Više"}, url="https://example.org/"),),
        aliases=("Mreža škole",),
    )
    count, missing = missing_texts(network, "pl")
    assert set(missing) == {"aim", "topics.2", "moderators.1.role", "links.1.title"}
    assert count == Count(2, 6)


def test_a_contact_that_is_not_public_needs_no_translation() -> None:
    def partner(public: str) -> Partner:
        contact = Contact(name="Ana", role={"bs": "šefica"}, public=public)
        return Partner(id="mios", name="MIOS", contact=contact)

    assert missing_texts(partner("no"), "pl") == (Count(1, 1), ())
    assert missing_texts(partner("yes"), "pl") == (Count(1, 2), ("contact.role",))


def test_a_programme_asks_for_its_statement_in_some_languages() -> None:
    programme = Funding(
        id="p",
        name="P",
        statement={"bs": "Izjava"},
        languages=("bs", "pl"),
        emblems=(Emblem(file="a.png", alt={"bs": "Znak"}),),
    )
    assert missing_texts(programme, "pl")[1] == ("emblems.1.alt", "statement")
    assert missing_texts(programme, "lv")[1] == ("emblems.1.alt",)


def test_facts_are_no_texts() -> None:
    assert missing_texts(Project(id="p", name="P", start="2020"), "pl") == (Count(1, 1), ())
