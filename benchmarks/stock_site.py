"""The news for MkDocs, Material and static-i18n: `python benchmarks/stock_site.py 1000 FOLDER`; then `mkdocs build`.

MkDocs makes no lists by itself: home, lists, pages of entities and feeds are written here as Markdown and XML, which no
measurement counts.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from corpus import KINDS, Corpus, Item, Variant, with_addresses
from peer_files import LABELS, PEERS, photo_of, quoted, write, write_pictures
from site_command import main
from writing import LANGUAGES

PER_PAGE, IN_FEED, ON_HOME = 20, 20, 10
_SITE = "https://example.org"
_DEFAULT = LANGUAGES[0]
_Listed = Sequence[tuple[Item, Variant]]


def write_site(corpus: Corpus, folder: Path) -> None:
    """Writes all that MkDocs reads into `folder`, which is emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    configuration = (PEERS / "stock" / "mkdocs.yml").read_text(encoding="utf-8")
    write(folder / "mkdocs.yml", configuration + "".join(_navigation(corpus)))
    words = folder / "overrides" / "partials" / "languages"
    words.mkdir(parents=True)
    shutil.copy(PEERS / "stock" / "bs.html", words)
    write_pictures(corpus, folder / "docs" / _DEFAULT)
    for lang in LANGUAGES:
        listed = corpus.in_language(lang)
        for item, variant in listed:
            write(body_file(folder, item, lang), _item(corpus, item, variant))
        _write_lists(corpus, folder / "docs" / lang, lang, listed)


def body_file(folder: Path, item: Item, lang: str) -> Path:
    """The file to which a sentence is added when one item's body changes."""
    return folder / "docs" / lang / "news" / f"{item.key}.md"


def _navigation(corpus: Corpus) -> Iterator[str]:
    """The end of the configuration: what every page's navigation leads to."""
    for kind in KINDS:
        yield f"  - {LABELS[kind][_DEFAULT]}:\n      - {kind}/index.md\n"
        yield from (f"      - {kind}/{entity.id}.md\n" for entity in corpus.entities[kind])


def _item(corpus: Corpus, item: Item, variant: Variant) -> str:
    def address(kind: str, name: str) -> str:
        match kind:
            case "item":
                return f"{corpus.items[int(name)].key}.md"
            case "picture":
                return f"/pictures/{name}.jpg"
            case _:
                return f"../{kind}/{name}.md"

    photo = f"![{variant.alt}]({photo_of(item)})\n\n" if item.has_photo else ""
    about = [
        f"[{entity.names[variant.lang]}](../{kind}/{entity.id}.md)"
        for kind in KINDS
        for entity in corpus.entities[kind]
        if entity.id in item.about[kind]
    ]
    text = with_addresses(variant.body, address)
    facts = f"<small>{item.day:%d.%m.%Y} · {', '.join(variant.tags)}</small>"
    return (
        f"---\ntitle: {quoted(variant.title)}\ndescription: {quoted(variant.summary)}\n---\n\n"
        f"# {variant.title}\n\n{facts}\n\n{variant.summary}\n\n{photo}{text}\n{' · '.join(about)}\n"
    )


def _write_lists(corpus: Corpus, docs: Path, lang: str, listed: _Listed) -> None:
    write(docs / "index.md", _page(LABELS["home"][lang], _cards(listed[:ON_HOME], "news/")))
    slices = [listed[start : start + PER_PAGE] for start in range(0, len(listed), PER_PAGE)]
    for number, part in enumerate(slices, 1):
        file = "index.md" if number == 1 else f"page-{number}.md"
        others = [
            f"[{LABELS[word][lang]}]({'index' if other == 1 else f'page-{other}'}.md)"
            for word, other in (("newer", number - 1), ("older", number + 1))
            if 1 <= other <= len(slices)
        ]
        pager = f"{' '.join(others)} {number} / {len(slices)}\n"
        write(docs / "news" / file, _page(LABELS["news"][lang], _cards(part, "") + pager))
    about: defaultdict[str, list[tuple[Item, Variant]]] = defaultdict(list)
    for item, variant in listed:
        for ids in item.about.values():
            for name in ids:
                about[name].append((item, variant))
    for kind in KINDS:
        entities = corpus.entities[kind]
        names = "".join(f"- [{entity.names[lang]}]({entity.id}.md)\n" for entity in entities)
        write(docs / kind / "index.md", _page(LABELS[kind][lang], names))
        for entity in entities:
            text = f"{entity.descriptions[lang]}\n\n{_cards(about[entity.id], '../news/')}"
            write(docs / kind / f"{entity.id}.md", _page(entity.names[lang], text))
    write(docs / "feed.xml", _feed(lang, listed[:IN_FEED]))


def _page(title: str, text: str) -> str:
    return f"# {title}\n\n{text}"


def _cards(listed: Iterable[tuple[Item, Variant]], news: str) -> str:
    return "".join(
        f"- [{variant.title}]({news}{item.key}.md) <small>{item.day:%d.%m.%Y}</small>\n\n"
        f"    {variant.summary}\n\n"
        for item, variant in listed
    )


def _feed(lang: str, listed: _Listed) -> str:
    start = _SITE if lang == _DEFAULT else f"{_SITE}/{lang}"
    entries = [
        f"<item><title>{escape(variant.title)}</title><link>{start}/news/{item.key}/</link>"
        f"<guid>{start}/news/{item.key}/</guid><pubDate>{_moment(item)}</pubDate>"
        f"<description>{escape(variant.summary)}</description></item>"
        for item, variant in listed
    ]
    head = f"<title>{LABELS['news'][lang]}</title><link>{start}/</link><description/>"
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<rss version="2.0"><channel>{head}', *entries]
    return "\n".join([*lines, "</channel></rss>", ""])


def _moment(item: Item) -> str:
    return format_datetime(datetime(item.day.year, item.day.month, item.day.day, tzinfo=UTC))


if __name__ == "__main__":
    main(__doc__, write_site)
