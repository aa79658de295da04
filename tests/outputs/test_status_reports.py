"""`newsroom status` in its forms: what people write stays text, and an issue is never too long."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.editions.catalogue import COMMANDS, Catalogue
from mkdocs_newsroom.editions.coverage.tasks import MessagesTask
from mkdocs_newsroom.model.problem import Place, Problem, Severity
from mkdocs_newsroom.outputs.status_json import status_json
from mkdocs_newsroom.outputs.status_markdown import LIMIT, status_markdown
from mkdocs_newsroom.outputs.status_text import WIDTH, status_text
from mkdocs_newsroom.outputs.status_words import Status
from mkdocs_newsroom.plan.dialect import to_html
from mkdocs_newsroom.relate.changes import Change

HOSTILE = "<b>*Zdravo* @neko #1 https://x.example www.x.example :smile: `kod` [a](b) | & &amp; $x$ ~~y~~</b>"


def _item(number: int, title: str, body: str = "Tekst.") -> str:
    return (
        f"=== content/news/2022/v-{number}/index.bs.md\n"
        f"---\ntitle: {json.dumps(title)}\ndate: 2022-01-01\nslug: v-{number}\n---\n{body}\n"
    )


def _translation(number: int) -> str:
    head = f"title: Stare\nslug: s-{number}\nsource: bs@0"
    return f"=== content/news/2022/v-{number}/index.pl.md\n---\n{head}\n---\nTekst.\n"


def _status(folder: Path, text: str, change: Change | None = None) -> Status:
    prepared = prepare_site(folder, text)
    stale = [one.variants["pl"].path for one in prepared.site.items if "pl" in one.variants]
    return Status(
        today=date(2022, 6, 15),
        editions=prepared.coverage,
        names={"bs": "Bosanski", "pl": "Polski", "lv": "Latviešu", "lt": "Lietuvių"},
        since=dict.fromkeys(stale, (change,)) if change else {},
        waiting=prepared.site.waiting,
        problems=prepared.problems,
    )


def _words(lang: str = "en") -> Catalogue:
    return Catalogue(lang, COMMANDS)


def test_an_issue_holds_no_markup_of_others(tmp_path: Path) -> None:
    """What a title, or a changed text, looks like is what it says; it calls nobody and links to nothing."""
    text = _item(1, HOSTILE) + _translation(1)
    shown = status_markdown(_status(tmp_path, text, Change(("title",), "", HOSTILE)), _words())
    _assert_only_our_markup(shown)


def _assert_only_our_markup(shown: str) -> None:
    html = to_html(shown)
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {
        *("h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "input", "a"),
        *("details", "summary", "code", "ins", "del"),
    }
    assert "<a href" not in html.replace('<a href="#', "")
    seen = re.sub(r"<code>.*?</code>|<[^>]*>", "", html)
    assert not re.search(r"@\w|#1\b|:smile:|https://|www\.x", seen)


def test_an_issue_is_never_too_long(tmp_path: Path) -> None:
    long = "riječ " * 400
    text = "".join(_item(number, f"Vijest {number}") + _translation(number) for number in range(90))
    status = _status(tmp_path, text, Change(("body",), long, long.upper()))
    shown = status_markdown(status, _words("pl"), "https://git.example/a/b/blob/main/")
    assert len(shown) < LIMIT
    for lang in ("bs", "pl", "lv", "lt"):
        assert f"({lang}): " in shown
    assert shown.count("<details>") == shown.count("</details>")
    assert "i jeszcze " in shown


def test_what_does_not_fit_is_counted_line_by_line(tmp_path: Path) -> None:
    """The notices too; and the many of one kind leave room for those of another."""
    status = _status(tmp_path, _item(1, "Prva"))
    place = Place("content/news/2022/v-1/index.bs.md")
    args: dict[str, str | date] = {"file": "x" * 100, "day": date(2022, 6, 1), "consent": "skup"}
    withheld = [Problem("P723", place, args, Severity.NOTICE)] * 500
    ending = [Problem("P727", place, {**args, "photos": "cover.webp"}, Severity.NOTICE)] * 3
    shown = status_markdown(replace(status, problems=(*withheld, *ending)), _words())
    assert len(shown) < LIMIT
    found = shown.count(" P723 ")
    assert 20 < found < 500
    assert f"\nand {500 - found} more\n" in shown
    assert shown.count(" P727 ") == 3
    assert shown.count("<details>") == shown.count("</details>")


class _Wild(Catalogue):
    """A translator may write anything."""

    def gettext(self, message: str) -> str:
        return f"{HOSTILE} {super().gettext(message)}"


def test_an_issue_holds_no_markup_of_translators_and_of_messages(tmp_path: Path) -> None:
    status = _status(tmp_path, _item(1, "Prva") + _translation(1))
    (edition,) = [one for one in status.editions if one.lang == "pl"]
    tasks = (*edition.tasks, MessagesTask((HOSTILE, "two\n\nlines")))
    shown = status_markdown(replace(status, editions=(replace(edition, tasks=tasks),)), _Wild("en", COMMANDS))
    _assert_only_our_markup(shown)
    assert "“two lines”" in shown


def test_an_issue_leads_to_the_files(tmp_path: Path) -> None:
    shown = status_markdown(
        _status(tmp_path, _item(1, "Prva")), _words(), "https://git.example/a/b/blob/main/"
    )
    assert "[Prva \\[bs\\]](https://git.example/a/b/blob/main/content/news/2022/v-1/index.bs.md)" in shown


@pytest.mark.parametrize("lang", ["en", "bs", "pl", "lv", "lt"])
def test_a_terminal_has_eighty_columns(tmp_path: Path, lang: str) -> None:
    change = Change(("body",), "jedan " * 50, "dva " * 60)
    text = "".join(_item(number, f"Vijest {number} " * 9) + _translation(number) for number in range(9))
    shown = status_text(_status(tmp_path, text, change), _words(lang), None)
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert "\x1b" not in shown


def test_what_has_changed_is_told_in_words(tmp_path: Path) -> None:
    text = _item(1, "Prva") + _translation(1)
    status = _status(tmp_path, text, Change(("events", 0, "title"), "A", "B"))
    assert "događaj 1: title: " in status_text(status, _words("bs"), None)
    assert "wydarzenie 1: `title`: " in status_markdown(status, _words("pl"))
    assert "events.0" in status_json(status, "pl")
    status = _status(tmp_path / "2", text, Change(("photos", "a.jpg", "alt"), "A", "B"))
    assert "photo a.jpg: alt: " in status_text(status, _words("en"), None)


def test_a_translation_without_a_title_has_that_of_its_source(tmp_path: Path) -> None:
    text = _item(1, "Prva") + _translation(1).replace("title:", "draft: true\n#")
    assert ": Prva [pl] – draft" in status_text(_status(tmp_path, text, None), _words("en"), None)


def test_json_keeps_its_shape(tmp_path: Path) -> None:
    text = _item(1, "Prva") + _translation(1) + "=== data/schools/kreka.yml\nname: {bs: Kreka}\ncountry: BA\n"
    report = json.loads(status_json(_status(tmp_path, text, Change(("title",), "A", "B")), "en"))
    assert list(report) == ["format", "date", "lang", "errors", "editions", "waiting", "notices"]
    polish = report["editions"][1]
    assert list(polish) == ["lang", "done", "total", "percent", "parts", "items", "tasks"]
    assert polish["items"] == {"written": 0, "translated": 0, "stale": 1, "waiting": 0, "missing": 0}
    stale, record = polish["tasks"]
    assert list(stale) == [
        *("part", "links", "title", "title_lang", "path", "state", "key", "date", "original", "source"),
        *("command", "changes"),
    ]
    assert stale["changes"] == [{"field": "title", "old": "A", "new": "B"}]
    assert record["fields"] == ["name"]
