"""A small site with everything that an entry can hold."""

from __future__ import annotations

FEED_SITE = {
    "content/news/2022/kreka/index.bs.md": """---
title: Prvi sastanak "Kilometra" & krug
summary: Nastavnici su se sastali <prvi put>.
date: 2022-05-17
updated: 2022-06-01
slug: prvi-sastanak
projects: [kilometar]
schools: [kreka]
authors:
  - {name: Ana Anić, role: nastavnica}
events:
  - {title: Drugi sastanak, start: 2022-07-01 17:00, end: 2022-07-01 19:00, place: Tuzla, address: "Ulica 1", online: "https://x.example/?a=1&b=2"}
photos:
  - {file: sto.png, people: no, alt: Okrugli sto, caption: Za stolom, credit: Ana Anić}
  - {file: krug č.png, people: no, alt: Krug}
  - {file: tabla.png, people: no, alt: Tabla}
---
## Šta je dogovoreno

Pogledajte [drugu vijest](../druga/index.lt.md), [popis](#popis) i [stranicu](https://x.example/?a=1&b=2).[^1]

![Tabla s planom](tabla.png)

### Popis

- [x] sala
- [ ] tekst

| a | b |
|---|--:|
| 1 | 2 |

[^1]: Napomena.
""",
    "content/news/2022/kreka/index.pl.md": """---
title: Pierwsze spotkanie
slug: pierwsze-spotkanie
source: bs@0
---
Nauczyciele spotkali się po raz pierwszy.
""",
    "content/news/2022/kreka/sto.png 40x30": "",
    "content/news/2022/kreka/krug č.png 4x3": "",
    "content/news/2022/kreka/tabla.png 40x30": "",
    "content/news/2022/druga/index.lt.md": """---
title: Antra naujiena
date: 2022-03-02
slug: antra
schools: [kreka]
---
Tekstas.
""",
    "data/projects/kilometar.yml": "name: Kilometar\nfunders:\n  - {partner: bmz}\n",
    "data/schools/kreka.yml": "name: {bs: OŠ Kreka, lt: Krekos mokykla}\nplace: Tuzla\ncountry: BA\n",
    "data/partners/bmz.yml": "name: Ministarstvo\nshort_name: BMZ\nkind: funder\n",
}
