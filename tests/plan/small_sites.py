"""Small sites by chance: entities that name each other, items in some languages, descriptions, pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from hypothesis import strategies as st

from harness.sites import SETTINGS
from mkdocs_newsroom.editions.edition import make_editions
from mkdocs_newsroom.model.entities import RECORD_TYPES, EntityKind
from mkdocs_newsroom.model.news import Body, Bundle, SourceRecord, TranslationRecord, VariantFile
from mkdocs_newsroom.model.pictures import PictureFile
from mkdocs_newsroom.model.problem import Problem
from mkdocs_newsroom.model.sources import DescriptionFile, EntityFile, OrdinaryPage, Sources
from mkdocs_newsroom.plan.pages import Plan
from mkdocs_newsroom.plan.plan import make_plan
from mkdocs_newsroom.relate.site import relate

LANGUAGES = SETTINGS.codes
IDS = ("kreka", "živinice", "łódź")  # names; the ids are made of their place in the list
NAMED_BY = {
    EntityKind.PROJECT: ("partners", "schools", "networks"),
    EntityKind.SCHOOL: ("networks",),
    EntityKind.NETWORK: (),
    EntityKind.PARTNER: (),
}
KIND_OF_FIELD = {kind.value: kind for kind in EntityKind}
Draw = Any


def marker(lang: str) -> str:
    """A word that stands only in bodies of this language."""
    return f"Tekst-{lang}"


@st.composite
def sources(draw: Draw) -> Sources:
    ids = {kind: [f"{kind.value}-{n}" for n in range(draw(st.integers(0, 2)))] for kind in EntityKind}
    entities = tuple(_entity(draw, kind, id_, ids) for kind in EntityKind for id_ in ids[kind])
    keys = [f"{draw(st.sampled_from((2021, 2022)))}/n{number}" for number in range(draw(st.integers(0, 5)))]
    languages = {key: _some(draw, LANGUAGES, at_least=1) for key in keys}
    bundles = tuple(_bundle(draw, key, languages, ids) for key in languages)
    return Sources(
        entities=entities,
        bundles=bundles,
        descriptions=tuple(_descriptions(draw, ids)),
        pages=tuple(_pages(draw)),
        pictures={
            path: PictureFile(path, 4, 3, "0123456789")
            for path in (f"news/{key}/slika č.png" for key in keys)
        },
    )


def _some(draw: Draw, among: list[str] | tuple[str, ...], at_least: int = 0) -> list[str]:
    return list(draw(st.lists(st.sampled_from(among), unique=True, min_size=at_least))) if among else []


def _text(draw: Draw, text: str) -> str | dict[str, str]:
    """For all languages, or for some of them."""
    languages = _some(draw, LANGUAGES)
    return {lang: f"{text} {lang}" for lang in languages} if languages else text


def _entity(draw: Draw, kind: EntityKind, id_: str, ids: dict[EntityKind, list[str]]) -> EntityFile:
    data: dict[str, Any] = {"id": id_, "path": f"data/{kind}/{id_}.yml"}
    data["name"] = _text(draw, draw(st.sampled_from(IDS)))
    data["links"] = [{"title": "Više", "url": "https://x.example/"}]
    for field in NAMED_BY[kind]:
        data[field] = _some(draw, ids[KIND_OF_FIELD[field]])
    if kind is EntityKind.SCHOOL:
        data |= {"country": draw(st.sampled_from(("BA", "LV"))), "place": _text(draw, "Tuzla")}
    if kind in (EntityKind.SCHOOL, EntityKind.PARTNER):
        data["coordinates"] = draw(st.sampled_from((None, "44.5381, 18.6761", "44.45, 18.65")))
    if kind is EntityKind.NETWORK and ids[EntityKind.PROJECT]:
        data["project"] = draw(st.sampled_from(ids[EntityKind.PROJECT]))
    return EntityFile(data["path"], RECORD_TYPES[kind](**data), kind=kind)


def _bundle(
    draw: Draw, key: str, languages: dict[str, list[str]], ids: dict[EntityKind, list[str]]
) -> Bundle:
    source = languages[key][0]
    year, _, name = key.partition("/")
    facts: dict[str, Any] = {kind.value: _some(draw, ids[kind]) for kind in EntityKind}
    facts["date"] = date(int(year), draw(st.integers(1, 3)), 1)
    facts["events"] = [{"title": _text(draw, "Skup"), "start": f"{year}-0{draw(st.integers(5, 7))}-15"}]
    facts["photos"] = [{"file": "slika č.png", "alt": _text(draw, "Sto"), "people": "no"}]
    other = draw(st.sampled_from([*languages]))
    link = f"[drugi](../../{other}/index.{draw(st.sampled_from(languages[other]))}.md)"
    variants = []
    for lang in languages[key]:
        body = Body(f"{marker(lang)} {link} ![sto](slika%20č.png)\n")
        texts: dict[str, Any] = {"title": f"{name} {lang}", "summary": marker(lang), "slug": name}
        record = (
            SourceRecord(**texts, **facts)
            if lang == source
            else TranslationRecord(**texts, source=f"{source}@0")
        )
        variants.append(VariantFile(f"content/news/{key}/index.{lang}.md", lang, record, body))
    return Bundle(key, f"content/news/{key}", tuple(variants), ("slika č.png",))


def _descriptions(draw: Draw, ids: dict[EntityKind, list[str]]) -> list[DescriptionFile]:
    return [
        DescriptionFile(f"content/{kind}/{id_}/index.{lang}.md", kind, id_, lang, Body(marker(lang)))
        for kind in EntityKind
        for id_ in ids[kind]
        for lang in _some(draw, LANGUAGES)
    ]


def _pages(draw: Draw) -> list[OrdinaryPage]:
    return [
        OrdinaryPage(f"content/{key}.{lang}.md", key, lang, f"{key} {lang}", "" if key == "index" else key)
        for key in ("index", "about", "contact")
        for lang in _some(draw, LANGUAGES)
    ]


def planned(site: Sources, page_size: int = 2) -> tuple[Plan, list[Problem]]:
    settings = replace(SETTINGS, page_size=page_size)
    related, broken_rules = relate(site, settings)
    plan, broken_links = make_plan(make_editions(related, settings))
    return plan, sorted(broken_rules + broken_links, key=lambda problem: problem.sort_key)


def shuffled(site: Sources, seed: int) -> Sources:
    """The same files as another disk might list them."""
    chance = Random(seed)  # noqa: S311  # an order, not a secret

    def mixed(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(values, len(values)))

    return replace(
        site,
        entities=mixed(site.entities),
        bundles=mixed(tuple(replace(one, variants=mixed(one.variants)) for one in site.bundles)),
        descriptions=mixed(site.descriptions),
        pages=mixed(site.pages),
        pictures=dict(mixed(tuple(site.pictures.items()))),
    )
