"""The news as a site for Hugo: `python benchmarks/hugo_site.py 1000 FOLDER [--fewer]`; then run `hugo` there.

Two set-ups read nearly the same content. `peers/hugo/same` makes the pages and feeds that this project makes,
`peers/hugo/fewer` only what Hugo makes by itself: lists of what is written in their language.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from corpus import KINDS, Corpus, Item, Variant, with_addresses
from peer_files import LABELS, ORDINARY, PEERS, photo_of, quoted, write, write_pictures
from site_command import main
from writing import LANGUAGES


def write_site(corpus: Corpus, folder: Path, *, fewer: bool = False) -> None:
    """Writes all that Hugo reads into `folder`, which is emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("shared", "fewer" if fewer else "same"):
        shutil.copytree(PEERS / "hugo" / part, folder, dirs_exist_ok=True)
    write_pictures(corpus, folder / "static")
    content = folder / "content"
    for lang in LANGUAGES:
        labels = "".join(f"{key}: {quoted(texts[lang])}\n" for key, texts in LABELS.items())
        write(folder / "i18n" / f"{lang}.yaml", labels)
        if fewer:
            write(content / f"_index.{lang}.md", _page(LABELS["home"][lang]))
        for section in ("news", *KINDS):
            write(content / section / f"_index.{lang}.md", _page(LABELS[section][lang]))
    for kind in KINDS:
        for entity in corpus.entities[kind]:
            for lang in LANGUAGES:
                text = entity.descriptions[lang]
                lines = [f"summary: {quoted(text)}", f"country: {entity.country}"]
                page = _page(entity.names[lang], text, [] if fewer else lines)
                write(content / kind / entity.id / f"_index.{lang}.md", page)
    for item in corpus.items:
        for variant in item.variants:
            write(body_file(folder, item, variant.lang), _item(corpus, item, variant))
    if not fewer:
        _write_more(corpus, content)


def body_file(folder: Path, item: Item, lang: str) -> Path:
    """The file to which a sentence is added when one item's body changes."""
    return folder / "content" / "news" / str(item.day.year) / f"{item.key}.{lang}.md"


def _write_more(corpus: Corpus, content: Path) -> None:
    """A list for each year, and the pages that are no news."""
    for lang in LANGUAGES:
        for year in sorted({item.day.year for item in corpus.items}):
            write(content / "news" / str(year) / f"_index.{lang}.md", _page(str(year)))
        for name, texts in ORDINARY.items():
            title, _, text = texts[lang].partition("\n")
            lines = ["layout: editors"] if name == "editors" else [f"follow: {str(name == 'events').lower()}"]
            write(content / f"{name}.{lang}.md", _page(title, text, lines))


def _item(corpus: Corpus, item: Item, variant: Variant) -> str:
    def address(kind: str, name: str) -> str:
        match kind:
            case "item":
                other = corpus.items[int(name)]
                return f"/{variant.lang}/news/{other.day.year}/{other.key}/"
            case "picture":
                return f"/pictures/{name}.jpg"
            case _:
                return f"/{variant.lang}/{kind}/{name}/"

    lines = [
        f"date: {item.day}",
        f"original: {str(variant is item.variants[0]).lower()}",
        f"summary: {quoted(variant.summary)}",
        *(f"{kind}: [{', '.join(ids)}]" for kind, ids in item.about.items() if ids),
        f"tags: [{', '.join(variant.tags)}]",
    ]
    if item.has_photo:
        lines += [f"photo: {photo_of(item)}", f"alt: {quoted(variant.alt)}"]
    return _page(variant.title, with_addresses(variant.body, address), lines)


def _page(title: str, body: str = "", lines: list[str] | None = None) -> str:
    return "\n".join(["---", f"title: {quoted(title)}", *(lines or ()), "---", "", body])


if __name__ == "__main__":
    main(__doc__, write_site, "fewer")
