"""The drawn map: where points come to lie, what is written beside them, how long a kilometre is."""

from __future__ import annotations

from itertools import combinations
from math import cos, hypot, radians

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mkdocs_newsroom.model.place import Coordinates
from mkdocs_newsroom.model.text import Phrase
from mkdocs_newsroom.plan.map_labels import CHARACTER, DOT, LINE, Box
from mkdocs_newsroom.plan.map_pieces import MapDrawing, MapLabel, MapView
from mkdocs_newsroom.plan.pieces import Link
from mkdocs_newsroom.plan.place_map import FOOT, KM_A_DEGREE, WIDTH, Spot, place_map

TUZLA, ZIVINICE = Coordinates(44.5381, 18.6761), Coordinates(44.45, 18.65)
DAUGAVPILS, REZEKNE = Coordinates(55.8747, 26.5362), Coordinates(56.5099, 27.3331)


def mapped(*places: Coordinates, names: tuple[str, ...] = ()) -> MapView:
    names = names or tuple(f"Mjesto {number}" for number, _ in enumerate(places))
    view = place_map([Spot(Phrase(name), place) for name, place in zip(names, places, strict=True)])
    assert view
    return view


def drawn(*places: Coordinates, names: tuple[str, ...] = ()) -> MapDrawing:
    drawing = mapped(*places, names=names).drawing
    assert drawing
    return drawing


def lines(view: MapDrawing) -> list[tuple[str, ...]]:
    return [point.label.lines if point.label else () for point in view.points]


def room(label: MapLabel) -> Box:
    """What a label covers, in letters of their mean width."""
    width = max(map(len, label.lines)) * CHARACTER
    left = label.x - width * {"start": 0, "middle": 0.5, "end": 1}[label.anchor]
    top = label.y - 0.76 * LINE
    return Box(left, top, left + width, top + len(label.lines) * LINE)


def length_of_bar(text: str) -> float:
    number, unit = text.split("\N{NO-BREAK SPACE}")
    return float(number) * {"km": 1, "m": 0.001}[unit]


def test_north_is_up_and_east_is_right() -> None:
    south_west, north_east = drawn(DAUGAVPILS, REZEKNE).points
    assert south_west.x < north_east.x
    assert south_west.y > north_east.y


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        (TUZLA, ZIVINICE, 10.0),
        (DAUGAVPILS, REZEKNE, 86.3),
        (Coordinates(44.5, 18.6), Coordinates(44.5, 18.7), 7.9),
    ],
)
def test_distances_are_true(one: Coordinates, other: Coordinates, kilometres: float) -> None:
    view = drawn(one, other)
    (x1, y1), (x2, y2) = ((point.x, point.y) for point in view.points)
    units_a_km = view.bar.length / length_of_bar(view.bar.text)
    assert hypot(x2 - x1, y2 - y1) / units_a_km == pytest.approx(kilometres, rel=0.02)


@pytest.mark.parametrize(
    ("apart", "bar"), [(0.0002, "200 m"), (0.02, "500 m"), (0.2, "5 km"), (2, "50 km"), (20, "500 km")]
)
def test_the_bar_is_a_round_distance(apart: float, bar: str) -> None:
    view = drawn(Coordinates(54, 24), Coordinates(54, 24 + apart))
    assert view.bar.text.replace("\N{NO-BREAK SPACE}", " ") == bar
    assert 0.1 * WIDTH < view.bar.length <= 0.3 * WIDTH + 0.1


def test_points_very_close_together_are_drawn_close_together() -> None:
    one, other = drawn(Coordinates(54, 24), Coordinates(54.0005, 24.0005)).points
    assert hypot(one.x - other.x, one.y - other.y) < 60


@pytest.mark.parametrize(
    "places", [[(54, 24), (56, 24)], [(54, 24), (54, 28)], [(90, 24), (90, 28)], [(-90, 0), (90, 0)]]
)
def test_points_on_a_line(places: list[tuple[float, float]]) -> None:
    view = drawn(*(Coordinates(*place) for place in places))
    assert all(0 <= point.x <= view.width and 0 <= point.y <= view.height - FOOT for point in view.points)


def test_a_single_place_is_a_link_and_no_drawing() -> None:
    view = mapped(TUZLA)
    assert view.drawing is None
    url = "https://www.openstreetmap.org/?mlat=44.5381&mlon=18.6761#map=14/44.5381/18.6761"
    assert view.places[0].url == url


def test_no_place_no_map() -> None:
    assert place_map([]) is None


def test_the_whole_area_is_in_sight() -> None:
    assert drawn(TUZLA, ZIVINICE).url == "https://www.openstreetmap.org/#map=11/44.4941/18.6630"
    assert drawn(DAUGAVPILS, REZEKNE).url == "https://www.openstreetmap.org/#map=8/56.1923/26.9347"


def test_equal_coordinates_are_one_point() -> None:
    view = mapped(TUZLA, ZIVINICE, TUZLA, TUZLA, names=("Tuzla", "Živinice", "Kreka", "Tuzla"))
    assert [tuple(map(str, place.names)) for place in view.places] == [("Tuzla", "Kreka"), ("Živinice",)]
    assert view.drawing
    assert lines(view.drawing) == [("Tuzla", "Kreka"), ("Živinice",)]


def test_many_names_at_one_point_are_counted() -> None:
    view = drawn(TUZLA, ZIVINICE, TUZLA, TUZLA, names=("Tuzla", "Živinice", "Kreka", "Mosnik"))
    assert lines(view) == [("Tuzla +2",), ("Živinice",)]


def test_a_long_name_is_broken_and_a_very_long_one_gives_way_to_its_number() -> None:
    names = ("Prva osnovna škola u gradu Živinice na rijeci Oskovi", "Škola " * 30, "Tuzla")
    view = drawn(ZIVINICE, Coordinates(44.5, 18.72), TUZLA, names=names)
    assert lines(view) == [("Prva osnovna škola u gradu", "Živinice na rijeci Oskovi"), ("2",), ("Tuzla",)]


def test_a_name_in_another_language_keeps_its_mark_and_its_link() -> None:
    link = Link("bs/skole/kreka/", Phrase("Kreka", "bs"))
    view = place_map([Spot(link, TUZLA), Spot(Phrase("Żywinice"), ZIVINICE)])
    assert view
    assert view.drawing
    assert view.places[0].names == (link,)
    assert [point.label.lang for point in view.drawing.points if point.label] == ["bs", None]


coordinates = st.builds(
    Coordinates, st.floats(53, 58).map(lambda x: round(x, 4)), st.floats(20, 28).map(lambda x: round(x, 4))
)
spots = st.lists(st.tuples(st.text("abcščž ", min_size=1, max_size=45), coordinates), min_size=2, max_size=20)


def apart(one: Coordinates, other: Coordinates) -> float:
    east = (one.longitude - other.longitude) * cos(radians(one.latitude))
    return hypot(east, one.latitude - other.latitude) * KM_A_DEGREE


@settings(deadline=None)
@given(spots)
def test_labels_stay_inside_and_apart(places: list[tuple[str, Coordinates]]) -> None:
    whole = place_map([Spot(Phrase(name), place) for name, place in places])
    assert whole
    view = whole.drawing
    if view is None:
        return
    labels = [room(point.label) for point in view.points if point.label]
    dots = [Box(point.x - DOT, point.y - DOT, point.x + DOT, point.y + DOT) for point in view.points]
    for box in labels:
        assert box.left >= 0
        assert box.right <= view.width
        assert box.top >= 0
        assert box.bottom <= view.height - FOOT
    # A tenth of a unit is what rounding may take.
    shrunk = [Box(left + 0.1, top + 0.1, right - 0.1, bottom - 0.1) for left, top, right, bottom in labels]
    assert not any(one.overlaps(other) for one, other in combinations(shrunk, 2))
    assert not any(label.overlaps(dot) for label in shrunk for dot in dots)
    assert all(0 <= point.x <= view.width and 0 <= point.y <= view.height - FOOT for point in view.points)


@settings(deadline=None)
@given(st.lists(coordinates, min_size=2, max_size=12, unique=True))
def test_with_room_every_point_has_a_label(places: list[Coordinates]) -> None:
    assume(all(apart(one, other) > 60 for one, other in combinations(places, 2)))
    assert all(lines(drawn(*places)))


@settings(deadline=None, max_examples=30)
@given(spots)
def test_the_same_places_make_the_same_map(places: list[tuple[str, Coordinates]]) -> None:
    made = [place_map([Spot(Phrase(name), place) for name, place in places]) for _ in range(2)]
    assert made[0] == made[1]
