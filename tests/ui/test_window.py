"""The window itself: panels come back, colours follow, faults are told, parts can be reached."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from klantroutes import resources
from klantroutes.edits.clipboard import MIME
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional
from klantroutes.ui import appearance, crash
from klantroutes.ui.app import leave_clipboard
from klantroutes.ui.checking import DIRECT
from klantroutes.ui.controllers.viewing import first_stop
from klantroutes.ui.new_route import empty_route
from klantroutes.ui.settings import Settings

from .conftest import OpenWindow


def test_panels_come_back_as_they_were_left(open_window: OpenWindow) -> None:
    window = open_window()
    window.docks[0].close()
    window.close()
    again = open_window()
    assert {dock.objectName() for dock in again.docks if dock.isVisible()} == {"eigenschappen", "bevindingen"}
    again.actions_by_id["add"].trigger()
    assert again.docks[0].isVisible()


def test_the_choice_of_colours_is_kept(open_window: OpenWindow, settings: Settings, example: Path) -> None:
    window = open_window(example)
    try:
        window.controllers.viewing.choose_scheme("donker")
        QApplication.processEvents()
        assert QApplication.palette().window().color().name() == appearance.DARK.panel
        assert window.desk.canvas.scene.theme.dark
        assert settings.scheme == "donker"
    finally:
        appearance.choose("licht")


def test_f6_goes_round(open_window: OpenWindow, example: Path, application: QApplication) -> None:
    window = open_window(example)
    window.activateWindow()
    parts = (window.desk.palette, window.desk.canvas, window.desk.properties, window.desk.findings)
    seen = []
    for _ in parts:
        window.actions_by_id["next_panel"].trigger()
        seen += [part for part in parts if part.isAncestorOf(application.focusWidget())]
    assert len(set(seen)) == 4
    assert first_stop(window.desk.palette) is window.desk.palette.search


def test_a_fault_nobody_foresaw_is_told_kindly(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.exec", lambda box: told.append(box.text()) or 0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    teller = crash.CrashTeller(open_window())
    try:
        raise ZeroDivisionError("test")
    except ZeroDivisionError as error:
        teller.take(type(error), error, error.__traceback__)
    assert told == ["Er ging iets mis in het programma."]
    assert capsys.readouterr().err == ""
    assert "ZeroDivisionError" in teller.box("ZeroDivisionError").detailedText()


def test_a_large_route_is_checked_beside_the_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    from klantroutes import edits

    window = open_window()
    many = [large_step(number) for number in range(DIRECT + 1)]
    with qtbot.waitSignal(window.desk.checker.reported, timeout=20_000):
        window.desk.session.perform(edits.add_steps(many))
    report = window.desk.checker.report
    assert report is not None
    assert len(report.route.steps) == DIRECT + 1


def large_step(number: int) -> Professional:
    return Professional(id=f"s{number}", kind="professional", label=f"Stap {number}", phase="tijdens", lane="medisch")


def test_copy_and_paste_between_windows(open_window: OpenWindow, example: Path) -> None:
    first, second = open_window(example), open_window()
    first.desk.canvas.point_out(["kas"])
    first.actions_by_id["copy"].trigger()
    second.actions_by_id["paste"].trigger()
    pasted = second.desk.session.route
    assert sorted(step.label for step in pasted.steps) == sorted(
        first.desk.session.route.by_id[name].label for name in ("kas", "d_kas", "d_cas")
    )
    assert [link.kind for link in pasted.links] == ["delivers", "delivers"]


def test_copied_steps_are_left_as_text_and_can_still_be_pasted(open_window: OpenWindow, example: Path) -> None:
    window, other = open_window(example), open_window()
    window.desk.canvas.scene.select(["kas"])
    window.controllers.editing.copy()
    assert QApplication.clipboard().mimeData().hasFormat(MIME)
    leave_clipboard()
    assert not QApplication.clipboard().mimeData().hasFormat(MIME)
    other.controllers.editing.paste()
    assert "Kasto-team" in {step.label for step in other.desk.session.route.steps}


def test_foreign_text_is_not_pasted(open_window: OpenWindow, application: QApplication) -> None:
    application.clipboard().setText("een brief")
    window = open_window()
    window.actions_by_id["paste"].trigger()
    assert not window.desk.session.route.steps
    assert window.desk.message.label.text().startswith("Op het klembord staat niets")


def test_an_empty_route_is_a_good_route() -> None:
    route = empty_route()
    assert Route.model_validate(route.model_dump(exclude_unset=True)) == route


@pytest.mark.parametrize("width", [960, 1280, 1600])
def test_everything_stays_in_view_in_a_narrow_window(open_window: OpenWindow, width: int) -> None:
    window = open_window(resources.routes() / "almelo-jonge-moederwerk.klantroute")
    window.resize(width, 700)
    QApplication.processEvents()
    assert window.width() == width
    for bar in (window.toolbar, window.desk.status):
        for widget in bar.findChildren(QPushButton) + bar.findChildren(QLabel) + bar.findChildren(QToolButton):
            if widget.isVisible() and widget.parentWidget() is bar:
                assert bar.rect().contains(widget.geometry()), widget.accessibleName()
    assert any(button.text() == "Exporteren" and button.isVisible() for button in window.findChildren(QPushButton))
