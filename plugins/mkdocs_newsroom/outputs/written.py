"""How the value of an expression becomes HTML: escaped once, in one step.

Jinja asks markupsafe for each value, which makes an object of its own for every one of the hundred on a page. Half of
the time that a page took went there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from ..editions.typography import tie
from ..model.text import Phrase

Writer = Callable[[object], str]


def writer(lang: str) -> Writer:
    """What is written into a page in `lang` for a value: a phrase with the no-break spaces of its language."""

    def written(value: object) -> str:
        kind = type(value)
        if kind is str:
            return escaped(value)  # type: ignore[arg-type]  # what it is, but faster than isinstance
        if kind is Markup:
            return value  # type: ignore[return-value]
        if kind is Phrase and type(value.text) is str:  # type: ignore[attr-defined]  # as above
            return _phrase_html(value.text, value.lang, lang)  # type: ignore[attr-defined]
        return escape(value)

    return written


def escaped(text: str) -> str:
    """What markupsafe makes of a text."""
    for sign, reference in _REFERENCES:
        if sign in text:
            text = text.replace(sign, reference)
    return text


_REFERENCES = (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ("'", "&#39;"), ('"', "&#34;"))


@lru_cache(maxsize=10_000)
def _phrase_html(text: str, own: str | None, lang: str) -> str:
    html = escaped(tie(text, own or lang))
    return f'<span lang="{escaped(own)}">{html}</span>' if own else html


class Generator(CodeGenerator):
    """Of templates of which `finalize` is a `Writer`: Jinja need not escape what it gives.

    And functions are called without a detour: none of ours asks for Jinja's context.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802  # Jinja's
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=True)
            return
        self.visit(node.node, frame)
        self.write("(*()")
        self.signature(node, frame)
        self.write(")")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class WritingEnvironment(Environment):
    """With a `Writer` as `finalize`."""

    code_generator_class = Generator
