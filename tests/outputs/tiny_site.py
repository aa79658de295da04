"""A site of one page of every kind, in which every text that people write is `words`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from harness.sites import prepare_site
from mkdocs_newsroom.plan.pages import Plan

FILES = {
    "content/index.bs.md": "---\ntitle: WORDS\nsummary: WORDS\n---\nTekst.\n",
    "content/about.bs.md": "---\ntitle: WORDS\nsummary: WORDS\nslug: o-nama\n---\nTekst.\n",
    "content/contact.bs.md": "---\ntitle: WORDS\nslug: kontakt\n---\nTekst.\n",
    "content/news/2022/kreka/index.bs.md": """---
title: WORDS
summary: WORDS
date: 2022-05-17
slug: prvi-sastanak
projects: [kilometar]
schools: [kreka]
networks: [mreza]
partners: [mios]
authors:
  - {name: WORDS, role: WORDS, organisation: WORDS}
contact:
  name: WORDS
  role: WORDS
  organisation: WORDS
  email: ana@x.example
  phone: +387 35 257 123
  link: "https://x.example/"
  public: yes
events:
  - {title: WORDS, start: 2022-07-01 17:00, place: WORDS, address: WORDS, online: "https://x.example/?a=1&b=2"}
  - {title: WORDS, start: 2022-05-01, place: WORDS}
photos:
  - {file: sto.png, people: no, alt: WORDS, caption: WORDS, credit: WORDS}
  - {file: krug č.png, people: no, alt: WORDS, caption: WORDS, credit: WORDS}
---
Tekst.
""",
    "content/news/2022/kreka/index.pl.md": """---
title: WORDS
summary: WORDS
slug: pierwsze-spotkanie
source: bs@0
photos:
  - {file: sto.png, alt: WORDS}
  - {file: krug č.png, alt: WORDS}
---
Treść.
""",
    "content/news/2022/kreka/sto.png 40x30": "",
    "content/news/2022/kreka/krug č.png 4x3": "",
    "content/news/2021/druga/index.lt.md": """---
title: WORDS
date: 2021-05-17
slug: druga
schools: [kreka]
---
Tekst.
""",
    "content/news/2021/treca/index.bs.md": """---
title: WORDS
date: 2021-05-18
slug: treca
schools: [kreka]
---
Tekst.
""",
    "content/schools/kreka/index.pl.md": "Opis.\n",
    "data/projects/kilometar.yml": """name: WORDS
short_name: WORDS
goal: WORDS
description: WORDS
start: 2020-03
lead: mios
partners: [mios]
funders:
  - {partner: bmz, statement: WORDS}
schools: [kreka]
networks: [mreza]
places: [WORDS]
links:
  - {title: WORDS, url: "https://x.example/?a=1&b=2"}
people:
  - {name: WORDS, role: {lv: WORDS}}
contact: {name: WORDS, email: ana@x.example, public: yes}
""",
    "data/schools/kreka.yml": """name: WORDS
aliases: [WORDS]
place: WORDS
municipality: WORDS
country: BA
address: {pl: WORDS}
coordinates: 44.5330, 18.6520
link: https://x.example/
description: WORDS
networks: [mreza]
""",
    "data/networks/mreza.yml": """name: WORDS
kind: WORDS
country: PL
project: kilometar
aim: WORDS
description: WORDS
specific_aims: [WORDS]
benefits: [WORDS]
topics: [WORDS]
way_of_working: WORDS
conditions: [WORDS]
members: WORDS
moderators:
  - {name: WORDS}
places:
  - {name: {bs: WORDS}, coordinates: "44.5381, 18.6761"}
  - {name: {bs: WORDS}, coordinates: "44.4500, 18.6500"}
""",
    "data/partners/mios.yml": "name: WORDS\nshort_name: WORDS\nkind: lead\nlogo: logo.png\n",
    "data/partners/bmz.yml": "name: WORDS\nkind: funder\nlink: https://x.example/\n",
    "data/accessibility.yml": """owner: WORDS
published: 2022-01-01
changed: 2022-05-01
state: partial
prepared: 2022-06-01
reviewed: 2022-06-02
method: third-party
assessor: WORDS
gaps:
  - {text: WORDS, alternative: WORDS}
  - {text: WORDS, reason: burden}
  - {text: WORDS, reason: out-of-scope}
contact:
  name: WORDS
  role: WORDS
  organisation: WORDS
  email: ana@x.example
  phone: +387 35 257 123
  link: https://x.example/
  public: yes
forms:
  - lang: bs
    country: PL
    slug: izjava
    rules: WORDS
    voluntary: yes
    procedure: WORDS
    body: {title: WORDS, url: "https://x.example/?a=1&b=2"}
    features: WORDS
    shortcuts: WORDS
    apps: WORDS
    premises: WORDS
    premises_link: "https://x.example/?a=1&b=2"
    communication: WORDS
  - {lang: pl, country: BA, slug: deklaracja, rules: WORDS, answer: WORDS, procedure: WORDS}
  - {lang: lv, country: LV, slug: pazinojums, rules: WORDS, voluntary: yes, procedure: WORDS}
  - {lang: lt, country: LT, slug: pareiskimas, rules: WORDS, procedure: WORDS}
""",
    "content/partners/mios/logo.png 40x20": "",
}


def tiny_site(project: Path, words: str = "Riječi", **changes: Any) -> Plan:
    """`changes` are to the settings."""
    quoted = "'" + words.replace("'", "''") + "'"
    files = {name: text.replace("WORDS", quoted) for name, text in FILES.items()}
    prepared = prepare_site(project, files, **changes)
    assert prepared.problems == ()
    return prepared.plan
