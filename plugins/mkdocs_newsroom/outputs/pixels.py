"""The pixels of a picture, and nothing else of its file: no place, no name, no words that a camera wrote into it."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from ..load.inspection import FORMATS, orientation, swaps_sides
from ..plan.pictures import WEBP

_WEBP_QUALITY, _JPEG_QUALITY = 80, 82
# Of a drawing with its smooth edges; a photo of the smallest width has ten times as many.
_COLOURS_OF_A_DRAWING = 2048
_WHITE = (255, 255, 255)
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def clean_picture(content: bytes, width: int, height: int) -> Image.Image:
    """The first picture of a file, upright, in sRGB and of this size; RGBA where it is see-through, else RGB.

    The size is not larger than the picture's own. Raises whatever Pillow does when the file is no sound picture.
    """
    with Image.open(BytesIO(content), formats=FORMATS) as picture:
        turn = orientation(picture)
        size = (height, width) if swaps_sides(turn) else (width, height)
        picture.draft(None, (size[0] * 2, size[1] * 2))  # a JPEG need not be drawn at more than that
        profile = picture.info.get("icc_profile")
        small = _plain(picture).resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    small = _in_srgb(small, profile)
    if turn in _UPRIGHT:
        small = small.transpose(_UPRIGHT[turn])
    if small.mode == "RGBA" and small.getchannel("A").getextrema() == (255, 255):
        small = small.convert("RGB")
    clean = Image.new(small.mode, small.size)  # Pillow writes what it knows of a picture into its copies
    clean.paste(small)
    return clean


def smaller(picture: Image.Image, width: int, height: int) -> Image.Image:
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def encoded(picture: Image.Image, kind: str, jpeg_quality: int = _JPEG_QUALITY) -> bytes:
    """`picture` is one of `clean_picture`, `kind` is `webp` or `jpg`; the latter is white where it was see-through."""
    written = BytesIO()
    if kind == WEBP and picture.getcolors(_COLOURS_OF_A_DRAWING):
        picture.save(written, "WEBP", lossless=True, method=4)
    elif kind == WEBP:
        picture.save(written, "WEBP", quality=_WEBP_QUALITY, method=4)
    else:
        _on_white(picture).save(written, "JPEG", quality=jpeg_quality, progressive=True, optimize=True)
    return written.getvalue()


def _plain(picture: Image.Image) -> Image.Image:
    """In one of the modes that can be made smaller without loss and put into sRGB: L, RGB, RGBA or CMYK."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture if picture.mode in {"L", "RGB", "CMYK"} else picture.convert("RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            changed = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            changed = None  # a broken profile, or one of other colours: as if there were none
        if changed is not None:
            return changed
    return picture.convert(mode)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    page = Image.new("RGB", picture.size, _WHITE)
    page.paste(picture, mask=picture.getchannel("A"))
    return page
