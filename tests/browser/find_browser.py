"""Finds Chrome or Chromium for the tests, or gets one: `python tests/browser/find_browser.py` says which.

In this order: the program that NEWSROOM_BROWSER names, an installed one, the one that Playwright has
downloaded or can download, Debian's package where this runs as root. Every step has a time limit.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from platform import system

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "google-chrome-beta",
    "chrome",
)
PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
START_LIMIT = 30
DOWNLOAD_LIMIT = 300
APT_LIMIT = 600


class NoBrowserError(Exception):
    """What was tried, in words for a person."""


def find_browser(*, may_install: bool = True) -> str:
    """The path of a browser that starts; NoBrowserError where none can be had."""
    named = os.environ.get("NEWSROOM_BROWSER")
    if named:
        if program := shutil.which(named):
            return program
        raise NoBrowserError(f"NEWSROOM_BROWSER={named} is not a program.")
    for program in _installed():
        if _starts(program):
            return program
    if program := _of_playwright():
        return program
    if may_install:
        for install in (_download, _apt_install):
            if program := install():
                return program
    raise NoBrowserError(
        "No Chrome or Chromium is installed, and none could be downloaded. "
        "Install one, or name it: NEWSROOM_BROWSER=/path/to/chrome make test"
    )


def _installed() -> Iterator[str]:
    for name in NAMES:
        if program := shutil.which(name):
            yield program
    for place in _usual_places():
        if place.is_file():
            yield str(place)


def _usual_places() -> Iterator[Path]:
    if system() == "Darwin":
        for root in (Path("/Applications"), Path.home() / "Applications"):
            for name in ("Google Chrome", "Chromium", "Google Chrome for Testing"):
                yield root / f"{name}.app" / "Contents" / "MacOS" / name
    elif system() == "Windows":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if root_name := os.environ.get(variable):
                yield Path(root_name) / "Google" / "Chrome" / "Application" / "chrome.exe"
                yield Path(root_name) / "Chromium" / "Application" / "chrome.exe"


def _starts(program: str) -> bool:
    """Some systems put a stand-in on the PATH that only says how to install a browser."""
    if system() == "Windows":  # there --version opens a window
        return True
    return _run([program, "--version"], START_LIMIT, quiet=True)


def _of_playwright() -> str | None:
    try:
        answer = subprocess.run(
            [sys.executable, "-P", "-c", PLAYWRIGHTS_OWN],
            capture_output=True,
            text=True,
            timeout=START_LIMIT,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    program = answer.stdout.strip()
    return program if program and Path(program).is_file() and _starts(program) else None


def _download() -> str | None:
    print("No browser found: downloading Playwright's Chromium …", flush=True)
    environment = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    command = [sys.executable, "-P", "-m", "playwright", "install", "--no-shell", "chromium"]
    if not _run(command, DOWNLOAD_LIMIT, environment):
        return None
    program = _of_playwright()
    if program is None:
        print("The downloaded browser does not start on this system.", flush=True)
    return program


def _apt_install() -> str | None:
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    print("Installing the package chromium with apt-get …", flush=True)
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    _run([apt, "-q", "update"], APT_LIMIT, environment)
    if not _run([apt, "-q", "install", "-y", "--no-install-recommends", "chromium"], APT_LIMIT, environment):
        return None
    return next((program for program in _installed() if _starts(program)), None)


def _run(
    command: list[str], limit: float, environment: dict[str, str] | None = None, *, quiet: bool = False
) -> bool:
    """Whether it ended well; the end of its output is shown when it did not."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=limit,
            check=False,
            env={**os.environ, **(environment or {})},
        )
        failure = "" if done.returncode == 0 else _last_line(done.stdout) or f"exit code {done.returncode}"
    except subprocess.TimeoutExpired:
        failure = f"no end after {limit:.0f} seconds"
    except OSError as error:
        failure = str(error)
    if failure and not quiet:
        print(f"  … {failure}", flush=True)
    return not failure


def _last_line(output: str) -> str:
    """The last line that tells of an error, else the last one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith(("Error", "E:"))]
    return (telling or lines or [""])[-1]


if __name__ == "__main__":
    try:
        print(find_browser())
    except NoBrowserError as error:
        sys.exit(str(error))
