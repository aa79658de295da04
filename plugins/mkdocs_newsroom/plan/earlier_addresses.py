"""What becomes of every address that the site ever had: pages, redirects, and problems for those that would vanish."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from ..model.addresses import CHANGES_FILE
from ..model.problem import Problem
from ..model.site import Site
from .addresses import Addresses
from .moves import Moves, aliases_of_pages
from .pages import PagePlan, Redirect
from .redirects import Ways, make_redirects
from .vanished import Surroundings, vanished


def lead_on(
    site: Site,
    whole: Site,
    addresses: Addresses,
    moves: Moves,
    pages: Mapping[str, Iterable[PagePlan]],
    content: str,
    unread: Collection[str],
) -> tuple[tuple[Redirect, ...], list[Problem]]:
    """`whole` is the site with what waits, `pages` are those of each edition, `content` is the folder of texts.

    While a file could not be read (`unread`), nobody can say which addresses would vanish.
    """
    there: dict[str, PagePlan | None] = {"/": None}
    there |= {f"/{page.url}": page for its in pages.values() for page in its}
    ledger = site.ledger
    redirects, lost, problems = make_redirects(Ways(addresses, moves, there), ledger.lines if ledger else ())
    if ledger and lost and not any(PurePosixPath(path).suffix in (".md", ".yml") for path in unread):
        around = Surroundings(
            ledger=ledger,
            there=there,
            hidden=_hidden(whole, addresses),
            aliases={
                f"/{url}": tuple(alias.address for alias in aliases)
                for url, aliases in aliases_of_pages(site, addresses)
            },
            content=content,
            changes=f"{PurePosixPath(ledger.path).parent}/{CHANGES_FILE}",
        )
        problems += vanished(lost, around)
    return tuple(redirects), problems


def _hidden(whole: Site, addresses: Addresses) -> dict[str, str]:
    """The addresses of what waits, with the paths of the files that say so."""
    return {
        address: variant.path
        for item in whole.items
        for variant in item.variants.values()
        if variant.wait
        for address in (
            f"/{addresses.item(variant.lang, item.year, variant.slug)}",
            *(alias.address for alias in variant.aliases),
        )
    }
