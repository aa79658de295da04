"""Brings the catalogues up to date with the texts in code and templates: `make messages`.

A text of `cli/`, of `authoring/`, of the reports that `newsroom status` gives, of the marks in drafts and of what the
system refused is of the domain "commands", any other of "newsroom". The two templates `*.pot` hold,
beside the texts, what translators are told about each; a new text takes it from the comment `TRANSLATORS:` above it in
the source. What nobody asks for any more is dropped, what is new comes in empty, and nothing is guessed.

`problems.po` and `fields.po` are keyed: what stands for a text there is the code of a problem or the name of a field.
They are not extracted; tests compare them with the code. Weblate shows their English texts beside them when
`locales/en/LC_MESSAGES/<domain>.po` is named as its "monolingual base language file".
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from mkdocs_newsroom.authoring.po_text import po_text
from mkdocs_newsroom.editions.catalogue import COMMANDS, INTERFACE, LOCALES, read_po_file

OF_COMMANDS = ("cli/", "authoring/", "outputs/status_", "editions/unconfirmed.py", "load/system_errors.py")
COMMENT = "TRANSLATORS:"
KEYWORDS = {**DEFAULT_KEYWORDS, "NC_": ((1, "c"), 2), "plural": (1, 2)}
"""`plural` is what functions here call their `ngettext`."""
OPTIONS = {"**.html": {"extensions": "jinja2.ext.i18n,jinja2.ext.do", "newstyle_gettext": "true"}}

Name = tuple[str | None, str]


def asked_for(domain: str, package: Path = LOCALES.parent) -> dict[Name, Message]:
    """Every text of a domain in the source, with its comment."""
    found: dict[Name, Message] = {}
    for path, _, text, comments, context in extract_from_dir(
        package,
        [("**.py", python_texts), ("**.html", "jinja2")],
        OPTIONS,
        KEYWORDS,
        comment_tags=(COMMENT,),
        strip_comment_tags=True,
    ):
        is_of_commands = path.startswith(OF_COMMANDS)
        if is_of_commands is (domain == COMMANDS) and (text if isinstance(text, str) else text[0]):
            made = Message(text, auto_comments=comments, context=context)
            known = found.setdefault(name_of(made), made)
            if made.pluralizable and not known.pluralizable:
                found[name_of(made)] = made
    return found


def python_texts(
    file: BinaryIO,
    keywords: dict[str, Any],
    _tags: object,
    options: object,  # noqa: ARG001  # the signature is Babel's
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """Babel's own extraction of Python passes over what is asked for inside an f-string."""
    source = file.read().decode("utf-8")
    lines = source.splitlines()
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", None) or getattr(call.func, "id", "")
        texts = tuple(
            one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None
            for one in call.args
        )
        if name in keywords and any(texts):
            _, is_comment, comment = lines[call.lineno - 2].partition(f"# {COMMENT}")
            yield call.lineno, name, texts, [comment.strip()] if is_comment else []


def name_of(message: Message) -> Name:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def updated_template(domain: str) -> str:
    """The template as it should be, with what translators are told now."""
    file = LOCALES / f"{domain}.pot"
    known = _messages(file)
    asked = asked_for(domain)
    return po_text(_header(file), (_merged(message, known.get(name)) for name, message in asked.items()))


def updated_catalogue(file: Path, template: str) -> str:
    """A catalogue with exactly the messages of the template, and its own translations."""
    catalog, known = read_po_file(file), _messages(file)
    wanted = [message for message in read_po(template.splitlines(keepends=True)) if message.id]
    forms = catalog.num_plurals
    return po_text(_header(file), (_translated(one, known.get(name_of(one)), forms) for one in wanted))


def files(domain: str) -> Iterator[Path]:
    """The catalogues of a domain."""
    return iter(sorted(LOCALES.glob(f"*/LC_MESSAGES/{domain}.po")))


def main() -> None:
    for domain in (INTERFACE, COMMANDS):
        template = updated_template(domain)
        texts = {file: updated_catalogue(file, template) for file in files(domain)}
        for file, text in {LOCALES / f"{domain}.pot": template, **texts}.items():
            if text != file.read_text(encoding="utf-8"):
                file.write_text(text, encoding="utf-8", newline="\n")
                print(file.relative_to(LOCALES))


def _merged(asked: Message, known: Message | None) -> Message:
    comments = known.auto_comments if known and known.auto_comments else asked.auto_comments
    empty = ("", "") if asked.pluralizable else ""
    return Message(asked.id, empty, flags=asked.flags, auto_comments=comments, context=asked.context)


def _translated(wanted: Message, known: Message | None, forms: int) -> Message:
    """With its translation, if it is one of the same text in all its forms."""
    string: object = ("",) * forms if wanted.pluralizable else ""
    flags = set(wanted.flags)
    comments: list[str] = []
    if known is not None and known.id == wanted.id:
        string, comments = known.string, known.user_comments
        flags |= known.flags & {"fuzzy"}
    return Message(
        wanted.id,
        string,
        flags=flags,
        auto_comments=wanted.auto_comments,
        user_comments=comments,
        context=wanted.context,
    )


def _header(file: Path) -> str:
    return file.read_text(encoding="utf-8").partition("\n\n")[0]


def _messages(file: Path) -> dict[Name, Message]:
    return {name_of(message): message for message in read_po_file(file) if message.id}


if __name__ == "__main__":
    main()
