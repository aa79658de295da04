"""Makes the fonts of the social cards from those of Noto: only the letters that names and titles are written in.

    python tools/fonts.py FOLDER    # with NotoSerif-Bold.ttf and NotoSans-Regular.ttf

Needs fonttools, which nothing else here does. Whoever makes other fonts raises `_WAY_OF_DRAWING` in
`plan/social_cards.py`: what is drawn with them is published under an address that keeps its bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from mkdocs_newsroom.plan.card_letters import RANGES

NAMES = ("NotoSerif-Bold.ttf", "NotoSans-Regular.ttf")
TARGET = Path(__file__).parent.parent / "plugins/mkdocs_newsroom/outputs/fonts"
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)  # whose it is and under which licence among them


def main(folder: Path) -> None:
    for name in NAMES:
        made = TARGET / name
        reduced(TTFont(folder / name, recalcTimestamp=False)).save(made)
        print(f"{name}: {made.stat().st_size:,} bytes")


def reduced(font: TTFont) -> TTFont:
    """Without hints, kerning and ligatures too: Pillow reads none of them when it draws without a shaping library."""
    options = Options(hinting=False, layout_features=[], name_IDs=list(KEPT_NAMES), notdef_outline=True)
    options.drop_tables += ["GDEF", "GPOS", "GSUB"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    return font


if __name__ == "__main__":
    main(Path(sys.argv[1]))
