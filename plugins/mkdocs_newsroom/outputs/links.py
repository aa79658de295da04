"""The plan's addresses as links: seen from the page that shows them, or whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from ..plan.links import relative_url
from ..plan.picture_html import picture_html
from ..plan.pieces import Picture
from .assets import own_assets
from .written import encoded, escaped

_ELSEWHERE = ("http://", "https://", "mailto:", "tel:", "#")
# Around an address that is still open. No text has this sign: it may stand in no source, and in no HTML.
OPEN = "\0"
_OPEN = OPEN.encode()

Macro = Callable[..., Markup]


class Links:
    """The filters that turn the plan's addresses into links, as seen from the page that is being rendered.

    They ask nothing of a template's context, so that Jinja makes each file of macros once and not for every page.
    """

    def __init__(self, site_url: str) -> None:
        self.page_url = ""
        self._site_url = site_url
        self._assets = own_assets()

    def install(self, env: Environment) -> None:
        env.filters |= {
            "url": self.url,
            "absolute": self.absolute,
            "rooted": self.rooted,
            "drawn": self.drawn,
            "subscribed": self.subscribed,
        }
        env.globals["asset"] = self.asset

    def url(self, url: str) -> str:
        """Relative to the page; addresses elsewhere stay as they are."""
        return url if url.startswith(_ELSEWHERE) else relative_url(url, self.page_url)

    def asset(self, name: str) -> str:
        """Where one of our own style sheets or scripts is, relative to the page. Raises KeyError."""
        return self.url(self._assets.address(name))

    def drawn(self, picture: Picture, sizes: str, alt: bool = True, first: bool = False) -> Markup:
        """An image. `sizes`: how wide it is shown, for a browser to choose among the widths that there are; `alt` may
        be left out where the words beside it already say what it shows; `first`: the first that a reader sees.
        """
        return picture_html(picture, self.url, sizes, with_words=alt, is_first=first)

    def absolute(self, url: str) -> str:
        return url if url.startswith(_ELSEWHERE) else self._site_url + url

    def subscribed(self, url: str) -> str:
        """The address that a calendar program opens to follow a calendar and to read it again and again."""
        return f"webcal://{self._site_url.partition('://')[2]}{url}"

    def rooted(self, url: str) -> str:
        """From the root of the server: the same on every host that shows the site, whatever the page's address."""
        return root_path(self._site_url) + url


class OpenLinks(Links):
    """The filters for HTML that several pages show: they leave open from where an address is seen.

    `seen_from` says it, in the finished HTML of a page. So a macro on which `once` is put is asked once.
    """

    def install(self, env: Environment) -> None:
        super().install(env)
        env.filters["once"] = Once

    def url(self, url: str) -> str:
        return url if url.startswith(_ELSEWHERE) else f"{OPEN}{url}{OPEN}"


class Once:
    """A macro that is asked once for each thing that it shows, and for each choice of its further arguments.

    Things are told apart by identity, texts by what they say; both may be that of what a thing has under the name `by`.
    What tells them apart is kept, so that no other ever takes its place.
    """

    def __init__(self, macro: Macro, by: str = "") -> None:
        self._macro, self._by = macro, by
        self._made: dict[Any, tuple[object, Markup]] = {}

    def __call__(self, thing: object = None, *choices: object, **options: object) -> Markup:
        one = getattr(thing, self._by) if self._by else thing
        name = one if type(one) is str else id(one)
        key = (name, *choices, *options.items()) if choices or options else name
        found = self._made.get(key)
        if found is None:
            arguments = () if thing is None else (thing,)
            found = self._made[key] = (one, self._macro(*arguments, *choices, **options))
        return found[1]


def seen_from(page_url: str, html: str) -> bytes:
    """HTML of `OpenLinks` as the page at `page_url` shows it: each address relative to the page (RFC 3986, 4.2)."""
    seen = encoded(html)
    if _OPEN not in seen:
        return seen
    pieces = seen.split(_OPEN)  # of bytes there are half as many
    pieces[1::2] = ways(page_url, pieces[1::2])
    return b"".join(pieces)


def ways(page_url: str, urls: Iterable[bytes]) -> list[bytes]:
    """Addresses as that page sees them; escaped, as they are in HTML."""
    root, *nearer = _above(page_url)
    found = []
    for url in urls:
        near, way = root
        for folder, way_up in nearer:
            if not url.startswith(folder):
                break
            near, way = folder, way_up
        found.append(way + url[len(near) :] or b"./")
    return found


@lru_cache(maxsize=1)  # a page is rendered in several parts
def _above(page_url: str) -> list[tuple[bytes, bytes]]:
    """The folders in which a page is, from the root on, and the way to each; escaped, as addresses in HTML are."""
    names = encoded(escaped(page_url)).split(b"/")[:-1]
    folder, depth = b"", len(names)
    found = [(folder, b"../" * depth)]
    for name in names:
        folder, depth = b"%b%b/" % (folder, name), depth - 1
        found.append((folder, b"../" * depth))
    return found


def root_path(site_url: str) -> str:
    return urlsplit(site_url).path or "/"
