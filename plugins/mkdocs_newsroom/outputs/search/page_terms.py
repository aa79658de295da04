"""All that an index needs of a page's texts, so that it can be kept as long as they are the same."""

from __future__ import annotations

from typing import NamedTuple

from ...plan.search_pieces import PageTexts
from .analysis import PageWords, page_words
from .blocks import PageShown, page_shown


class PageTerms(NamedTuple):
    """By which words a page is found, and what a result shows of it. Nothing but texts, numbers and tuples of them."""

    found: PageWords
    shown: PageShown


def terms_of(texts: PageTexts) -> PageTerms:
    """Depends on nothing but the texts, and on this package: what another release of it made is not to be used."""
    return PageTerms(page_words(texts), page_shown(texts))
