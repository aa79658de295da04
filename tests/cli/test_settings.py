"""What mkdocs.yml must say, for MkDocs and for commands alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from harness.small_site import LANGUAGES, SmallSite, small_site
from mkdocs_newsroom.load.settings import SettingsError, check_settings, read_settings
from mkdocs_newsroom.model.settings import SECTION_KEYS, LanguageSetting, Settings

TODAY = date(2024, 2, 29)


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _settings(**changes: Any) -> Settings:
    languages = tuple(LanguageSetting(code, code, "Small site") for code in LANGUAGES)
    return Settings(
        **{"site_url": "https://small.example/", "languages": languages, "today": TODAY, **changes}
    )


def _words(key: str, **changes: Any) -> dict[str, Any]:
    return {key: {**{lang: f"{key}-{lang}" for lang in LANGUAGES}, **changes}}


def _fault(settings: Settings) -> str:
    with pytest.raises(SettingsError) as caught:
        check_settings(settings)
    return str(caught.value).removeprefix("mkdocs.yml: ")


def test_without_words_of_its_own_a_site_has_the_names_of_the_sections() -> None:
    check_settings(_settings())
    assert _settings().section("news", "lv") == "news"


def test_every_section_and_the_word_page_can_have_words() -> None:
    check_settings(_settings(sections={key: _words(key)[key] for key in (*SECTION_KEYS, "page")}))


@pytest.mark.parametrize(
    "word", ["Ziņas", "zinas lv", "zinas/lv", "", "-zinas", "zinas-", "zi--nas", "../x", "NEWS", None, 1.5]
)
def test_words_that_make_no_address(word: object) -> None:
    fault = _fault(_settings(sections=_words("news", lv=word)))
    assert fault == f"`sections` calls “news” in lv “{word}”: use only a-z, 0-9 and single hyphens"


def test_all_mistakes_are_told_at_once() -> None:
    sections = {**_words("news", lv="same"), **_words("events", lv="same"), **_words("schools", pl="Ź")}
    faults = _fault(_settings(sections=sections, page_size=0)).split("; ")
    assert faults == [
        "`page_size` must be a number from 1 on",
        "`sections` calls “schools” in pl “Ź”: use only a-z, 0-9 and single hyphens",
        "`sections` calls both “news” and “events” “same” in lv",
    ]


def test_a_word_that_is_the_name_of_another_section() -> None:
    fault = _fault(_settings(sections=_words("news", lt="schools")))
    assert fault == "`sections` calls both “news” and “schools” “schools” in lt"


@pytest.mark.parametrize(
    ("sections", "fault"),
    [
        (["news"], "`sections` needs the words of each section, as news: {lv: zinas}"),
        ({"news": "zinas"}, "`sections` needs a word for each language in “news”, as {lv: zinas}"),
        ({"news": None}, "`sections` needs a word for each language in “news”, as {lv: zinas}"),
        (_words("scools"), "`sections` names “scools”; there are only "),
        ({"news": {"bs": "a", "pl": "b", "lt": "c"}}, "`sections` has no word for “news” in lv"),
    ],
)
def test_sections_of_another_shape(sections: Any, fault: str) -> None:
    assert _fault(_settings(sections=sections)).startswith(fault)


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "Europe", "../../etc/passwd", "", 2])
def test_time_zones_that_do_not_exist(zone: object) -> None:
    fault = _fault(_settings(timezones={"lv": zone}))
    assert fault == f"`timezones` gives lv the time zone “{zone}”, which does not exist"


def test_what_commands_read(small: SmallSite) -> None:
    small.config["docs_dir"] = "content/"
    small.plugin("newsroom").update(page_size=5, data_dir="facts")
    small.plugin("i18n")["languages"][2]["build"] = False
    small.plugin("i18n")["languages"][1].update(site_name="Wieści", site_description="O szkołach")
    small.write_config()
    settings, folders = read_settings(small.folder / "content" / "news", TODAY)
    assert settings.site_url == "https://small.example/"
    assert settings.codes == ("bs", "pl", "lt")
    assert settings.languages[1] == LanguageSetting("pl", "Polski", "Wieści", "O szkołach")
    assert settings.languages[0].site_name == "Small site"
    assert (settings.page_size, settings.today) == (5, TODAY)
    assert settings.section("news", "lt") == "naujienos"
    assert (folders.project, folders.content, folders.data) == (small.folder, "content", "facts")


def test_tags_are_read_as_text_and_never_run(small: SmallSite) -> None:
    address = 'site_url: !ENV [SITE, "https://other.example/x"]'
    small.replace("mkdocs.yml", "site_url: https://small.example/", address)
    small.write("mkdocs.yml", small.read("mkdocs.yml") + "extra: !!python/object/apply:os.abort []\n")
    settings, _ = read_settings(small.folder, TODAY)
    assert settings.site_url == "https://other.example/x/"


def test_plugins_may_be_written_as_a_mapping(small: SmallSite) -> None:
    small.config["plugins"] = {
        name: options for one in small.config["plugins"] for name, options in one.items()
    }
    small.write_config()
    settings, _ = read_settings(small.folder, TODAY)
    assert settings.codes == tuple(LANGUAGES)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("locale: bs", "locale", "needs a `locale`"),
        ("locale: bs", "locale: 'null'", "the plugin i18n builds no language"),
        ("page_size: 12", "page_size: many", "`page_size` must be a number from 1 on"),
    ],
)
def test_languages_and_numbers_of_another_shape(small: SmallSite, old: str, new: str, fault: str) -> None:
    small.plugin("newsroom")["page_size"] = 12
    small.plugin("i18n")["languages"] = [{"locale": "bs"}]
    small.write_config()
    small.replace("mkdocs.yml", old, new)
    with pytest.raises(SettingsError) as caught:
        read_settings(small.folder, TODAY)
    assert fault in str(caught.value)


def test_a_file_that_is_not_utf_8(small: SmallSite) -> None:
    small.write("mkdocs.yml", "site_name: Wieści\n".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"^mkdocs\.yml cannot be read: [^\n]*$"):
        read_settings(small.folder, TODAY)
