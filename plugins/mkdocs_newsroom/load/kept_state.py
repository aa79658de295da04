"""What a build knows at its end, kept for the next one: any value that can be pickled, one to a file of the cache.

Loading a pickle can run code, so one must come from whoever loads it. The cache is that: the same user's builds write
it, as Python writes `.pyc` files, which it runs without a question; git leaves it alone. The checksum finds accidents
and is no signature: never take a cache folder from somebody else, nor one that a stranger's build may have written.
"""

from __future__ import annotations

import os
import pickle
import re
import struct
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from itertools import islice
from pathlib import Path, PurePath

from .cache_folder import make_cache
from .uncollected import uncollected

_MAGIC = b"kept state no. 1"
_HEADER = struct.Struct(">16s16sQ16s")  # magic, digest of the recipe, length and checksum of what follows
_DRAFT = re.compile(r"\..*\.\d+-\d+\.draft", re.DOTALL)
_DRAFT_OF_A_KILLED_BUILD = 24 * 3600  # seconds
_LOOKED_AT = 200  # entries of the folder: tidying must never cost more than a build wins

# Whatever of others decides what a build makes of a text, or how a value is pickled.
_LIBRARIES = (
    *("babel", "comrak", "icalendar", "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material"),
    *("mkdocs-newsroom", "mkdocs-static-i18n", "nh3", "phonenumberslite", "pillow", "pydantic"),
    *("pydantic-core", "pygments", "pymdown-extensions", "python-frontmatter", "pyyaml", "tzdata"),
)


def read_state(file: Path, recipe: bytes) -> object | None:
    """What `write_state` has kept, or None: no such file, one that is broken, or one of another recipe.

    Raises nothing. A kept None cannot be told from nothing.
    """
    return _value(_payload(file, recipe))


class BegunState:
    """One that is being read while this process does other things."""

    def __init__(self, file: Path, recipe: bytes) -> None:
        self._payload: bytes | None = None
        self._thread = threading.Thread(target=self._read, args=(file, recipe))
        self._thread.start()

    def value(self) -> object | None:
        """As `read_state`."""
        self._thread.join()
        return _value(self._payload)

    def _read(self, file: Path, recipe: bytes) -> None:
        self._payload = _payload(file, recipe)


def write_state(file: Path, recipe: bytes, value: object) -> None:
    """Keeps the value until the next one is written to `file`, in one step: a reader finds one or the other whole.

    All states of a folder have one recipe: those of another are removed, so that what was withdrawn does not live on
    in them. A cache that cannot be written is no fault. Raises what `pickle` raises of a value that it does not take.
    """
    with uncollected():
        payload = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    key = _key(recipe)
    draft = file.with_name(f".{file.name}.{os.getpid()}-{threading.get_ident()}.draft")
    try:
        make_cache(file.parent)
        with draft.open("wb") as opened:
            opened.write(_HEADER.pack(_MAGIC, key, len(payload), _checksum(payload, key)))
            opened.write(payload)
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        return
    _remove_others(file, key)


@cache
def state_recipe() -> bytes:
    """All but the project that decides what a build makes: our own files, Python, and the libraries.

    Another when any of it is another. To be asked before much else is done: a process that has lived for long runs
    what the files were when it began.
    """
    package = Path(__file__).resolve().parent.parent
    return recipe_of(package, [folder for folder in sys.path if _holds_libraries(folder)])


def recipe_of(package: Path, library_folders: Sequence[str]) -> bytes:
    """Of the files in `package` and the libraries in the folders; those that are in none, as Python finds them."""
    known = blake2b(digest_size=16)
    versions = _versions(library_folders)
    known.update(repr((sys.version, sys.platform, sorted(versions.items()))).encode())
    for path in sorted(_sources(str(package))):
        # Not the time: files of one release are of different days on different machines, and the cache may move on.
        content = (package / path).read_bytes()
        known.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        known.update(content)
    return known.digest()


def _payload(file: Path, recipe: bytes) -> bytes | None:
    """None unless the file is as it was written, and of this recipe."""
    key = _key(recipe)
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEADER.size)
            if len(head) < _HEADER.size:
                return None
            magic, key_found, length, checksum = _HEADER.unpack(head)
            size = os.fstat(opened.fileno()).st_size  # a broken length must not ask for all memory
            if (magic, key_found, _HEADER.size + length) != (_MAGIC, key, size):
                return None
            payload = opened.read(length)
    except OSError:
        return None
    return payload if _checksum(payload, key) == checksum else None


def _value(payload: bytes | None) -> object | None:
    if payload is None:
        return None
    try:
        with uncollected():
            value: object = pickle.loads(payload)  # noqa: S301  # by a build of this user: see above
    except Exception:  # noqa: BLE001  # the bytes are as they were written, but what they name may be gone
        return None
    return value


def _key(recipe: bytes) -> bytes:
    return blake2b(recipe, digest_size=16).digest()


def _checksum(payload: bytes, key: bytes) -> bytes:
    return blake2b(payload, digest_size=16, key=key).digest()


def _remove_others(file: Path, key: bytes) -> None:
    """States of other recipes beside `file`, and what killed builds left."""
    with suppress(OSError), os.scandir(file.parent) as found:
        for entry in islice(found, _LOOKED_AT):
            with suppress(OSError):
                if _is_abandoned(entry) or (entry.name != file.name and _is_of_another(entry, key)):
                    Path(entry.path).unlink()


def _is_abandoned(entry: os.DirEntry[str]) -> bool:
    if not _DRAFT.fullmatch(entry.name):
        return False
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > _DRAFT_OF_A_KILLED_BUILD


def _is_of_another(entry: os.DirEntry[str], key: bytes) -> bool:
    if entry.name.startswith(".") or not entry.is_file(follow_symlinks=False):
        return False
    with Path(entry.path).open("rb") as opened:
        head = opened.read(_HEADER.size)
    return head.startswith(_MAGIC) and not head.startswith(_MAGIC + key)


def _sources(package: str) -> Iterator[str]:
    """All files of the package, relative to it, but for what Python makes of them."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{package}/{below}") as found:
            for entry in found:
                if entry.name == "__pycache__" or entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    waiting.append(f"{below}{entry.name}/")
                else:
                    yield f"{below}{entry.name}"


def _holds_libraries(folder: str) -> bool:
    return PurePath(folder).name in {"site-packages", "dist-packages"}


def _versions(folders: Sequence[str]) -> dict[str, str]:
    """Of each library. The names of a folder say them all at once; asking Python takes longer than reading them."""
    found: dict[str, str] = {}
    for folder in folders:
        with suppress(OSError):
            for name, version in sorted(_installed(os.listdir(folder))):  # noqa: PTH208  # only names: five times as fast
                found.setdefault(name, version)
    return {name: found[name] if name in found else _version(name) for name in _LIBRARIES}


def _installed(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for entry in names:
        if entry.endswith(".dist-info"):
            name, _, version = entry.removesuffix(".dist-info").rpartition("-")
            yield re.sub(r"[-_.]+", "-", name).lower(), version


def _version(library: str) -> str:
    from importlib import metadata  # noqa: PLC0415  # slow, and hardly ever needed

    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return ""
