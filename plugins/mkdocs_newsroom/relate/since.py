"""What has changed in the sources of stale translations since these were made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from ..model.news import Bundle, VariantFile
from ..model.site import Site
from .changes import Change, changes

Earlier = Callable[[VariantFile, str], VariantFile | None]
"""The state of a source variant that had the digest; None where nobody remembers it. Raises TimeoutError."""
Since = Mapping[str, tuple[Change, ...]]
"""By the path of the translation; without those whose source of then is not known."""
NOTHING_KNOWN: Since = MappingProxyType({})


def no_memory(source: VariantFile, digest: str) -> None:
    """For whoever need not know what has changed."""


def changed_since(site: Site, bundles: Iterable[Bundle], earlier: Earlier) -> Since:
    """`earlier` is asked once for each state that a stale translation was made from. When it takes too long, it is not
    asked again: what it has told until then is known. Of items that are in no bundle here, somebody else knows it.
    """
    sources = {file.path: file for bundle in bundles for file in bundle.variants if file.is_source}
    found: dict[tuple[str, str], tuple[Change, ...] | None] = {}
    known: dict[str, tuple[Change, ...]] = {}
    for item in site.items:
        for variant in item.variants.values():
            if not variant.is_stale or item.source.path not in sources:
                continue
            source, digest = sources[item.source.path], variant.source.partition("@")[2]
            if (source.path, digest) not in found:
                try:
                    old = earlier(source, digest)
                except TimeoutError:
                    return known
                found[source.path, digest] = changes(old, source) if old else None
            if (changed := found[source.path, digest]) is not None:
                known[variant.path] = changed
    return known
