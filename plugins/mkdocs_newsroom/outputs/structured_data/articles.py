"""A news item as a NewsArticle.

Sources: https://schema.org/NewsArticle and https://developers.google.com/search/docs/appearance/structured-data/article
"""

from __future__ import annotations

from ...model.entities import EntityKind
from ...plan.pieces import Link
from ...plan.views import ItemView
from .events import events
from .json_text import entry, listed, quoted, written
from .nodes import ARTICLE, Here

MOST_IMAGES = 3
"""What a result of a search shows; the page has the others."""


def article(here: Here, view: ItemView) -> str:
    """`about` are those whose story it is; partners are mentioned. The section is that of the breadcrumbs."""
    page, url = here.page, here.url_text
    events_of = [f'{{"@id":{quoted(one["@id"])}}}' for one in events(here, view)]
    topics = [here.chip(chip) for chip in view.chips if chip.kind is not EntityKind.PARTNER]
    partners = [here.chip(chip) for chip in view.chips if chip.kind is EntityKind.PARTNER]
    images = [here.image(photo) for photo in view.photos[:MOST_IMAGES]] or here.card_image()
    authors = [here.person(one) for one in view.authors]
    author = listed("author", authors) or f',"author":{here.publisher_text}'
    section = page.breadcrumbs[1].text.text if len(page.breadcrumbs) > 1 else ""
    origin, others = view.translated_from, view.other_languages
    return "".join(
        [
            f'{{"@type":"NewsArticle","@id":"{url}{ARTICLE}","mainEntityOfPage":{{"@id":"{url}"}},"url":"{url}"',
            entry("headline", view.title),
            entry("description", view.summary),
            entry("inLanguage", page.lang),
            entry("datePublished", view.date.iso),
            entry("dateModified", page.last_modified or view.date.iso),
            f',"image":{written(images)}' if images else "",
            f'{author},"publisher":{here.publisher_text},"isAccessibleForFree":true',
            entry("articleSection", section),
            listed("about", [*events_of, *topics]),
            listed("mentions", partners),
            f',"translationOfWork":{_variant(here, origin)}' if origin else "",
            "" if origin else listed("workTranslation", [_variant(here, other) for other in others]),
            "}",
        ]
    )


def _variant(here: Here, link: Link) -> str:
    url = quoted(here.url(link.url))[1:-1]
    lang = quoted(link.lang or here.page.lang)
    return f'{{"@type":"NewsArticle","@id":"{url}{ARTICLE}","url":"{url}","inLanguage":{lang}}}'
