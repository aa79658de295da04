"""The files of all feeds. Each entry is written once in each format, in however many feeds it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from ...plan.feed_pieces import FeedEntry, FeedPlan
from ...plan.pages import EditionPlan, Plan
from ..output import Files, Output
from .atom import atom_entry, atom_feed
from .content import Content, content_maker
from .json_feed import json_feed, json_item


@dataclass(frozen=True)
class _Written:
    atom: str
    json: str


@dataclass(frozen=True, eq=False)
class _Writer:
    makers: dict[str, Content]
    site_url: str
    _done: dict[str, _Written] = field(default_factory=dict)

    def of(self, entry: FeedEntry) -> _Written:
        if entry.id not in self._done:
            content = self.makers[entry.lang](entry)
            self._done[entry.id] = _Written(
                atom_entry(entry, content, self.site_url), json_item(entry, content, self.site_url)
            )
        return self._done[entry.id]


def feed_outputs(plan: Plan) -> Iterator[Output]:
    """Each feed of each edition, in both formats."""
    makers = {
        edition.language.code: content_maker(edition.messages, plan.site_url) for edition in plan.editions
    }
    writer = _Writer(makers, plan.site_url)
    for edition in plan.editions:
        for feed in edition.feeds:
            known_by = partial(plan.fingerprint, edition, feed.shows)
            yield Output("feeds", feed.atom_url, known_by, partial(_files, writer, feed, edition))


def _files(writer: _Writer, feed: FeedPlan, edition: EditionPlan) -> Files:
    written = [writer.of(entry) for entry in feed.entries]
    yield (
        feed.atom_url,
        atom_feed(feed, edition, writer.site_url, [one.atom for one in written]).encode(),
    )
    yield (
        feed.json_url,
        json_feed(feed, edition, writer.site_url, [one.json for one in written]).encode(),
    )


def feed_files(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each feed."""
    return chain.from_iterable(output.make() for output in feed_outputs(plan))
