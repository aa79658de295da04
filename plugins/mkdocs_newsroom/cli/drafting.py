"""What a new item begins with: nothing, or what was found in a text that a colleague has sent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from ..authoring.drafting.proposal import Proposal
from ..authoring.drafting.received import CannotDraftError, save_pictures
from ..authoring.drafting.report import report
from ..authoring.drafting.text import body_in_file, notes_in_file
from ..authoring.proof import Surroundings
from ..authoring.yaml_text import Written
from ..load.system_errors import reason_of
from .dialogue import say
from .frame import fail, words


@dataclass(frozen=True)
class Beginning:
    """`proposed` are answers to questions, by their fields; `fields` and `notes` are those of the front matter."""

    lang: str
    body: str = ""
    proposed: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Written] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    proposal: Proposal | None = None

    def notes_without(self, given: Collection[str]) -> dict[str, str]:
        """Those on fields that nobody has given."""
        return {name: note for name, note in self.notes.items() if name not in given}

    @property
    def photo_texts(self) -> list[dict[str, str]]:
        pictures = self.proposal.pictures if self.proposal else ()
        texts = ({"alt": one.alt, "caption": one.caption} for one in pictures)
        return [{name: text for name, text in one.items() if text} for one in texts]

    @contextmanager
    def photos_with(self, others: Iterable[Path]) -> Iterator[list[Path]]:
        """The pictures of the text, then the others; the first ones are there only while this is entered."""
        with TemporaryDirectory() as desk:
            pictures = self.proposal.pictures if self.proposal else ()
            yield [*save_pictures(pictures, Path(desk)), *others]

    def tell(self, given: Collection[str]) -> None:
        for line in report(self.proposal, words(), given) if self.proposal else ():
            say(line)


def begin_from(file: Path, lang: str | None, around: Surroundings) -> Beginning:
    """Ends the command with one line when nothing can be made of the file."""
    from ..authoring.drafting.draft import draft  # noqa: PLC0415  # what reads HTML takes its time to load

    codes = around.settings.codes
    asked = lang if lang and lang in codes else ""
    try:
        proposal = draft(file, around.sources.entities, codes, around.settings.today, asked)
    except CannotDraftError as error:
        fail(f"{file}: {error.said.text(words())}")
    except OSError as error:
        fail(f"{file}: {words().gettext(reason_of(error))}")
    return Beginning(
        proposal.lang,
        body_in_file(proposal),
        {"title": proposal.title, "date": proposal.day.isoformat()},
        proposal.facts.fields,
        notes_in_file(proposal),
        proposal,
    )
