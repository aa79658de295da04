"""A news item as a NewsArticle.

Sources: https://schema.org/NewsArticle and https://developers.google.com/search/docs/appearance/structured-data/article
"""

from __future__ import annotations

from ...model.entities import EntityKind
from ...plan.pieces import Link
from ...plan.views import ItemView
from .events import events
from .nodes import ARTICLE, Here, Node, filled, person

MOST_IMAGES = 3
"""What a result of a search shows; the page has the others."""


def article(here: Here, view: ItemView) -> Node:
    """`about` are those whose story it is; partners are mentioned. The section is that of the breadcrumbs."""
    page = here.page
    topics = [chip for chip in view.chips if chip.kind is not EntityKind.PARTNER]
    partners = [chip for chip in view.chips if chip.kind is EntityKind.PARTNER]
    events_of = [{"@id": one["@id"]} for one in events(here, view)]
    return filled(
        {
            "@type": "NewsArticle",
            "@id": here.page_url + ARTICLE,
            "mainEntityOfPage": {"@id": here.page_url},
            "url": here.page_url,
            "headline": view.title,
            "description": view.summary,
            "inLanguage": page.lang,
            "datePublished": view.date.iso,
            "dateModified": page.last_modified or view.date.iso,
            "image": [here.image(photo) for photo in view.photos[:MOST_IMAGES]] or here.card_image(),
            "author": [person(one) for one in view.authors] or here.publisher(),
            "publisher": here.publisher(),
            "isAccessibleForFree": True,
            "articleSection": page.breadcrumbs[1].text.text if len(page.breadcrumbs) > 1 else "",
            "about": [*events_of, *here.entities(topics)],
            "mentions": here.entities(partners),
            "translationOfWork": _variant(here, view.translated_from) if view.translated_from else None,
            "workTranslation": []
            if view.translated_from
            else [_variant(here, other) for other in view.other_languages],
        }
    )


def _variant(here: Here, link: Link) -> Node:
    url = here.url(link.url)
    return {
        "@type": "NewsArticle",
        "@id": url + ARTICLE,
        "url": url,
        "inLanguage": link.lang or here.page.lang,
    }
