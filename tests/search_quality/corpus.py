"""Documents to search in: the texts of the evaluation, and as many others as one likes.

`other_texts` says nothing: true words of the languages would hold forms of what the queries ask for, and somebody
would have to judge a thousand pages. So a text has the language's most frequent short words, as every text has, and
words made of its usual syllables with its usual endings, as often as words of true texts are (Zipf's law). A made word
that would be found by a query of the sets, being a form of one of their words or beginning like one, is not used.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate

from mkdocs_newsroom.outputs.search.stems import stems
from mkdocs_newsroom.outputs.search.words import folded
from mkdocs_newsroom.plan.pieces import DateText
from mkdocs_newsroom.plan.search_pieces import PageTexts, SearchDocument, SearchPlan, SearchText
from search_quality.quality import LANGUAGES, Query, Text

_SMALL = {
    "bs": "i u je na se da za su od s o iz po kao koji će sa do bi ne što ili a nije te",
    "pl": "i w na z do się że o to jest po za od dla nie oraz przez przy są jak co a ale być ma",
    "lv": "un ir ar no uz par kas kā lai arī to tas pie pēc bet gan vai ja jau ko šo tiek būs ne",
    "lt": "ir į su iš kad bei yra apie per už kaip tai po nuo bet ar dar jau kuris buvo prie tik ne",
}
_ONSETS = {
    "bs": "b br c č ć d dr đ f g gl gr h j k kl kr l lj m mr n nj p pl pr r s sl st str š t tr v vl z zb ž",
    "pl": "b br c ch cz d dz f g gł gr h j k kl kr l ł m mi n ni p pi pr r rz s si sk st sz ś t tr w wi z zi ż",
    "lv": "b br c č d dr dz g gr ģ j k kl kr ķ l ļ m n ņ p pl pr r s sk st str š t tr v z zv ž",
    "lt": "b br c č d dr dž g gr j k kl kr l m n p pl pr r s sk st str š t tr v z zv ž",
}
_NUCLEI = {
    "bs": "a e i o u",
    "pl": "a e i o u y ą ę ó",
    "lv": "a ā e ē i ī o u ū ai ie",
    "lt": "a ą e ė i į y o u ū ų ai ie uo",
}
_ENDINGS = {
    "bs": "a e i o u om ama ima ovi eva nje njem nja ski ska ske skog ju ti o la lo li ao",
    "pl": "a y i ę ą e o ów ach ami em owi ie ego ej ym ny na ne nych ć ł ła li ło cie ość ości",
    "lv": "s a u i ā am ai as os us iem ās ām es e ē ei is ju šana šanas t ts ta ti tu šu",
    "lt": "as o ui ą u e ai ų ams us ais uose a os ai ą oje ė ės ei ę ėje is io iui iu yje ti imas imo ta ti",
}
_SMALL_SHARE = 0.35  # of the words of a text


class Vocabulary:
    """The made words of a language: the n-th stem, and the n-th ending, is used as often as 1/n."""

    def __init__(self, lang: str, size: int, chance: random.Random, avoided: Avoided) -> None:
        """`size` counts stems."""
        self._small, self._endings = _SMALL[lang].split(), _ENDINGS[lang].split()
        syllables = [onset + nucleus for onset in _ONSETS[lang].split() for nucleus in _NUCLEI[lang].split()]
        onsets = _ONSETS[lang].split()
        made: dict[str, None] = {}
        while len(made) < size:
            stem = "".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3)))) + chance.choice(onsets)
            if not any(avoided.would_find(stem + ending, lang) for ending in self._endings):
                made[stem] = None
        self._stems = list(made)
        self._stem_reach, self._ending_reach = _zipf(size), _zipf(len(self._endings))

    def sentence(self, chance: random.Random, length: int) -> str:
        small = chance.choices(self._small, k=length)
        stems_ = chance.choices(self._stems, cum_weights=self._stem_reach, k=length)
        endings = chance.choices(self._endings, cum_weights=self._ending_reach, k=length)
        words = (
            one if chance.random() < _SMALL_SHARE else stem + ending
            for one, stem, ending in zip(small, stems_, endings, strict=True)
        )
        return " ".join(words).capitalize() + "."


class Avoided:
    """Words that queries would find."""

    def __init__(self, queries: Iterable[Query]) -> None:
        asked = {word for query in queries for word in folded(query.query)}
        self._beginnings = tuple(word for word in asked if len(word) >= 3)
        self._stems = {(lang, stem) for word in asked for lang in LANGUAGES for stem in stems(word, lang)}

    def would_find(self, word: str, lang: str) -> bool:
        """In a text in `lang`: a query is compared by the rules of each language with its words."""
        (key,) = folded(word)
        return key.startswith(self._beginnings) or any(
            (lang, stem) in self._stems for stem in stems(key, lang)
        )


def _zipf(size: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, size + 1)))


def other_texts(
    count: int, avoided: Iterable[Query], words: tuple[int, int] = (60, 120), vocabulary: int = 1500
) -> Iterator[Text]:
    """The same each time. `words` are the fewest and most of a text; the languages take turns."""
    chance = random.Random(5)  # noqa: S311  # texts, not secrets
    unwanted = Avoided(avoided)
    vocabularies = {lang: Vocabulary(lang, vocabulary, chance, unwanted) for lang in LANGUAGES}
    for number in range(count):
        lang = LANGUAGES[number % len(LANGUAGES)]
        its = vocabularies[lang]
        sentences = [its.sentence(chance, 12) for _ in range(chance.randint(*words) // 12)]
        yield Text(f"other-{number}", lang, its.sentence(chance, 7).rstrip("."), " ".join(sentences))


def search_plan(texts: Collection[Text]) -> SearchPlan:
    """Each text as a news item, the last one the newest."""
    documents = [
        SearchDocument(
            url=f"{one.lang}/{one.id}/",
            kind="news",
            lang=one.lang,
            texts=PageTexts(
                SearchText(one.title, one.lang),
                (),
                SearchText("", one.lang),
                (SearchText(one.text, one.lang),),
            ),
            date=DateText(f"{2012 + number // 600}-05-17", f"17. 5. {2012 + number // 600}"),
        )
        for number, one in enumerate(texts)
    ]
    return SearchPlan(tuple(reversed(documents)), (), ())
