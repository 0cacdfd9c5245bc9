"""Versions in the real window: keeping, comparing in words and on the drawing, going back, and putting together."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from sample_files import ROOT

from klantroutes import edits
from klantroutes.comparing.merge import merge
from klantroutes.model.route import Agreement, Note, Route
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.ui.accessible.canvas_voice import voice_of
from klantroutes.ui.dialogs.version_merge import MergeDialog
from klantroutes.ui.dialogs.version_name import VersionDialog
from klantroutes.ui.dock import dock_of
from klantroutes.ui.main_window import MainWindow

from .conftest import Answer, OpenWindow

ALMELO = ROOT / "routes/almelo-jonge-moederwerk.klantroute"


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """A window with a version, after which one step came, one changed and one went."""
    window = open_window(ALMELO)
    perform = window.desk.session.perform
    perform(edits.keep_version("ver1", "Voor de pauze", "2026-03-12T09:00:00Z"))
    perform(edits.rename("overleg", "Bespreking elke twee weken"))
    perform(edits.remove(["zangcoaching"]))
    perform(edits.duplicate(["mmw"]))
    return window


def route(window: MainWindow) -> Route:
    return window.desk.session.route


def rows(window: MainWindow) -> list[str]:
    return [row.text() for row in window.desk.changes.list.rows()]


def saved(tmp_path: Path, name: str, held: Route) -> Path:
    path = tmp_path / f"{name}.klantroute"
    path.write_bytes(generate(held))
    return path


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Let the file window of the system answer with these files, in turn."""
    left = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (left.pop(0), ""))


def test_name_that_is_asked_keeps_the_route(open_window: OpenWindow, answer: Answer) -> None:
    window = open_window(ALMELO)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionDialog)
        dialog.field.setText("  Na het  overleg ")
        dialog.accept()

    answer(fill)
    window.controllers.versions.keep()
    assert [version.name for version in route(window).versions or ()] == ["Na het overleg"]


def test_typing_a_name_in_the_panel_keeps_and_lists_it(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.versions.start()
    field = window.desk.changes.versions.field
    field.setText("Na de pauze")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [row.text for row in window.desk.changes.versions.shown()] == ["Na de pauze", "Voor de pauze"]


def test_panel_tells_what_changed_since_the_version(window: MainWindow) -> None:
    window.controllers.versions.start()
    assert window.desk.changes.sides() == ("versie:ver1", "nu")
    said = rows(window)
    assert "Vervallen: dienst ‘Zangcoaching’." in said
    assert "Dienst ‘Maandelijkse bespreking’ heet nu ‘Bespreking elke twee weken’." in said
    assert any(row.startswith("Nieuwe stap: professional ‘Medisch maatschappelijk werk") for row in said)


def test_every_fate_has_a_mark_and_words_of_its_own(window: MainWindow) -> None:
    window.controllers.versions.start()
    marks = window.controllers.versions.marks
    places = marks.places()
    assert marks.marked.fates["overleg"] == "changed"
    assert marks.marked.fates["zangcoaching"] == "removed"
    assert marks.marked.fates[route(window).steps[-1].id] == "added"
    assert {"overleg", "zangcoaching", route(window).steps[-1].id} <= places.keys()
    shapes = window.desk.canvas.scene.drawing.shapes.values()
    assert not any(places["zangcoaching"].overlaps(shape.rect) for shape in shapes)


def test_numbers_are_those_of_what_is_told(window: MainWindow) -> None:
    window.controllers.versions.start()
    words = [label.text() for label in window.desk.changes.legend.findChildren(QLabel) if label.text()]
    assert words == ["1 nieuw", "1 veranderd", "1 vervallen"]


def test_pointing_at_a_mark_tells_what_changed(window: MainWindow) -> None:
    window.controllers.versions.start()
    view, scene = window.desk.canvas.view, window.desk.canvas.scene
    tips = {tip.toolTip() for tip in scene.items() if tip.toolTip()}
    assert "Vervallen: dienst ‘Zangcoaching’." in tips
    rect = scene.rect_of("overleg")
    assert rect is not None
    place = view.mapFromScene(rect.centre.x, rect.centre.y)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(QPoint(place)))
    QApplication.sendEvent(view.viewport(), event)
    assert event.isAccepted()


def test_screen_reader_hears_what_changed_at_a_step(window: MainWindow) -> None:
    window.controllers.versions.start()
    words = voice_of(window.desk.canvas.view).words_of("overleg")
    assert words is not None
    assert "heet nu ‘Bespreking elke twee weken’" in words.aloud
    window.controllers.versions.leave()
    words = voice_of(window.desk.canvas.view).words_of("overleg")
    assert words is not None
    assert "heet nu" not in words.aloud


def test_click_goes_to_the_step(window: MainWindow) -> None:
    window.controllers.versions.start()
    panel = window.desk.changes.list
    row = next(row for row in panel.rows() if "heet nu" in row.text())
    panel.itemClicked.emit(row)
    assert window.desk.canvas.scene.selected() == ["overleg"]


def test_marks_follow_the_route(window: MainWindow) -> None:
    window.controllers.versions.start()
    window.desk.session.undo()
    window.desk.session.undo()
    assert "zangcoaching" not in window.controllers.versions.marks.marked.fates


@pytest.mark.parametrize("part", ["canvas", "panel"])
def test_escape_ends_it(part: str, window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.versions.start()
    window.activateWindow()
    target = window.desk.canvas.view if part == "canvas" else window.desk.changes.list
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_Escape)
    dock = dock_of(window.desk.changes)
    assert dock is not None
    assert dock.isHidden()
    assert not window.controllers.versions.marks.marked.fates


def test_going_back_is_one_step_and_keeps_what_people_said(window: MainWindow) -> None:
    session = window.desk.session
    session.perform(edits.add_note(Note(id="n1", text="Blijft")))
    session.perform(edits.add_agreement(Agreement(id="a1", text="Blijft ook")))
    before = generate(route(window))
    window.controllers.versions.restore("ver1")
    assert generate(route(window)).count(b"zangcoaching") > before.count(b"zangcoaching")
    assert route(window).by_id["overleg"].label == "Maandelijkse bespreking"
    assert [note.text for note in route(window).notes or ()] == ["Blijft"]
    session.undo()
    assert generate(route(window)) == before


def test_locked_route_does_not_go_back(window: MainWindow) -> None:
    window.controllers.meeting.lock(on=True)
    window.controllers.versions.restore("ver1")
    assert "zangcoaching" not in route(window).by_id
    assert "slot" in window.desk.message.label.text()


def test_version_opens_as_a_route_of_its_own(window: MainWindow) -> None:
    old = route(window).id
    window.desk.session.document.mark_saved()
    window.controllers.versions.open("ver1")
    assert route(window).id != old
    assert route(window).title.endswith("– Voor de pauze")
    assert "zangcoaching" in route(window).by_id


def test_delete_and_rename_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.controllers.versions.start()
    listed = window.desk.changes.versions.rows
    listed.delegate.given.emit("ver1", "Anders")
    assert [version.name for version in route(window).versions or ()] == ["Anders"]
    listed.setFocus()
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    assert not route(window).versions
    assert window.desk.changes.empty.isVisible()


def test_another_file_is_held_against_the_route(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, ALMELO)
    window.controllers.versions.compare_file()
    assert "Vervallen: dienst ‘Zangcoaching’." in rows(window)
    window.controllers.versions.compare_path(saved(tmp_path, "gelijk", route(window)))
    assert rows(window) == ["Er is niets veranderd."]


def test_file_that_cannot_be_read_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "kapot.klantroute"
    broken.write_text("{", encoding="utf-8")
    window.controllers.versions.compare_path(broken)
    window.controllers.merging.merge_path(broken)
    assert "kapot.klantroute" in window.desk.message.label.text()


# -- putting together


def copy_of_colleague(window: MainWindow) -> Route:
    """Return a copy with the same version, in which a colleague renamed the same step and filled in another."""
    held = route(window)
    for edit in (
        edits.restore_version("ver1"),
        edits.rename("overleg", "Groot overleg"),
        edits.set_field("naar-jgz", "within_days", 2),
    ):
        held = edit.plan(held)
    return held


def test_copies_come_together_from_the_version_that_both_kept(
    window: MainWindow, tmp_path: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, saved(tmp_path, "van-noor", copy_of_colleague(window)))
    before = generate(route(window))

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        assert "Voor de pauze" in dialog.base.text()
        (buttons,) = dialog.groups.values()
        assert "‘Groot overleg’" in buttons["theirs"].text()
        assert any("termijn: 2 dagen" in dialog.list.item(number).text() for number in range(dialog.list.count()))
        buttons["theirs"].setChecked(True)
        dialog.accept()

    answer(fill)
    window.controllers.merging.start()
    assert route(window).by_id["overleg"].label == "Groot overleg"
    assert "zangcoaching" not in route(window).by_id
    assert window.desk.session.document.undo_name == "samengevoegd met van-noor.klantroute"
    window.desk.session.undo()
    assert generate(route(window)) == before


def test_without_a_shared_version_the_beginning_is_asked(
    open_window: OpenWindow, tmp_path: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(ALMELO)
    window.desk.session.perform(edits.rename("overleg", "Overleg A"))
    theirs = edits.set_field("naar-jgz", "within_days", 2).plan(read(ALMELO))
    choose(monkeypatch, saved(tmp_path, "kopie", theirs), ALMELO)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        assert not dialog.blue.isEnabled()
        dialog.other_base.click()
        assert dialog.blue.isEnabled()
        assert not dialog.groups
        dialog.accept()

    answer(fill)
    window.controllers.merging.start()
    assert route(window).by_id["overleg"].label == "Overleg A"
    assert next(step for step in route(window).steps if step.id == "naar-jgz").within_days == 2  # type: ignore[union-attr]


def test_cancelling_changes_nothing_and_an_equal_file_is_told(
    window: MainWindow, tmp_path: Path, answer: Answer
) -> None:
    before = generate(route(window))
    shown = answer(lambda dialog: dialog.reject())
    window.controllers.merging.merge_path(saved(tmp_path, "gelijk", route(window)))
    assert shown == []
    window.controllers.merging.merge_path(saved(tmp_path, "anders", copy_of_colleague(window)))
    assert len(shown) == 1
    assert generate(route(window)) == before


def test_lane_that_goes_leaves_its_step_without_one(window: MainWindow, tmp_path: Path, answer: Answer) -> None:
    session = window.desk.session
    session.perform(edits.add_lane("extra", "Extra"))
    session.perform(edits.keep_version("ver2", "Met baan", "2026-03-12T10:00:00Z"))
    theirs = edits.remove_lane("extra").plan(route(window))
    session.perform(edits.set_field("overleg", "lane", "extra"))
    path = saved(tmp_path, "zonder-baan", theirs)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        (buttons,) = dialog.groups.values()
        buttons["theirs"].setChecked(True)
        dialog.accept()

    answer(fill)
    window.controllers.merging.merge_path(path)
    assert "extra" not in [lane.id for lane in route(window).rows]
    assert route(window).by_id["overleg"].lane is None


def test_choice_that_cannot_be_says_so(window: MainWindow) -> None:
    mine = edits.rename("overleg", "Klein overleg").plan(route(window))
    theirs = edits.rename("overleg", "Groot overleg").plan(route(window))
    conflicts = merge(route(window), mine, theirs).conflicts
    dialog = MergeDialog("‘kopie’", window)
    dialog.show_base("versie ‘Begin’", conflicts)
    dialog.show()
    said = [label for label in dialog.findChildren(QLabel) if "past niet bij de rest" in label.text()]
    dialog.show_merged((), conflicts)
    assert [label.isVisible() for label in said] == [True]
    dialog.show_merged((), ())
    assert [label.isVisible() for label in said] == [False]
    dialog.close()
