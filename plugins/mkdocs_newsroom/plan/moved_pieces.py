"""Files beside the pages, as data: those published as they are, and what stands where something was once."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.text import Phrase


@dataclass(frozen=True)
class FileCopy:
    """A file published as it is: `source` relative to the content folder."""

    source: str
    dest_uri: str


@dataclass(frozen=True)
class Redirect:
    """`source` is an address that was published and has no page any more, `target` that of the page to which it leads.
    `lang` and `title` are the page's; the choice of a language at the site's root has neither.

    `file` is the path of a page that leads on; "" where only rules of a server can: no page can have that address, or
    it would be written over another file on a disk that ignores case. `is_same_page`: the page had this address itself.
    """

    source: str
    target: str
    lang: str
    title: Phrase
    file: str = ""
    is_same_page: bool = False


@dataclass(frozen=True)
class EarlierFile:
    """A feed or calendar of a page that has moved: who follows it looks for it at `source`, and it is at `target`.

    `is_copied`: it stands at both places, for readers of feeds know no other redirects than a server's.
    """

    source: str
    target: str
    is_copied: bool
