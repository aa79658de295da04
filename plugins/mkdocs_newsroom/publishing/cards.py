"""Social cards, drawn as the plan says: only those that are new."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from ..load.inspection import quietly
from ..load.pictures import THREADS
from ..outputs.card_drawing import draw_card
from ..plan.social_cards import SocialCard
from .kept import KeptCopies
from .picture_error import PictureError
from .threads import Tell, run_all


def make_cards(
    cards: Iterable[SocialCard],
    site: Path,
    kept: KeptCopies,
    tell: Tell | None = None,
    threads: int = THREADS,
) -> None:
    """Writes every card into `site`, where the copies of pictures stand already; those kept are not drawn again.

    `tell` hears how many of the new cards have been drawn, and how many there are. Raises PictureError, or OSError
    where `site` has no room; then some cards may be missing.
    """
    planned = list(cards)
    for folder in {(site / card.dest_uri).parent for card in planned}:
        folder.mkdir(parents=True, exist_ok=True)
    new = [card for card in planned if not kept.publish(card, site / card.dest_uri)]
    with quietly():
        run_all([partial(_make, card, site, kept) for card in new], threads, tell)


def _make(card: SocialCard, site: Path, kept: KeptCopies) -> None:
    picture = card.face.picture
    try:
        drawn = draw_card(card.face, (site / picture.copy.dest_uri).read_bytes() if picture else None)
        kept.keep(card, drawn)
        if not kept.publish(card, site / card.dest_uri):
            (site / card.dest_uri).write_bytes(drawn)
    except Exception as error:  # a decoder can raise anything, and a disk can be full
        raise PictureError(f"no social card can be drawn for {card.dest_uri} ({error})") from error
