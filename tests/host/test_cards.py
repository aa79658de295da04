"""Cards are kept from build to build, and one that cannot be drawn is named."""

from __future__ import annotations

from pathlib import Path
from typing import Never

import pytest

from mkdocs_newsroom.plan.pictures import PictureCopy
from mkdocs_newsroom.plan.social_cards import CardFace, CardPicture, SocialCard
from mkdocs_newsroom.publishing import cards
from mkdocs_newsroom.publishing.cards import make_cards
from mkdocs_newsroom.publishing.kept import KeptCopies
from mkdocs_newsroom.publishing.picture_error import PictureError

PHOTO = CardPicture(PictureCopy("a.jpg", "0123456789", "media/a.jpg", 1200, 800, "jpg"), is_logo=False)


def card(name: str, picture: CardPicture | None = None) -> SocialCard:
    return SocialCard(
        CardFace("", name, "Site", picture=picture), f"media/cards/{name}-0.jpg", name.replace("/", "-")
    )


def test_what_is_kept_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, told = KeptCopies(tmp_path / "cache"), []
    planned = [card("bs"), card("pl/skola")]
    make_cards(planned, tmp_path / "one", kept, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]

    def drawn(*_: object) -> Never:
        raise AssertionError

    monkeypatch.setattr(cards, "draw_card", drawn)
    make_cards(planned, tmp_path / "two", kept)
    for one in planned:
        assert (tmp_path / "one" / one.dest_uri).read_bytes() == (
            tmp_path / "two" / one.dest_uri
        ).read_bytes()


def test_a_card_that_cannot_be_drawn_is_named(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "media").mkdir(parents=True)
    (site / "media/a.jpg").write_bytes(b"no picture")
    for picture in (PHOTO, CardPicture(PictureCopy("b", "0", "media/b.jpg", 1, 1, "jpg"), is_logo=False)):
        with pytest.raises(PictureError, match=r"media/cards/bs-0\.jpg"):
            make_cards([card("bs", picture)], site, KeptCopies())
