"""Walking a client through the real window: the way lights up, it stops where she falls out, and all is as it was."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_files import ROOT

from klantroutes import edits
from klantroutes.checks.walked import walked
from klantroutes.model.profile import Profile
from klantroutes.model.story import stories
from klantroutes.ui.canvas.spotlight import DIMMED
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow

ADDICTION = ROOT / "routes/sjabloon-verslaving-zeer-kwetsbaar.klantroute"
CLIENT = Profile("D", frozenset({"verslaving"}))


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    """A window with a route in which nobody takes over after maternity care."""
    content = json.loads(ADDICTION.read_text(encoding="utf-8"))
    for step in content["steps"]:
        if (step.get("period") or {}).get("end", 0) > 700:
            step["period"]["end"] = 60
    content["links"] = [link for link in content["links"] if "naar-jgz" not in (link["source"], link["target"])]
    content["links"] = [link for link in content["links"] if link["target"] != "verder"]
    path = tmp_path / "route.klantroute"
    path.write_text(json.dumps(content), encoding="utf-8")
    return open_window(path)


def opacity(window: MainWindow, name: str) -> float:
    return window.desk.canvas.scene.projection.shapes[name].opacity()


def names(window: MainWindow) -> list[str]:
    found = window.controllers.walks.walked
    assert found is not None
    return [stop.step for stop in found.walk.stops]


def test_her_way_stays_and_the_rest_dims(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    assert opacity(window, "verloskundige") == 1
    assert opacity(window, "veilig-thuis") == DIMMED
    wires = window.desk.canvas.scene.projection.wires.values()
    assert {wire.opacity() for wire in wires if wire.wire.target == "direct-veilig-thuis"} == {DIMMED}
    assert not any(wire.lit for wire in wires)


def test_lines_behind_her_light_up(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    window.desk.walk.slider.setValue(names(window).index("verslavingszorg"))
    lit = {wire.wire.target for wire in window.desk.canvas.scene.projection.wires.values() if wire.lit}
    assert {"direct-verslaving", "verslavingszorg"} <= lit
    assert "naar-kraamzorg" not in lit


def test_the_ruler_shows_when_she_is_there(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    window.desk.walk.slider.setValue(names(window).index("verslavingszorg"))
    scene = window.desk.canvas.scene
    assert scene.spotlight.ruler_mark() == (scene.rect_of("verslavingszorg").centre.x, "wk 9")
    assert "wk 9" in window.desk.walk.where.text()
    assert "week 9 van de zwangerschap" in window.desk.walk.where.accessibleName()


def test_playing_stops_where_nobody_takes_over_and_says_why(window: MainWindow, qtbot: QtBot) -> None:
    walks = window.controllers.walks
    walks.walk_profile(CLIENT)
    walks._timer.setInterval(0)
    qtbot.mouseClick(window.desk.walk.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk.walk.play.accessibleName() == "Afspelen" and walks.at > 0)
    assert names(window)[walks.at] == "kraam"
    assert "Hier valt zij uit beeld: na ‘Kraamverzorgende’" in window.desk.walk.lost.text()
    assert window.desk.canvas.scene.spotlight.light.lost == {"kraam"}


def test_who_wants_less_motion_sees_the_end_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["calm"].trigger()
    window.controllers.walks.walk_profile(CLIENT)
    qtbot.mouseClick(window.desk.walk.play, Qt.MouseButton.LeftButton)
    assert names(window)[window.controllers.walks.at] == "kraam"
    assert window.desk.walk.play.accessibleName() == "Afspelen"


@pytest.mark.parametrize("place", ["canvas", "paneel", "kruis"])
def test_escape_or_closing_ends_it_and_all_is_as_it_was(window: MainWindow, qtbot: QtBot, place: str) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    desk = window.desk
    window.actions_by_id["walk"].trigger()
    assert desk.walk.isVisible()
    assert not desk.palette.isVisible()
    if place == "canvas":
        desk.canvas.view.setFocus()
        qtbot.keyClick(desk.canvas.view, Qt.Key.Key_Escape)
    elif place == "paneel":
        qtbot.keyClick(desk.walk.stops, Qt.Key.Key_Escape)
    else:
        next(dock for dock in window.docks if dock.widget() is desk.walk).close()
    assert not desk.walk.isVisible()
    assert desk.palette.isVisible()
    items = [*desk.canvas.scene.projection.shapes.values(), *desk.canvas.scene.projection.wires.values()]
    assert {item.opacity() for item in items} == {1.0}
    assert desk.canvas.scene.spotlight.ruler_mark() is None


def test_a_story_is_one_click(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["walk"].trigger()
    kischja = stories()[0]
    qtbot.mouseClick(window.desk.walk.stories["kischja"], Qt.MouseButton.LeftButton)
    assert window.controllers.walks.walked.walk.client == kischja.profile
    assert "hoort niet bij de doelgroep" in window.desk.walk.client.text()
    assert window.desk.walk.form.profile() == kischja.profile


def test_she_can_take_one_entry(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    entry = window.desk.walk.entry
    assert [entry.itemData(row) for row in range(entry.count())] == [None, "vooraf", "zwanger"]
    entry.setCurrentIndex(2)
    entry.activated.emit(2)
    assert names(window)[0] == "zwanger"
    assert "huisarts" not in names(window)
    assert opacity(window, "huisarts") == DIMMED
    window.controllers.walks.walk_profile(CLIENT)
    assert entry.currentData() == "zwanger"


def test_a_tick_makes_another_client(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    window.desk.walk.change.click()
    form = window.desk.walk.form
    assert form.ticks["geweld"].isVisible()
    assert not form.ticks["taal"].isVisible()
    form.ticks["geweld"].click()
    assert opacity(window, "veilig-thuis") == 1
    form.more.click()
    assert form.ticks["taal"].isVisible()


def test_the_walk_follows_a_change_of_the_route(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    window.desk.walk.slider.setValue(names(window).index("verslavingszorg"))
    window.desk.session.perform(edits.remove(["nnz"]))
    qtbot.waitUntil(lambda: "nnz" not in names(window))
    assert names(window)[window.controllers.walks.at] == "verslavingszorg"
    assert window.desk.walk.stops.currentItem().text().startswith(f"{window.controllers.walks.at + 1}.")


def test_another_route_begins_with_a_client_of_its_own(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    assert window.controllers.files.open_path(ROOT / "routes/delft-kasto.klantroute")
    QApplication.processEvents()
    found = window.controllers.walks.walked
    assert found.walk.client == Profile("C", frozenset({"psychosociaal", "financieel"}))
    assert window.desk.canvas.scene.spotlight.light is not None


def test_the_list_walks_with_the_arrow_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    qtbot.keyClick(window.desk.walk.stops, Qt.Key.Key_Down)
    qtbot.keyClick(window.desk.walk.stops, Qt.Key.Key_Down)
    assert window.controllers.walks.at == 2
    assert window.desk.walk.slider.value() == 2


def test_f6_comes_by(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.controllers.walks.walk_profile(CLIENT)
    window.desk.canvas.view.setFocus()
    window.actions_by_id["previous_panel"].trigger()
    assert window.desk.walk.isAncestorOf(QApplication.focusWidget())


def test_an_empty_route_can_be_walked(open_window: OpenWindow) -> None:
    window = open_window()
    window.controllers.walks.walk_profile(CLIENT)
    assert "Voeg een ingang toe" in window.desk.walk.outcome.text()
    assert not window.desk.walk.play.isEnabled()


def test_a_service_in_a_card_that_is_not_hers_is_veiled(open_window: OpenWindow) -> None:
    window = open_window(ROOT / "routes/kennemerland-jonge-moedergroep.klantroute")
    window.controllers.walks.walk_profile(stories()[2].profile)
    spotlight = window.desk.canvas.scene.spotlight
    assert window.desk.canvas.scene.rect_of("gezag") in list(spotlight._strange_rows())
    assert len(list(spotlight._strange_rows())) == 1


def test_every_part_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    panel = window.desk.walk
    parts = [panel.back, panel.play, panel.forward, panel.slider, panel.stops, panel.form.level, panel.form.more]
    assert all(part.accessibleName() for part in [*parts, *panel.stories.values(), *panel.form.ticks.values()])


def test_the_panel_says_the_same_as_the_command(window: MainWindow) -> None:
    window.controllers.walks.walk_profile(CLIENT)
    assert window.controllers.walks.walked == walked(window.desk.session.route, CLIENT)
