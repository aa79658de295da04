"""What one build leaves for the next: whole and of the same recipe, or not there at all."""

from __future__ import annotations

import gc
import os
import pickle
import struct
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.load import kept_state
from mkdocs_newsroom.load.kept_state import BegunState, read_state, recipe_of, state_recipe, write_state

RECIPE = b"a recipe"
VALUE = {"text": "Škola", "numbers": [1, 2.5, None], "bytes": b"\x00" * 100}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)
YESTERDAY = 30 * 3600


class Vanishing:
    """Its name can be taken away."""


class Trap:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.folder),)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def written(folder: Path) -> bytes:
    write_state(folder / "written.state", RECIPE, VALUE)
    return (folder / "written.state").read_bytes()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def aged(file: Path) -> Path:
    then = time.time() - YESTERDAY
    os.utime(file, (then, then))
    return file


@settings(deadline=None)
@given(value=VALUES, recipe=st.binary())
def test_what_is_written_is_read(folder: Path, value: object, recipe: bytes) -> None:
    write_state(folder / "a.state", recipe, value)
    assert read_state(folder / "a.state", recipe) == value


@settings(deadline=None, max_examples=400)
@given(data=st.data(), change=st.integers(1, 255))
def test_a_broken_byte_is_found(folder: Path, written: bytes, data: st.DataObject, change: int) -> None:
    at = data.draw(st.integers(0, len(written) - 1))
    broken = bytearray(written)
    broken[at] ^= change
    (folder / "broken.state").write_bytes(broken)
    assert read_state(folder / "broken.state", RECIPE) is None


@settings(deadline=None, max_examples=400)
@given(data=st.data())
def test_a_piece_that_is_missing_or_too_much_is_found(
    folder: Path, written: bytes, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(written)))
    end = data.draw(st.integers(start, len(written)))
    broken = written[:start] + data.draw(st.binary(max_size=60)) + written[end:]
    (folder / "cut.state").write_bytes(broken)
    assert read_state(folder / "cut.state", RECIPE) == (VALUE if broken == written else None)


@settings(deadline=None, max_examples=400)
@given(content=st.binary(max_size=300), is_marked=st.booleans())
def test_any_other_file_is_nothing(folder: Path, content: bytes, is_marked: bool) -> None:
    (folder / "any.state").write_bytes((b"newsroom state 1" if is_marked else b"") + content)
    assert read_state(folder / "any.state", RECIPE) is None


def test_every_cut_is_found(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "cut.state"
    for length in range(len(written)):
        file.write_bytes(written[:length])
        assert read_state(file, RECIPE) is None
    file.write_bytes(written)
    assert read_state(file, RECIPE) == VALUE


def test_a_broken_length_asks_for_no_memory(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "long.state"
    file.write_bytes(written[:32] + struct.pack(">Q", 2**63) + written[40:])
    assert read_state(file, RECIPE) is None


def test_a_state_of_another_recipe_is_nothing(tmp_path: Path) -> None:
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    assert read_state(tmp_path / "a.state", b"another") is None
    assert read_state(tmp_path / "a.state", RECIPE) == VALUE


def test_another_recipe_in_the_header_is_found(tmp_path: Path, written: bytes) -> None:
    """Not only the name of the recipe is looked at: what follows is of it."""
    other = blake2b(b"another", digest_size=16).digest()
    (tmp_path / "a.state").write_bytes(written[:16] + other + written[32:])
    assert read_state(tmp_path / "a.state", b"another") is None


@pytest.mark.parametrize("broken", [False, True])
def test_one_that_is_read_beside(tmp_path: Path, broken: bool) -> None:
    write_state(tmp_path / "a.state", b"recipe", {"known": 1})
    if broken:
        (tmp_path / "a.state").write_bytes((tmp_path / "a.state").read_bytes()[:-1])
    threads = threading.active_count()
    begun = [BegunState(tmp_path / name, b"recipe") for name in ("a.state", "none.state")]
    assert [one.value() for one in begun] == [None if broken else {"known": 1}, None]
    assert threading.active_count() == threads, "a process with threads is not forked"


def test_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.state").mkdir()
    assert read_state(tmp_path / "folder.state", RECIPE) is None
    assert read_state(tmp_path / "missing.state", RECIPE) is None
    assert read_state(tmp_path / "missing" / "a.state", RECIPE) is None


def test_nothing_is_unpickled_before_it_is_known_to_be_whole(tmp_path: Path) -> None:
    file, sprung = tmp_path / "a.state", tmp_path / "sprung"
    write_state(file, RECIPE, Trap(sprung))
    content = file.read_bytes()
    file.write_bytes(content[:40] + bytes(16) + content[56:])
    assert read_state(file, RECIPE) is None
    assert not sprung.exists()
    file.write_bytes(content)
    read_state(file, RECIPE)
    assert sprung.is_dir(), "else the test shows nothing"


def test_a_class_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = type(sys)("vanishing_module")
    monkeypatch.setitem(sys.modules, "vanishing_module", module)
    monkeypatch.setattr(Vanishing, "__module__", "vanishing_module")
    monkeypatch.setattr(module, "Vanishing", Vanishing, raising=False)
    write_state(tmp_path / "a.state", RECIPE, Vanishing())
    assert isinstance(read_state(tmp_path / "a.state", RECIPE), Vanishing)
    monkeypatch.delattr(module, "Vanishing")
    assert read_state(tmp_path / "a.state", RECIPE) is None


def test_the_folder_is_one_that_git_leaves_alone(tmp_path: Path) -> None:
    write_state(tmp_path / "new" / "cache" / "a.state", RECIPE, VALUE)
    assert names(tmp_path / "new" / "cache") == [".gitignore", "a.state"]


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    write_state(tmp_path / "file" / "a.state", RECIPE, VALUE)
    assert names(tmp_path) == ["file"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    write_state(tmp_path / "a.state", RECIPE, VALUE)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refused)
        write_state(tmp_path / "a.state", RECIPE, "new")
    assert names(tmp_path) == [".gitignore", "a.state"]
    assert read_state(tmp_path / "a.state", RECIPE) == VALUE


def test_what_cannot_be_pickled_is_told(tmp_path: Path) -> None:
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
        write_state(tmp_path / "a.state", RECIPE, lambda: None)
    assert read_state(tmp_path / "a.state", RECIPE) == VALUE


def test_states_of_other_recipes_are_removed(tmp_path: Path) -> None:
    write_state(tmp_path / "old.state", b"another", VALUE)
    (tmp_path / "pictures.json").write_bytes(b"{}")
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to("nowhere")
    write_state(tmp_path / "beside.state", RECIPE, VALUE)
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    expected = [".gitignore", "a.state", "beside.state", "dangling", "folder", "pictures.json"]
    assert names(tmp_path) == expected


def test_drafts_of_killed_builds_go_after_a_day(tmp_path: Path) -> None:
    young, old, foreign = ".a.state.1-2.draft", ".a.state.3-4.draft", ".a.state.draft"
    for name in (young, old, foreign):
        (tmp_path / name).write_bytes(b"x")
    aged(tmp_path / old)
    aged(tmp_path / foreign)
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    assert names(tmp_path) == sorted([".gitignore", young, foreign, "a.state"])


def test_only_so_many_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_state, "_LOOKED_AT", 3)
    for number in range(10):
        content = kept_state._MAGIC + bytes(40)
        (tmp_path / f"{number}.state").write_bytes(content)
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    assert 12 - 3 <= len(names(tmp_path)) < 12
    assert read_state(tmp_path / "a.state", RECIPE) == VALUE


@pytest.fixture
def collector() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("is_on", [True, False])
def test_the_garbage_collector_is_as_it_was(tmp_path: Path, is_on: bool) -> None:
    (gc.enable if is_on else gc.disable)()
    write_state(tmp_path / "a.state", RECIPE, VALUE)
    read_state(tmp_path / "a.state", RECIPE)
    with pytest.raises((pickle.PicklingError, AttributeError, TypeError)):
        write_state(tmp_path / "a.state", RECIPE, lambda: None)
    assert gc.isenabled() is is_on


def test_several_builds_at_once(tmp_path: Path) -> None:
    """The last one wins, and whoever reads finds one state whole."""
    file = tmp_path / "a.state"
    states = [[number] * 50_000 for number in range(4)]
    write_state(file, RECIPE, states[0])

    def write(number: int) -> None:
        for _ in range(15):
            write_state(file, RECIPE, states[number])

    with ThreadPoolExecutor(4) as pool:
        writing = [pool.submit(write, number) for number in range(4)]
        seen = []
        while not all(one.done() for one in writing):
            seen.append(read_state(file, RECIPE))
        for one in writing:
            one.result()
    assert seen
    assert all(state in states for state in seen)
    assert names(tmp_path) == [".gitignore", "a.state"]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    package = tmp_path / "package"
    for path in ("a.py", "theme/base.html", "locales/bs/newsroom.po"):
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(path, encoding="utf-8")
    return package


@pytest.fixture
def libraries(tmp_path: Path) -> Path:
    folder = tmp_path / "site-packages"
    for name in ("nh3-0.3.0", "mkdocs_static_i18n-1.3.1", "PyYAML-6.0.2", "unrelated-1"):
        (folder / f"{name}.dist-info").mkdir(parents=True)
    return folder


def test_the_recipe_is_the_content_of_the_sources(package: Path, libraries: Path) -> None:
    before = recipe_of(package, [str(libraries)])
    aged(package / "a.py")
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.pyc").write_bytes(b"x")
    (package / ".a.py.swp").write_bytes(b"x")
    assert recipe_of(package, [str(libraries)]) == before
    seen = {before}
    for path, content in (("a.py", b"b.py"), ("theme/new.html", b""), ("locales/bs/newsroom.po", b"")):
        (package / path).write_bytes(content)
        seen.add(recipe_of(package, [str(libraries)]))
    (package / "a.py").rename(package / "b.py")
    seen.add(recipe_of(package, [str(libraries)]))
    assert len(seen) == 5


def test_the_recipe_has_the_versions_of_the_libraries(package: Path, libraries: Path) -> None:
    before = recipe_of(package, [str(libraries)])
    (libraries / "unrelated-1.dist-info").rename(libraries / "unrelated-2.dist-info")
    assert recipe_of(package, [str(libraries)]) == before
    (libraries / "PyYAML-6.0.2.dist-info").rename(libraries / "PyYAML-6.0.3.dist-info")
    assert recipe_of(package, [str(libraries)]) != before


def test_the_first_folder_wins_and_python_is_asked_for_the_rest(libraries: Path, tmp_path: Path) -> None:
    second = tmp_path / "dist-packages"
    for name in ("nh3-9.9", "markupsafe-9.9"):
        (second / f"{name}.dist-info").mkdir(parents=True)
    found = kept_state._versions([str(libraries), str(second), str(tmp_path / "missing")])
    assert found["nh3"] == "0.3.0"
    assert found["mkdocs-static-i18n"] == "1.3.1"
    assert found["markupsafe"] == "9.9"
    assert found["mkdocs"].startswith("1.")
    assert kept_state._version("no-such-library") == ""


def test_the_recipe_of_this_process() -> None:
    assert state_recipe() == state_recipe()
    assert len(state_recipe()) == 16
    in_folders = kept_state._versions([one for one in sys.path if kept_state._holds_libraries(one)])
    assert all(in_folders.values())
    assert in_folders == {name: kept_state._version(name) for name in in_folders}
