"""On what machine and with what versions was measured, and how many pages each site had."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

from bench import Bench
from contenders import HUGO, HUGO_FEWER, OURS, STOCK, Contender
from counts import FILE_KINDS, HUGO_LAYOUT, STOCK_LAYOUT, Layout, count_files, html_bytes, own_layout
from measure import memory_kind
from peers import versions
from table import markdown, megabytes

_SHOWN = {OURS, HUGO, HUGO_FEWER, STOCK}
_CPU, _MEMORY, _MOUNTS = Path("/proc/cpuinfo"), Path("/proc/meminfo"), Path("/proc/mounts")


def machine(work: Path) -> list[str]:
    """One fact a line. The sites are in the folder `work`."""
    named = ", ".join(f"{name} {number}" for name, number in versions().items())
    processor = _value(_CPU, "model name") or platform.machine()
    system = f"{platform.system()}, Python {platform.python_version()}"
    return [
        f"{os.cpu_count()} cores ({processor}), {_memory()} memory, {system}",
        f"the sites are on {_file_system(work)}",
        f"mkdocs-newsroom {version('mkdocs-newsroom')}; {named}",
        f"memory is the {memory_kind()}",
    ]


def load() -> str:
    """What else the machine was doing when the measurement began."""
    return f"load at the start: {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def page_table(bench: Bench) -> str:
    """The pages and feeds by kind of those sites that were built at the size of the run; "" for none."""
    shown = [one for one in bench.built() if one.name in _SHOWN and _is_of_size(one, bench)]
    if not shown:
        return ""
    counts = [count_files(one.folder / one.site, _layout(one)) for one in shown]
    head = [f"pages and feeds, {bench.items:,} items", *(one.name for one in shown)]
    rows = [[kind, *(f"{count[kind]:,}" for count in counts)] for kind in FILE_KINDS]
    sizes = ["all HTML", *(megabytes(html_bytes(one.folder / one.site)) for one in shown)]
    return markdown(head, [*rows, sizes])


def _layout(one: Contender) -> Layout:
    if one.name == OURS:
        return own_layout(one.folder)
    return STOCK_LAYOUT if one.name == STOCK else HUGO_LAYOUT


def _is_of_size(one: Contender, bench: Bench) -> bool:
    return one.folder.name.endswith(f"-{bench.items}")


def _memory() -> str:
    found = _value(_MEMORY, "MemTotal").split()
    return f"{int(found[0]) / 1024**2:.0f} GB" if found else "unknown"


def _file_system(folder: Path) -> str:
    """Its kind, as proc_mounts(5) names it."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8").splitlines()
    except OSError:
        return "an unknown file system"
    kinds = {Path(fields[1]): fields[2] for fields in map(str.split, lines)}
    return next(kinds[one] for one in (folder, *folder.parents) if one in kinds)


def _value(file: Path, name: str) -> str:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
