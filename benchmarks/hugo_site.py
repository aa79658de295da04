"""The news as a site for Hugo: `python benchmarks/hugo_site.py 1000 FOLDER`; then run `hugo` there."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from corpus import KINDS, Corpus, Item, Variant, make_corpus, with_addresses
from peer_files import LABELS, PEERS, photo_of, quoted, write, write_pictures
from writing import LANGUAGES


def write_site(corpus: Corpus, folder: Path) -> None:
    """Writes all that Hugo reads into `folder`, which is emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PEERS / "hugo" / "layouts", folder / "layouts")
    shutil.copy(PEERS / "hugo" / "hugo.toml", folder)
    (folder / "static").mkdir()
    shutil.copy(PEERS / "hugo" / "style.css", folder / "static")
    write_pictures(corpus, folder / "static")
    content = folder / "content"
    for lang in LANGUAGES:
        labels = "".join(f"{key}: {quoted(texts[lang])}\n" for key, texts in LABELS.items())
        write(folder / "i18n" / f"{lang}.yaml", labels)
        write(content / f"_index.{lang}.md", _page(LABELS["home"][lang]))
        for section in ("news", *KINDS):
            write(content / section / f"_index.{lang}.md", _page(LABELS[section][lang]))
    for kind in KINDS:
        for entity in corpus.entities[kind]:
            for lang in LANGUAGES:
                page = _page(entity.names[lang], entity.descriptions[lang])
                write(content / kind / entity.id / f"_index.{lang}.md", page)
    for item in corpus.items:
        for variant in item.variants:
            write(body_file(folder, item, variant.lang), _item(corpus, item, variant))


def body_file(folder: Path, item: Item, lang: str) -> Path:
    """The file to which a sentence is added when one item's body changes."""
    return folder / "content" / "news" / f"{item.key}.{lang}.md"


def _item(corpus: Corpus, item: Item, variant: Variant) -> str:
    def address(kind: str, name: str) -> str:
        match kind:
            case "item":
                return f"/{variant.lang}/news/{corpus.items[int(name)].key}/"
            case "picture":
                return f"/pictures/{name}.jpg"
            case _:
                return f"/{variant.lang}/{kind}/{name}/"

    lines = [
        f"date: {item.day}",
        f"summary: {quoted(variant.summary)}",
        *(f"{kind}: [{', '.join(ids)}]" for kind, ids in item.about.items() if ids),
        f"tags: [{', '.join(variant.tags)}]",
    ]
    if item.has_photo:
        lines += [f"photo: {photo_of(item)}", f"alt: {quoted(variant.alt)}"]
    return _page(variant.title, with_addresses(variant.body, address), lines)


def _page(title: str, body: str = "", lines: list[str] | None = None) -> str:
    return "\n".join(["---", f"title: {quoted(title)}", *(lines or ()), "---", "", body])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=int)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    corpus = make_corpus(arguments.items)
    write_site(corpus, arguments.folder)
    print(f"{arguments.folder}: {arguments.items} items, {corpus.counts.total()} texts")


if __name__ == "__main__":
    main()
