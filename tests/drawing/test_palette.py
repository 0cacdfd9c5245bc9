"""Colours that everyone can read and tell apart, on a screen and on paper."""

from itertools import combinations

import pytest
from colour_vision import VISIONS, apart, contrast

from klantroutes.drawing.palette import DARK, HIGH_DARK, HIGH_LIGHT, LANES, LIGHT, PAYERS, lane_name, payer_name

_GROUNDS = ("paper", "card", "row", *(f"tint.{lane}" for lane in LANES))
_TEXT = [
    *((ink, ground) for ink in ("ink", "ink.soft", "ink.faint") for ground in _GROUNDS),
    ("heading.text", "heading"), ("ink.soft", "heading.empty"), ("badge.text", "badge"),
    ("badge.soft.text", "badge.soft"), ("chip.text", "chip"),
]  # fmt: skip
_SHAPES = (
    "flow", "delivers", "feedback", "birth", "card.edge", "handover.edge", "handover.icon", "entry", "exit", "accent",
    *(f"lane.{lane}" for lane in LANES), *(f"payer.{payer}" for payer in (*PAYERS, "unknown")),
)  # fmt: skip
_LEAST_APART = 10.0
"""More than four times what is just noticeable."""
_LEAST_GREY = {"lane": 6.0, "payer": 3.0}
"""Ten payers share the greys that show up against white; words beside the colour say the rest."""


@pytest.fixture(params=[LIGHT, DARK, HIGH_LIGHT, HIGH_DARK], ids=["light", "dark", "high", "high_dark"])
def palette(request: pytest.FixtureRequest):
    """All colours in turn."""
    return request.param


def test_light_and_dark_have_the_same_names() -> None:
    assert list(LIGHT) == list(DARK) == list(HIGH_LIGHT) == list(HIGH_DARK)


def test_text_stands_out_from_its_ground(palette) -> None:
    weak = [pair for pair in _TEXT if contrast(palette[pair[0]], palette[pair[1]]) < 4.5]
    assert weak == []


def test_shapes_stand_out_from_every_ground(palette) -> None:
    weak = [(name, ground) for name in _SHAPES for ground in _GROUNDS if contrast(palette[name], palette[ground]) < 3]
    assert weak == []


@pytest.mark.parametrize("high", [HIGH_LIGHT, HIGH_DARK], ids=["on_white", "on_black"])
def test_high_contrast_is_high(high) -> None:
    weak = [pair for pair in _TEXT if contrast(high[pair[0]], high[pair[1]]) < 7]
    shapes = (*_SHAPES, "grid", "heading", "badge")
    weak += [(name, ground) for name in shapes for ground in _GROUNDS if contrast(high[name], high[ground]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(("family", "names"), [("lane", LANES), ("payer", (*PAYERS, "unknown"))])
def test_colours_are_told_apart(palette, vision, family, names) -> None:
    least = _LEAST_GREY[family] if vision == "greyscale" else _LEAST_APART
    colours = [palette[f"{family}.{name}"] for name in names]
    assert min(apart(one, two, vision) for one, two in combinations(colours, 2)) >= least


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Zvw", "zvw"),
        ("Wmo/Jeugdwet", "wmo"),
        ("SPUK Kansrijke Start", "tijdelijk"),
        ("een fonds", "overig"),
        (" ", "unknown"),
        (None, "unknown"),
    ],
)
def test_who_pays_has_a_colour(source, name) -> None:
    assert payer_name(source) == f"payer.{name}"


def test_own_lanes_take_turns() -> None:
    assert lane_name("sociaal", 0) == "sociaal"
    assert [lane_name("eigen", index) for index in (0, 1, 5)] == ["medisch", "publiek", "medisch"]
