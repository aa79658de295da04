"""What nobody wants any more is moved aside while others are measured, and deleted at the end.

ext4 gives no inode away again that was free for less than a minute, or for five while its table is not on the disk, and
passes over such inodes one by one for each file that is made (fs/ext4/ialloc.c, `recently_deleted`): whoever writes ten
thousand files after ten thousand were deleted takes twice as long as a new machine would.
"""

from __future__ import annotations

import shutil
from pathlib import Path

_NAME = "aside"


def put_aside(path: Path, work: Path) -> None:
    """A file or a folder below `work`; nothing is done when it is not there."""
    if not path.exists():
        return
    aside = work / _NAME
    aside.mkdir(exist_ok=True)
    path.rename(aside / str(sum(1 for _ in aside.iterdir())))


def delete_what_is_aside(work: Path) -> None:
    shutil.rmtree(work / _NAME, ignore_errors=True)
