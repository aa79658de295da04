"""What the Open Graph protocol says differently from HTML. Source: https://ogp.me/"""

from __future__ import annotations

from functools import cache

from ..load.cldr import likely_territory


@cache
def open_graph_locale(lang: str) -> str:
    """`bs_BA` of `bs`: there a language goes with a territory, that in which most of its speakers live (CLDR)."""
    language, _, rest = lang.partition("-")
    if len(rest) == 2:
        return f"{language}_{rest.upper()}"
    territory = likely_territory(language)
    return f"{language}_{territory}" if territory else language
