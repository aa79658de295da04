"""Pictures inside texts that people write: from a plain `<img>` to the widths that a browser chooses from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from markupsafe import Markup

from ..editions.edition import Edition
from ..model.pictures import PictureFile
from ..model.text import Phrase
from .addresses import Addresses
from .links import relative_url
from .picture_html import picture_html, placeholder
from .pictures import view
from .pieces import Picture
from .targets import LinkMap
from .withheld import withheld_words

# In CSS pixels. A text is as wide as the page on telephones, and has lines of at most that length elsewhere.
WIDEST, HIGHEST = 736, 704
SIZES = f"(min-width: 60em) {WIDEST}px, 92vw"
_NOTHING = Phrase("")
_KEPT = ("title", "id", "lang", "dir")
# Clean HTML has no `<` or `>` inside a tag, and its values always stand in double quotes.
_IMAGE = re.compile(r"<img ([^>]*)>")
_LINK = re.compile(r'<a [^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_WIDTH = re.compile(r"[1-9][0-9]{0,4}")
# Where a withheld photo was; HTML cannot hold this character.
_GAP = "\0"
_LINK_LEFT_EMPTY = re.compile(rf"<a [^>]*>\s*{_GAP}\s*</a>")
_PARAGRAPH_LEFT_EMPTY = re.compile(rf"<p>[\s{_GAP}]*{_GAP}\s*</p>\n?")


@dataclass(frozen=True)
class TextPictures:
    """The pictures that texts may name, by the place where each is published, not quoted.

    `withheld` photos are published nowhere and leave nothing behind, in a preview the words in their place.
    """

    published: Mapping[str, PictureFile]
    withheld: Mapping[str, str]

    def put_into(self, html: Markup, page_url: str) -> Markup:
        """`html` is clean, and its addresses are relative to the page at `page_url`."""
        text = str(html)
        if self.withheld:
            text = _LINK.sub(partial(self._link, page_url), text)
        text = _IMAGE.sub(partial(self._image, page_url), text)
        if _GAP in text:
            text = _PARAGRAPH_LEFT_EMPTY.sub("", _LINK_LEFT_EMPTY.sub(_GAP, text)).replace(_GAP, "")
        return Markup(text)  # noqa: S704  # it was clean, and what was put into it is escaped

    def _link(self, page_url: str, match: re.Match[str]) -> str:
        """The text of a link to a photo that is not there, without the link."""
        return match[2] if _place(match[1], page_url) in self.withheld else match[0]

    def _image(self, page_url: str, match: re.Match[str]) -> str:
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[1])}
        place = _place(attributes.get("src", ""), page_url)
        if place in self.withheld:
            words = self.withheld[place]
            return str(placeholder(words)) if words else _GAP
        if place not in self.published:
            return match[0]
        whole = view(self.published[place], Phrase(attributes.get("alt", "")), _NOTHING, _NOTHING)
        picture = _fitted(whole, attributes.get("width", ""))
        sizes = SIZES if picture.width >= WIDEST else f"min({picture.width}px, 92vw)"
        kept = {name: attributes[name] for name in _KEPT if name in attributes}
        url = partial(relative_url, page_url=page_url)
        return str(picture_html(picture, url, sizes, attributes=kept))


def _fitted(picture: Picture, written: str) -> Picture:
    """Not wider than someone has written, and no higher than a screen."""
    wanted = int(written) if _WIDTH.fullmatch(written) else picture.width
    width = max(1, min(wanted, picture.width, HIGHEST * picture.width // picture.height))
    return replace(picture, width=width, height=max(1, round(picture.height * width / picture.width)))


def _place(address: str, page_url: str) -> str:
    """The place in the site that an address names, not quoted; "" when it leads elsewhere."""
    try:
        parts = urlsplit(urljoin(f"/{page_url}", unescape(address)))
    except ValueError:  # no address at all, such as "//["
        return ""
    return "" if parts.scheme or parts.netloc else unquote(parts.path).removeprefix("/")


def text_pictures(edition: Edition, links: LinkMap) -> TextPictures:
    site, messages = edition.site, edition.messages
    return TextPictures(
        published={
            place: site.pictures[path] for path, place in links.files.items() if path in site.pictures
        },
        withheld={
            Addresses.file(one.photo.path): (
                withheld_words(messages, one.reason) if edition.settings.is_preview else ""
            )
            for item in site.items
            for one in item.withheld
        },
    )
