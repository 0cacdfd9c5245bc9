"""The scene is a projection: whatever happened, it shows what a scene built anew would show."""

from random import Random

import pytest
from canvas_kit import small_route
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.checks.finding import Applies, Finding
from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.edit import Edit
from klantroutes.model.route import Waiver
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.marks import Mark
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.shape_item import ShapeItem
from klantroutes.ui.canvas.wire_item import WireItem
from klantroutes.ui.theme import Theme


def shown(scene: RouteScene) -> tuple[object, ...]:
    """Return all that the items of a scene say, in a form that can be compared."""
    shapes = {
        item.id: (item.shape_shown, place(item), item.zValue(), item.chosen, item.marks)
        for item in scene.items()
        if isinstance(item, ShapeItem)
    }
    wires = {item.id: (item.wire, item.chosen, item.mark) for item in scene.items() if isinstance(item, WireItem)}
    overview = scene.projection.overview
    return shapes, wires, overview.shapes, overview.wires, len(scene.items())


def place(item: ShapeItem) -> tuple[float, float]:
    """Return where the item is; Qt moves nothing by less than it can tell apart."""
    return round(item.x(), 6), round(item.y(), 6)


def fresh(document: OpenRoute, drawing: Drawing) -> RouteScene:
    made = RouteScene(document, Theme())
    made.show_drawing(drawing)
    return made


def any_edit(random: Random, document: OpenRoute) -> Edit:
    """Return one of many things a user may do."""
    names = [step.id for step in document.route.steps]
    one, other = random.sample(names, 2)
    places = {one: Position(x=random.randrange(0, 900), y=random.randrange(0, 700))}
    return random.choice(
        [
            edits.move(places),
            edits.rename(one, f"Naam {random.randrange(99)} met een lang vervolg"),
            edits.duplicate([one]),
            edits.remove([one]) if len(names) > 4 else edits.rename(one, "Blijft"),
            edits.connect(one, other),
            edits.unplace([one]),
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_after_many_edits_the_scene_equals_a_scene_built_anew(
    scene: RouteScene, document: OpenRoute, seed: int
) -> None:
    random = Random(seed)
    for turn in range(25):
        scene.select(random.sample(sorted(scene.drawing.shapes), 2))
        scene.perform(any_edit(random, document))
        if turn % 7 == 6:
            document.undo()
    scene.select([])
    assert {step.id for step in document.route.steps} == {*scene.drawing.shapes, *scene.drawing.inside}
    assert shown(scene) == shown(fresh(document, scene.drawing))


def test_an_edit_replaces_only_what_it_touches(scene: RouteScene) -> None:
    before = dict(scene.projection.shapes)
    strokes = {name: item._strokes for name, item in before.items()}
    scene.perform(edits.move({"arts": Position(x=1200, y=900)}))
    assert scene.projection.shapes == before
    assert strokes["arts"] is before["arts"]._strokes
    assert before["arts"].shape_shown.rect.centre == (1200, 900)


def test_selection_keeps_its_order_and_leaves_out_what_is_unknown(scene: RouteScene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.selection_changed_to) as told:
        scene.select(["wijk", "nergens", "verl"])
    assert told.args == [["wijk", "verl"]]
    assert scene.selected() == ["wijk", "verl"]


def test_a_removed_step_leaves_the_selection(scene: RouteScene, qtbot: QtBot) -> None:
    scene.select(["wijk", "verl"])
    with qtbot.waitSignal(scene.selection_changed_to) as told:
        scene.perform(edits.remove(["wijk"]))
    assert told.args == [["verl"]]


def test_a_service_in_a_card_can_be_selected_by_itself(scene: RouteScene) -> None:
    scene.select(["echo"])
    assert scene.projection.shapes["verl"].chosen == {"echo"}
    card, row = scene.rect_of("verl"), scene.rect_of("echo")
    assert card is not None
    assert row is not None
    assert card.overlaps(row)


def test_a_gesture_on_a_card_takes_its_services_along(scene: RouteScene) -> None:
    scene.select(["verl"])
    assert scene.taken() == ["verl", "echo"]


def test_a_refusal_is_told_and_changes_nothing(scene: RouteScene, document: OpenRoute, qtbot: QtBot) -> None:
    before = document.route
    with qtbot.waitSignal(scene.refused) as told:
        assert not scene.perform(edits.connect("uit", "verl"))
    assert told.args == ["Na een uitgang gaat de route niet verder."]
    assert document.route == before


def finding(severity: str, *elements: str, waiver: Waiver | None = None) -> Finding:
    applies = Applies(("C",), 1, None)
    return Finding("X", severity, "Er mist iets.", "Vul het aan.", elements, "", applies, waiver=waiver)


def test_the_most_serious_open_finding_marks_a_step(scene: RouteScene) -> None:
    accepted = Waiver.model_construct(rule="X")
    scene.set_findings(
        [finding("fout", "verl", waiver=accepted), finding("tip", "verl", "echo"), finding("waarschuwing", "in-verl")]
    )
    assert scene.projection.shapes["verl"].marks == {"verl": Mark("tip"), "echo": Mark("tip")}
    assert scene.projection.wires["in-verl"].mark == Mark("waarschuwing")


def test_marks_go_when_the_finding_goes(scene: RouteScene) -> None:
    scene.set_findings([finding("fout", "wijk")])
    scene.set_findings([])
    assert not scene.projection.shapes["wijk"].marks


def test_reveal_asks_for_the_room_around_the_elements(scene: RouteScene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.reveal_wanted) as told:
        scene.reveal(["verl", "wijk"])
    rect = scene.rect_of("verl")
    assert rect is not None
    assert told.args is not None
    assert told.args[0].contains(*rect.centre)


def test_a_closed_scene_follows_the_document_no_longer(scene: RouteScene, document: OpenRoute) -> None:
    scene.close()
    before = scene.drawing
    document.perform(edits.rename("verl", "Anders"))
    assert scene.drawing is before


def test_the_route_of_a_scene_is_that_of_its_document(document: OpenRoute, scene: RouteScene) -> None:
    assert scene.route == small_route()
    assert scene.label_of("verl") == "Verloskundige"
