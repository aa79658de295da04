"""`_headers`: what the hosts that read such a file (Netlify, Cloudflare Pages) send along with each file of the site.

Sources: https://docs.netlify.com/manage/routing/headers/ and
https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules, 2,000 characters in a line).
A `*` stands for any characters, `/` too, and Cloudflare allows one in a rule; all rules that fit an address hold, and
what two of them say is joined. So no address has two policies, and the lists for other websites stand in a folder of
their own. Addresses begin at the root of the host, as those of `_redirects` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.settings import FILES_FOLDER
from ..plan.addresses import Addresses
from ..plan.pictures import JPEG, WEBP
from .assets import own_assets
from .policy import NO_CODE, InlineCode, policy

# Readers of feeds and calendars that are websites themselves.
_FOR_PROGRAMS = tuple(
    f"*{make('')}" for make in (Addresses.atom_feed, Addresses.json_feed, Addresses.calendar)
)
# Of Material: their names change with their bytes.
_FINGERPRINTED = (
    "assets/javascripts/bundle.*",
    "assets/javascripts/workers/*",
    "assets/stylesheets/*.min.css",
)
# Pictures of these types are always made by the build: another one has another address.
_PICTURES = (f"{FILES_FOLDER}/*.{JPEG}", f"{FILES_FOLDER}/*.{WEBP}")
_SEARCH = ("t-*", "b*", "f-*")  # the manifest keeps its name
_OTHER_FOLDERS = ("assets", FILES_FOLDER)  # a worker has the policy of its own file
_FOR_ANY_WEBSITE = {"Access-Control-Allow-Origin": "*"}
_POLICY = "Content-Security-Policy"
_A_YEAR, _A_WEEK = 31_536_000, 604_800  # seconds


def headers(code: InlineCode, languages: Iterable[str], root: str = "/", *, has_search: bool = True) -> str:
    """`code` is that of all pages together, `root` the path of the site on its host.

    In a header, unlike in a page, a policy can say who may frame the page. The lists do not name `frame-ancestors` at
    all: `*` would shut out a frame in a sandbox, whose origin is opaque (CSP 3, section 6.4.2.1).
    """
    languages = tuple(languages)
    sent_along = {_POLICY: f"{policy(code)}; frame-ancestors 'none'"}
    searched = languages if has_search else ()
    folders = (*languages, *_OTHER_FOLDERS, *(["search"] if has_search else []))
    own = ("", "404.html", *(f"{folder}/*" for folder in folders))
    rules = {
        "*": {
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        },
        **dict.fromkeys(own, sent_along),
        Addresses.embed("*"): {
            _POLICY: policy(NO_CODE),
            "Cross-Origin-Resource-Policy": "cross-origin",
        },
        **dict.fromkeys(_FOR_PROGRAMS, _FOR_ANY_WEBSITE),
        **dict.fromkeys((*_fingerprinted(), *_search_files(searched)), _kept_for(_A_YEAR)),
        # A photo that was withdrawn must not live on for long.
        **dict.fromkeys(_PICTURES, _kept_for(_A_WEEK)),
    }
    return "".join(
        f"{root}{address}\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())
        for address, sent in rules.items()
    )


def _fingerprinted() -> Iterator[str]:
    yield from _FINGERPRINTED
    yield f"{own_assets().folder}*"


def _search_files(languages: Iterable[str]) -> Iterator[str]:
    for lang in languages:
        for name in _SEARCH:
            yield Addresses.search_file(lang, name)


def _kept_for(seconds: int) -> dict[str, str]:
    return {"Cache-Control": f"public, max-age={seconds}, immutable"}
