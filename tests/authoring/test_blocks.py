"""A Markdown text falls into its blocks, and nothing of it is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsroom.authoring.blocks import blocks

TEXT = """Odlomak
u dva reda.
## Naslov
- jedan

  još o njemu
- dva

1. prvi
2. drugi

```text
kod

## bez naslova
```

> citat
>
> ide dalje

| a | b |
| --- | --- |
| 1 | 2 |

[mjesto]: https://newsroom.example/

<div>
oznaka
</div>

---

Bilješka[^1].

[^1]: Na kraju.
    I dalje.

Drugi naslov
============
    uvučeni kod
"""


def test_each_kind() -> None:
    assert blocks(TEXT) == (
        "Odlomak\nu dva reda.",
        "## Naslov",
        "- jedan\n\n  još o njemu\n- dva",
        "1. prvi\n2. drugi",
        "```text\nkod\n\n## bez naslova\n```",
        "> citat\n>\n> ide dalje",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "[mjesto]: https://newsroom.example/",
        "<div>\noznaka\n</div>",
        "---",
        "Bilješka[^1].",
        "[^1]: Na kraju.\n    I dalje.",
        "Drugi naslov\n============",
        "    uvučeni kod",
    )


def test_only_line_ends_end_a_line() -> None:
    assert blocks("a\u2028b\x0cc\x85d\n\n# e") == ("a\u2028b\x0cc\x85d", "# e")


def test_what_is_too_much_to_show_is_parted_at_empty_lines() -> None:
    deep = ">" * 1000
    assert blocks(f"a\n# b\n\n{deep} c") == ("a\n# b", f"{deep} c")


def test_nothing_to_part() -> None:
    assert blocks("") == blocks("\n \n\n") == ()


@given(
    st.lists(
        st.sampled_from(
            [
                "a",
                "# b",
                "- c",
                "  d",
                "",
                "> e",
                "```",
                "| f |",
                "| - |",
                "<p>",
                "<!-- g",
                "-->",
                "1. h",
                "---",
            ]
        )
    )
)
def test_every_line_is_in_one_block(lines: list[str]) -> None:
    parted = [line for block in blocks("\n".join(lines)) for line in block.split("\n") if line.strip()]
    assert parted == [line for line in lines if line.strip()]
