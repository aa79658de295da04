"""Where front matter begins and ends is what python-frontmatter says, found sooner."""

from __future__ import annotations

from frontmatter.default_handlers import YAMLHandler
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.load.front_matter import split

HANDLER = YAMLHandler()
PIECES = st.sampled_from(
    ["---", "----", "-", "--- x", "\n", "\n\n", " ", "  \n", "x", "a: b\n", "\n---\n", "\t", "\u2028"]
)


@settings(deadline=None, max_examples=1000)
@given(st.lists(PIECES, max_size=12).map(lambda pieces: "---" + "".join(pieces)))
@example("---\ntitle: x\n---\nText.\n\n---\n")
@example("---\n\n---\n\n\nText")
@example("---\n--- x\n---")
def test_split(text: str) -> None:
    begin = HANDLER.FM_BOUNDARY.match(text)
    if begin is None:
        return
    try:
        expected = HANDLER.split(text)
    except ValueError:
        expected = None
    assert split(text, begin) == expected
