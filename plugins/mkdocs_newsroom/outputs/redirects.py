"""What leads from earlier addresses to the pages of today, on every kind of server.

A page at the old address works everywhere: browsers follow it, and search engines take the new address over. Rules say
the same to programs that read no page. `_redirects` is read by Netlify, Cloudflare Pages and GitLab Pages; on Netlify
and GitLab Pages a file at the old address wins over a rule, so there the rules serve what cannot be a page. nginx reads
`redirects.map` and answers at once.

Sources: https://docs.netlify.com/manage/routing/redirects/overview/,
https://developers.cloudflare.com/pages/configuration/redirects/ (rules win over files; at most 2,000 without `*` and
100 with it, first the ones, then the others), https://docs.gitlab.com/user/project/pages/redirects/ (1,000 rules; with
more it reads none) and https://nginx.org/en/docs/http/ngx_http_map_module.html
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ..editions.catalogue import Catalogue
from ..model.site_address import ALL_BELOW
from ..plan.pages import Plan
from .environment import environment
from .links import Links, root_path

GONE = "gone"
_AS_SENT = "/!$&'()+,;=@"
"""What browsers write into a path as it is; without the colon, which begins a placeholder."""
_LONGEST_KEY = 200
"""Bytes: nginx does not start with a key that is longer than `map_hash_bucket_size` has room for, here 256."""
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
        if not redirect.file:
            continue
        lang = redirect.lang or plan.editions[0].language.code
        if lang not in environments:
            env = environment(catalogues.get(lang) or Catalogue(lang))
            links.install(env)
            environments[lang] = env.get_template("redirect.html")
        links.page_url = redirect.source
        yield (
            redirect.file,
            environments[lang].render(redirect=redirect, lang=lang, choices=plan.choice.choices),
        )


def redirects_file(plan: Plan) -> str:
    """`_redirects`. A `*` stands for any characters, and `:splat` for the same ones.

    Above a page that says why it is gone no `*` may stand: Cloudflare Pages would never show the page. What a `*`
    covers has no rule of its own, nor has a slash at the end: to some servers it makes no difference, and all add it.
    """
    root = root_path(plan.site_url)
    gone = _gone(plan)
    sections = [one for one in plan.moved_sections if not any(url.startswith(one[0]) for url in gone)]
    rules = [
        f"{root}{quote(source, _AS_SENT)} {root}{quote(target)} 301\n"
        for source, target in _all(plan)
        if target not in (_by_section(source, sections), f"{source}/")
    ]
    for beginning, to in sections:
        target = to.replace(ALL_BELOW, ":splat") if to.endswith(ALL_BELOW) else to
        rules.append(f"{root}{quote(beginning, _AS_SENT)}* {root}{quote(target, safe='/:')} 301\n")
    return _HEAD + "".join(rules)


def _by_section(source: str, sections: Sequence[tuple[str, str]]) -> str | None:
    """Where the first rule with `*` leads that has the address."""
    for beginning, to in sections:
        if source.startswith(beginning):
            return to.removesuffix(ALL_BELOW) + source[len(beginning) :] if to.endswith(ALL_BELOW) else to
    return None


def redirect_map(plan: Plan) -> str:
    """The inner part of nginx's `map $uri …`: to an address with its path, or to the word `gone`. `$uri` is decoded,
    an address to which it sends browsers must not be.

    nginx takes no notice of case where it looks for whole addresses, but where it looks for expressions, after them. So
    an address that could be mistaken for another, of a page perhaps, is an expression. Whole sections have none: what
    stands for `*` is decoded, and could put lines of its own into an answer.
    """
    root = root_path(plan.site_url)
    rules = [(source, f'"{root}{quote(target)}"') for source, target in _all(plan)]
    rules += [(url, GONE) for url in _gone(plan)]
    alike = Counter(source.lower() for source, _ in rules)

    def key(source: str) -> str:
        whole = f"{root}{source}"
        is_safe = source == source.lower() and alike[source] == 1 and len(whole.encode()) <= _LONGEST_KEY
        return whole if is_safe else f"~^{re.escape(whole)}$"

    return "".join(f'"{key(source)}" {value};\n' for source, value in rules)


def _all(plan: Plan) -> Iterator[tuple[str, str]]:
    yield from ((one.source, one.target) for one in plan.redirects)
    yield from ((one.source, one.target) for one in plan.earlier_files)


def _gone(plan: Plan) -> list[str]:
    """The addresses of pages that say why."""
    return [page.url for edition in plan.editions for page in edition.pages.outlines if page.template == GONE]
