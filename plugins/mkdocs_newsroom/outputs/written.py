"""How the value of an expression becomes HTML: escaped once, in one step.

Jinja asks markupsafe for each value, which makes an object of its own for every one of the hundred on a page. Half of
the time that a page took went there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape

from ..editions.typography import tie
from ..model.text import Phrase
from .plain_places import BARE, bare

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


def written_in_tag(value: object) -> str:
    """The same where no element can stand to mark a language: a phrase and a foreign text are bare."""
    kind = type(value)
    if kind is str:
        return escaped(value)  # type: ignore[arg-type]  # as above
    return value if kind is Markup else escape(bare(value))  # type: ignore[return-value]


def escaped(text: str) -> str:
    """What markupsafe makes of a text. Most have none of these signs."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if "'" in text:
        text = text.replace("'", "&#39;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    return text


def encoded(html: str) -> bytes:
    """As a file has it. Half of a pair of signs, which no file can have, is written as MkDocs writes it."""
    return html.encode(errors="xmlcharrefreplace")


as_html: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Text that is HTML already. `Markup(text)` first asks whether its argument knows how to be HTML."""


@lru_cache(maxsize=10_000)
def _phrase_html(text: str, own: str | None, lang: str) -> str:
    html = escaped(tie(text, own or lang))
    return f'<span lang="{escaped(own)}">{html}</span>' if own else html


class Generator(CodeGenerator):
    """Of templates of which `finalize` is a `Writer`: Jinja need not escape what it gives.

    And attributes, functions and macros of ours are asked for as Python does: none of them asks for Jinja's context,
    and what is missing is an error without Jinja's help.
    """

    _in_tag: nodes.Expr | None = None

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self._in_tag = node if isinstance(node, nodes.Filter) and node.name == BARE else None
        self.write("environment.written_in_tag(" if self._in_tag else finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802  # Jinja's
        if node is self._in_tag and node.node is not None:
            self.visit(node.node, frame)
        else:
            super().visit_Filter(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        if node.name == "defined" and isinstance(node.node, nodes.Getattr):
            self.write("hasattr(")
            self.visit(node.node.node, frame)
            self.write(f", {node.node.attr!r})")
        else:
            super().visit_Test(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        is_plain = not (macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs)
        if is_plain:
            self.write(f"environment.macro(macro, {[one.name for one in macro_ref.node.args]!r})")
        else:
            super().macro_def(macro_ref, frame)


def macro(make: Callable[..., str], names: Sequence[str]) -> Callable[..., Markup]:
    """What a template calls for a macro; `make` is what Jinja has compiled of it, for arguments of these `names`."""
    make.__defaults__ = (missing,) * len(names)
    parameters = dict(zip(names, make.__code__.co_varnames, strict=False))

    def made(*values: object, **named: object) -> Markup:
        if named:
            return as_html(make(*values, **{parameters[name]: value for name, value in named.items()}))
        return as_html(make(*values))

    return made


class WritingEnvironment(Environment):
    """With a `Writer` as `finalize`."""

    code_generator_class = Generator
    written_in_tag = staticmethod(written_in_tag)
    macro = staticmethod(macro)
