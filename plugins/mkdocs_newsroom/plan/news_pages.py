"""The pages of news: the list, the years, the items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from ..model.entities import EntityKind
from ..model.site import NewsItem, Variant
from ..model.when import Moment
from .channels import edition_channel, follow
from .desk import Desk
from .drafts import HOME, Draft, Identity
from .listings import card_slices, newest
from .pages import PagePlan
from .pieces import DateText, Link
from .project_box import project_box
from .social_cards import item_card
from .views import ItemView, NewsListView

NEWS: Identity = ("news", 1)


def news_pages(desk: Desk) -> Iterator[Draft]:
    yield from _lists(desk)
    yield from _items(desk)


def _lists(desk: Desk) -> Iterator[Draft]:
    items, lang, addresses = desk.edition.site.items, desk.lang, desk.addresses
    by_year: defaultdict[int, list[NewsItem]] = defaultdict(list)
    for item in items:
        by_year[item.date.year].append(item)
    years = tuple(Link(addresses.year(lang, year), desk.phrase(str(year), lang)) for year in by_year)
    all_url = addresses.news(lang)
    news = desk._("News")
    ways = follow(edition_channel(desk))

    def draft(
        identity: Identity, parent: Identity, view: NewsListView, url: str, title: str, changed: str
    ) -> Draft:
        number = view.listing.number
        title = desk.numbered(title, number)
        year = f"/{view.year}" if view.year else ""
        crumbs = [desk.home_link]
        if view.year:
            crumbs.append(Link(all_url, desk.phrase(news, lang)))
        page = PagePlan(
            url=url,
            src_uri=f"news{year}/page-{number}.{lang}.md" if number > 1 else f"news{year}/index.{lang}.md",
            lang=lang,
            template="news_list",
            title=title,
            description=desk.about(title),
            view=view,
            section="news",
            follow=ways,
            breadcrumbs=tuple(crumbs),
            last_modified=changed,
        )
        return Draft(identity, parent, page)

    for url, part, listing in card_slices(desk, items, partial(addresses.news, lang)):
        view = NewsListView(listing, None, years, all_url)
        yield draft(
            ("news", listing.number), NEWS if listing.number > 1 else HOME, view, url, news, newest(part)
        )
    for year, its in by_year.items():
        title = desk._("News {year}").format(year=year)
        for url, part, listing in card_slices(desk, its, partial(addresses.year, lang, year)):
            view = NewsListView(listing, year, years, all_url)
            yield draft(("year", year, listing.number), NEWS, view, url, title, newest(part))


def _items(desk: Desk) -> Iterator[Draft]:
    items = desk.edition.site.items
    for position, item in enumerate(items):
        if variant := item.variants.get(desk.lang):
            newer = items[position - 1] if position else None
            older = items[position + 1] if position + 1 < len(items) else None
            yield _item(desk, item, variant, newer, older)


def _item(
    desk: Desk, item: NewsItem, variant: Variant, newer: NewsItem | None, older: NewsItem | None
) -> Draft:
    lang, addresses = desk.lang, desk.addresses
    url = addresses.item(lang, item.year, variant.slug)
    path = f"news/{item.key}/index.{lang}.md"
    in_text = desk.bodies.pictures.get((path, url), frozenset())
    photos = tuple(
        desk.picture(photo, item.source_lang)
        for number, photo in enumerate(item.photos)
        if number == 0 or photo.path not in in_text
    )
    origin = item.variants.get(variant.translated_from or "")
    others = [other for other in item.variants.values() if other.lang != lang]
    order = {code: number for number, code in enumerate(desk.edition.settings.codes)}
    view = ItemView(
        title=variant.title,
        date=desk.day(item),
        updated=_updated(desk, item) if not variant.is_stale else None,
        summary=variant.summary,
        body=desk.bodies.html.get((path, url), Markup()),
        photos=photos,
        withheld=tuple(words for photo, words in desk.withheld(item).items() if photo not in in_text),
        events=tuple(desk.event(event, item, with_item=False) for event in item.events),
        projects=tuple(project_box(desk, ref) for ref in item.entities if ref.kind is EntityKind.PROJECT),
        chips=desk.chips(item.entities),
        authors=desk.people(item.authors, item.source_lang),
        contact=desk.contact(item.contact, item.source_lang),
        translated_from=_origin(desk, item, origin) if origin else None,
        is_stale=variant.is_stale,
        source_day=desk.edition.dates.day(item.changed),
        wait=desk.wait(item),
        other_languages=tuple(
            _variant_link(desk, item, other)
            for other in sorted(others, key=lambda one: order.get(one.lang, 99))
        ),
        newer=desk.card(newer) if newer else None,
        older=desk.card(older) if older else None,
    )
    page = PagePlan(
        url=url,
        src_uri=path,
        lang=lang,
        template="item",
        title=variant.title,
        description=variant.summary,
        view=view,
        section="news",
        breadcrumbs=(
            desk.home_link,
            Link(addresses.news(lang), desk.phrase(desk._("News"), lang)),
            Link(addresses.year(lang, item.date.year), desk.phrase(str(item.date.year), lang)),
        ),
        picture=photos[0] if photos else None,
        card=item_card(desk, item, variant, url),
        last_modified=(item.date if variant.is_stale else item.changed).isoformat(),
    )
    return Draft(("item", item.key), NEWS, page)


def _updated(desk: Desk, item: NewsItem) -> DateText | None:
    if item.updated is None:
        return None
    return DateText(item.updated.isoformat(), desk.edition.dates.moment(Moment(item.updated)))


def _origin(desk: Desk, item: NewsItem, variant: Variant) -> Link:
    """The source, named by its language in the edition's words: the sentence around it is the edition's."""
    name = desk.language(variant.lang).name
    return replace(_variant_link(desk, item, variant), text=desk.phrase(name, desk.lang))


def _variant_link(desk: Desk, item: NewsItem, variant: Variant) -> Link:
    url = desk.addresses.item(variant.lang, item.year, variant.slug)
    return Link(url, desk.phrase(desk.language(variant.lang).own_name, variant.lang), variant.lang)
