"""Social cards as they are drawn: every letter, every text inside, the same bytes at any time and in any process."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageFont

from harness.picture_parts import foreign_parts
from mkdocs_newsroom.model.entities import EntityKind
from mkdocs_newsroom.outputs.card_drawing import FONTS, SANS, SERIF, draw_card
from mkdocs_newsroom.plan.card_letters import RANGES
from mkdocs_newsroom.plan.pictures import PictureCopy
from mkdocs_newsroom.plan.social_cards import HEIGHT, WIDTH, CardFace, CardPicture, recipe_of_cards

BOARD, SITE = (18, 63, 54), "Obrazovne vijesti"
LEFT_OF_PICTURE = 720
LETTERS = {
    "bs": "abcčćdđefghijklmnoprsštuvzž",
    "pl": "aąbcćdeęfghijklłmnńoóprsśtuwyzźż",
    "lv": "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "lt": "aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
    "de": "aäbcdefghijklmnoöpqrsßtuüvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "el": "αάβγδεέζηήθιίϊκλμνξοόπρσςτυύϋφχψωώ",
}
SIGNS = "0123456789 .,:;!?-–—„“”‚‘’«»…()/&%+№€·\N{NO-BREAK SPACE}"
COPY = PictureCopy("a.jpg", "0123456789", "media/a.jpg", 1200, 800, "jpg")
PHOTO, LOGO = CardPicture(COPY, is_logo=False), CardPicture(COPY, is_logo=True)


def jpeg(colour: str, size: tuple[int, int] = (1200, 800)) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, "JPEG")
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def face(
    title: str = "Mreža škola", picture: CardPicture | None = None, kind: EntityKind | None = None
) -> CardFace:
    return CardFace("Vijesti · 17. decembra 2021.", title, SITE, kind, picture)


def is_near(pixel: object, colour: tuple[int, int, int], by: int = 12) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) <= by for one, other in zip(pixel, colour, strict=True))


def ink(card: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """Where in the box something much lighter than the board is, in the card's own pixels."""
    light = card.crop(box).convert("L").point(lambda value: 255 * (value > 150))
    found = light.getbbox()
    return found and (found[0] + box[0], found[1] + box[1], found[2] + box[0], found[3] + box[1])


@pytest.mark.parametrize("lang", LETTERS)
@pytest.mark.parametrize("name", [SERIF, SANS])
def test_every_letter_is_in_the_fonts(name: str, lang: str) -> None:
    assert missing(name, LETTERS[lang] + LETTERS[lang].upper() + SIGNS) == ""


@pytest.mark.parametrize("name", [SERIF, SANS])
def test_what_is_said_to_be_in_the_fonts_is_there(name: str) -> None:
    letters = (chr(code) for first, last in RANGES for code in range(first, last + 1))
    assert missing(name, "".join(one for one in letters if unicodedata.category(one)[0] in "LN")) == ""


def missing(name: str, letters: str) -> str:
    font = ImageFont.truetype(str(FONTS / name), 40, layout_engine=ImageFont.Layout.BASIC)
    nothing = bytes(font.getmask("\U0010fffd"))
    return "".join(one for one in letters if bytes(font.getmask(one)) == nothing)


@pytest.mark.parametrize("picture", [None, PHOTO, LOGO])
def test_a_card_is_a_plain_jpeg_of_the_size_that_networks_show(picture: CardPicture | None) -> None:
    drawn = draw_card(face(picture=picture), jpeg("red"))
    card = opened(drawn)
    assert (card.format, card.mode, card.size) == ("JPEG", "RGB", (WIDTH, HEIGHT))
    assert foreign_parts(drawn) == []
    assert len(drawn) < 120_000


def test_a_photo_fills_its_side_to_the_edges() -> None:
    card = opened(draw_card(face(picture=PHOTO), jpeg("red")))
    corners = [
        (LEFT_OF_PICTURE + 8, 4),
        (WIDTH - 1, 4),
        (LEFT_OF_PICTURE + 8, HEIGHT - 1),
        (WIDTH - 1, HEIGHT - 1),
    ]
    assert all(is_near(card.getpixel(place), (254, 0, 0)) for place in corners)
    assert is_near(card.getpixel((LEFT_OF_PICTURE - 20, 20)), BOARD)


@pytest.mark.parametrize("size", [(1200, 300), (300, 1200), (40, 40)])
def test_a_logo_stands_whole_on_white(size: tuple[int, int]) -> None:
    card = opened(draw_card(face(picture=LOGO), jpeg("blue", size)))
    red, _, blue_part = card.crop((LEFT_OF_PICTURE, 0, WIDTH, HEIGHT)).split()
    is_blue = ImageChops.darker(
        red.point(lambda v: 255 * (v < 60)), blue_part.point(lambda v: 255 * (v > 200))
    )
    blue = is_blue.getbbox()
    assert blue is not None
    width, height = blue[2] - blue[0], blue[3] - blue[1]
    assert width / height == pytest.approx(size[0] / size[1], rel=0.1)
    assert is_near(card.getpixel((LEFT_OF_PICTURE + blue[0] - 16, blue[1])), (255, 255, 255))
    assert is_near(card.getpixel((WIDTH - 8, 20)), BOARD)


def test_each_kind_has_its_colour() -> None:
    colours = {opened(draw_card(face(kind=kind))).getpixel((100, 76)) for kind in (None, *EntityKind)}
    assert len(colours) == 1 + len(EntityKind)


@pytest.mark.parametrize("picture", [None, PHOTO])
@pytest.mark.parametrize(
    "title",
    [
        "Ū",
        "Škola",
        "Nebeprisikiškiakopūsteliaujančiuosiuose bendradarbiavimo susitikimuose",
        "Ą" * 200,
        "Spotkanie sieci szkół " * 20,
    ],
)
def test_every_title_has_room(title: str, picture: CardPicture | None) -> None:
    """Between the kicker and the site's name, and inside the margins."""
    black = jpeg("black")
    right = LEFT_OF_PICTURE if picture else WIDTH
    card = opened(draw_card(face(title, picture), black))
    found = ink(card, (0, 150, right, 520))
    assert found is not None
    left, top, edge, bottom = found
    assert left >= 66
    assert edge <= right - 40
    assert top >= 152
    assert bottom <= 512


def test_long_names_and_kickers_stay_inside() -> None:
    long = CardFace("Sieć · " + "Samorządowy zespół " * 9, "Sieć", "Wieści oświatowe " * 9, None, PHOTO)
    card = opened(draw_card(long, jpeg("black")))
    for top, bottom in ((90, 145), (520, HEIGHT)):
        found = ink(card, (0, top, LEFT_OF_PICTURE, bottom))
        assert found is not None
        assert found[2] <= LEFT_OF_PICTURE - 40


def test_the_same_bytes_twice_and_in_another_process() -> None:
    here = sha256(draw_card(face())).hexdigest()
    assert sha256(draw_card(face())).hexdigest() == here
    program = (
        "from hashlib import sha256\n"
        "from mkdocs_newsroom.outputs.card_drawing import draw_card\n"
        "from mkdocs_newsroom.plan.social_cards import CardFace\n"
        f"print(sha256(draw_card({face()!r})).hexdigest())\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == here


def test_other_bytes_need_another_recipe() -> None:
    """Whoever changes how cards are drawn changes `_WAY_OF_DRAWING`, and then this digest."""
    if not recipe_of_cards().startswith("1, freetype 2.14.3, pictures 1, pillow 13.0.0, libjpeg_turbo 3.2.0"):
        pytest.skip("other libraries make other bytes")
    drawn = [draw_card(face(picture=picture), jpeg("red")) for picture in (None, PHOTO, LOGO)]
    assert sha256(b"".join(drawn)).hexdigest()[:10] == "96758820a0"
