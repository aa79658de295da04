"""Writes what the program makes itself for those who write, above all pages of `guides/`: `make guides`.

A maker is a function that gives the texts of files by their paths, relative to the repository.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mkdocs_newsroom.authoring.problem_examples import read_example
from mkdocs_newsroom.authoring.problem_guide import problem_guides
from mkdocs_newsroom.authoring.schema.guide import field_guides
from mkdocs_newsroom.authoring.schema.snippets import snippets

REPOSITORY = Path(__file__).resolve().parent.parent
EXAMPLES = REPOSITORY / "guides" / "examples"


def problem_pages() -> Mapping[str, str]:
    files = sorted(EXAMPLES.glob("*.txt"))
    return problem_guides({file.stem: read_example(file.read_text(encoding="utf-8")) for file in files})


MAKERS: tuple[Callable[[], Mapping[str, str]], ...] = (field_guides, problem_pages, snippets)


def stale() -> Iterator[tuple[Path, str]]:
    """The files that are not as they are made now, and what they must be."""
    for maker in MAKERS:
        for name, text in maker().items():
            file = REPOSITORY / name
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                yield file, text


if __name__ == "__main__":
    for file, text in stale():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(file.relative_to(REPOSITORY))
