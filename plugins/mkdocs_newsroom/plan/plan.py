"""Editions become the Plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..editions.edition import Edition
from ..model.problem import Problem
from ..model.site import Site
from .addresses import Addresses
from .bodies import Bodies, render_bodies
from .desk import Desk
from .drafts import check_addresses, finish
from .entity_pages import entity_pages
from .news_pages import news_pages
from .other_pages import choice, footer, other_pages, sections
from .pages import EditionPlan, FileCopy, PagePlan, Plan
from .pictures import picture_copies
from .targets import link_map
from .text_pictures import TextPictures, text_pictures


def make_plan(
    editions: Sequence[Edition],
    assets: Sequence[str] = (),
    content: str = "content",
    unread: Iterable[str] = (),
) -> tuple[Plan, list[Problem]]:
    """`assets` are the files of the content folder that a text may link to; `content` is that folder's name.

    `unread` are the paths of files that load has reported, so that a link to one is no second problem.
    """
    settings, site = editions[0].settings, editions[0].site
    addresses = Addresses(settings)
    links = link_map(site, addresses, assets, content, unread)
    pictures = {edition.lang: text_pictures(edition, links) for edition in editions}
    bodies, problems = render_bodies(editions, addresses, links, pictures, content)
    desks = tuple(Desk(edition, addresses, bodies) for edition in editions)
    drafts = {desk.lang: [*other_pages(desk), *news_pages(desk), *entity_pages(desk)] for desk in desks}
    pages = finish(desks, drafts)
    for desk in desks:
        problems += check_addresses(desk, drafts[desk.lang], content)
    shown = _shown(site, bodies, assets)
    plan = Plan(
        site_url=settings.site_url,
        editions=tuple(_edition(desk, pages[desk.lang], pictures[desk.lang]) for desk in desks),
        choice=choice(desks),
        files=tuple(FileCopy(path, Addresses.file(path)) for path in shown if path not in site.pictures),
        pictures=tuple(picture_copies(site.pictures[path] for path in shown if path in site.pictures)),
        links=links,
    )
    return plan, problems


def _edition(desk: Desk, pages: tuple[PagePlan, ...], pictures: TextPictures) -> EditionPlan:
    return EditionPlan(
        language=desk.language(desk.lang),
        site_name=desk.edition.language.site_name,
        tagline=desk.edition.language.tagline,
        home_url=desk.addresses.home(desk.lang),
        sections=sections(desk),
        footer=footer(desk),
        pages=pages,
        pictures=pictures,
    )


def _shown(site: Site, bodies: Bodies, assets: Sequence[str]) -> list[str]:
    """Every file that a page shows or links to, once for all languages; nothing else is published."""
    shown = {photo.path for item in site.items for photo in item.photos} | bodies.files | set(assets)
    for ref, entity in site.entities.items():
        if logo := getattr(entity, "logo", None):
            shown.add(f"{ref.kind.value}/{ref.id}/{logo}")
    for funding in site.funding.values():
        shown |= {funding.picture(emblem) for emblem in funding.emblems}
    return sorted(shown - site.withheld)
