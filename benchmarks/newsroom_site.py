"""The news as a project of mkdocs-newsroom: `python benchmarks/newsroom_site.py 1000 FOLDER [--search]`."""

from __future__ import annotations

import json
import posixpath
import shutil
from collections.abc import Iterable
from pathlib import Path

from corpus import KINDS, Corpus, Entity, Item, Variant, with_addresses
from mkdocs_newsroom.model.news import Body, SourceRecord, VariantFile
from mkdocs_newsroom.relate.translations import origin_of
from pictures import COMMON, OWN, picture
from site_command import main

CONFIGURATION = Path(__file__).parents[1] / "mkdocs.yml"
PHOTO = "photo.jpg"
_PLUGIN = "  - newsroom:"
_OPTIONS = """\
      page_size: 20
      social_cards: false
      navigation: [news, {kinds}]
      footer: []
"""
_HOMES = {
    "bs": ("Vijesti iz škola", "Šta se radi u školama, mrežama i projektima."),
    "pl": ("Wieści ze szkół", "Co dzieje się w szkołach, sieciach i projektach."),
    "lv": ("Ziņas no skolām", "Kas notiek skolās, tīklos un projektos."),
    "lt": ("Mokyklų naujienos", "Kas vyksta mokyklose, tinkluose ir projektuose."),
}


def write_site(corpus: Corpus, folder: Path, *, search: bool = False) -> None:
    """Writes the whole project into `folder`, which is emptied before."""
    shutil.rmtree(folder, ignore_errors=True)
    content, data = folder / "content", folder / "data"
    _write(folder / "mkdocs.yml", _configuration(search=search))
    for lang, (title, text) in _HOMES.items():
        _write(content / f"index.{lang}.md", f"---\ntitle: {title}\nsummary: {text}\n---\n\n{text}\n")
    for name in corpus.pictures:
        _write(content / "pictures" / f"{name}.jpg", picture(f"common {name}", COMMON))
    for kind in KINDS:
        for entity in corpus.entities[kind]:
            _write(data / kind / f"{entity.id}.yml", _record(entity))
    folders = [_folder(item) for item in corpus.items]
    for item in corpus.items:
        _write_item(item, folders, content)


def body_file(folder: Path, item: Item, lang: str) -> Path:
    """The file to which a sentence is added when one item's body changes."""
    return folder / "content" / _folder(item) / f"index.{lang}.md"


def _write_item(item: Item, folders: list[str], content: Path) -> None:
    own = folders[item.number]
    if item.has_photo:
        _write(content / own / PHOTO, picture(f"item {item.number}", OWN))
    origin = ""
    for variant in item.variants:

        def address(kind: str, name: str, lang: str = variant.lang) -> str:
            target = {
                "item": lambda: f"{folders[int(name)]}/index.{lang}.md",
                "picture": lambda: f"pictures/{name}.jpg",
            }.get(kind, lambda: f"{kind}/{name}/index.{lang}.md")()
            return posixpath.relpath(target, own)

        body = f"\n{with_addresses(variant.body, address)}"
        lines = [f"date: {item.day}", *_facts(item)] if not origin else [f"source: {origin}"]
        path = f"content/{own}/index.{variant.lang}.md"
        if not origin:
            origin = origin_of(VariantFile(path, variant.lang, _source(item, variant), Body(body)))
        lines = [
            f"title: {_quoted(variant.title)}",
            f"summary: {_quoted(variant.summary)}",
            f"slug: {variant.slug}",
            *lines,
            *_photos(item, variant),
        ]
        _write(content / own / f"index.{variant.lang}.md", "\n".join(["---", *lines, "---", body]))


def _folder(item: Item) -> str:
    return f"news/{item.day.year}/{item.key}"


def _source(item: Item, variant: Variant) -> SourceRecord:
    photos = [{"file": PHOTO, "alt": variant.alt}] if item.has_photo else []
    values = {"title": variant.title, "summary": variant.summary, "slug": variant.slug, "photos": photos}
    return SourceRecord.model_validate({**values, "date": item.day})


def _facts(item: Item) -> Iterable[str]:
    return (f"{kind}: [{', '.join(ids)}]" for kind, ids in item.about.items() if ids)


def _photos(item: Item, variant: Variant) -> list[str]:
    if not item.has_photo:
        return []
    people = ["    people: no"] if variant is item.variants[0] else []
    return ["photos:", f"  - file: {PHOTO}", *people, f"    alt: {_quoted(variant.alt)}"]


def _record(entity: Entity) -> str:
    lines = [] if entity.kind == "projects" else [f"country: {entity.country}"]
    for field, texts in (("name", entity.names), ("description", entity.descriptions)):
        lines += [f"{field}:", *(f"  {lang}: {_quoted(text)}" for lang, text in texts.items())]
    return "\n".join(lines) + "\n"


def _configuration(*, search: bool) -> str:
    """The repository's own, with the options of the benchmark."""
    lines = CONFIGURATION.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith(_PLUGIN)) + 1
    options = _OPTIONS.format(kinds=", ".join(KINDS)) + f"      search: {str(search).lower()}\n"
    return "".join([*lines[:place], options, *lines[place:]])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _write(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


if __name__ == "__main__":
    main(__doc__, write_site, "search")
