"""Ordinary pages, which MkDocs renders: `about.<lang>.md`, also in folders of their own."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.addresses import Alias, SiteAddress
from ..model.fields import Id, Line, Record
from ..model.problem import place_of
from ..model.sources import OrdinaryPage
from .front_matter import read_markdown, warn_if_empty
from .names import INDEX, check_key, is_key, is_markdown, split_language
from .reading import Reading
from .records import validate

HOME_SLUG = ""


class PageRecord(Record):
    """The front matter of an ordinary page."""

    title: Line
    slug: Id | None = None
    summary: str = ""
    aliases: tuple[SiteAddress, ...] = ()


def read_pages(reading: Reading, files: Sequence[str]) -> list[OrdinaryPage]:
    """`files` are those of the content folder outside news and entities, relative to it, in order."""
    pages = []
    for name in files:
        if not is_markdown(name):
            continue
        path = f"{reading.content}/{name}"
        named = split_language(reading, path)
        page = _read_page(reading, path, name.removesuffix(f".{named[1]}.md"), named[1]) if named else None
        if page:
            pages.append(page)
        else:
            reading.unread.add(path)
    return pages


def _read_page(reading: Reading, path: str, key: str, lang: str) -> OrdinaryPage | None:
    wrong_part = next((part for part in key.split("/") if not is_key(part)), None)
    if wrong_part is not None:
        check_key(reading, path, wrong_part)
    file = read_markdown(reading, path)
    record = validate(reading, PageRecord, file.tree) if file else None
    if file is None or record is None:
        return None
    if key == INDEX and record.slug is not None:
        reading.error("R318", file.tree.keys[("slug",)])
        return None
    if key != INDEX:
        warn_if_empty(reading, file)
    if wrong_part is not None:
        return None
    default = HOME_SLUG if key == INDEX else key.removesuffix(f"/{INDEX}").rpartition("/")[2]
    slug = default if record.slug is None else record.slug
    places = file.tree.values
    aliases = tuple(
        Alias(address, place_of(places, ("aliases", number), path))
        for number, address in enumerate(record.aliases)
    )
    return OrdinaryPage(path, key, lang, record.title, slug, record.summary, file.body, places, aliases)
