"""Draws social cards: chalkboard, squared paper and marker, like the site's own pages.

Bytes depend on the card, its picture and the versions of Pillow's libraries alone: Pillow lays the text out itself,
with fonts that come along.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from ..model.entities import EntityKind
from ..plan.social_cards import HEIGHT, WIDTH, CardFace, CardPicture
from .card_lines import Fitted, fit

FONTS = Path(__file__).resolve().parent / "fonts"
SERIF, SANS = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"

# base.css has the same: --board, its --grid, --board-ink, --board-soft, --mark, and the kinds' colours on the board.
_BOARD, _GRID, _SHADE, _INK, _SOFT = "#123f36", "#1b463d", "#194a40", "#ffffff", "#cfe2da"
_MARK = "#ffc83d"
_COLOURS = {
    None: _MARK,
    EntityKind.PROJECT: "#6fd3ae",
    EntityKind.SCHOOL: "#f0b35e",
    EntityKind.NETWORK: "#b8a4ff",
    EntityKind.PARTNER: "#7cbcf2",
}
_SQUARE = 48
_EDGE = 72
_PICTURE_LEFT = 720
_PLATE_LEFT, _PLATE_EDGE, _PLATE_LEAST = _PICTURE_LEFT + 24, 40, 220
_BAR = (_EDGE, 72, _EDGE + 64, 80)
_KICKER_BASELINE, _NAME_BASELINE = 128, 566
_TITLE_TOP, _TITLE_BOTTOM = 156, 490
_KICKER_SIZES, _NAME_SIZES = (28, 26, 24, 22), (30, 28, 26, 24, 22)
_SIZES_ALONE, _SIZES_BESIDE = range(88, 43, -4), range(60, 35, -3)
_LINE = 1.18
_QUALITY = 76


def draw_card(face: CardFace, picture: bytes | None = None) -> bytes:
    """A JPEG of WIDTH × HEIGHT; `picture` is what the site publishes as `face.picture`.

    Raises whatever Pillow does when that is no sound picture.
    """
    card = _board(with_mark=face.picture is None).copy()
    draw = ImageDraw.Draw(card)
    if face.picture and picture:
        _put_picture(card, draw, face.picture, picture)
    right = _PICTURE_LEFT - 48 if face.picture else WIDTH - _EDGE
    draw.rectangle(_BAR, fill=_COLOURS[face.kind])
    _put_line(draw, face.kicker, SANS, _KICKER_SIZES, (_EDGE, _KICKER_BASELINE), right, _SOFT)
    _put_title(draw, face.title, right - _EDGE, _SIZES_BESIDE if face.picture else _SIZES_ALONE)
    _put_line(draw, face.site_name, SERIF, _NAME_SIZES, (_EDGE + 64, _NAME_BASELINE), right, _INK)
    written = BytesIO()
    card.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()


def _put_picture(card: Image.Image, draw: ImageDraw.ImageDraw, kind: CardPicture, content: bytes) -> None:
    with Image.open(BytesIO(content), formats=("JPEG",)) as opened:
        if kind.is_logo:
            wide = WIDTH - _EDGE - _PLATE_LEFT
            room = (wide - 2 * _PLATE_EDGE, wide - 2 * _PLATE_EDGE)
            logo = ImageOps.contain(opened, room, Image.Resampling.LANCZOS)
            high = max(_PLATE_LEAST, logo.height + 2 * _PLATE_EDGE)
            top = (HEIGHT - high) // 2
            draw.rounded_rectangle((_PLATE_LEFT, top, _PLATE_LEFT + wide, top + high), 16, fill="#ffffff")
            card.paste(logo, (_PLATE_LEFT + (wide - logo.width) // 2, top + (high - logo.height) // 2))
        else:
            room = (WIDTH - _PICTURE_LEFT, HEIGHT)
            opened.draft("RGB", room)
            card.paste(ImageOps.fit(opened, room, Image.Resampling.BICUBIC), (_PICTURE_LEFT, 0))


def _put_line(
    draw: ImageDraw.ImageDraw,
    text: str,
    name: str,
    sizes: tuple[int, ...],
    place: tuple[int, int],
    right: int,
    colour: str,
) -> None:
    """One line, smaller where it would be too long. `place` is where its baseline begins."""
    fitted = _fitted(text, name, sizes, right - place[0], 1)
    draw.text(place, "".join(fitted.lines[:1]), fill=colour, font=_font(name, fitted.size), anchor="ls")


def _put_title(draw: ImageDraw.ImageDraw, text: str, width: int, sizes: range) -> None:
    fitted = _fitted(text, SERIF, tuple(sizes), width, _TITLE_BOTTOM - _TITLE_TOP)
    font = _font(SERIF, fitted.size)
    baseline = _TITLE_TOP + fitted.size
    for line in fitted.lines:
        draw.text((_EDGE, baseline), line, fill=_INK, font=font, anchor="ls")
        baseline += round(fitted.size * _LINE)


def _fitted(text: str, name: str, sizes: tuple[int, ...], width: int, height: int) -> Fitted:
    def measure(size: int, words: str) -> float:
        return _font(name, size).getlength(words)

    return fit(text, sizes, width, lambda size: max(1, int(height / (size * _LINE))), measure)


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _board(with_mark: bool) -> Image.Image:
    """What all cards have in common; `with_mark`: large and faint too, where a picture would be."""
    board = Image.new("RGB", (WIDTH, HEIGHT), _BOARD)
    draw = ImageDraw.Draw(board)
    for at in range(_SQUARE - 1, WIDTH, _SQUARE):
        draw.line((at, 0, at, HEIGHT), _GRID)
        draw.line((0, at, WIDTH, at), _GRID)
    if with_mark:
        _put_mark(board, (WIDTH - 330, HEIGHT - 330), 400, _SHADE, _SHADE)
    _put_mark(board, (_EDGE - 4, _NAME_BASELINE - 36), 52, _INK, _MARK)
    return board


def _put_mark(board: Image.Image, place: tuple[int, int], side: int, colour: str, lit: str) -> None:
    """As in macros/chrome.html, whose drawing is 40 units wide."""
    fine = 4  # Pillow draws shapes without smooth edges
    unit = side * fine / 40
    frame, dot = (Image.new("L", (side * fine, side * fine)) for _ in range(2))
    draw = ImageDraw.Draw(frame)
    draw.rectangle(
        (7.75 * unit, 7.75 * unit, 32.25 * unit, 32.25 * unit), outline=255, width=round(2.5 * unit)
    )
    for x, y in ((9, 9), (31, 9), (9, 31)):
        draw.circle((x * unit, y * unit), 5 * unit, fill=255)
    ImageDraw.Draw(dot).circle((31 * unit, 31 * unit), 7 * unit, fill=255)
    for paint, mask in ((colour, frame), (lit, dot)):
        patch = Image.new("RGB", (side, side), paint)
        board.paste(patch, place, mask.resize((side, side), Image.Resampling.BOX))
