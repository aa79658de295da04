"""Mistakes in mkdocs.yml: each is told in one line."""

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


def _with_a_language_that_the_theme_lacks(small: SmallSite) -> None:
    small.plugin("i18n")["languages"].append({"locale": "mt", "name": "Malti", "build": True})
    for words in small.plugin("newsroom")["sections"].values():
        words["mt"] = words["bs"]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (_without_i18n, "the plugin `i18n` (mkdocs-static-i18n) is missing"),
        (_without_address, "`site_url`, the address at which the site is published, is missing"),
        (_without_a_word, "`sections` has no word for “news” in lv"),
        (_with_one_word_twice, "`sections` calls both “news” and “schools” “skolas” in lv"),
        (_with_an_empty_page, "`page_size` must be a number from 1 on"),
        (_with_words_as_a_list, "Plugin 'newsroom' option 'sections': Expected type"),
        (_with_another_theme, "the name of the `theme` must be material"),
        (_with_a_language_that_the_theme_lacks, "Material has no interface in mt; write partials/languages/"),
        (_with_addresses_of_files, "`use_directory_urls` must stay true"),
    ],
)
def test_a_mistake_is_one_line(small: SmallSite, mistake: Callable[[SmallSite], None], message: str) -> None:
    mistake(small)
    small.write_config()
    done = small.build()
    assert done.code != 0
    told = [line for line in done.output.splitlines() if line and not line.startswith(("INFO", "Aborted"))]
    assert len(told) == 1, done.output
    assert message in told[0]
    assert not small.site.exists()
    assert left_behind(small.site) == []


@pytest.mark.parametrize("epoch", ["abc", "99999999999999", "9" * 5000])
def test_a_day_that_is_none_is_one_line(small: SmallSite, epoch: str) -> None:
    done = small.build(SOURCE_DATE_EPOCH=epoch)
    assert done.code == 1
    assert "newsroom: SOURCE_DATE_EPOCH must be a number of seconds, not '" in done.output
    assert "Traceback" not in done.output


def test_an_unknown_option_is_a_warning(small: SmallSite) -> None:
    """As MkDocs does with all unknown options."""
    small.plugin("newsroom")["sektions"] = {}
    small.write_config()
    strict = small.build("--strict")
    assert strict.code != 0
    (line,) = (line for line in strict.output.splitlines() if line.startswith("WARNING"))
    assert "'newsroom' option 'sektions'" in line


def test_the_order_of_the_plugins_does_not_matter(small: SmallSite, built_small: SmallSite) -> None:
    small.config["plugins"].reverse()
    small.write_config()
    done = small.build("--strict")
    assert done.code == 0, done.output
    assert contents(small.site) == contents(built_small.site)
