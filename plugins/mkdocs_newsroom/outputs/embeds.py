"""The documents that other websites show in a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial

from ..plan.addresses import Addresses
from ..plan.embeds import Embed
from ..plan.fingerprints import Fingerprint, fingerprint
from ..plan.pages import EditionPlan, Plan
from .environment import environment
from .links import Links
from .output import Files, Output


def embed_outputs(plan: Plan, finish: Callable[[str], bytes]) -> Iterator[Output]:
    """Each list, at all addresses that it ever had. `finish` makes bytes of a document."""
    for edition in plan.editions:
        render = cache(partial(_renderer, plan, edition))
        for embed in edition.embeds:
            moved = tuple(plan.earlier.get(embed.page_url, ()))
            known_by = partial(_fingerprint, plan, edition, embed, moved)
            yield Output("embeds", embed.url, known_by, partial(_files, embed, moved, render, finish))


def embed_documents(plan: Plan) -> Iterator[tuple[str, str]]:
    """Path in the site and HTML of each. It needs no host's theme: a frame should weigh little."""
    for output in embed_outputs(plan, str.encode):
        yield from ((path, content.decode()) for path, content in output.make())


def _fingerprint(
    plan: Plan, edition: EditionPlan, embed: Embed, moved: tuple[str, ...]
) -> Fingerprint | None:
    shown = plan.fingerprint(edition, embed.shows)
    return shown and fingerprint(shown, moved)


Render = Callable[[Embed], str]


def _files(
    embed: Embed, moved: Iterable[str], renderer: Callable[[], Render], finish: Callable[[str], bytes]
) -> Files:
    for one in (embed, *_moved(embed, moved)):
        yield f"{one.url}index.html", finish(renderer()(one))


def _renderer(plan: Plan, edition: EditionPlan) -> Render:
    env, links = environment(edition.messages), Links(plan.site_url)
    links.install(env)
    template = env.get_template("embed.html")

    def render(embed: Embed) -> str:
        links.page_url = embed.url
        return template.render(embed=embed)

    return render


def _moved(embed: Embed, earlier: Iterable[str]) -> Iterator[Embed]:
    """Other websites go on showing the list under the addresses that they know."""
    for page_url in earlier:
        yield replace(embed, url=Addresses.embed(page_url))
