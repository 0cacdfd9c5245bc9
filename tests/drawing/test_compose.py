"""The whole picture: the same every time, and quickly drawn anew while something is dragged."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from klantroutes.drawing.compose import draw, redraw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.palette import DARK, LIGHT
from klantroutes.drawing.placed import placed
from klantroutes.edits.placing import move
from klantroutes.edits.steps import add_step
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.steps import Position, Professional
from klantroutes.model.vocabulary import PHASES
from klantroutes.storage.files import read
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content


def test_picture_is_the_same_every_time(route_file) -> None:
    assert draw(read(route_file)) == draw(read(route_file))


@pytest.mark.parametrize(("row", "column"), [(1, 1), (2, 0), (3, 2), (4, 1)])
def test_a_step_over_the_border_of_its_cell_lets_the_board_grow_once(route_file, row: int, column: int) -> None:
    route, before = read(route_file), _drawn(route_file)
    cell, lane = before.columns[column], before.rows[row]
    there = Position(x=round((cell.left + cell.right) / 2), y=round(lane.top + 4))
    step = Professional(id="erbij", kind="professional", label="Kraamverzorgende", phase=PHASES[column],
                        lane=route.rows[row].id, position=there)  # fmt: skip
    grown = draw(add_step(step).plan(route), keep=before)

    again = draw(add_step(step).plan(route), keep=grown)

    assert [one.bottom for one in again.rows] == pytest.approx([one.bottom for one in grown.rows])
    assert [one.right for one in again.columns] == pytest.approx([one.right for one in grown.columns])


def test_every_step_is_in_the_picture_once(route_file) -> None:
    route = read(route_file)
    drawing = _drawn(route_file)
    assert sorted([*drawing.shapes, *drawing.inside]) == sorted(step.id for step in route.steps)


def test_every_line_is_drawn_unless_it_stays_within_one_card(route_file) -> None:
    route = read(route_file)
    drawing = _drawn(route_file)
    card = {step.id: drawing.inside.get(step.id, step.id) for step in route.steps}
    hidden = {link.id for link in route.links if card[link.source] == card[link.target]}
    assert {link.id for link in route.links} - hidden == set(drawing.wires)


def test_order_of_shapes_and_wires_is_that_of_the_route(route_file) -> None:
    route = read(route_file)
    drawing = _drawn(route_file)
    assert list(drawing.shapes) == [step.id for step in route.steps if step.id in drawing.shapes]
    assert list(drawing.wires) == [link.id for link in route.links if link.id in drawing.wires]


def test_everything_lies_within_the_bounds(route_file) -> None:
    drawing = _drawn(route_file)
    for shape in drawing.shapes.values():
        assert drawing.bounds.united(shape.rect) == drawing.bounds
    for wire in drawing.wires.values():
        assert all(_holds(drawing.bounds, point) for point in wire.points)


def test_every_colour_is_in_both_palettes(route_file) -> None:
    drawing = _drawn(route_file)
    parts = [*drawing.frame, *(part for shape in drawing.shapes.values() for part in shape.parts)]
    parts += [part for wire in drawing.wires.values() for part in wire.parts]
    names = {name for part in parts for name in (part.fill, getattr(part, "stroke", None)) if name}
    assert names <= set(LIGHT)
    assert names <= set(DARK)


def test_redrawn_lines_are_those_that_touch_what_moved(route_file) -> None:
    route = read(route_file)
    drawing = _drawn(route_file)
    busy = Counter(end for wire in drawing.wires.values() for end in (wire.source, wire.target))
    name = max(drawing.cells, key=busy.__getitem__)
    wires = redraw(drawing, route, {name: drawing.shapes[name].rect.centre}).wires
    ends = {name, *(row for row, card in drawing.inside.items() if card == name)}
    touching = {wire.id for wire in drawing.wires.values() if ends & {wire.source, wire.target}}
    assert touching <= set(wires) <= set(drawing.wires)


def test_redrawn_lines_end_where_a_whole_new_picture_has_them(route_file) -> None:
    route = read(route_file)
    still = placed(route)
    drawing = draw(still)
    name = next(name for name in drawing.cells if drawing.shapes[name].kind == "professional")
    centre = drawing.shapes[name].rect.centre
    there = Point(round(centre.x + 31), round(centre.y + 17))
    whole = draw(_at(still, name, there))
    for wire in redraw(drawing, still, {name: there}).wires.values():
        full = whole.wires[wire.id]
        for end, place in ((wire.source, 0), (wire.target, -1)):
            shape = whole.shapes[drawing.inside.get(end, end)]
            if shape.id in whole.cells:
                for point in (wire.points[place], full.points[place]):
                    assert _holds(shape.rect.grown(1), point)


def test_round_points_ride_along_while_a_card_is_dragged(example) -> None:
    route = read(example)
    drawing = draw(route)
    rider = next(shape for shape in drawing.shapes.values() if shape.id not in drawing.cells)
    giver = next(wire.source for wire in drawing.wires.values() if wire.target == rider.id)
    giver = drawing.inside.get(giver, giver)
    centre = drawing.shapes[giver].rect.centre
    redrawn = redraw(drawing, route, {giver: Point(centre.x, centre.y + 300)})
    assert len(redrawn.shapes[rider.id].parts) <= len(rider.parts) + 1
    assert any(wire.points[-1] == pytest.approx(redrawn.shapes[rider.id].rect.centre, abs=0.02)
               for wire in redrawn.wires.values() if wire.target == rider.id)  # fmt: skip


def test_lines_that_did_not_change_are_not_painted_anew(example) -> None:
    route = read(example)
    before = draw(route)
    name = next(name for name in before.cells if before.shapes[name].kind == "professional")
    centre = before.shapes[name].rect.centre
    there = Position(x=round(centre.x) + 7, y=round(centre.y) + 5)
    after = draw(move({name: there}).plan(route), keep=before)
    same = [wire for wire in before.wires.values() if after.wires[wire.id] is wire]
    assert same
    ends = {name, *(row for row, card in before.inside.items() if card == name)}
    assert not [wire.id for wire in same if ends & {wire.source, wire.target}]


def test_a_handover_on_the_border_of_two_phases_leaves_the_rest_where_it_is(example) -> None:
    route = read(example)
    before = draw(route)
    name = next(name for name in before.shapes if name not in before.cells)
    border = before.columns[PHASES.index(route.by_id[name].phase)].right
    there = Position(x=round(border), y=round(before.shapes[name].rect.centre.y))

    after = draw(move({name: there}).plan(route), keep=before)

    assert after.columns == before.columns
    assert {one: after.shapes[one].rect for one in before.cells} == {
        one: before.shapes[one].rect for one in before.cells
    }


@cache
def _drawn(path: Path) -> Drawing:
    return draw(read(path))


def _at(route, name, place):
    fields = content(route)
    for step in fields["steps"]:
        if step["id"] == name:
            step["position"] = {"x": place.x, "y": place.y}
    return from_content(fields)


def _holds(room: Rect, point: Point) -> bool:
    return room.x <= point.x <= room.right and room.y <= point.y <= room.bottom


def test_the_ruler_names_the_birth_at_its_line() -> None:
    found = draw(read(Path("routes/regulier-niveau-a.klantroute"))).columns[-1]
    assert found.ticks[0] == (found.left, "geboorte")
    assert [words for _x, words in found.ticks].count("geboorte") == 1
