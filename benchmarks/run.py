"""Measures this project beside others: `python benchmarks/run.py` prints the table; README.md says what is compared."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from aside import delete_what_is_aside
from bench import Bench
from facts import load, machine, page_table
from measure import CommandError
from peers import PeerError, install_peers
from rows import ROWS
from serving import ServeError
from table import HEAD, Outcome, broken, markdown

REPOSITORY = Path(__file__).parents[1]
README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
ASKED_FOR = "growth"


def main() -> int:
    arguments = _arguments()
    wanted = arguments.only or [name for name in ROWS if name != ASKED_FOR]
    if arguments.growth and ASKED_FOR not in wanted:
        wanted.append(ASKED_FOR)
    try:
        work = arguments.work.resolve()
        bench = Bench(work, install_peers(work), arguments.items, arguments.rounds)
    except PeerError as error:
        print(error, file=sys.stderr)
        return 1
    before = load()
    try:
        outcomes = [outcome for name in ROWS if name in wanted for outcome in _measured(name, bench)]
        text = _report(bench, outcomes, before)
    finally:
        delete_what_is_aside(work)
    print(text)
    if arguments.write:
        _write(text)
    return int(any(outcome.is_broken for outcome in outcomes))


def _measured(name: str, bench: Bench) -> Iterator[Outcome]:
    """The rows of this name. One that breaks does not keep the others from being measured."""
    try:
        yield from ROWS[name](bench)
    except (CommandError, ServeError) as error:
        print(error, file=sys.stderr)
        yield broken(name)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=1000, help="how many news items (1000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--only", action="append", choices=list(ROWS), help="only this; may be repeated")
    parser.add_argument("--growth", action="store_true", help="also from 5,000 to 50,000 items")
    parser.add_argument("--write", action="store_true", help="write the figures into benchmarks/README.md")
    parser.add_argument(
        "--work", type=Path, default=REPOSITORY / ".bench", help="the folder for sites and peers (.bench)"
    )
    return parser.parse_args()


def _report(bench: Bench, outcomes: list[Outcome], before: str) -> str:
    today = datetime.now(UTC).date()
    facts = [
        *machine(bench.work),
        f"{bench.items:,} items; rounds: {bench.rounds}; {today}; {before}".rstrip("; "),
    ]
    parts = [
        "\n".join(f"- {fact}" for fact in facts),
        page_table(bench),
        markdown(HEAD, (outcome.cells for outcome in outcomes)),
    ]
    return "\n\n".join(part for part in parts if part)


def _write(text: str) -> None:
    """Between the two marks of the README."""
    written = README.read_text(encoding="utf-8")
    head, _, rest = written.partition(BEGIN)
    _, _, tail = rest.partition(END)
    README.write_text(f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
