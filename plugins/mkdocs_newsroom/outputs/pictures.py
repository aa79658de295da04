"""Pictures made anew, as the plan says: their pixels and nothing else of the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageOps

from ..plan.pictures import PictureCopy


def make_pictures(copies: Iterable[PictureCopy], content: Path, site: Path) -> None:
    for copy in copies:
        target = site / copy.dest_uri
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(content / copy.source) as image:
            small = ImageOps.exif_transpose(image).convert("RGB").resize((copy.width, copy.height))
        clean = Image.new("RGB", small.size)
        clean.paste(small)
        clean.save(target)
