"""The command line of the modules that write a site: `python benchmarks/<module>.py 1000 FOLDER`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from corpus import make_corpus


def main(description: str, write_site: Callable[..., None], *switches: str) -> None:
    """Writes a site as the command line says. Each of the `switches` is an option, and an argument of `write_site`."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("items", type=int)
    parser.add_argument("folder", type=Path)
    for name in switches:
        parser.add_argument(f"--{name}", action="store_true")
    arguments = parser.parse_args()
    corpus = make_corpus(arguments.items)
    write_site(corpus, arguments.folder, **{name: getattr(arguments, name) for name in switches})
    print(f"{arguments.folder}: {arguments.items} items, {corpus.counts.total()} texts")
