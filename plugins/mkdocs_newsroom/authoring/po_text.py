"""Catalogues as text, always in the same form: sorted by the English text, each text in one line.

So a tool that saves a catalogue changes no line beyond what somebody has changed in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from babel.messages.catalog import Message
from babel.messages.pofile import escape

PROJECT = "mkdocs-newsroom"


def po_text(header: str, messages: Iterable[Message]) -> str:
    """A whole catalogue. `header` is its first entry, with the comment above it."""
    return "\n".join(
        [f"{header.strip()}\n", *("".join(_lines(one)) for one in sorted(messages, key=_in_order))]
    )


def po_header(comment: Iterable[str], lang: str, plural_forms: str = "") -> str:
    """`comment`: what translators read at the top, by line. Without plural forms it is one of texts that have none."""
    fields: Mapping[str, str] = {
        "Project-Id-Version": PROJECT,
        "Language": lang,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **({"Plural-Forms": plural_forms} if plural_forms else {}),
    }
    values = (f'"{name}: {value}\\n"' for name, value in fields.items())
    return "\n".join([*(f"# {line}" for line in comment), 'msgid ""', 'msgstr ""', *values])


def _in_order(message: Message) -> tuple[str, str, str]:
    english = message.id if isinstance(message.id, str) else message.id[0]
    return english.lower(), english, message.context or ""


def _lines(message: Message) -> Iterator[str]:
    yield from (f"# {comment}\n" for comment in message.user_comments)
    if message.auto_comments:
        yield f"#. {' '.join(message.auto_comments)}\n"
    if message.flags:
        yield f"#, {', '.join(sorted(message.flags))}\n"
    if message.context:
        yield f"msgctxt {escape(message.context)}\n"
    if isinstance(message.id, str):
        yield f"msgid {escape(message.id)}\n"
        yield f"msgstr {escape(str(message.string or ''))}\n"
        return
    one, many = message.id
    yield f"msgid {escape(one)}\n"
    yield f"msgid_plural {escape(many)}\n"
    for number, text in enumerate(message.string or ("", "")):
        yield f"msgstr[{number}] {escape(text or '')}\n"
