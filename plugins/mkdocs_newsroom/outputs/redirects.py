"""What leads from earlier addresses to the pages of today, on every kind of server.

A page at the old address works everywhere. Where a server reads rules, it answers at once, and search engines take
the new address over: `_redirects` is read by Netlify, Cloudflare Pages and GitLab Pages, `redirects.map` by nginx.

Sources: https://docs.netlify.com/manage/routing/redirects/overview/,
https://developers.cloudflare.com/pages/configuration/redirects/ (at most 2,000 rules without `*` and 100 with it, first
the ones, then the others), https://docs.gitlab.com/user/project/pages/redirects/ (1,000 rules; with more it reads none)
and https://nginx.org/en/docs/http/ngx_http_map_module.html
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from ..editions.catalogue import Catalogue
from ..model.addresses import ALL_BELOW
from ..plan.pages import Plan, Redirect
from .templates import Links, environment, root_path

GONE = "gone"
_PAGES = ("/", ".html", ".htm")
_HEAD = (
    "# Where pages are that had another address once. Netlify, Cloudflare Pages (2,100 rules) and GitLab Pages\n"
    "# (1,000 rules) read this file; on all other servers the pages at the old addresses lead on.\n"
)


def redirect_documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Path and document of a page at each earlier address that can be one."""
    catalogues = {edition.language.code: edition.messages for edition in plan.editions}
    links = Links(plan.site_url)
    environments = {}
    for redirect in plan.redirects:
        if not redirect.source.endswith(_PAGES):
            continue
        if redirect.lang not in environments:
            env = environment(catalogues.get(redirect.lang) or Catalogue(redirect.lang))
            links.install(env)
            environments[redirect.lang] = env.get_template("redirect.html")
        links.page_url = redirect.source
        document = environments[redirect.lang].render(redirect=redirect, site_url=plan.site_url)
        yield _file(redirect.source), document


def _file(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") else url


def redirects_file(plan: Plan) -> str:
    """`_redirects`. A `*` stands for any characters, and `:splat` for the same ones."""
    root = root_path(plan.site_url)
    rules = [f"{root}{quote(source)} {root}{quote(target)} 301\n" for source, target in _all(plan)]
    for beginning, to in plan.moved_sections:
        target = to.replace(ALL_BELOW, ":splat") if to.endswith(ALL_BELOW) else to
        rules.append(f"{root}{quote(beginning)}* {root}{quote(target, safe='/:')} 301\n")
    return _HEAD + "".join(rules)


def redirect_map(plan: Plan) -> str:
    """The inner part of nginx's `map $uri …`: to an address with its path, or to the word `gone`.

    nginx looks for whole addresses first and then for the expressions, in their order. `$uri` is decoded, an address
    to which it sends browsers must not be.
    """
    root = root_path(plan.site_url)
    lines = [f'"{root}{source}" "{root}{quote(target)}";\n' for source, target in _all(plan)]
    lines += [
        f'"{root}{page.url}" {GONE};\n'
        for edition in plan.editions
        for page in edition.pages
        if page.template == GONE
    ]
    for beginning, to in plan.moved_sections:
        is_whole = to.endswith(ALL_BELOW)
        target = quote(to.removesuffix(ALL_BELOW)) + ("$rest" if is_whole else "")
        lines.append(f'"~^{re.escape(root + beginning)}(?<rest>.*)$" "{root}{target}";\n')
    return "".join(lines)


def earlier_files(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """The path of each feed and calendar of a page that has moved, and the paths where subscribers look for it."""
    pages = {page.url: page for edition in plan.editions for page in edition.pages}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for redirect in plan.redirects:
        page = pages.get(redirect.target)
        if page is None or page.follow is None or not redirect.source.endswith("/"):
            continue
        for file in (page.follow.atom_feed, page.follow.json_feed, page.follow.calendar):
            # A list of news names the feeds of its edition, which are not its own.
            if file and file.rpartition("/")[0] == page.url.rstrip("/") and not _is_slice(redirect):
                found[file].append(redirect.source + file.rpartition("/")[2])
    return {path: tuple(earlier) for path, earlier in found.items()}


def _is_slice(redirect: Redirect) -> bool:
    """Whether it was a further page of a list, which never had a feed."""
    return redirect.source.startswith(redirect.target)


def _all(plan: Plan) -> Iterator[tuple[str, str]]:
    yield from ((redirect.source, redirect.target) for redirect in plan.redirects)
    for path, earlier in earlier_files(plan).items():
        yield from ((source, path) for source in earlier)
