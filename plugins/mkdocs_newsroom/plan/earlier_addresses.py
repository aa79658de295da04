"""What becomes of every address that the site ever had: pages, redirects, and problems for those that would vanish."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from ..model.addresses import CHANGES_FILE
from ..model.problem import Problem, cut_short
from ..model.site import Site
from ..model.site_address import page_file
from .addresses import Addresses
from .moved_pieces import Redirect
from .moves import Moves, aliases_of_pages
from .occupied import Occupied
from .outlines import Outline, Pages
from .redirects import Ways, make_redirects
from .vanished import Surroundings, vanished


def taken_addresses(there: Collection[str], whole: Site, addresses: Addresses) -> set[str]:
    """Those of all pages that are there or come by themselves, for what cannot be on that day is told today. A draft
    that a preview shows is there for nobody else, so its address may be said to be gone.

    `there` are the addresses of all pages, `whole` is the site with what waits.
    """
    waiting = {
        f"/{addresses.item(variant.lang, item.year, variant.slug)}": variant.wait
        for item in whole.items
        for variant in item.variants.values()
        if variant.wait
    }
    appearing = {address for address, wait in waiting.items() if wait.moment}
    return {*there, *appearing} - (waiting.keys() - appearing)


def lead_on(
    site: Site,
    whole: Site,
    addresses: Addresses,
    moves: Moves,
    pages: Mapping[str, Pages],
    beside: Iterable[str],
    content: str,
    unread: Collection[str],
) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """`whole` is the site with what waits, `pages` are those of each edition, `beside` the paths of their feeds and
    calendars, `content` is the folder of texts.

    While a file could not be read (`unread`), nobody can say which addresses would vanish.
    """
    there: dict[str, Outline | None] = {"/": None}
    there |= {f"/{page.url}": page for its in pages.values() for page in its.outlines}
    ledger = site.ledger
    redirects, lost, wrong = make_redirects(
        Ways(addresses, moves, there),
        ledger.lines if ledger else (),
        Occupied([*map(page_file, there), *beside]),
    )
    problems = cut_short(wrong)
    if ledger and lost and not any(PurePosixPath(path).suffix in (".md", ".yml") for path in unread):
        around = Surroundings(
            ledger=ledger,
            there=there,
            hidden=_hidden(whole, addresses),
            aliases={
                f"/{url}": tuple(alias.address for alias in aliases)
                for url, aliases in aliases_of_pages(site, addresses)
            },
            languages=addresses.settings.codes,
            content=content,
            changes=f"{PurePosixPath(ledger.path).parent}/{CHANGES_FILE}",
        )
        problems += vanished(lost, around)
    return tuple(redirects), problems


def _hidden(whole: Site, addresses: Addresses) -> dict[str, str]:
    """The addresses of what waits, with the paths of the files that say so: a source keeps its translations waiting."""
    return {
        address: item.source.path if item.source.wait else variant.path
        for item in whole.items
        for variant in item.variants.values()
        if variant.wait
        for address in (
            f"/{addresses.item(variant.lang, item.year, variant.slug)}",
            *(alias.address for alias in variant.aliases),
        )
    }
