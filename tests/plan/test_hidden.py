"""What waits is checked as if it were there, without rendering again what it does not touch."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.sites import prepare_site
from mkdocs_newsroom.plan import body_renderer
from mkdocs_newsroom.plan.dialect import DialectWords, Rendered, render
from mkdocs_newsroom.plan.plain_html import Resolve

FIELDS = "title: A\nslug: {key}\ndate: 2022-01-10\n"


def _item(key: str, body: str, more: str = "") -> dict[str, str]:
    fields = more + FIELDS.format(key=key)
    return {f"content/news/2022/{key}/index.bs.md": f"---\n{fields}---\n{body}\n"}


def test_only_what_waits_and_what_names_it_is_rendered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []

    def noted(markdown: str, resolve: Resolve, words: DialectWords) -> Rendered:
        rendered.append(markdown)
        return render(markdown, resolve, words)

    monkeypatch.setattr(body_renderer, "render", noted)
    files = {
        **_item("waits", "Draft", "draft: true\n"),
        **_item("names", "[Link](../waits/index.bs.md)"),
        **_item("other", "[Link](../names/index.bs.md)"),
    }
    prepare_site(tmp_path, files)
    texts = [text.strip() for text in rendered]
    assert sorted(texts) == [
        "Draft",
        "[Link](../names/index.bs.md)",
        "[Link](../waits/index.bs.md)",
        "[Link](../waits/index.bs.md)",
    ]
