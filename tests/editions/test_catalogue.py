"""The interface's texts: complete in every language, with the right plurals."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from jinja2 import Environment

from mkdocs_newsroom.editions import catalogue
from mkdocs_newsroom.editions.catalogue import (
    COMMANDS,
    LOCALES,
    Catalogue,
    package_catalogue_path,
    read_catalogue,
)
from mkdocs_newsroom.model.text import Foreign

LANGUAGES = ("bs", "pl", "lv", "lt")
PLACEHOLDER = re.compile(r"\{(\w*)\}")
COUNTS = (0, 1, 2, 5, 10, 11, 21, 22, 101, 111)

NEWS_ITEMS = {
    "bs": "vijesti vijest vijesti vijesti vijesti vijesti vijest vijesti vijest vijesti",
    "pl": "wiadomości wiadomość wiadomości wiadomości wiadomości wiadomości wiadomości wiadomości "
    "wiadomości wiadomości",
    "lv": "ziņu ziņa ziņas ziņas ziņu ziņu ziņa ziņas ziņa ziņu",
    "lt": "naujienų naujiena naujienos naujienos naujienų naujienų naujiena naujienos naujiena naujienų",
}
PROJECTS = {
    "bs": "projekata projekat projekta projekata projekata projekata projekat projekta projekat projekata",
    "pl": "projektów projekt projekty projektów projektów projektów projektów projekty projektów projektów",
    "lv": "projektu projekts projekti projekti projektu projektu projekts projekti projekts projektu",
    "lt": "projektų projektas projektai projektai projektų projektų projektas projektai projektas projektų",
}


def template() -> Catalog:
    with (LOCALES / "newsroom.pot").open("rb") as file:
        return read_po(file, abort_invalid=True)


def messages(catalog: Catalog) -> dict[tuple[str | None, str], Message]:
    return {(message.context, english(message)): message for message in catalog if message.id}


def english(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_catalogue_has_the_template_s_messages_and_all_are_translated(lang: str) -> None:
    translated, wanted = messages(read_catalogue(lang)), messages(template())
    assert list(translated) == list(wanted)
    assert [name for name, message in translated.items() if not all(texts(message)) or message.fuzzy] == []
    assert {name: message.id for name, message in translated.items()} == {
        name: message.id for name, message in wanted.items()
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plurals_have_all_forms(lang: str) -> None:
    catalog = read_catalogue(lang)
    counted = [message for message in catalog if message.pluralizable]
    assert catalog.num_plurals == 3
    assert counted
    assert all(len(texts(message)) == 3 for message in counted)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_the_same_and_nothing_else_is_filled_in(lang: str) -> None:
    for message in read_catalogue(lang):
        if not message.id:
            continue
        wanted = Counter(PLACEHOLDER.findall(english(message)))
        for text in texts(message):
            assert Counter(PLACEHOLDER.findall(text)) == wanted, text
            assert "%" not in text, "Jinja's gettext would read it as a placeholder"
        assert ("python-brace-format" in message.flags) == bool(wanted), message.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_have_no_stray_space_and_end_as_the_english_ones(lang: str) -> None:
    for message in read_catalogue(lang):
        for text in texts(message) if message.id else ():
            assert text == " ".join(text.split())
            assert text.removesuffix("{year}.").endswith(".") == english(message).endswith("."), text


@pytest.mark.parametrize(
    "path", [*map(package_catalogue_path, LANGUAGES), LOCALES / "newsroom.pot"], ids=lambda p: p.parts[-3]
)
def test_no_message_is_there_twice_and_all_are_sorted_and_explained(path: Path) -> None:
    entries = path.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    names = []
    for entry in entries:
        assert entry.startswith("#. "), entry
        context = re.search(r'^msgctxt "(.*)"$', entry, re.MULTILINE)
        english_text = re.search(r'^msgid "(.*)"$', entry, re.MULTILINE)
        assert english_text
        names.append((english_text[1].lower(), english_text[1], context[1] if context else ""))
    assert names == sorted(set(names))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headers(lang: str) -> None:
    headers = dict(read_catalogue(lang).mime_headers)
    assert headers["Language"] == lang
    assert headers["Content-Type"] == "text/plain; charset=utf-8"


def test_the_latvian_header_knows_the_numbers_from_10_to_20() -> None:
    assert read_catalogue("lv").plural_expr == (
        "(n%10==0 || (n%100>=11 && n%100<=19)) ? 0 : (n%10==1 && n%100!=11) ? 1 : 2"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("singular", "plural", "forms"),
    [
        ("{count} news item", "{count} news items", NEWS_ITEMS),
        ("{count} project", "{count} projects", PROJECTS),
    ],
)
def test_counts(lang: str, singular: str, plural: str, forms: dict[str, str]) -> None:
    shown = [Catalogue(lang).ngettext(singular, plural, count).format(count=count) for count in COUNTS]
    assert shown == [f"{count} {form}" for count, form in zip(COUNTS, forms[lang].split(), strict=True)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_of_an_address_can_stand_in_one(lang: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", Catalogue(lang).pgettext("address", "page"))


def test_a_context_tells_words_apart() -> None:
    assert Catalogue("lt").gettext("Lead") == "Projekto vykdytojas"
    assert Catalogue("lt").pgettext("partner kind", "lead") == "projekto vykdytojas"
    assert Catalogue("lt").pgettext("another context", "lead") == "lead"


@pytest.mark.parametrize("lang", ["bs", "uk"])
def test_what_is_not_translated_is_shown_in_english(lang: str) -> None:
    words = Catalogue(lang)
    assert words.gettext("A message that nobody wrote") == "A message that nobody wrote"
    assert [words.ngettext("{count} moon", "{count} moons", count) for count in (1, 2)] == [
        "{count} moon",
        "{count} moons",
    ]
    assert words.npgettext("sky", "{count} moon", "{count} moons", 2) == "{count} moons"
    assert words.pgettext("sky", "moon") == "moon"


def test_a_message_that_is_left_empty_is_shown_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "qq" / "LC_MESSAGES" / "newsroom.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "News"\nmsgstr ""\n\n'
        'msgid "{count} event"\nmsgid_plural "{count} events"\nmsgstr[0] "{count} x"\nmsgstr[1] ""\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    words = Catalogue("qq")
    assert words.gettext("News") == "News"
    assert words.ngettext("{count} event", "{count} events", 2) == "{count} events"


def test_jinja_takes_a_catalogue() -> None:
    env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    env.install_gettext_translations(Catalogue("lv").translations, newstyle=True)  # type: ignore[attr-defined]
    shown = env.from_string(
        '{{ ngettext("{count} school", "{count} schools", 11).format(count=11) }}, '
        '{{ pgettext("partner kind", "funder") }}, {{ _("News {year}").format(year="<b>") }}'
    ).render()
    assert shown == "11 skolu, finansētājs, &lt;b&gt;. gada ziņas"


def test_the_site_s_own_catalogue_goes_before_the_package_s() -> None:
    own = own_catalogue('msgid "News"\nmsgstr "Jaunumi"\n\n#, fuzzy\nmsgid "Events"\nmsgstr "Kaut kas"\n')
    words = Catalogue("lv", own=own)
    assert words.gettext("News") == "Jaunumi"
    assert words.gettext("Events") == "Pasākumi"
    assert words.ngettext("{count} news item", "{count} news items", 11) == "{count} ziņu"
    assert words.untranslated == ()


def test_what_is_missing_is_counted() -> None:
    own = own_catalogue('msgid "News"\nmsgstr "Новини"\n\n#, fuzzy\nmsgid "Events"\nmsgstr "Події"\n')
    missing = {english(message) for message in Catalogue("uk", own=own).untranslated}
    total = Catalogue("uk").total
    assert len(missing) == total - 1
    assert "News" not in missing
    assert "Events" in missing
    assert len(Catalogue("uk").untranslated) == total
    assert [Catalogue(lang).untranslated for lang in (*LANGUAGES, "en", "en-GB")] == [()] * 6


def test_english_is_marked_in_other_editions_only() -> None:
    assert isinstance(Catalogue("uk").gettext("News"), Foreign)
    assert isinstance(Catalogue("uk").pgettext("partner kind", "lead"), Foreign)
    assert isinstance(Catalogue("uk").ngettext("{count} day", "{count} days", 2), Foreign)
    assert not isinstance(Catalogue("en-GB").gettext("News"), Foreign)
    assert not isinstance(Catalogue("lv").gettext("News"), Foreign)
    assert not isinstance(Catalogue("uk", COMMANDS).gettext("Usage:"), Foreign)


def own_catalogue(text: str) -> Catalog:
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    return read_po((header + text).splitlines(keepends=True))
