"""The page for editors tells nobody what is not published."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from harness.sites import SETTINGS, sections, write
from mkdocs_newsroom.load.sources import load
from mkdocs_newsroom.model.news import VariantFile
from mkdocs_newsroom.pipeline import prepare
from mkdocs_newsroom.plan.editor_pieces import EditorsView, Work, WorkView
from mkdocs_newsroom.plan.editors import MOST_WORKS
from mkdocs_newsroom.relate.changes import PieceKind
from mkdocs_newsroom.relate.since import Earlier, no_memory

BEFORE = """
=== content/news/2021/skup/index.bs.md
---
title: Skup u školi
date: 2021-12-17
slug: skup
photos:
  - file: djeca.webp
    people: yes
    consent: skup
    alt: Emina i Tarik čitaju.
  - file: sto.webp
    people: no
    alt: Prazan sto.
  - file: mujo-begic.webp
    people: no
    alt: Tarik.
---
Došla je Amira Hodžić. Telefon +387 35 257 123.

Kraj.
"""
AFTER = """
=== content/news/2021/skup/index.bs.md
---
title: Skup roditelja u školi
date: 2021-12-17
slug: skup
photos:
  - file: djeca.webp
    people: yes
    consent: skup
    alt: Emina i Adnan čitaju.
  - file: sto.webp
    people: no
    alt: Okrugli sto.
---
Došli su roditelji. <!-- pitati majku Selmu --> ![Selma piše](djeca.webp)

Kraj, [više](https://example.org/tajna-adresa).
=== content/news/2021/skup/index.pl.md
---
title: Spotkanie
slug: spotkanie
source: bs@0
---
Tekst.
=== content/news/2021/skup/djeca.webp 30x20
=== content/news/2021/skup/sto.webp 31x20
=== data/consents/skup.yml
holder: Škola
scope: [website]
until: 2022-01-01
"""
SECRETS = (
    *("Amira", "Hodžić", "257", "Emina", "Tarik", "Adnan", "Selma", "Selmu", "majku", "tajna", "Prazan"),
    *("djeca.webp", "mujo-begic"),
)


def _memory(folder: Path) -> Earlier:
    """It knows BEFORE, whatever it is asked for."""
    write(folder, sections(BEFORE))
    sources, _ = load(folder, "content", "data", SETTINGS.codes)
    (source,) = sources.bundles[0].variants

    def earlier(asked: VariantFile, digest: str) -> VariantFile:
        return source

    return earlier


def _view(folder: Path, text: str, earlier: Earlier = no_memory, is_preview: bool = False) -> EditorsView:
    """That of the Polish edition."""
    write(folder, sections(text))
    prepared = prepare(folder, "content", "data", replace(SETTINGS, is_preview=is_preview), None, earlier)
    (edition,) = [one for one in prepared.plan.editions if one.language.code == "pl"]
    (page,) = [one for one in edition.pages if isinstance(one.view, EditorsView)]
    assert not page.is_indexed
    assert isinstance(page.view, EditorsView)
    return page.view


def _stale(view: EditorsView) -> WorkView:
    (work,) = [one for one in view.works if one.work is Work.STALE]
    return work


def test_the_public_page_has_no_word_that_is_not_published(tmp_path: Path) -> None:
    """Not what was taken out, no comment, no address of a link, nothing of a withheld photo."""
    work = _stale(_view(tmp_path / "after", AFTER, _memory(tmp_path / "before")))
    assert work.changes
    told = repr(work.changes)
    assert [secret for secret in SECRETS if secret in told] == []
    pieces = [piece for change in work.changes for piece in change.pieces]
    assert {piece.text.strip() for piece in pieces if piece.kind is PieceKind.REMOVED} == {"…"}
    added = "".join(piece.text for piece in pieces if piece.kind is PieceKind.ADDED)
    fields = {change.field for change in work.changes}
    assert fields == {"title", "body", "photos.sto.webp.alt", "photos.….alt"}
    for word in ("roditelja", "roditelji", "Okrugli", "više"):
        assert word in added


def test_a_preview_shows_the_whole_of_it(tmp_path: Path) -> None:
    work = _stale(_view(tmp_path / "after", AFTER, _memory(tmp_path / "before"), is_preview=True))
    told = repr(work.changes)
    assert [secret for secret in SECRETS if secret not in told] == []


def test_without_a_memory_the_changes_are_unknown(tmp_path: Path) -> None:
    assert _stale(_view(tmp_path, AFTER)).changes is None


def test_a_memory_that_takes_too_long_is_not_asked_again(tmp_path: Path) -> None:
    asked = []

    def slow(source: VariantFile, digest: str) -> None:
        asked.append(digest)
        raise TimeoutError

    more = """
=== content/news/2021/skup/index.lv.md
---
title: Sanāksme
slug: sanaksme
source: bs@1
---
Teksts.
"""
    assert _stale(_view(tmp_path, AFTER + more, slow)).changes is None
    assert len(asked) == 1


def test_what_waits_has_no_title_and_no_day_on_the_public_page(tmp_path: Path) -> None:
    waiting = """
=== content/news/2022/tajna/index.bs.md
---
title: Tajna vijest
date: 2022-05-03
slug: tajna
publish: 2022-12-01 08:00
---
Tekst.
"""
    draft = AFTER.replace("title: Spotkanie\nslug: spotkanie", "title: Tajny szkic\nslug: tajny\ndraft: yes")
    view = _view(tmp_path, draft + waiting)
    assert [one.work for one in view.works] == [Work.WAITING]
    assert not any(word in repr(view) for word in ("Tajna", "tajna", "Tajny", "tajny", "2022-12-01"))


def test_a_long_list_ends_with_a_number(tmp_path: Path) -> None:
    text = "".join(
        f"=== content/news/2022/v-{number}/index.bs.md\n"
        f"---\ntitle: Vijest {number}\ndate: 2022-01-01\nslug: v-{number}\n---\nTekst.\n"
        for number in range(MOST_WORKS + 3)
    )
    view = _view(tmp_path, text)
    assert (len(view.works), view.more) == (MOST_WORKS, 3)
