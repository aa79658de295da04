"""Pictures inside texts that people write: from a plain `<img>` to the widths that a browser chooses from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from markupsafe import Markup, escape

from ..editions.edition import Edition
from ..model.pictures import PictureFile
from ..model.text import Phrase
from .addresses import Addresses
from .links import relative_url
from .picture_html import picture_html
from .pictures import view
from .pieces import Picture
from .targets import LinkMap
from .withheld import withheld_note

# In CSS pixels. A text is as wide as the page on telephones, and has lines of at most that length elsewhere.
WIDEST, HIGHEST = 736, 704
SIZES = f"(min-width: 60em) {WIDEST}px, 92vw"
_NOTHING = Phrase("")
_KEPT = ("title", "id", "lang", "dir")
# Clean HTML has no `<` or `>` inside a tag, and its values always stand in double quotes.
_IMAGE = re.compile(r"<img ([^>]*)>")
_LINK = re.compile(r'<a [^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
# One that needs no more than to go up some folders, and then down: nearly all, as they were made by `relative_url`.
_PLAIN_ADDRESS = re.compile(r"((?:\.\./)*)([\w%-][\w.%-]*(?:/[\w%-][\w.%-]*)*)", re.ASCII)
_WIDTH = re.compile(r"[1-9][0-9]{0,4}")
# Around what stands where a withheld photo was; HTML cannot hold this character.
_EDGE = "\0"
_GAP = f"{_EDGE}{_EDGE}"
_ANY_GAP = re.compile(rf"{_EDGE}[^{_EDGE}]*{_EDGE}")
_LINK_LEFT_EMPTY = re.compile(rf"<a [^>]*>\s*{_GAP}\s*</a>")
_PARAGRAPH_LEFT_EMPTY = re.compile(rf"<p>[\s{_EDGE}]*{_GAP}\s*</p>\n?")
_FIGURE_EDGE = re.compile(r"<(/?)figure\b[^>]*>")
_FOLDER_OF_THEME = "assets/"


@dataclass(frozen=True)
class TextPictures:
    """The pictures that texts may name, by the place where each is published, not quoted.

    `withheld` photos, and what is not to be shown yet, are published nowhere and leave nothing behind, in a preview the
    words in their place.
    """

    published: Mapping[str, PictureFile]
    withheld: Mapping[str, str]

    def put_into(self, html: Markup, page_url: str, path: str = "") -> Markup:
        """`html` is clean, and its addresses are relative to the page at `page_url`.

        In raw tags of an ordinary page, which MkDocs does not look into, addresses may be relative to the `path` of
        its file too; it is relative to the content folder.
        """
        text = str(html)
        if self.withheld:
            text = _LINK.sub(partial(self._link, page_url, path), text)
        text = _IMAGE.sub(partial(self._image, page_url, path), text)
        if _EDGE in text:
            text = _LINK_LEFT_EMPTY.sub(_GAP, _without_captions(text))
            text = _PARAGRAPH_LEFT_EMPTY.sub("", text).replace(_EDGE, "")
        return Markup(text)  # noqa: S704  # it was clean, and what was put into it is escaped

    def missing(self, html: Markup, page_url: str, path: str) -> tuple[str, ...]:
        """The addresses of the images in it that nobody publishes, and that are not withheld; each once."""
        addresses = dict.fromkeys(_attributes(match).get("src", "") for match in _IMAGE.finditer(str(html)))
        return tuple(
            address
            for address in addresses
            if address
            and (place := _place(address, page_url)) not in self.published
            and not place.startswith(_FOLDER_OF_THEME)
            and self._withheld_place(address, page_url, path) is None
        )

    def _withheld_place(self, address: str, page_url: str, path: str) -> str | None:
        if not self.withheld:
            return None
        places = (_place(address, page_url), Addresses.file(_place(address, path)))
        return next((place for place in places if place in self.withheld), None)

    def _link(self, page_url: str, path: str, match: re.Match[str]) -> str:
        """The text of a link to a photo that is not there, without the link."""
        return match[0] if self._withheld_place(unescape(match[1]), page_url, path) is None else match[2]

    def _image(self, page_url: str, path: str, match: re.Match[str]) -> str:
        attributes = _attributes(match)
        address, words = attributes.pop("src", ""), attributes.pop("alt", "")
        if withheld := self._withheld_place(address, page_url, path):
            told = self.withheld[withheld]
            shown = f'<span class="nr-withheld">{escape(told)}</span>' if told else ""
            return f"{_EDGE}{shown}{_EDGE}"
        depth = page_url.count("/")
        if depth and address.startswith("../" * depth):
            page_url = "-/" * depth  # seen from there, files lie where they do from any other page as deep
        file = self.published.get(_place(address, page_url))
        if file is None:
            return match[0]
        kept = tuple([(name, attributes[name]) for name in _KEPT if name in attributes])
        before, behind = _around_words(file, page_url, attributes.get("width", ""), kept)
        return f"{before}{escape(words)}{behind}"


@lru_cache(maxsize=1024)  # a picture is shown in each language, and perhaps in several texts
def _around_words(
    file: PictureFile, page_url: str, width: str, kept: tuple[tuple[str, str], ...]
) -> tuple[str, str]:
    """The HTML before the words of a picture and that behind them; `width` is what someone has written."""
    picture = _fitted(file, width)
    sizes = SIZES if picture.width >= WIDEST else f"min({picture.width}px, 92vw)"
    url = partial(relative_url, page_url=page_url)
    before, _, behind = picture_html(picture, url, sizes, attributes=dict(kept)).partition(_EDGE)
    return before, behind


def _without_captions(html: str) -> str:
    """Of a figure with gaps only these are left: its caption may name those who are in the photo."""
    kept: list[str] = []
    depth = start = end = 0
    for edge in _FIGURE_EDGE.finditer(html):
        if not edge[1]:
            start = start if depth else edge.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                figure = html[start : edge.end()]
                kept += [html[end:start], "".join(_ANY_GAP.findall(figure)) or figure]
                end = edge.end()
    return "".join([*kept, html[end:]])


def _attributes(image: re.Match[str]) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(image[1])}


def _fitted(file: PictureFile, written: str) -> Picture:
    """Not wider than someone has written, and no higher than a screen; an edge for its words."""
    picture = view(file, Phrase(_EDGE), _NOTHING, _NOTHING)
    wanted = int(written) if _WIDTH.fullmatch(written) else picture.width
    width = max(1, min(wanted, picture.width, HIGHEST * picture.width // picture.height))
    return replace(picture, width=width, height=max(1, round(picture.height * width / picture.width)))


@lru_cache(maxsize=1024)
def _place(address: str, page_url: str) -> str:
    """The place in the site that an address names, not quoted; "" when it leads elsewhere."""
    if plain := _PLAIN_ADDRESS.fullmatch(address):
        folders = page_url.split("/")[:-1]
        above = len(plain[1]) // len("../")
        if above <= len(folders):
            return unquote("/".join([*folders[: len(folders) - above], plain[2]]))
    try:
        parts = urlsplit(urljoin(f"/{page_url}", address))
    except ValueError:  # no address at all, such as "//["
        return ""
    return "" if parts.scheme or parts.netloc else unquote(parts.path).removeprefix("/")


def text_pictures(edition: Edition, links: LinkMap) -> TextPictures:
    site, messages = edition.site, edition.messages
    told = site.withheld.items() if edition.settings.is_preview else ()
    words = {links.withheld[path]: withheld_note(messages, path, reason) for path, reason in told}
    return TextPictures(
        published={
            place: site.pictures[path] for path, place in links.files.items() if path in site.pictures
        },
        withheld=dict.fromkeys(links.withheld.values(), "") | words,
    )
