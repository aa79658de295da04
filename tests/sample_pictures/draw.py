"""Draws the pictures, placeholder logos and placeholder emblems of the sample site.

Run from the repository root: `python tests/sample_pictures/draw.py`, with Pillow as the only need.
The same version of Pillow writes the same bytes each time. Parts of file names choose what to draw.
"""

from __future__ import annotations

import sys
from pathlib import Path

import emblems
import logos
import scenes_bs
import scenes_bs_board
import scenes_bs_plans
import scenes_bs_rooms
import scenes_lt
import scenes_lt_details
import scenes_lt_plans
import scenes_lv
import scenes_lv_places
import scenes_lv_shelves
import scenes_lv_street
import scenes_people
import scenes_pl

CONTENT = Path(__file__).resolve().parents[2] / "content"
SCENES = {
    **scenes_bs.SCENES,
    **scenes_bs_plans.SCENES,
    **scenes_bs_board.SCENES,
    **scenes_bs_rooms.SCENES,
    **scenes_pl.SCENES,
    **scenes_lv.SCENES,
    **scenes_lv_shelves.SCENES,
    **scenes_lv_places.SCENES,
    **scenes_lv_street.SCENES,
    **scenes_lt.SCENES,
    **scenes_lt_details.SCENES,
    **scenes_lt_plans.SCENES,
    **scenes_people.SCENES,
}


def main(wanted: list[str]) -> None:
    for name, scene in SCENES.items():
        if not wanted or any(part in name for part in wanted):
            scene().save(CONTENT / "news" / f"{name}.webp")
            print(f"news/{name}.webp")
    for name in logos.LOGOS:
        if not wanted or any(part in f"partners/{name}" for part in wanted):
            logos.draw(name, CONTENT / "partners" / name / "logo.webp")
            print(f"partners/{name}/logo.webp")
    for name in emblems.EMBLEMS:
        if not wanted or any(part in f"funding/{name}" for part in wanted):
            emblems.draw(name, CONTENT / "funding" / f"{name}.webp")
            print(f"funding/{name}.webp")


if __name__ == "__main__":
    main(sys.argv[1:])
