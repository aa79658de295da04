"""The documents that other websites show in a frame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..plan.addresses import Addresses
from ..plan.embeds import Embed
from ..plan.pages import Plan
from .templates import Links, environment


def embed_documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Path in the site and HTML of each. It needs no host's theme: a frame should weigh little."""
    earlier = _earlier(plan)
    for edition in plan.editions:
        env, links = environment(edition.messages), Links(plan.site_url)
        links.install(env)
        template = env.get_template("embed.html")
        for embed in edition.embeds:
            for one in (embed, *_moved(embed, earlier)):
                links.page_url = one.url
                yield f"{one.url}index.html", template.render(embed=one)


def _earlier(plan: Plan) -> Mapping[str, list[str]]:
    """The addresses that a page had before, but for those of further slices of its list."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for redirect in plan.redirects:
        if redirect.source.endswith("/") and not redirect.source.startswith(redirect.target):
            found[redirect.target].append(redirect.source)
    return found


def _moved(embed: Embed, earlier: Mapping[str, list[str]]) -> Iterator[Embed]:
    """Other websites go on showing the list under the address that they know."""
    for page_url in earlier.get(embed.page_url, ()):
        yield replace(embed, url=Addresses.embed(page_url))
