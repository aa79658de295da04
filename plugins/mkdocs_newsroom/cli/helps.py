"""What each command does. It stands apart from the commands, so that `newsroom --help` imports none of them."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.marking import N_

HELP: Mapping[str, str] = {
    "build": N_(
        "Build the site into the folder that mkdocs.yml names. Exit code 1 when there are errors; then the published "
        "site stays as it was."
    ),
    "check": N_(
        "Show all problems of the project, or those of some files and folders. Exit code 1 when there are errors. "
        "A message speaks your language; where that is not known, the language of the file that it is about."
    ),
    "explain": N_("Say what the code of a problem means, what to do about it, and why it matters."),
    "status": N_(
        "Show what is missing or out of date in each language and what to do next: news items, texts, pages, the "
        "interface. Then what waits for its day, which photos are withheld and why, and which consents end soon."
    ),
    "photo": N_(
        "Copy photos into a news item without the place, the time and the names that a camera writes into them. "
        "Prints the lines for its source variant. The originals stay where they are, outside of git. "
        "Exit code 1 when a photo could not be copied."
    ),
    "new": N_("Make a new news item, project, school, network or partner."),
    "translate": N_(
        "Begin the translation of a news item: a draft with all texts of the source as comments, each with a place for "
        "the translated one. ITEM is its folder, a file in it, or its name."
    ),
    "reviewed": N_(
        "Record that a translation says what its source says today. Only the line “source:” changes. --lang names the "
        "translation; it may be left out when only one is out of date. ITEM is the folder of a news item, a file in "
        "it, or its name."
    ),
    "minor": N_(
        "Declare that the last change of a text, such as a corrected typing error, does not touch its translations: "
        "those that were up to date before it stay so. Only their lines “source:” change. ITEM is the folder of a news "
        "item, a file in it, or its name. Exit code 1 when every translation is out of date still."
    ),
    "publish": N_(
        "Add the addresses of all pages to data/addresses.txt, the list of all that was ever published: from then on "
        "the check guards them. Nothing is added while there are errors."
    ),
    "schema": N_(
        "Write JSON Schemas of all files that people fill in, so that editors such as VS Code propose fields and ids "
        "and explain them. With --lang in one language, else in all."
    ),
    "language": N_("The languages in which the site is published."),
}
