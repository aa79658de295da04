"""Which news item people mean by what they type."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath

from ..load.bundles import NEWS
from ..load.names import INDEX
from ..load.suggest import as_id, nearest
from ..model.news import Bundle
from ..model.sources import Sources
from .names import MOST_NEAR


class ItemNotFoundError(LookupError):
    """`keys` are those of the items that may be meant: several that have the name, or the nearest one, or none.

    `unread` is the path of the folder that is meant, relative to the project, where no item could be made of it.
    """

    def __init__(self, keys: Sequence[str], unread: str) -> None:
        super().__init__(*keys)
        self.keys = tuple(keys)
        self.unread = unread


def find_item(typed: str, sources: Sources, project: Path, here: Path) -> Bundle:
    """The item of a folder or of a file in it, relative to `here`; else the one whose path ends so: `2021/kreka` or
    only `kreka`. Raises ItemNotFoundError.
    """
    items = {bundle.path: bundle for bundle in sources.bundles}
    folder = _folder(typed, sources.content, project, here)
    if bundle := items.get(folder):
        return bundle
    name = _without_file(PurePosixPath(typed.replace("\\", "/").strip("/")))
    found = [bundle for path, bundle in items.items() if f"/{path}".endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    unread = {str(PurePosixPath(path).parent) for path in sources.unread}
    meant = [path for path in sorted(unread) if path == folder or f"/{path}".endswith(f"/{name}")]
    keys = [bundle.key for bundle in found] or _nearest(name, sources.bundles)
    raise ItemNotFoundError(keys, meant[0] if len(meant) == 1 and not found else "")


def is_item_folder(folder: Path, project: Path, content: str) -> bool:
    """Whether it is that of a news item, of which a text may still be written."""
    news = (project / content / NEWS).resolve()
    return folder.resolve().parent.parent == news


def _folder(typed: str, content: str, project: Path, here: Path) -> str:
    """The path of the item's folder that `typed` lies in, relative to the project; "" when it lies in none."""
    try:
        path = (here / typed).resolve()
        parts = path.relative_to((project / content / NEWS).resolve()).parts
        is_there = path.exists() or _is_variant(path)
    except (ValueError, OSError):
        return ""
    return "/".join((content, NEWS, *parts[:2])) if is_there and len(parts) > 1 else ""


def _without_file(path: PurePosixPath) -> PurePosixPath:
    return path.parent if _is_variant(path) else path


def _is_variant(path: PurePath) -> bool:
    """Also one that nobody has written yet."""
    return path.name.startswith(f"{INDEX}.")


def _nearest(name: PurePosixPath, bundles: Sequence[Bundle]) -> list[str]:
    """Those that have the typed words in their name, else the one that is written almost so."""
    names = {bundle.key: bundle.key.rpartition("/")[2] for bundle in bundles}
    wanted = as_id(name.name)
    if wanted and (holding := [key for key, other in names.items() if wanted in other]):
        return holding[:MOST_NEAR]
    near = nearest(name.name, names.values())
    return [key for key, other in names.items() if near and other == near][:MOST_NEAR]
