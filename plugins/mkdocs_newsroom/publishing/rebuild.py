"""A build without MkDocs: of what nobody has changed since the last one, nothing is made again.

It is possible where MkDocs would do the same as the last time: its configuration and the ordinary pages are as they
were, and nobody else has a say in what pages look like.
"""

from __future__ import annotations

import filecmp
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..earlier import memory
from ..load.clock import now
from ..load.configuration import Configuration
from ..load.parallel import processors
from ..load.settings import ProjectFolders, cache_folder, make_folders, make_settings
from ..model.problem import Problem, Severity
from ..outputs.files import server_lists, site_outputs
from ..outputs.output import Files, Output
from ..outputs.templates import PageRenderer
from ..pipeline import prepare_changes
from ..plan.pages import EditionPlan, Plan
from .exchange import building_folder
from .exchange_files import publish_changes
from .kept import PUBLISHED, SERVED, KeptCopies, Way
from .last_build import Found
from .page_outputs import Frames, depth, page_outputs
from .progress import Progress
from .published import Manifest
from .recorded import all_paths
from .reports import Reports
from .site_files import copied_outputs, new_pictures
from .site_state import SiteState, ThemeState, next_moment
from .surroundings import configuration_print
from .write_outputs import write_outputs
from .writing import SiteFolder


@dataclass(frozen=True)
class Wanted:
    """`is_preview`: for whoever writes; then pages have no policy, and what waits is shown. `lang` is that of
    messages. A preview has the address `site_url` and is written where it stands, for nobody is shown its pages
    meanwhile; `show` is told of errors.
    """

    is_strict: bool = False
    is_preview: bool = False
    lang: str = ""
    site_url: str = ""
    show: Callable[[Sequence[Problem]], object] = tuple


class NeedsMkDocsError(Exception):
    """Nothing has been told or changed yet."""


@dataclass(frozen=True)
class Place:
    """Where a project is built: `site` is the published folder, in `cache` it is kept what was found out."""

    project: Path
    site: Path
    cache: Path

    @classmethod
    def of(cls, project: Path, configuration: Configuration) -> Place:
        site = project / str(configuration.value.get("site_dir", "site"))
        return cls(project, site.resolve(), cache_folder(project))


def rebuild(
    place: Place, configuration: Configuration, state: SiteState, found: Found, wanted: Wanted, log: Any
) -> bool:
    """Whether the site is afterwards as it should be; if not, it has been told why, and it is as it was. The state is
    brought up to date. `found` is what is there now.

    Raises NeedsMkDocsError; SettingsError; OSError and PictureError when new files cannot be made: then the site is as
    it was.
    """
    begun = time.monotonic()
    theme, last = state.theme, state.last
    known_by = configuration_print(place.project, configuration)
    if theme is None or last is None or not known_by or known_by != last.configuration:
        raise NeedsMkDocsError
    if not found.broken.isdisjoint(theme.paths):
        raise NeedsMkDocsError
    settings = replace(
        make_settings(_at_its_address(configuration, wanted), now()), is_preview=wanted.is_preview
    )
    folders = make_folders(place.project, configuration)
    digests = {path: one.digest for path, one in found.files.files.items()}
    earlier = memory(place.project, folders.content, settings.codes)
    only_files = found.files.has_only_files
    prepared = prepare_changes(
        folders, settings, place.cache, earlier, state.memory, digests, only_files=only_files
    )
    plan = prepared.plan
    outputs = [] if prepared.errors else _outputs(plan, state, theme, folders, digests, found.broken, wanted)
    Reports(place.project, log, wanted.lang).log(prepared.problems)
    warnings = sum(one.severity is Severity.WARNING for one in prepared.problems)
    if prepared.errors or (wanted.is_strict and warnings):
        log.error(
            "%d error(s), %d warning(s); the published site stays as it was", len(prepared.errors), warnings
        )
        if prepared.errors:
            wanted.show(prepared.errors)
        return False
    ways = SERVED if wanted.is_preview else PUBLISHED
    made, manifest = _publish(place, plan, outputs, state, last.manifest, found.broken, folders, ways, log)
    state.last = replace(
        last,
        snapshot=found.files,
        manifest=manifest,
        day=settings.today,
        next_moment=next_moment(prepared, settings),
        warnings=warnings,
    )
    log.info(
        "%d file(s) made, all others kept, in %.1f seconds (%d pages in %d languages)",
        made,
        time.monotonic() - begun,
        sum(len(edition.pages) for edition in plan.editions),
        len(plan.editions),
    )
    return True


def _at_its_address(configuration: Configuration, wanted: Wanted) -> Configuration:
    if not wanted.site_url:
        return configuration
    return replace(configuration, value={**configuration.value, "site_url": wanted.site_url})


def _outputs(
    plan: Plan,
    state: SiteState,
    theme: ThemeState,
    folders: ProjectFolders,
    digests: dict[str, bytes],
    broken: frozenset[str],
    wanted: Wanted,
) -> list[Output]:
    """All of the site. Raises NeedsMkDocsError when MkDocs has to render one of them."""
    contents = {}
    for edition in plan.editions:
        for outline in edition.pages.outlines:
            place = outline.lang, depth(outline.dest_uri)
            if outline.url not in theme.single and place not in theme.frames:
                raise NeedsMkDocsError  # no page has been so deep before
            if not outline.is_written:
                continue
            known = theme.contents.get(outline.url)
            source = digests.get(f"{folders.content}/{outline.src_uri}")
            if known is None or not known.is_of(source, plan.links, outline.lang):
                raise NeedsMkDocsError
            contents[outline.url] = Markup(known.html)  # noqa: S704  # cleaned before it was kept
    frames = Frames(theme.frames, not wanted.is_preview)
    renderers = _Renderers(plan)
    pages = chain.from_iterable(
        page_outputs(edition, _apart(edition, theme), frames, renderers.of, contents)
        for edition in plan.editions
    )
    code = None if wanted.is_preview else frames.code | theme.code
    there = state.last.manifest.files.keys() - broken if state.last else frozenset[str]()
    outputs = [
        *pages,
        *site_outputs(plan, code is not None, state.terms, there),
        server_lists(plan, code),
        *copied_outputs(plan, folders, digests),
    ]
    single = [*chain.from_iterable(_single(edition, theme) for edition in plan.editions)]
    if not all(state.keeps(output, broken) for output in single):
        raise NeedsMkDocsError
    return [*outputs, *single]


def _apart(edition: EditionPlan, theme: ThemeState) -> list[int]:
    return [number for number, one in enumerate(edition.pages.outlines) if one.url not in theme.single]


def _single(edition: EditionPlan, theme: ThemeState) -> Iterator[Output]:
    for number, one in enumerate(edition.pages.outlines):
        if one.url in theme.single:
            known_by = partial(edition.pages.fingerprint, number)
            yield Output(f"pages/{one.template}", one.url, known_by, _by_mkdocs)


def _by_mkdocs() -> Files:
    raise NeedsMkDocsError


class _Renderers:
    """One for each edition that has something to render: each has templates of its own."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._made: dict[str, PageRenderer] = {}

    def of(self, lang: str) -> PageRenderer:
        if lang not in self._made:
            edition = next(one for one in self._plan.editions if one.language.code == lang)
            self._made[lang] = PageRenderer(edition, self._plan.site_url)
        return self._made[lang]


def _publish(
    place: Place,
    plan: Plan,
    outputs: Sequence[Output],
    state: SiteState,
    left: Manifest,
    broken: frozenset[str],
    folders: ProjectFolders,
    ways: Sequence[Way],
    log: Any,
) -> tuple[int, Manifest]:
    """How many files are others now, and all that are there. `left` are those of the last build."""
    assert state.theme, "without it no page can be made"
    kept = {one.key for one in outputs if state.keeps(one, broken)}
    new = [one for one in outputs if one.key not in kept]
    in_place = ways is SERVED
    staged = place.site if in_place else building_folder(place.site)
    try:
        cache = KeptCopies(place.cache, ways)
        there = left.files.keys() - broken
        pictures = new_pictures(plan, there, folders.project / folders.content, staged, cache, log)
        written = write_outputs(new, SiteFolder(staged), processors(), Progress(log, "files"), pictures.works)
        recorded = {
            one.key: state.outputs[one.key] if one.key in kept else written[one.key] for one in outputs
        }
        planned = all_paths(recorded.values()) | pictures.planned | {*state.theme.paths}
        removed = (left.files.keys() | broken) - planned
        if in_place:
            changed = [*all_paths(written.values()), *(pictures.planned - there)]
            _remove(place.site, removed)
        else:
            made = [file.relative_to(staged).as_posix() for file in staged.rglob("*") if file.is_file()]
            changed = [path for path in made if path not in there or not _is_same(staged, place.site, path)]
            publish_changes(place.site, staged, changed, removed)
    finally:
        if not in_place:
            shutil.rmtree(staged, ignore_errors=True)
    cache.forget_all_but([*plan.pictures, *plan.cards])
    state.outputs = recorded
    return len(changed), left.after(place.site, changed, removed)


def _remove(site: Path, paths: Iterable[str]) -> None:
    for path in paths:
        (site / path).unlink(missing_ok=True)


def _is_same(staged: Path, site: Path, path: str) -> bool:
    return filecmp.cmp(staged / path, site / path, shallow=False)
