"""Groups and locks under the hand: pressed, moved and released on the real view."""

import pytest
from canvas_kit import ALT, SHIFT, click, drag, free_step, moved
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.layout.geometry import Point
from klantroutes.model.steps import Position
from klantroutes.storage.generate import generate
from klantroutes.ui.canvas.locks import places_to_hold
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.view import RouteView


def middle(scene: RouteScene, name: str) -> Point:
    rect = scene.rect_of(name)
    assert rect is not None
    return Point(rect.centre.x, rect.y + 10)


@pytest.fixture
def grouped(scene: RouteScene) -> RouteScene:
    assert scene.perform(edits.group("g1", ["wijk", "arts"]))
    return scene


@pytest.fixture
def locked(scene: RouteScene) -> RouteScene:
    assert scene.perform(edits.lock(["wijk"], places_to_hold(scene, ["wijk"])))
    return scene


def test_a_click_takes_the_whole_group_and_alt_one_of_it(view: RouteView, grouped: RouteScene) -> None:
    click(view, middle(grouped, "wijk"))
    assert set(grouped.selected()) == {"wijk", "arts"}
    click(view, middle(grouped, "arts"), keys=ALT)
    assert grouped.selected() == ["arts"]
    click(view, middle(grouped, "arts"))
    assert set(grouped.selected()) == {"wijk", "arts"}
    click(view, middle(grouped, "arts"), keys=SHIFT)
    assert grouped.selected() == []


def test_a_group_moves_together_as_one_step_back(view: RouteView, grouped: RouteScene, document: OpenRoute) -> None:
    before, bytes_before = {n: middle(grouped, n) for n in ("wijk", "arts")}, generate(document.route)
    drag(view, before["wijk"], moved(before["wijk"], 40, 30))
    by = {n: (middle(grouped, n).x - at.x, middle(grouped, n).y - at.y) for n, at in before.items()}
    assert by["wijk"] == pytest.approx(by["arts"], abs=1)
    assert by["wijk"] != (0, 0)
    document.undo()
    assert generate(document.route) == bytes_before


def test_one_of_a_group_can_be_moved_by_itself(view: RouteView, grouped: RouteScene) -> None:
    click(view, middle(grouped, "wijk"), keys=ALT)
    drag(view, middle(grouped, "wijk"), moved(middle(grouped, "wijk"), 40, 30))
    assert grouped.route.by_id["wijk"].position is not None
    assert grouped.route.by_id["arts"].position is None


def test_a_band_that_touches_one_takes_the_group(view: RouteView, grouped: RouteScene) -> None:
    rect = grouped.rect_of("wijk")
    assert rect is not None
    drag(view, Point(rect.x - 12, rect.bottom + 14), Point(rect.x + 20, rect.bottom - 4))
    assert {"wijk", "arts"} <= set(grouped.selected())


def test_ungrouped_they_go_their_own_way(scene: RouteScene, grouped: RouteScene, document: OpenRoute) -> None:
    assert [set(names) for names in scene.bonds.groups] == [{"wijk", "arts"}]
    assert scene.perform(edits.ungroup(["arts"]))
    assert scene.bonds.groups == []
    assert document.route.groups == ()
    document.undo()
    assert len(scene.bonds.groups) == 1


def test_a_locked_step_stays_and_says_why(view: RouteView, locked: RouteScene, qtbot: QtBot) -> None:
    before = generate(locked.route)
    with qtbot.waitSignal(locked.refused) as said:
        drag(view, middle(locked, "wijk"), moved(middle(locked, "wijk"), 60, 40))
    assert said.args == ["‘Wijkteam’ staat op slot. Haal eerst het slot eraf, in het menu Bewerken."]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Delete):
        with qtbot.waitSignal(locked.refused):
            qtbot.keyClick(view, key)
    assert generate(locked.route) == before
    assert locked.bonds.locked == [("wijk", "wijk")]


def test_others_move_and_the_locked_one_stays(view: RouteView, locked: RouteScene) -> None:
    held = locked.rect_of("wijk")
    locked.select(["wijk", "arts"])
    drag(view, middle(locked, "arts"), moved(middle(locked, "arts"), 30, 30))
    assert locked.route.by_id["arts"].position is not None
    assert locked.rect_of("wijk") == held


def test_a_locked_step_does_not_change_in_any_way(locked: RouteScene, document: OpenRoute) -> None:
    for gesture in (
        edits.rename("wijk", "Lokaal team"),
        edits.set_field("wijk", "organisation", "Gemeente"),
        edits.remove(["wijk"]),
        edits.move({"wijk": Position(x=5, y=5)}),
        edits.unplace(["wijk"]),
    ):
        assert not locked.perform(gesture)
    assert locked.perform(edits.connect("arts", "wijk"))
    assert locked.perform(edits.unlock(["wijk"]))
    assert locked.perform(edits.rename("wijk", "Lokaal team"))


def test_what_is_locked_stands_still_when_others_come(locked: RouteScene) -> None:
    held = locked.rect_of("wijk")
    locked.perform(edits.add_step(free_step()))
    assert locked.rect_of("wijk") == held


def test_a_copy_has_no_lock(locked: RouteScene) -> None:
    locked.perform(edits.duplicate(["wijk"], {"wijk": Position(x=900, y=300)}))
    copies = [step for step in locked.route.steps if step.label == "Wijkteam"]
    assert [step.locked for step in copies] == [True, None]
