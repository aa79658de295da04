"""Where texts name files, as a link or a picture would: by the way from the folder of the text."""

from __future__ import annotations

import html
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple
from urllib.parse import quote, unquote

from ..model.news import Body, VariantFile
from ..model.problem import Place
from ..model.settings import FILES_FOLDER
from ..model.site import NewsItem, Variant
from ..model.sources import OrdinaryPage, Sources

# What no address holds, or only at its end.
_BETWEEN_NAMES = re.compile(r"[\s()<>\"'\[\]/=:|#?,;!*]+")
_WAY = re.compile(r"[^\s()<>\"'\[\]=:|]*$")
_LONGEST_WAY = 500
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# Only with its semicolon: `R&D&notes.pdf` is a name.
_REFERENCE = re.compile(r"&#?\w+;")
# Every page is below a folder, so a slash comes before.
_PUBLISHED = f"/{FILES_FOLDER}/"


class Written(NamedTuple):
    """A text; `folder` is that of its file, relative to the content folder."""

    folder: str
    path: str
    body: Body


def texts(sources: Sources, known: Iterable[NewsItem] = ()) -> Iterator[Written]:
    """Of items, of descriptions and of ordinary pages; `known` are items whose bundles were not read again."""
    of_bundles: dict[str, Iterable[Variant | VariantFile]] = {
        **{item.key: item.variants.values() for item in known},
        **{bundle.key: bundle.variants for bundle in sources.bundles},
    }
    for key in sorted(of_bundles):
        yield from (Written(f"news/{key}", one.path, one.body) for one in of_bundles[key])
    for file in sources.descriptions:
        yield Written(f"{file.kind.value}/{file.id}", file.path, file.body)
    yield from texts_of_pages(sources.pages)


def texts_of_pages(pages: Iterable[OrdinaryPage]) -> Iterator[Written]:
    return (Written(posixpath.dirname(page.key), page.path, page.body) for page in pages)


def mentions(texts: Iterable[Written], files: Iterable[str]) -> Mapping[str, list[Place]]:
    """Every place where a text names one of the files, by the file's path, relative to the content folder."""
    wanted = _by_last_word(files)
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for text in texts if wanted else ():
        for word in _words_in(text, wanted):
            for file in wanted[word]:
                found[file] += _places(text, file)
    return {file: places for file, places in found.items() if places}


def first_mentions(texts: Iterable[Written], files: Iterable[str]) -> Mapping[str, Place]:
    """The first place where a text names each of the files; no text is read any more when all are found."""
    wanted = _by_last_word(files)
    found: dict[str, Place] = {}
    for text in texts:
        if not wanted:
            break
        for word in _words_in(text, wanted):
            new = {file: place for file in wanted[word] if (place := next(_places(text, file), None))}
            found |= new
            wanted[word] = [file for file in wanted[word] if file not in new]
            if not wanted[word]:
                del wanted[word]
    return found


def _by_last_word(files: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        found[_words(file)[-1]].append(file)
    return dict(found)


def _words_in(text: Written, wanted: Mapping[str, list[str]]) -> AbstractSet[str]:
    return wanted.keys() & _words(_plain(text.body.markdown))


def _plain(text: str) -> str:
    """The text as addresses mean it: without backslash escapes, character references and percent signs."""
    return unquote(_REFERENCE.sub(lambda match: html.unescape(match[0]), _ESCAPED.sub(r"\1", text)))


def _words(text: str) -> list[str]:
    return [word.strip(".") for word in _BETWEEN_NAMES.split(text)]


def _places(text: Written, file: str) -> Iterator[Place]:
    folder, name = posixpath.split(file)
    whole_name = re.compile(rf"(?<![\w.-]){re.escape(name)}(?![\w-])")
    for number, line in enumerate(text.body.markdown.splitlines()):
        plain = _plain(line)
        if any(_leads(plain[: match.start()], text.folder, folder) for match in whole_name.finditer(plain)):
            column = max(line.find(name), line.find(quote(name)), 0) + 1
            yield Place(text.path, text.body.line + number, column)


def _leads(before: str, start: str, goal: str) -> bool:
    """Whether a name after `before`, in a text of the folder `start`, is that of a file in the folder `goal`."""
    before = before[-_LONGEST_WAY:]
    match = _WAY.search(before)
    way = match[0].rpartition("/")[0] if match else ""
    straight = posixpath.relpath(f"/{goal}", f"/{start}")  # may have spaces, which end a way
    return (
        posixpath.normpath(posixpath.join("/", start, way)) == posixpath.join("/", goal)
        or (straight != "." and before.endswith(f"{straight}/"))
        or before.endswith(posixpath.join(_PUBLISHED, goal, ""))
    )
