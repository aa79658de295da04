"""Mistakes in mkdocs.yml, met by a build."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from harness.small_site import SmallSite, contents, left_behind


def _without_i18n(small: SmallSite) -> None:
    small.config["plugins"].pop()


def _without_address(small: SmallSite) -> None:
    del small.config["site_url"]


def _without_a_word(small: SmallSite) -> None:
    del small.plugin("newsroom")["sections"]["news"]["lv"]


def _with_one_word_twice(small: SmallSite) -> None:
    small.plugin("newsroom")["sections"]["news"]["lv"] = "skolas"


def _with_an_empty_page(small: SmallSite) -> None:
    small.plugin("newsroom")["page_size"] = 0


def _with_words_as_a_list(small: SmallSite) -> None:
    small.plugin("newsroom")["sections"] = ["vijesti"]


def _with_another_theme(small: SmallSite) -> None:
    small.config["theme"] = {"name": "readthedocs"}


def _with_addresses_of_files(small: SmallSite) -> None:
    small.config["use_directory_urls"] = False


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (_without_i18n, "C804 The setting “i18n” is missing."),
        (_without_address, "mkdocs.yml:1:1: C804 The setting “site_url” is missing."),
        (_without_a_word, "C804 The setting “lv” is missing."),
        (_with_one_word_twice, "C808 “skolas” names both “news” and “schools” in lv"),
        (_with_an_empty_page, "C805 The setting “page_size” cannot be “0”."),
        (_with_words_as_a_list, "C805 The setting “sections” cannot be “…”."),
        (_with_another_theme, "C805 The setting “theme” cannot be “readthedocs”."),
        (_with_addresses_of_files, "C805 The setting “use_directory_urls” cannot be “False”."),
    ],
)
def test_a_mistake_is_one_problem_with_its_place(
    small: SmallSite, mistake: Callable[[SmallSite], None], message: str
) -> None:
    mistake(small)
    small.write_config()
    done = small.build()
    assert done.code != 0
    (told,) = (line for line in done.output.splitlines() if line.startswith(("ERROR", "WARNING")))
    assert told.startswith("ERROR   -  newsroom: mkdocs.yml:")
    assert message in told
    assert "Traceback" not in done.output
    assert not small.site.exists()
    assert left_behind(small.site) == []


@pytest.mark.parametrize("epoch", ["abc", "99999999999999", "9" * 5000])
def test_a_day_that_is_none(small: SmallSite, epoch: str) -> None:
    done = small.build(SOURCE_DATE_EPOCH=epoch)
    assert done.code == 1
    assert "C803 SOURCE_DATE_EPOCH must be a number of seconds, not “" in done.output
    assert "Traceback" not in done.output


def test_an_unknown_option_is_a_warning(small: SmallSite) -> None:
    """As MkDocs does with all unknown options, with its place and in the reader's language."""
    small.plugin("newsroom")["sektions"] = {}
    small.write_config()
    strict = small.build("--strict", LC_ALL="lt_LT.UTF-8")
    assert strict.code != 0
    (line,) = (line for line in strict.output.splitlines() if line.startswith("WARNING"))
    assert "C806 Čia nėra nuostatos „sektions“." in line
    assert "| " + "sektions: {}" in strict.output.replace(" " * 4, "")


def test_the_order_of_the_plugins_does_not_matter(small: SmallSite, built_small: SmallSite) -> None:
    small.config["plugins"].reverse()
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert contents(small.site) == contents(built_small.site)
