"""What mkdocs.yml must say, for MkDocs and for commands alike: each mistake is a problem at its place."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from harness.newsroom import newsroom
from harness.small_site import LANGUAGES, SmallSite, small_site
from mkdocs_newsroom.editions.problem_texts import problem_texts
from mkdocs_newsroom.load.configuration import Configuration, SettingsError
from mkdocs_newsroom.load.settings import make_settings, project_folder, read_settings
from mkdocs_newsroom.model.problem import Problem, Severity
from mkdocs_newsroom.model.settings import SECTION_KEYS, LanguageSetting, Settings

NOW = datetime(2024, 2, 29, tzinfo=UTC)


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def _settings(**options: Any) -> Settings:
    value = {
        "site_url": "https://small.example/",
        "theme": "material",
        "plugins": {"newsroom": options, "i18n": {"languages": [{"locale": code} for code in LANGUAGES]}},
    }
    return make_settings(Configuration(value), NOW)


def _words(key: str, **changes: Any) -> dict[str, Any]:
    return {key: {**{lang: f"{key}-{lang}" for lang in LANGUAGES}, **changes}}


def _faults(**options: Any) -> list[Problem]:
    with pytest.raises(SettingsError) as caught:
        _settings(**options)
    return list(caught.value.problems)


def _fault(**options: Any) -> tuple[str, str]:
    (problem,) = _faults(**options)
    return problem.code, " ".join(problem_texts(problem, "en"))


def _found(small: SmallSite) -> list[str]:
    """What is wrong with a mkdocs.yml: line, column, code, and what the code is about."""
    with pytest.raises(SettingsError) as caught:
        read_settings(small.folder, NOW)
    return [_line(problem) for problem in caught.value.problems]


def _line(problem: Problem) -> str:
    about = problem.args.get("setting") or problem.args.get("name") or problem.args.get("value", "")
    return f"{problem.place} {problem.code} {about}".strip()


def test_without_words_of_its_own_a_site_has_the_names_of_the_sections() -> None:
    assert _settings().section("news", "lv") == "news"


def test_every_section_and_the_word_page_can_have_words() -> None:
    sections = {key: _words(key)[key] for key in (*SECTION_KEYS, "page")}
    assert _settings(sections=sections).problems == ()


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("Ziņas", "zinas"),
        ("zinas lv", "zinas-lv"),
        ("zinas/lv", "zinas-lv"),
        ("-zinas", "zinas"),
        ("../x", "x"),
    ],
)
def test_words_that_make_no_address(word: str, near: str) -> None:
    code, text = _fault(sections=_words("news", lv=word))
    assert code == "C807"
    assert text.startswith(f"“{word}” cannot be part of an address. Did you mean “{near}”?")


@pytest.mark.parametrize("word", ["", "zinas-", "zi--nas", "NEWS", None, 1.5])
def test_other_words_that_make_no_address(word: object) -> None:
    assert _fault(sections=_words("news", lv=word))[0] == "C807"


def test_all_mistakes_are_told_at_once() -> None:
    sections = {**_words("news", lv="same"), **_words("events", lv="same"), **_words("schools", pl="Ź")}
    assert sorted(problem.code for problem in _faults(sections=sections, page_size=0)) == [
        "C805",
        "C807",
        "C808",
    ]


def test_a_word_that_is_the_name_of_another_section() -> None:
    code, text = _fault(sections=_words("news", lt="schools"))
    assert code == "C808"
    assert text.startswith("“schools” names both “news” and “schools” in lt")


@pytest.mark.parametrize(
    ("options", "code", "text"),
    [
        ({"sections": ["news"]}, "C805", "Write it as here: sections: {news: {lv: zinas}}"),
        ({"sections": {"news": "zinas"}}, "C805", "“sections” cannot be “zinas”"),
        ({"sections": {"news": None}}, "C805", "“sections” cannot be “…”"),
        ({"sections": _words("scools")}, "C806", "Did you mean “schools”?"),
        ({"sections": {"news": {"bs": "a", "pl": "b", "lt": "c"}}}, "C804", "Add it, for example: lv: news"),
        ({"page_size": "many"}, "C805", "“page_size” cannot be “many”"),
        ({"page_size": "0"}, "C805", "Write it as here: page_size: 12"),
        ({"data_dir": ["data"]}, "C805", "Write it as here: data_dir: data"),
        ({"social_cards": "nein"}, "C805", "Write it as here: social_cards: false"),
        ({"search": "nein"}, "C805", "Write it as here: search: false"),
        ({"navigation": "news"}, "C805", "Write it as here: navigation: [news, projects]"),
        ({"footer": [["contact"]]}, "C805", "Write it as here: footer: [contact, privacy]"),
        ({"timezones": ["Europe/Riga"]}, "C805", "Write it as here: timezones: {lv: Europe/Riga}"),
        ({"timezones": {"lv": "Europe/Rigga"}}, "C805", "Did you mean “Europe/Riga”?"),
    ],
)
def test_options_of_another_shape(options: dict[str, Any], code: str, text: str) -> None:
    found, said = _fault(**options)
    assert found == code
    assert text in said


@pytest.mark.parametrize("zone", ["Europe", "../../etc/passwd", "", 2])
def test_time_zones_that_do_not_exist(zone: object) -> None:
    assert _fault(timezones={"lv": zone})[0] == "C805"


def test_an_option_that_does_not_exist_stops_nothing() -> None:
    (problem,) = _settings(navigaton=["news"]).problems
    assert (problem.code, problem.severity) == ("C806", Severity.WARNING)
    assert problem_texts(problem, "en")[1].startswith("Did you mean “navigation”?")


def test_an_option_without_a_value_is_as_good_as_not_written() -> None:
    settings = _settings(sections=None, timezones=None, navigation=None, footer=None)
    assert settings.navigation == Settings.navigation


@pytest.mark.parametrize("written", [False, "false", "no", "Off", True, "true", "yes", None, ""])
def test_a_switch_is_what_yaml_takes_for_one(written: object) -> None:
    """Builds get what YAML has made of it, commands the text."""
    wanted = written in {True, "true", "yes", None, ""}
    assert _settings(social_cards=written).social_cards is wanted
    assert _settings(search=written).search is wanted


def test_what_commands_read(small: SmallSite) -> None:
    small.config["docs_dir"] = "content/"
    small.plugin("newsroom").update(page_size=5, data_dir="facts", navigation=["news", "about"])
    small.plugin("i18n")["languages"][2]["build"] = False
    small.plugin("i18n")["languages"][1].update(site_name="Wieści", site_description="O szkołach")
    small.write_config()
    project = project_folder(small.folder / "content" / "news")
    assert project == small.folder
    settings, folders = read_settings(project, NOW)
    assert settings.site_url == "https://small.example/"
    assert settings.codes == ("bs", "pl", "lt")
    assert settings.languages[1] == LanguageSetting("pl", "Polski", "Wieści", "O szkołach")
    assert settings.languages[0].site_name == "Small site"
    assert (settings.page_size, settings.now) == (5, NOW)
    assert settings.navigation == ("news", "about")
    assert settings.section("news", "lt") == "naujienos"
    assert (folders.project, folders.content, folders.data) == (small.folder, "content", "facts")


def test_outside_of_a_project(tmp_path: Path) -> None:
    assert project_folder(tmp_path) is None


def test_tags_are_read_as_text_and_never_run(small: SmallSite) -> None:
    address = 'site_url: !ENV [SITE, "https://other.example/x"]'
    small.replace("mkdocs.yml", "site_url: https://small.example/", address)
    small.write("mkdocs.yml", small.read("mkdocs.yml") + "extra: !!python/object/apply:os.abort []\n")
    settings, _ = read_settings(small.folder, NOW)
    assert settings.site_url == "https://other.example/x/"


def test_plugins_may_be_written_as_a_mapping(small: SmallSite) -> None:
    small.config["plugins"] = {
        name: options for one in small.config["plugins"] for name, options in one.items()
    }
    small.config["plugins"]["newsroom"]["page_size"] = "many"
    small.write_config()
    (line,) = _found(small)
    place = next(
        f"mkdocs.yml:{number}:{text.index('many') + 1}"
        for number, text in enumerate(small.read("mkdocs.yml").splitlines(), 1)
        if "many" in text
    )
    assert line == f"{place} C805 page_size"


MISTAKES = """\
site_name: Small site
theme:
  name: readthedocs
use_directory_urls: false
plugins:
  - search
  - newsroom:
      page_size: 0
      navigaton: [news]
      timezones: {lv: Europe/Nowhere, lt: Europe/Vilnius}
      sections:
        news: {lv: Ziņas}
        scools:
          lv: skolas
        schools: {lv: same, bs: skole}
        events: {lv: same, bs: events}
  - i18n:
      languages:
        - locale: lv
        - name: Bosanski
        - locale: bs
"""


def test_every_mistake_has_its_place(tmp_path: Path) -> None:
    small = SmallSite(tmp_path)
    small.write("mkdocs.yml", MISTAKES)
    assert _found(small) == [
        "mkdocs.yml:1:1 C804 site_url",
        "mkdocs.yml:3:9 C805 theme",
        "mkdocs.yml:4:21 C805 use_directory_urls",
        "mkdocs.yml:8:18 C805 page_size",
        "mkdocs.yml:9:7 C806 navigaton",
        "mkdocs.yml:10:23 C805 timezones",
        "mkdocs.yml:12:9 C804 bs",
        "mkdocs.yml:12:20 C807 Ziņas",
        "mkdocs.yml:13:9 C806 scools",
        "mkdocs.yml:16:22 C808 events",
        "mkdocs.yml:20:11 C804 locale",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: [", ["mkdocs.yml:1:5 Y117"]),
        ("- a\n", ["C804 site_url", "C805 theme", "C804 newsroom", "C804 i18n"]),
        ("plugins: [newsroom, i18n]\ntheme: material\nsite_url: https://a.example/\n", ["C804 languages"]),
        ("plugins: 3\n", ["C804 newsroom", "C804 i18n"]),
        ("a: &a [*a]\n", ["mkdocs.yml:1:4 Y101"]),
        ("? [a]\n: b\n", ["mkdocs.yml"]),
        ("[" * 5000, ["mkdocs.yml"]),
        ("site_name: Wieści\n".encode("utf-16"), ["mkdocs.yml:1:1 S404"]),
        ("a: \x00\n", ["S405"]),
    ],
)
def test_files_that_are_no_configuration(tmp_path: Path, text: str | bytes, found: list[str]) -> None:
    small = SmallSite(tmp_path)
    small.write("mkdocs.yml", text)
    lines = "\n".join(_found(small))
    for one in found:
        assert one in lines


def test_links_that_lead_nowhere(small: SmallSite) -> None:
    small.plugin("newsroom").update(navigation=["news", "prjects", "about"], footer=["contact", "privacy"])
    small.write_config()
    done = newsroom(small.folder, "check", "--lang", "en")
    assert done.returncode == 1
    first, *rest = done.stdout.splitlines()
    assert first.startswith("mkdocs.yml:")
    assert " C809 “prjects” is neither a section nor a page" in first
    assert "Did you mean “projects”?" in rest[2]
    assert "“privacy” is neither" in "\n".join(rest)


@pytest.mark.parametrize("lang", ["bs", "pl", "lv", "lt"])
def test_other_commands_tell_it_in_the_reader_s_language(small: SmallSite, lang: str) -> None:
    small.plugin("newsroom")["page_size"] = "many"
    small.write_config()
    done = newsroom(small.folder, "status", "--lang", lang)
    assert (done.returncode, done.stdout) == (1, "")
    (problem,) = _faults(page_size="many")
    for text in problem_texts(problem, lang):
        assert text in done.stderr
