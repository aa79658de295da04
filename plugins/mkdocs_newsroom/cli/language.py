"""`newsroom language`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import NoReturn
from zoneinfo import ZoneInfo

import click

from ..authoring.language import (
    NewEdition,
    is_declared,
    lines_by_hand,
    save,
    sections_to_name,
    with_edition,
    words_to_propose,
)
from ..authoring.language_codes import language_code, nearest_language_code, time_zones
from ..authoring.yaml_edit import UneditableError
from ..editions.language_names import name_in, own_name
from ..load.configuration import FILE, read_configuration
from ..load.names import is_key
from ..load.suggest import nearest
from .dialogue import ask, say
from .frame import N_, PROBLEMS, Command, Group, fail, in_language, option, words
from .helps import HELP
from .project import Project, open_project
from .writing import may_ask

_MOST_ZONES = 16


@click.group(cls=Group, help=HELP["language"])
@in_language()
def language() -> None:
    pass


@language.command(
    cls=Command,
    help=N_(
        "Add an edition in another language: its places in mkdocs.yml, and a catalogue to be translated. CODE is the "
        "language's, such as uk or pt-BR, NAME what it is called in its own words. Prints the files that it has made "
        "or changed. What there is already stays as it is."
    ),
)
@click.argument("code", metavar=N_("CODE"))
@click.argument("name", metavar=N_("[NAME]"), required=False)
@option(
    "--section",
    "given",
    metavar=N_("SECTION=WORD"),
    multiple=True,
    help=N_("What a section is called in addresses: --section news=novyny. May be given several times."),
)
@option("--timezone", metavar=N_("ZONE"), help=N_("Of events that name none, such as Europe/Kyiv."))
@option("--site-name", help=N_("What the site is called in this language."))
@option("--site-description", help=N_("What the site is about, in one sentence in this language."))
@option("--yes", "takes_proposals", is_flag=True, help=N_("Ask nothing: take what would be proposed."))
@in_language()
def add(
    code: str,
    name: str | None,
    given: tuple[str, ...],
    timezone: str | None,
    site_name: str | None,
    site_description: str | None,
    takes_proposals: bool,
) -> None:
    project, _ = open_project(), words().gettext
    known = _known(code)
    folder, configuration = project.folders.project, read_configuration(project.folders.project)
    if is_declared(configuration, known):
        say(_("{file} has the language {code} already; nothing is changed.").format(file=FILE, code=known))
        return
    asks = may_ask(takes_proposals)
    if asks:
        say(_("Enter takes what stands in brackets, Ctrl+C stops."))
    sections = sections_to_name(configuration)
    site = str(configuration.value.get("site_name", ""))
    edition = NewEdition(
        code=known,
        name=name or own_name(known),
        site_name=_text(site_name, _("What is the site called in this language?"), site, asks=asks),
        site_description=_text(
            site_description, _("What is it about? One sentence in this language"), "", asks=asks
        ),
        words=_words(
            _given_words(given, sections), words_to_propose(known, sections, project.folders), asks=asks
        ),
        timezone=_zone(known, timezone, asks=asks),
    )
    file = folder / FILE
    try:
        text = with_edition(file.read_bytes().decode("utf-8"), configuration, edition)
    except UneditableError as error:
        for line in lines_by_hand(configuration, edition):
            click.echo(line)
        fail(
            _(
                "{file} cannot be changed safely ({reason}). Nothing is changed; add these lines by hand."
            ).format(file=FILE, reason=error),
            PROBLEMS,
        )
    written = save(project.folders, file, text, known)
    for path in written:
        click.echo(os.path.relpath(path))
    _tell(project, edition, [os.path.relpath(path) for path in written[1:]])


def _known(written: str) -> str:
    return language_code(written) or _fail_for_unknown(written)


def _fail_for_unknown(written: str) -> NoReturn:
    _ = words().gettext
    message = _("There is no language “{code}” whose code has two letters.").format(code=written)
    if near := nearest_language_code(written):
        name = name_in(near, words().lang)
        message = f"{message} {_('Did you mean {code} ({name})?').format(code=near, name=name)}"
    fail(message)


def _given_words(given: Iterable[str], sections: Iterable[str]) -> Mapping[str, str]:
    _ = words().gettext
    found: dict[str, str] = {}
    for one in given:
        section, is_pair, word = one.partition("=")
        if not is_pair:
            fail(
                _("--section needs a section and a word, such as news=novyny, not “{text}”.").format(text=one)
            )
        if section not in sections:
            near = nearest(section, sections) or ", ".join(sections)
            unknown = _("There is no section “{section}” in {file}.").format(section=section, file=FILE)
            fail(f"{unknown} {_('Possible: {choices}.').format(choices=near)}")
        if fault := _fault(section, word, found):
            fail(fault)
        found[section] = word
    return found


def _words(given: Mapping[str, str], proposed: Mapping[str, str], *, asks: bool) -> Mapping[str, str]:
    _ = words().gettext
    found: dict[str, str] = {}
    for section, word in proposed.items():
        others = {**{key: one for key, one in given.items() if key != section}, **found}
        chosen = given.get(section) or word
        while asks and section not in given:
            chosen = ask(_("“{section}” in addresses").format(section=section), word)
            if not (fault := _fault(section, chosen, others)):
                break
            say(fault)
        found[section] = chosen
    for section, word in found.items():
        if fault := _fault(section, word, {key: one for key, one in found.items() if key != section}):
            fail(fault)
    return found


def _fault(section: str, word: str, others: Mapping[str, str]) -> str:
    """What is wrong with a word of an address; "" if nothing is."""
    _ = words().gettext
    if not is_key(word):
        return _("“{word}” for {section}: use only a-z, 0-9 and single hyphens.").format(
            word=word, section=section
        )
    if other := next((key for key, one in others.items() if one == word), ""):
        return _("{section} and {other} cannot both be called “{word}”.").format(
            section=section, other=other, word=word
        )
    return ""


def _zone(code: str, given: str | None, *, asks: bool) -> str:
    _ = words().gettext
    if given:
        if not _is_zone(given):
            fail(_("There is no time zone “{zone}”; one is called Europe/Kyiv.").format(zone=given))
        return given
    zones = time_zones(code)
    if len(zones) < 2:
        return next(iter(zones), "")
    shown = zones if len(zones) <= _MOST_ZONES else (*zones[:_MOST_ZONES], "…")
    listed = _("Possible: {choices}.").format(choices=", ".join(shown))
    if not asks:
        fail(f"{_('{name} is missing.').format(name='--timezone')} {listed}")
    say(listed)
    while not _is_zone(zone := ask(_("Time zone of events that name none"), zones[0])):
        say(listed)
    return zone


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name))
    except (OSError, ValueError, KeyError):
        return False


def _text(given: str | None, question: str, proposed: str, *, asks: bool) -> str:
    if given is not None:
        return " ".join(given.split())
    return ask(question, proposed) if asks else proposed


def _tell(project: Project, edition: NewEdition, catalogues: Iterable[str]) -> None:
    """What is left to do."""
    _ = words().gettext
    listed = ", ".join(f"{section}={word}" for section, word in edition.words.items())
    say(
        _(
            "Words in addresses: {words}. Where one is not in the new language, change it now in {file}: once pages "
            "are published they must not change."
        ).format(words=listed, file=FILE)
    )
    say(_("What comes next:"))
    if not edition.site_description:
        say(_("- {file}: write site_name and site_description in the new language").format(file=FILE))
    for path in catalogues:
        say(_("- {file}: translate it, in Poedit, in Weblate or in any editor").format(file=path))
    content = project.folders.content
    say(_("- {file}: write the home page’s introduction").format(file=f"{content}/index.{edition.code}.md"))
    say(
        _("- {command} shows what is not translated yet").format(
            command=f"newsroom status --lang {edition.code}"
        )
    )
