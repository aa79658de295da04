"""The files of the site that are no pages of an edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import chain

from ..plan.fingerprints import Fingerprint, Fingerprints, fingerprint
from ..plan.pages import Plan
from .assets import own_assets
from .calendars import calendar_outputs
from .embeds import embed_outputs
from .feeds.files import feed_outputs
from .headers import headers
from .links import root_path
from .output import Files, Output, unknown
from .policy import InlineCode, with_policy
from .redirects import redirect_documents, redirect_map, redirects_file
from .search.index import search_files
from .search.kept_index import SearchMemory
from .sitemap import SITEMAP, sitemaps
from .templates import render_choice

SEARCH = "search"
"""The key of the output that is the index of the search."""


def site_files(plan: Plan, code: InlineCode | None) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each. `code` is that of all pages together; None in a preview: it has no policy."""
    outputs = [*site_outputs(plan, code is not None), server_lists(plan, code)]
    return chain.from_iterable(output.make() for output in outputs)


def site_outputs(
    plan: Plan,
    has_policy: bool,
    search: Callable[[], SearchMemory] = SearchMemory,
    there: AbstractSet[str] = frozenset(),
) -> Iterator[Output]:
    """The same by what is made together, but for `server_lists`. `search` gives what an earlier build has found out for
    the search; it is brought up to date. `there` are the files that the last build has left in the site.
    """
    earlier: defaultdict[str, list[str]] = defaultdict(list)
    for file in plan.earlier_files:
        if file.is_copied:
            earlier[file.target].append(file.source)
    for output in chain(
        _search_output(plan, search, there),
        feed_outputs(plan),
        calendar_outputs(plan),
        embed_outputs(plan, partial(_finished, has_policy)),
        _further_outputs(plan, has_policy),
    ):
        if not earlier:
            yield output
            continue
        yield replace(
            output,
            known_by=partial(_with_addresses, output, plan),
            make=partial(_at_all_addresses, output, earlier),
        )


def _of_all(prints: Fingerprints) -> Fingerprint:
    return fingerprint([prints.of_all(lang) for lang in prints.editions])


def _with_addresses(output: Output, plan: Plan) -> Fingerprint | None:
    return output.fingerprint and fingerprint(output.fingerprint, plan.earlier_files)


def _search_output(
    plan: Plan, memory: Callable[[], SearchMemory], there: AbstractSet[str]
) -> Iterator[Output]:
    """One for all editions: what they share is looked at once."""
    if any(edition.search_url for edition in plan.editions):
        prints = plan.fingerprints
        known_by = partial(_of_all, prints) if prints else unknown
        yield Output("search", SEARCH, known_by, lambda: search_files(plan, memory(), there))


def _at_all_addresses(output: Output, earlier: Mapping[str, Iterable[str]]) -> Files:
    for path, content in output.make():
        yield path, content
        for place in earlier.get(path, ()):
            yield place, content


def server_lists(plan: Plan, code: InlineCode | None) -> Output:
    """What servers are told of the site; `code` as above."""
    return Output("lists of pages", "lists for servers", unknown, partial(_lists_for_servers, plan, code))


def _further_outputs(plan: Plan, has_policy: bool) -> Iterator[Output]:
    assets = own_assets()
    yield Output("assets", "assets", assets.folder.encode, assets.published)
    yield Output("documents", "documents", unknown, partial(_documents, plan, has_policy))
    yield Output("lists of pages", "sitemap", partial(_all_pages, plan), partial(_sitemap, plan))


def _all_pages(plan: Plan) -> Fingerprint:
    return fingerprint([edition.pages.places() for edition in plan.editions], plan.site_url)


def _documents(plan: Plan, has_policy: bool) -> Files:
    """Whole HTML documents that no theme surrounds."""
    yield "index.html", _finished(has_policy, render_choice(plan.choice, plan.site_url))
    not_found = replace(plan.choice, is_not_found=True)
    yield "404.html", _finished(has_policy, render_choice(not_found, plan.site_url))
    for path, document in redirect_documents(plan):
        yield path, _finished(has_policy, document)


def _finished(has_policy: bool, document: str) -> bytes:
    return (with_policy(document) if has_policy else document).encode()


def _sitemap(plan: Plan) -> Files:
    for path, text in sitemaps(plan):
        yield path, text.encode()


def _lists_for_servers(plan: Plan, code: InlineCode | None) -> Files:
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {plan.site_url}{SITEMAP}\n".encode()
    yield "_redirects", redirects_file(plan).encode()
    yield "redirects.map", redirect_map(plan).encode()
    if code is not None:
        languages = (edition.language.code for edition in plan.editions)
        has_search = any(edition.search_url for edition in plan.editions)
        root = root_path(plan.site_url)
        yield "_headers", headers(code, languages, root, has_search=has_search).encode()
