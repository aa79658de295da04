"""Sentences, titles and bodies of news in four languages, from the word lists in `words/`, by chance from a seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

LANGUAGES = ("bs", "pl", "lv", "lt")
FEWEST_WORDS, MOST_WORDS = 300, 600
_WORDS = Path(__file__).parent / "words"
_SECTION = re.compile(r"\[(.+)]")


@dataclass(frozen=True)
class Lexicon:
    """What a file of `words/` holds: lines by section."""

    sections: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, lang: str) -> Lexicon:
        sections: dict[str, list[str]] = {}
        lines: list[str] = []
        for line in (_WORDS / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
            if match := _SECTION.fullmatch(line):
                lines = sections.setdefault(match[1], [])
            elif line:
                lines.append(line)
        return cls(sections)

    def word(self, name: str) -> str:
        """One of the single words and patterns, by its name."""
        return next(line.partition("=")[2] for line in self.sections["words"] if line.startswith(f"{name}="))


class Writer:
    """Writes in one language. The same `random` gives the same texts."""

    def __init__(self, lang: str, random: Random) -> None:
        self.lang = lang
        self.random = random
        self.lexicon = Lexicon.of(lang)
        self._deck: list[str] = []

    def one(self, section: str) -> str:
        return self.random.choice(self.lexicon.sections[section])

    def village(self) -> str:
        return self.one("village beginnings") + self.one("village endings")

    def sentence(self) -> str:
        """None comes again before all the others have. Nouns have one form behind all of the numbers."""
        if not self._deck:
            self._deck = list(self.lexicon.sections["sentences"])
            self.random.shuffle(self._deck)
        return self._deck.pop().format(
            n=self.random.randint(12, 19),
            y=self.random.randint(2012, 2025),
            place=self.one("places"),
            village=self.village(),
        )

    def sentences(self, fewest: int, most: int) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(fewest, most)))

    def topics(self, count: int) -> list[str]:
        return self.random.sample(self.lexicon.sections["topics"], count)

    def title(self) -> str:
        first, second = self.topics(2)
        return f"{self.one('places')}: {first} {self.lexicon.word('and')} {second}"

    def name(self, kind: str, number: int) -> str:
        pattern = self.lexicon.word(kind)
        return pattern.format(place=self.one("places"), topic=self.one("topics"), number=number)

    def tags(self) -> tuple[str, ...]:
        return tuple(self.random.sample(self.lexicon.sections["tags"], 2))

    def body(self, picture: str, targets: Sequence[str]) -> str:
        """Markdown of 300 to 600 words with headings, lists, links, a quotation and a picture.

        `picture` is the target of the picture, `targets` are what links may lead to; each is used at least once.
        """
        wanted = self.random.randint(FEWEST_WORDS + 50, MOST_WORDS - 90)
        links = list(targets)
        blocks = [self.sentences(2, 4), f"![{self.one('pictures')}]({picture})"]
        kinds = self._kinds()
        while sum(len(block.split()) for block in blocks) < wanted:
            blocks += self._blocks(next(kinds), links)
        return "\n\n".join([*blocks, *(self._with_link(link) for link in links)]) + "\n"

    def _kinds(self) -> Iterator[str]:
        while True:
            yield from ("chapter", "link", "list", "section", "quotation")

    def _blocks(self, kind: str, links: list[str]) -> list[str]:
        match kind:
            case "chapter" | "section":
                head = f"{'##' if kind == 'chapter' else '###'} {_capitalised(self.one('topics'))}"
                return [head, self.sentences(2, 4)]
            case "link":
                return [self._with_link(links.pop(0)) if links else self.sentences(2, 3)]
            case "list":
                mark = self.random.choice(("-", "1."))
                return ["\n".join(f"{mark} {self._entry()}" for _ in range(self.random.randint(3, 6)))]
            case _:
                return [f"> {self.sentence()}"]

    def _entry(self) -> str:
        if self.random.random() < 0.4:
            return f"**{self.village()}** – {self.one('topics')} ({self.random.randint(2, 240)})"
        return self.sentence()

    def _with_link(self, target: str) -> str:
        return f"{self.sentence()} [{_capitalised(self.one('topics'))}]({target}). *{self.sentence()}*"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
