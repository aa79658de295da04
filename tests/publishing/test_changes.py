"""After any change a site is what a build from nothing makes of it, byte for byte; and MkDocs runs when it must."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

from harness.changes import OF_CONTENT, OF_MKDOCS, Change
from harness.changing_site import changing_site, differences, files_made, from_nothing, well_built
from harness.small_site import contents

SEED = int(os.environ.get("NEWSROOM_SEED", "6"))
AT_ONCE = 5


def test_any_change(tmp_path: Path) -> None:
    """Each once: which ones come together and which after which is left to chance, with a seed that is told."""
    chance = random.Random(SEED)  # noqa: S311  # chance is no secret here
    site = changing_site(tmp_path / "site")
    well_built(site)
    for names, is_for_mkdocs in _rounds(chance):
        for name in names:
            _CHANGES[name](site, chance)
        said = well_built(site)
        wanted = from_nothing(site, tmp_path / "fresh")
        assert differences(contents(site.site), wanted) == [], f"seed {SEED}, {names}\n{said}"
        assert (files_made(said) is None) == is_for_mkdocs, f"seed {SEED}, {names}\n{said}"


_CHANGES: dict[str, Change] = {**OF_CONTENT, **OF_MKDOCS}


def _rounds(chance: random.Random) -> Iterator[tuple[list[str], bool]]:
    """The changes that are made at once, and whether MkDocs must see them."""
    content, others = (chance.sample(sorted(kind), len(kind)) for kind in (OF_CONTENT, OF_MKDOCS))
    rounds = [(content[start : start + AT_ONCE], False) for start in range(0, len(content), AT_ONCE)]
    rounds += [
        ([*others[start : start + AT_ONCE], chance.choice(content)], True)
        for start in range(0, len(others), AT_ONCE)
    ]
    yield from chance.sample(rounds, len(rounds))
