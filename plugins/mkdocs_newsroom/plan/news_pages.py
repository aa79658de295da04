"""The pages of news: the list, the years, the items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial

from ..model.entities import EntityKind
from ..model.site import NewsItem, Variant
from ..model.text import Phrase
from ..model.when import Moment
from .channels import Follow, edition_channel, follow
from .desk import Desk
from .drafts import HOME, Draft, Identity
from .event_views import event_view
from .listings import Slice, newest, slices
from .outlines import Outline
from .page import PagePlan
from .pieces import DateText, Link
from .project_box import project_box
from .shows import Shows
from .social_cards import item_card
from .views import ItemView, NewsListView

NEWS: Identity = ("news", 1)


def news_pages(desk: Desk) -> Iterator[Draft]:
    yield from _lists(desk)
    yield from _items(desk)


def _lists(desk: Desk) -> Iterator[Draft]:
    items, lang, addresses = desk.edition.site.items, desk.lang, desk.addresses
    size = desk.edition.settings.page_size
    by_year: defaultdict[int, list[NewsItem]] = defaultdict(list)
    for item in items:
        by_year[item.date.year].append(item)
    years = tuple(Link(addresses.year(lang, year), desk.phrase(str(year), lang)) for year in by_year)
    lists = _Lists(desk, years)
    for one in slices(items, size, cache(partial(addresses.news, lang))):
        parent = NEWS if one.number > 1 else HOME
        yield Draft(("news", one.number), parent, lists.outline(one, None))
    for year, its in by_year.items():
        for one in slices(its, size, cache(partial(addresses.year, lang, year))):
            yield Draft(("year", year, one.number), NEWS, lists.outline(one, year))


@dataclass(frozen=True, eq=False)
class _Lists:
    """The lists of an edition, with what is the same on all of them."""

    desk: Desk
    years: tuple[Link, ...]

    def outline(self, one: Slice[NewsItem], year: int | None) -> Outline:
        """Of all news, or of those of the `year`."""
        lang = self.desk.lang
        folder = f"news/{year}" if year else "news"
        name = f"page-{one.number}" if one.number > 1 else "index"
        return Outline(
            url=one.url,
            src_uri=f"{folder}/{name}.{lang}.md",
            lang=lang,
            template="news_list",
            make=partial(self._page, one, year),
            last_modified=newest(one.run),
            shows=Shows(cards=tuple(one.run), also=(one.count, one.total, self._addresses_of_years)),
        )

    def _page(self, one: Slice[NewsItem], year: int | None, outline: Outline) -> PagePlan:
        desk, news = self.desk, self._above[1]
        title = desk.numbered(desk._("News {year}").format(year=year) if year else news.text.text, one.number)
        return outline.page(
            title=title,
            description=desk.about(title),
            view=NewsListView(one.listing(desk.cards(one.run)), year, self.years, news.url),
            section="news",
            follow=self._follow,
            breadcrumbs=self._above if year else self._home,
        )

    @cached_property
    def _addresses_of_years(self) -> str:
        return " ".join(link.url for link in self.years)

    @cached_property
    def _home(self) -> tuple[Link, ...]:
        return (self.desk.home_link,)

    @cached_property
    def _above(self) -> tuple[Link, Link]:
        """The home page, and the list of all news."""
        desk = self.desk
        news = Link(desk.addresses.news(desk.lang), desk.phrase(desk._("News"), desk.lang))
        return self._home[0], news

    @cached_property
    def _follow(self) -> Follow:
        return follow(edition_channel(self.desk))


def _items(desk: Desk) -> Iterator[Draft]:
    trail = cache(partial(_trail, desk))
    for item in desk.edition.site.items:
        if variant := item.variants.get(desk.lang):
            yield Draft(("item", item.key), NEWS, _item(desk, item, variant, trail))


def _trail(desk: Desk, year: int) -> tuple[Link, ...]:
    """The way to the items of a year."""
    lang, addresses = desk.lang, desk.addresses
    return (
        desk.home_link,
        Link(addresses.news(lang), desk.phrase(desk._("News"), lang)),
        Link(addresses.year(lang, year), desk.phrase(str(year), lang)),
    )


def _item(desk: Desk, item: NewsItem, variant: Variant, trail: Callable[[int], tuple[Link, ...]]) -> Outline:
    path = f"news/{item.key}/index.{desk.lang}.md"
    url = desk.addresses.item(desk.lang, item.year, variant.slug)
    return Outline(
        url=url,
        src_uri=path,
        lang=desk.lang,
        template="item",
        make=partial(_item_page, desk, item, variant, trail),
        last_modified=last_modified(item, variant),
        make_card=partial(item_card, desk, item, variant, url),
        shows=Shows(
            texts=(item,),
            cards=tuple(one for one in desk.neighbours(item) if one),
            bodies=((path, url),),
            also=(desk.withheld(item),) if item.withheld else (),
        ),
    )


def _item_page(
    desk: Desk,
    item: NewsItem,
    variant: Variant,
    trail: Callable[[int], tuple[Link, ...]],
    outline: Outline,
) -> PagePlan:
    view = item_view(desk, item, variant)
    return outline.page(
        title=variant.title,
        description=variant.summary,
        view=view,
        section="news",
        breadcrumbs=trail(item.date.year),
        picture=view.photos[0] if view.photos else None,
    )


def last_modified(item: NewsItem, variant: Variant) -> str:
    """The day of the last change of a variant that readers should know of, in ISO 8601."""
    return (item.date if variant.is_stale else item.changed).isoformat()


def item_view(desk: Desk, item: NewsItem, variant: Variant) -> ItemView:
    """What the page of a variant shows, in its own edition."""
    newer, older = desk.neighbours(item)
    body = desk.bodies.of(
        f"news/{item.key}/index.{desk.lang}.md", desk.addresses.item(desk.lang, item.year, variant.slug)
    )
    photos = tuple(desk.picture(photo, item.source_lang) for photo in desk.photos_beside(item, body.pictures))
    origin = item.variants.get(variant.translated_from or "")
    return ItemView(
        title=variant.title,
        date=desk.day(item),
        updated=_updated(desk, item) if not variant.is_stale else None,
        summary=variant.summary,
        body=body.html,
        photos=photos,
        withheld=tuple(words for photo, words in desk.withheld(item).items() if photo not in body.pictures),
        events=tuple(event_view(desk, event, item, with_item=False) for event in item.events),
        projects=tuple(project_box(desk, ref) for ref in item.entities if ref.kind is EntityKind.PROJECT),
        chips=desk.chips(item.entities),
        authors=desk.people(item.authors, item.source_lang),
        contact=desk.contact(item.contact, item.source_lang),
        translated_from=_origin(desk, item, origin) if origin else None,
        is_stale=variant.is_stale,
        source_day=desk.day_text(item.changed).text,
        wait=desk.wait(item),
        other_languages=_other_languages(desk, item),
        newer=desk.card(newer) if newer else None,
        older=desk.card(older) if older else None,
    )


def _updated(desk: Desk, item: NewsItem) -> DateText | None:
    if item.updated is None:
        return None
    return DateText(item.updated.isoformat(), desk.edition.dates.moment(Moment(item.updated)))


def _origin(desk: Desk, item: NewsItem, variant: Variant) -> Link:
    """The source, named by its language in the edition's words: the sentence around it is the edition's."""
    return _variant_link(desk, item, variant, Phrase(desk.language(variant.lang).name))


def _other_languages(desk: Desk, item: NewsItem) -> tuple[Link, ...]:
    variants, others = item.variants, desk.other_languages.items()
    return tuple(
        [_variant_link(desk, item, variants[code], name) for code, name in others if code in variants]
    )


def _variant_link(desk: Desk, item: NewsItem, variant: Variant, name: Phrase) -> Link:
    return Link(desk.addresses.item(variant.lang, item.year, variant.slug), name, variant.lang)
