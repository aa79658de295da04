"""The catalogues as files: what `make messages` writes, whole, and as translators' tools want them."""

from __future__ import annotations

import importlib.util
import re
from gettext import c2py
from pathlib import Path
from textwrap import dedent

import pytest
from babel import Locale
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from mkdocs_newsroom.editions.catalogue import COMMANDS, INTERFACE, LOCALES, read_catalogue
from mkdocs_newsroom.load.plural_forms import plural_forms

_SPEC = importlib.util.spec_from_file_location(
    "messages", Path(__file__).parents[2] / "tools" / "messages.py"
)
assert _SPEC
assert _SPEC.loader
tool = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(tool)

LANGUAGES = ("bs", "pl", "lv", "lt")
DOMAINS = (INTERFACE, COMMANDS)
KEYED = ("problems", "fields")
PLACEHOLDER = re.compile(r"%\(\w+\)s")


def english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def keyed(lang: str, domain: str) -> dict[tuple[str | None, str], str]:
    catalog = read_catalogue(lang, domain)
    return {(one.context, english(one)): str(one.string) for one in catalog if one.id}


@pytest.mark.parametrize("domain", DOMAINS)
def test_they_are_as_make_messages_writes_them(domain: str) -> None:
    """So nothing is missing and nothing superfluous, and to run it again changes nothing."""
    pot = tool.updated_template(domain)
    assert pot == (LOCALES / f"{domain}.pot").read_text(encoding="utf-8")
    for file in tool.files(domain):
        assert tool.updated_catalogue(file, pot) == file.read_text(encoding="utf-8"), file


def test_what_is_asked_for_is_found_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "cli").mkdir()
    source = """
        # TRANSLATORS: a button
        a = _("One")
        b = f"{_('In an f-string')} {words().ngettext('{n} day', '{n} days', n)}"
        c = pgettext("context", "Two"), NC_("context", "Three"), N_("Four"), other("Five"), _(name), _("")
    """
    (tmp_path / "cli" / "a.py").write_text(dedent(source), encoding="utf-8")
    html = '<p title="{{ _("Six") }}">{{ ngettext("1", "{n}", 2) }}'
    (tmp_path / "b.html").write_text(html, encoding="utf-8")
    found = tool.asked_for(COMMANDS, tmp_path)
    assert set(found) == {
        (None, "One"),
        (None, "In an f-string"),
        (None, "{n} day"),
        ("context", "Two"),
        ("context", "Three"),
        (None, "Four"),
    }
    assert found[None, "One"].auto_comments == ["a button"]
    assert found[None, "{n} day"].id == ("{n} day", "{n} days")
    assert set(tool.asked_for(INTERFACE, tmp_path)) == {(None, "Six"), (None, "1")}


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_is_translated(lang: str, domain: str) -> None:
    catalog = read_catalogue(lang, domain)
    assert str(catalog.locale) == lang
    for message in catalog:
        texts = (message.string,) if isinstance(message.string, str) else message.string
        assert not message.id or (texts and all(texts) and not message.fuzzy), message.id


@pytest.mark.parametrize("domain", KEYED)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_keyed_ones_have_the_same_keys_and_placeholders_in_every_language(lang: str, domain: str) -> None:
    wanted, translated = (keyed(code, domain) for code in ("en", lang))
    assert list(translated) == list(wanted)
    for key, text in wanted.items():
        assert translated[key].strip(), key
        assert set(PLACEHOLDER.findall(translated[key])) == set(PLACEHOLDER.findall(text)), key


@pytest.mark.parametrize("domain", KEYED)
def test_keyed_ones_say_how_translators_use_them(domain: str) -> None:
    for file in LOCALES.glob(f"*/LC_MESSAGES/{domain}.po"):
        head = file.read_text(encoding="utf-8").partition('msgid ""')[0]
        assert "monolingual" in head, file
        assert f"locales/en/LC_MESSAGES/{domain}.po" in head, file


@pytest.mark.parametrize(
    "path", sorted(LOCALES.rglob("*.po*")), ids=lambda path: f"{path.parts[-3]}-{path.name}"
)
def test_gettext_s_tools_accept_them(path: Path) -> None:
    """What `msgfmt --check` looks at: form, header, number of plural forms, no message twice."""
    text = path.read_text(encoding="utf-8")
    catalog = read_po(text.splitlines(keepends=True), abort_invalid=True)
    names = [(message.context, english(message)) for message in catalog if message.id]
    assert len(re.findall(r"^msgid ", text, re.MULTILINE)) - 1 == len(names) == len(set(names))
    assert c2py(catalog.plural_expr)(0) < catalog.num_plurals
    for message in catalog:
        if message.pluralizable and path.suffix == ".po":
            assert len(message.string or ()) == catalog.num_plurals


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_rule_of_the_plural_is_cldr_s(lang: str, domain: str) -> None:
    """Each form of CLDR is one form of the header, for all numbers that pages count to."""
    rule, plural = c2py(read_catalogue(lang, domain).plural_expr), Locale.parse(lang).plural_form
    forms: dict[str, set[int]] = {}
    for number in range(201):
        forms.setdefault(plural(number), set()).add(rule(number))
    assert all(len(found) == 1 for found in forms.values()), forms


@pytest.mark.parametrize("lang", ["uk", "de", "sr-Latn", "ar", *LANGUAGES])
def test_new_catalogues_get_the_rule_of_cldr(lang: str) -> None:
    rule = c2py(plural_forms(lang).partition("plural=")[2].rstrip(";"))
    plural = Locale.parse(lang, sep="-").plural_form
    forms: dict[str, set[int]] = {}
    for number in range(201):
        forms.setdefault(plural(number), set()).add(rule(number))
    assert all(len(found) == 1 for found in forms.values()), forms
