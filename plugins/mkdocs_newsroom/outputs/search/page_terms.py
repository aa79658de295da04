"""All that an index needs of a page's texts, so that it can be kept as long as they are the same."""

from __future__ import annotations

from typing import NamedTuple

from ...plan.search_pieces import PageTexts
from .analysis import PageWords, WrittenWords, page_words
from .blocks import PageShown, page_shown


class PageTerms(NamedTuple):
    """By which words a page is found, and what a result shows of it; `digest` is that of its texts. Nothing but texts
    and tuples of them.
    """

    digest: str
    found: WrittenWords
    shown: PageShown


def terms_of(texts: PageTexts, digest: str) -> tuple[PageTerms, PageWords]:
    """The words also as they can be used at once. Depends on nothing but the texts, and on this package: what another
    release of it made is not to be used.
    """
    words = page_words(texts)
    return PageTerms(digest, words.written, page_shown(texts)), words
