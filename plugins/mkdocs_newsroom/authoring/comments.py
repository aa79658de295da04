"""Comments of HTML, in which a Markdown file holds what no page shows."""

from __future__ import annotations

import re

# What ends a comment, or begins another (HTML, "Comments" and their parse errors).
_EDGE = re.compile(r"<(?=!--)|--(?=!?>)")


def comment(text: str) -> str:
    """Any text as one. A line break at its beginning or end stands there in place of a space."""
    text = _EDGE.sub(lambda edge: f"{edge[0]} ", text)
    before = "" if text.startswith("\n") else " "
    after = "" if text.endswith("\n") else " "
    return f"<!--{before}{text}{after}-->"
