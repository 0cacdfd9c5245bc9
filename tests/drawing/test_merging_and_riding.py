"""What is drawn inside something else: services in cards, handovers on lines."""

import pytest
from route_maker import link, route_of, step

from klantroutes.drawing.compose import draw
from klantroutes.drawing.merging import merged
from klantroutes.drawing.parts import TextPart
from klantroutes.drawing.riding import riding


def _delivered(**fields):
    steps = [step("wie", "professional"), step("ook", "professional"), step("wat", "service", **fields)]
    return steps, [link("wie", "wat", "delivers")]


def test_service_is_a_row_in_the_card_of_who_delivers_it() -> None:
    drawing = draw(route_of(*_delivered()))
    assert drawing.inside == {"wat": "wie"}
    assert list(drawing.shapes["wie"].rows) == ["wat"]
    assert "wat" not in drawing.shapes
    assert drawing.wires == {}


@pytest.mark.parametrize("fields", [{"phase": "na"}, {"lane": "medisch"}, {"position": {"x": 500, "y": 300}}])
def test_service_elsewhere_is_a_card_of_its_own(fields) -> None:
    drawing = draw(route_of(*_delivered(**fields)))
    assert drawing.inside == {}
    assert "wat" in drawing.shapes
    assert list(drawing.wires) == ["wie-wat"]


def test_service_of_two_professionals_is_a_card_of_its_own() -> None:
    steps, links = _delivered()
    assert merged(route_of(steps, [*links, link("ook", "wat", "delivers")])) == {}


def test_service_of_nobody_is_a_card_of_its_own() -> None:
    assert merged(route_of(_delivered()[0], [])) == {}


def test_line_to_a_row_ends_at_that_row() -> None:
    steps, links = _delivered()
    handed = [link("ook", "punt"), link("punt", "wat")]
    drawing = draw(route_of([*steps, step("punt", "handover")], [*links, *handed]))
    card = drawing.shapes["wie"]
    row = card.rows["wat"].moved(card.rect.x, card.rect.y)
    assert row.y <= drawing.wires["punt-wat"].points[-1].y <= row.bottom


def _handed(givers=("a",), takers=("b",), **fields):
    names = ["a", "b", "c"]
    steps = [*(step(name, "professional") for name in names), step("punt", "handover", within_days=7, **fields)]
    links = [*(link(name, "punt") for name in givers), *(link("punt", name) for name in takers)]
    return route_of(steps, links)


def test_handover_between_two_rides_on_their_line() -> None:
    route = _handed()
    drawing = draw(route)
    assert set(riding(route, {})) == {"punt"}
    assert "punt" not in drawing.cells
    assert drawing.wires["a-punt"].points[-1] == drawing.wires["punt-b"].points[0]
    assert drawing.shapes["punt"].rect.centre == pytest.approx(drawing.wires["a-punt"].points[-1], abs=0.02)


@pytest.mark.parametrize(
    "route",
    [
        _handed(("a", "b"), ("c",)),
        _handed(("a",), ("b", "c")),
        _handed((), ("c",)),
        _handed(("a",), ()),
        _handed(position={"x": 600, "y": 400}),
    ],
    ids=["two givers", "two takers", "no giver", "no taker", "placed"],
)
def test_other_handovers_have_a_place_of_their_own_and_say_their_term(route) -> None:
    drawing = draw(route)
    assert riding(route, {}) == {}
    assert "punt" in drawing.cells
    assert [part.text for part in drawing.shapes["punt"].parts if isinstance(part, TextPart)] == ["≤ 7 dagen"]


@pytest.mark.parametrize(("days", "said"), [(0, "zelfde dag"), (1, "≤ 1 dag"), (8, "≤ 8 dagen"), (42, "≤ 6 weken")])
def test_term_in_words(days, said) -> None:
    steps = [step("a", "professional"), step("b", "professional"), step("punt", "handover", within_days=days)]
    drawing = draw(route_of(steps, [link("a", "punt"), link("punt", "b")]))
    assert [part.text for part in drawing.shapes["punt"].parts if isinstance(part, TextPart)] == [said]


def test_handover_within_one_card_does_not_ride() -> None:
    steps, links = _delivered()
    route = route_of([*steps, step("punt", "handover")], [*links, link("wie", "punt"), link("punt", "wat")])
    assert riding(route, merged(route)) == {}
    assert set(draw(route).wires) == {"wie-punt", "punt-wat"}
