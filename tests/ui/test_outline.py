"""The outline in the window: chosen here is chosen there, and every key changes the route in one step to undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from klantroutes.model.steps import Handover
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.reading_order import Row

from .conftest import Answer, OpenWindow

NONE = Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(example)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_by_id["outline"].trigger()
    return window


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(window.desk.outline.tree, key, mods)


def at(window: MainWindow, element: str) -> Row | None:
    window.desk.outline.go_to(element)
    return window.desk.outline.tree.row()


def choosing(query: str, qtbot: QtBot) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        qtbot.keyClicks(dialog.field, query)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    return fill


def test_what_is_chosen_on_the_drawing_is_chosen_in_the_list(window: MainWindow) -> None:
    window.desk.canvas.point_out(["kas", "d_kas"])
    assert window.desk.outline.elements() == ["kas", "d_kas"]


def test_what_is_chosen_in_the_list_is_chosen_on_the_drawing(window: MainWindow, qtbot: QtBot) -> None:
    at(window, "verl")
    press(window, qtbot, Qt.Key.Key_Down)
    row = window.desk.outline.tree.row()
    assert row is not None
    assert window.desk.canvas.scene.selected() == [row.element]
    press(window, qtbot, Qt.Key.Key_Home)
    assert window.desk.canvas.scene.selected() == []


def test_a_handover_stays_where_a_person_reads_it(window: MainWindow) -> None:
    tree, model = window.desk.outline.tree, window.desk.outline.model
    row = next(row for row in model.order.children(Row("step", "kas", "kas")) if row.kind == "from")
    tree.setCurrentIndex(model.index_of(row))
    assert tree.row() == row
    assert window.desk.canvas.scene.selected() == [row.element]


def test_a_name_is_changed_in_place_and_escape_keeps_it(window: MainWindow, qtbot: QtBot) -> None:
    for finish in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        at(window, "kas")
        press(window, qtbot, Qt.Key.Key_F2)
        (field,) = window.desk.outline.tree.findChildren(QLineEdit)
        field.selectAll()
        qtbot.keyClicks(field, f"Team {finish.name}")
        qtbot.keyClick(field, finish)
        qtbot.waitUntil(lambda: not window.desk.outline.tree.findChildren(QLineEdit))
        assert window.desk.session.route.by_id["kas"].label == f"Team {finish.name}"
        assert window.desk.outline.tree.hasFocus()


@pytest.mark.parametrize(
    ("element", "key", "mods"),
    [
        ("kas", Qt.Key.Key_Delete, NONE),
        ("h1", Qt.Key.Key_Backspace, NONE),
        ("verl", Qt.Key.Key_Down, ALT),
        ("huis", Qt.Key.Key_Up, ALT),
        ("kas", Qt.Key.Key_Right, ALT),
        ("kas", Qt.Key.Key_Left, ALT),
        ("kas", Qt.Key.Key_D, CONTROL),
        ("kas", Qt.Key.Key_X, CONTROL),
        ("d_kas", Qt.Key.Key_Down, ALT),
    ],
)
def test_a_key_is_one_step_to_undo(
    window: MainWindow, qtbot: QtBot, element: str, key: Qt.Key, mods: Qt.KeyboardModifier
) -> None:
    before = generate(window.desk.session.route)
    element = element if element in window.desk.session.route.by_id else "verl"
    at(window, element)
    press(window, qtbot, key, mods)
    assert generate(window.desk.session.route) != before
    assert window.desk.outline.tree.hasFocus()
    window.actions_by_id["undo"].trigger()
    assert generate(window.desk.session.route) == before


def test_to_another_phase_go_the_services_along(window: MainWindow, qtbot: QtBot) -> None:
    at(window, "kas")
    press(window, qtbot, Qt.Key.Key_Right, ALT)
    moved = [window.desk.session.route.by_id[name].phase for name in ("kas", "d_kas", "d_cas")]
    assert moved == ["na", "na", "na"]
    row = window.desk.outline.tree.row()
    assert row is not None
    assert row.element == "kas"


def test_a_new_step_comes_after_the_one_that_is_chosen(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(choosing("gynaecoloog", qtbot))
    at(window, "verl")
    press(window, qtbot, Qt.Key.Key_Insert)
    order = window.desk.outline.model.order
    names = [order.route.by_id[name].label for name in order.siblings("verl")]
    assert names.index("Gynaecoloog") == names.index(order.route.by_id["verl"].label) + 1
    assert window.desk.outline.tree.hasFocus()


def test_tab_adds_the_next_step_with_its_handover(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(choosing("kinderarts", qtbot))
    at(window, "kas")
    before = set(window.desk.session.route.by_id)
    press(window, qtbot, Qt.Key.Key_Tab)
    added = [step.kind for step in window.desk.session.route.steps if step.id not in before]
    assert sorted(added) == ["handover", "professional"]
    row = window.desk.outline.tree.row()
    assert row is not None
    assert window.desk.session.route.by_id[row.element].label == "Kinderarts"


def test_everything_of_the_keys_is_in_the_menu(window: MainWindow) -> None:
    at(window, "h1")
    texts = [action.text().partition("\t")[0] for action in window.desk.outline.tree.menu().actions()]
    assert {"Naam wijzigen", "Verwijderen", "Soort overdracht…", "Termijn…"} <= set(texts)
    assert "Volgende stap, verbonden…" not in texts


@pytest.mark.parametrize(
    ("name", "query", "field", "value"),
    [
        ("warmth", "koud", "warmth", "koud"),
        ("warmth", "niet ingevuld", "warmth", None),
        ("term", "8 dagen", "within_days", 8),
        ("term", "niet ingevuld", "within_days", None),
    ],
)
def test_how_something_is_handed_over(
    window: MainWindow, answer: Answer, qtbot: QtBot, name: str, query: str, field: str, value: object
) -> None:
    answer(choosing(query, qtbot))
    at(window, "h1")
    window.controllers.outlining.do(name)
    step = window.desk.session.route.by_id["h1"]
    assert isinstance(step, Handover)
    assert getattr(step, field) == value


def test_hand_over_to_someone_who_is_there(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(choosing("werk en inkomen", qtbot))
    at(window, "verl")
    before = set(window.desk.session.route.by_id)
    window.controllers.outlining.do("hand_over")
    (handover,) = set(window.desk.session.route.by_id) - before
    order = window.desk.outline.model.order
    assert order.givers(handover) == ["verl"]
    assert [order.route.by_id[name].label for name in order.receivers(handover)] == ["Werk en inkomen"]


def test_to_another_lane(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    answer(choosing("gemeente", qtbot))
    at(window, "kas")
    window.controllers.outlining.do("lane")
    assert window.desk.session.route.by_id["kas"].lane == "gemeente"
    assert window.desk.session.route.by_id["d_kas"].lane == "gemeente"


def test_what_was_folded_stays_folded(window: MainWindow, qtbot: QtBot) -> None:
    tree, model = window.desk.outline.tree, window.desk.outline.model
    at(window, "kas")
    press(window, qtbot, Qt.Key.Key_Left)
    press(window, qtbot, Qt.Key.Key_Right, ALT)
    assert not tree.isExpanded(tree.currentIndex())
    assert tree.isExpanded(model.index_of(Row("step", "verl", "verl")))


def test_findings_stand_in_words_at_the_row(open_window: OpenWindow) -> None:
    from klantroutes import resources

    window = open_window(resources.routes() / "almelo-jonge-moederwerk.klantroute")
    window.actions_by_id["outline"].trigger()
    report = window.desk.checker.report
    assert report is not None
    warned = next(f for f in report.findings if f.severity == "waarschuwing" and f.elements)
    model = window.desk.outline.model
    row = model.order.row_of(warned.elements[0])
    assert row is not None
    assert warned.sentence in str(model.data(model.index_of(row), Qt.ItemDataRole.AccessibleTextRole))


def test_the_outline_gives_the_palette_its_room_back(window: MainWindow) -> None:
    palette, outline = (next(dock for dock in window.docks if dock.objectName() == n) for n in ("palet", "overzicht"))
    assert outline.isVisible()
    assert not palette.isVisible()
    outline.close()
    assert palette.isVisible()


def test_another_route_is_read_from_its_beginning(window: MainWindow, route_file: Path) -> None:
    assert window.controllers.files.open_path(route_file)
    assert window.desk.outline.model.order.route == read(route_file)
