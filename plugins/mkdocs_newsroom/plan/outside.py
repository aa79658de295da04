"""Addresses outside the site that are made from data: of people, and of points on a map."""

from __future__ import annotations

from urllib.parse import quote

from ..model.place import Coordinates
from ..model.reach import tel_url
from ..model.text import Phrase
from .pieces import Link

MAPS = "https://www.openstreetmap.org/"
_AS_THEY_ARE = "!$'*+-.@_~"  # signs of an address that RFC 6068, section 2, lets stand in a link


def mail_link(email: str) -> Link:
    """RFC 6068."""
    return Link(f"mailto:{quote(email, safe=_AS_THEY_ARE)}", Phrase(email))


def phone_link(phone: str) -> Link:
    return Link(tel_url(phone), Phrase(phone))


def point_url(point: Coordinates, zoom: int = 14) -> str:
    """OpenStreetMap with a mark at the point; the zooms of its map go from 0, the Earth, to 19, a house."""
    latitude, longitude = point.latitude, point.longitude
    return f"{MAPS}?mlat={latitude}&mlon={longitude}#map={zoom}/{latitude}/{longitude}"


def area_url(middle: Coordinates, zoom: int) -> str:
    return f"{MAPS}#map={zoom}/{middle.latitude:.4f}/{middle.longitude:.4f}"
