"""The documents that other websites show in a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..plan.addresses import Addresses
from ..plan.embeds import Embed
from ..plan.pages import Plan
from .templates import Links, environment


def embed_documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Path in the site and HTML of each. It needs no host's theme: a frame should weigh little."""
    for edition in plan.editions:
        env, links = environment(edition.messages), Links(plan.site_url)
        links.install(env)
        template = env.get_template("embed.html")
        for embed in edition.embeds:
            for one in (embed, *_moved(embed, plan.earlier.get(embed.page_url, ()))):
                links.page_url = one.url
                yield f"{one.url}index.html", template.render(embed=one)


def _moved(embed: Embed, earlier: Iterable[str]) -> Iterator[Embed]:
    """Other websites go on showing the list under the addresses that they know."""
    for page_url in earlier:
        yield replace(embed, url=Addresses.embed(page_url))
