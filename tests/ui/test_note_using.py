"""Notes become the route: dragged on the real drawing, and with the keyboard alone."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.written_notes import written_notes
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Handover, Step
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content
from klantroutes.ui.canvas.drop_target import NOTE_MIME
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.notes.step_menu import StepMenu

from .conftest import OpenWindow
from .mouse import drag, drop, hold, place_of

_STEPS = [
    {"id": "in", "kind": "entry", "label": "Zwangerschapstest", "phase": "tijdens", "lane": "medisch"},
    {"id": "verl", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch",
     "catalogue": "verloskundige"},
    {"id": "over", "kind": "handover", "label": "Overdracht", "phase": "na", "lane": "publiek"},
    {"id": "jgz", "kind": "professional", "label": "JGZ", "phase": "na", "lane": "publiek", "catalogue": "jgz_vpk"},
    {"id": "echo", "kind": "service", "label": "Echo", "phase": "tijdens", "lane": "medisch"},
    {"id": "uit", "kind": "exit", "label": "Klaar", "phase": "na", "lane": "publiek"},
]  # fmt: skip
_LINES = [("in", "verl"), ("verl", "over"), ("over", "jgz"), ("jgz", "uit")]


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A window with a small route, at a scale at which everything below the board can be seen too."""
    window = open_window()
    head = {"format": "klantroute", "version": 1, "id": "klein", "title": "Klein", "target": {"levels": ["C"]}}
    links = [{"id": f"{a}-{b}", "kind": "flow", "source": a, "target": b} for a, b in _LINES]
    window.desk.session.open(OpenRoute(from_content({**head, "steps": _STEPS, "links": links})))
    window.resize(1600, 1100)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.canvas.view.setFocus()
    return window


def noted(window: MainWindow, text: str, **fields: object) -> str:
    """Hang one note below the board, and show everything."""
    window.controllers.noting.write(text, "", "")
    name = notes(window)[-1].id
    if fields:
        window.desk.session.perform(edits.change_note(name, **fields))
    window.desk.canvas.view.fit_all()
    QApplication.processEvents()
    return name


def notes(window: MainWindow) -> list[Note]:
    return list(window.desk.session.route.notes or ())


def note(window: MainWindow, name: str) -> Note:
    return next(one for one in notes(window) if one.id == name)


def menu() -> StepMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, StepMenu)
    return found


def field(window: MainWindow, phase: str, lane: str) -> QPointF:
    """Return a place in a cell, in the viewport, where no step stands."""
    drawing, view = window.desk.canvas.scene.drawing, window.desk.canvas.view
    column = next(one for one in drawing.columns if one.phase == phase)
    row = next(one for one in drawing.rows if one.lane == lane)
    return QPointF(view.mapFromScene(QPointF((column.left + column.right) / 2, (row.top + row.bottom) / 2)))


def new_step(window: MainWindow) -> Step:
    old = {str(step["id"]) for step in _STEPS}
    [step] = [step for step in window.desk.session.route.steps if step.id not in old]
    return step


def view_of(window: MainWindow) -> RouteView:
    return window.desk.canvas.view


def test_a_note_on_a_cell_becomes_the_first_suggestion_with_enter(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "de kraamhulp weet niet waar ze heen moet")
    before = generate(window.desk.session.route)
    where = field(window, "na", "gemeente")
    drag(view_of(window), place_of(view_of(window), name), where)
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    step = new_step(window)
    assert (step.catalogue, step.phase, step.lane) == ("kraamverz", "na", "gemeente")
    assert step.description == "de kraamhulp weet niet waar ze heen moet"
    assert (note(window, name).resolved, note(window, name).step) == (True, step.id)
    assert window.desk.canvas.scene.selected() == [step.id]
    window.desk.session.undo()
    assert generate(window.desk.session.route) == before


def test_while_dragging_the_name_of_the_step_shows(window: MainWindow) -> None:
    name = noted(window, "kraamhulp")
    hold(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    shown = window.desk.canvas.scene.preview
    assert shown.label == "Kraamverzorgende"
    assert shown.ghost is not None
    assert shown.cell is not None
    view_of(window).cancel()
    assert window.desk.canvas.scene.preview.label == ""


def test_while_choosing_the_step_shows_as_it_would_be(window: MainWindow, qtbot: QtBot) -> None:
    name, scene = noted(window, "kraamhulp"), window.desk.canvas.scene
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    QApplication.processEvents()
    assert [shape.kind for shape in scene.ghost.shapes] == ["professional"]
    qtbot.keyClick(menu(), Qt.Key.Key_Escape)
    assert not scene.ghost.shapes


def test_notes_below_make_room_when_the_board_grows(window: MainWindow, qtbot: QtBot) -> None:
    for number in range(8):
        noted(window, f"huisarts {number}")
    view, scene = view_of(window), window.desk.canvas.scene
    for number, lane in enumerate(("gemeente", "informeel", "sociaal")):
        drag(view, place_of(view, notes(window)[number].id), field(window, "tijdens", lane))
        qtbot.keyClick(menu(), Qt.Key.Key_1)
    board = scene.drawing.bounds
    assert not any(rect.overlaps(board) for rect in scene.notes.rects())
    assert window.desk.session.document.undo_name == "stap van notitie gemaakt"


def test_a_digit_takes_another_suggestion(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "overdracht van verloskundige naar JGZ is koud")
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "sociaal"))
    qtbot.keyClick(menu(), Qt.Key.Key_3)
    assert new_step(window).catalogue == "jgz_vpk"


def test_a_suggested_handover_comes_filled_in(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "overdracht van verloskundige naar JGZ is koud")
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "sociaal"))
    qtbot.keyClick(menu(), Qt.Key.Key_1)
    step = new_step(window)
    assert isinstance(step, Handover)
    assert step.within_days == 10
    assert step.information is not None
    assert "toestemming" in step.information


def test_esc_leaves_the_note_a_note_where_it_was_let_go(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "kraamhulp")
    before = note(window, name).position
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    qtbot.keyClick(menu(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: note(window, name).position != before)
    assert not note(window, name).resolved
    assert window.desk.session.document.undo_name == "briefje verplaatst"
    window.desk.session.undo()
    assert note(window, name).position == before


def test_within_its_own_cell_and_beside_the_board_a_note_only_moves(window: MainWindow) -> None:
    name = noted(window, "kraamhulp")
    start = place_of(view_of(window), name)
    drag(view_of(window), start, start + QPointF(80, 6))
    assert QApplication.activePopupWidget() is None
    assert window.desk.session.document.undo_name == "briefje verplaatst"


def test_a_note_on_a_line_becomes_a_handover_with_its_words(window: MainWindow) -> None:
    name = noted(window, "wie belt de JGZ?")
    wire = window.desk.canvas.scene.drawing.wires["over-jgz"]
    middle = QPointF(*[(a + b) / 2 for a, b in zip(wire.points[0], wire.points[1], strict=True)])
    drag(view_of(window), place_of(view_of(window), name), QPointF(view_of(window).mapFromScene(middle)))
    handover = window.desk.session.route.by_id["over"]
    assert handover.description == "wie belt de JGZ?"
    assert note(window, name).step == "over"


def test_a_note_on_a_handover_fills_what_nobody_filled_in(window: MainWindow) -> None:
    window.desk.session.perform(edits.set_fields("over", within_days=3))
    name = noted(window, "wie belt de JGZ?")
    view = view_of(window)
    drag(view, place_of(view, name), place_of(view, "over"))
    handover = window.desk.session.route.by_id["over"]
    assert isinstance(handover, Handover)
    assert (handover.description, handover.within_days) == ("wie belt de JGZ?", 3)
    assert handover.information is not None
    assert window.desk.session.document.undo_name == "overdracht van notitie gemaakt"


def test_a_note_on_a_step_hangs_beside_it(window: MainWindow) -> None:
    name, scene = noted(window, "zij is er maar twee dagen"), window.desk.canvas.scene
    view = view_of(window)
    drag(view, place_of(view, name), place_of(view, "verl"))
    assert (note(window, name).step, note(window, name).resolved) == ("verl", None)
    rect = scene.rect_of(name)
    assert rect is not None
    assert not any(rect.overlaps(shape.rect) for shape in scene.drawing.shapes.values())
    assert window.desk.session.document.undo_name == "briefje bij stap gehangen"


def test_m_and_enter_make_a_step_without_a_mouse(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "kraamhulp")
    window.desk.canvas.go_to([name])
    qtbot.keyClick(view_of(window), Qt.Key.Key_M)
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    assert (new_step(window).catalogue, new_step(window).phase) == ("kraamverz", "na")


def test_enter_on_a_note_asks_what_it_becomes(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.canvas.go_to([noted(window, "koffie is op")])
    qtbot.keyClick(view_of(window), Qt.Key.Key_Return)
    assert menu().actions()[0].text().startswith("1   Eigen stap")
    qtbot.keyClick(menu(), Qt.Key.Key_1)
    assert new_step(window).label == "koffie is op"


def test_what_is_there_already_can_take_the_note(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "verloskundige heeft geen tijd")
    window.desk.canvas.go_to([name])
    qtbot.keyClick(view_of(window), Qt.Key.Key_M)
    words = [action.text() for action in menu().actions()]
    qtbot.keyClick(menu(), Qt.Key.Key_0 + 1 + next(n for n, one in enumerate(words) if "hangen" in one))
    assert note(window, name).step == "verl"


def test_a_note_that_repeats_an_earlier_one_is_done_with_and_makes_no_second_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _time in range(2):
        name = noted(window, "kraamhulp")
        window.desk.canvas.go_to([name])
        window.actions_by_id["note_step"].trigger()
        qtbot.keyClick(menu(), Qt.Key.Key_Return)
    assert (note(window, name).resolved, note(window, name).step) == (True, new_step(window).id)
    assert "zegt dit al" in window.desk.message.label.text()


def test_in_another_cell_the_new_step_comes_first(window: MainWindow) -> None:
    name = noted(window, "verloskundige")
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    assert [one.step for one in menu().choices[:2]] == [None, "verl"]


def test_a_note_that_is_hung_from_the_list_lies_beside_its_step(window: MainWindow, qtbot: QtBot) -> None:
    first, second = noted(window, "verloskundige heeft geen tijd"), noted(window, "koffie")
    window.actions_by_id["note_write"].trigger()
    window.desk.notes.list.setFocus()
    window.desk.notes.list.choose([first])
    qtbot.keyClick(window.desk.notes.list, Qt.Key.Key_Return)
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    scene = window.desk.canvas.scene
    here, step = scene.rect_of(first), scene.rect_of("verl")
    assert here is not None
    assert step is not None
    assert here.grown(20).overlaps(step)
    assert window.desk.notes.list.ids() == [second]


def test_a_note_goes_where_its_step_goes_when_the_board_grows(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "is er maar twee dagen")
    drag(view_of(window), place_of(view_of(window), name), place_of(view_of(window), "jgz"))
    step, here = place_of_step(window, "jgz"), place_of_step(window, name)
    for text in ("gynaecoloog", "pop poli", "poh ggz", "kinderarts", "maatsch. werk van t ziekenhuis"):
        window.desk.canvas.go_to([noted(window, text)])
        window.actions_by_id["note_step"].trigger()
        qtbot.keyClick(menu(), Qt.Key.Key_Return)
    went = place_of_step(window, "jgz").centre.y - step.centre.y
    assert went > 20
    assert place_of_step(window, name).centre.y - here.centre.y == pytest.approx(went, abs=3)


def place_of_step(window: MainWindow, name: str) -> Rect:
    found = window.desk.canvas.scene.rect_of(name)
    assert found is not None
    return found


def test_an_agreement_knows_who_and_when(window: MainWindow) -> None:
    name = noted(window, "Noor belt de huisarts voor 1 maart 2027")
    window.desk.canvas.go_to([name])
    window.actions_by_id["note_agree"].trigger()
    [made] = window.desk.session.route.agreements or ()
    assert (made.owner, made.due) == ("Noor", "2027-03-01")
    assert note(window, name).resolved
    assert "1 maart 2027" in window.desk.message.label.text()


def test_a_note_from_the_list_can_be_dropped_on_the_drawing(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.session.perform(edits.add_note(Note(id="n9", text="kraamhulp", parked=True)))
    data = QMimeData()
    data.setData(NOTE_MIME, b"n9")
    drop(view_of(window), data, field(window, "na", "medisch").toPoint())
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    assert new_step(window).catalogue == "kraamverz"


def test_a_parked_note_that_is_dropped_beside_the_board_is_back_on_the_table(window: MainWindow) -> None:
    window.desk.session.perform(edits.add_note(Note(id="n9", text="kraamhulp", parked=True)))
    data = QMimeData()
    data.setData(NOTE_MIME, b"n9")
    view, drawing = view_of(window), window.desk.canvas.scene.drawing
    below = Point(drawing.columns[0].left + 60, drawing.rows[-1].bottom + 60)
    drop(view, data, view.mapFromScene(QPointF(*below)))
    assert (note(window, "n9").parked, note(window, "n9").position is None) == (None, False)
    assert window.desk.session.document.undo_name == "briefje teruggelegd"


_TEN = {
    "de kraamhulp ziet het maar weet niet waar ze heen moet": "kraamverz",
    "gynaecoloog weet van niks": "gynaecoloog",
    "MDO elke maand": "casus",
    "prenataal huisbez. rond week 20": "phb",
    "schulden -> schuldhulp": "shv",
    "CB ziet haar na 4 weken": "jgz_vpk",
    "de huisarts hoort niets terug": "huisarts",
    "verlosk. vraagt niet naar thuis": "verloskundige",
    "wijkteam belt niet terug": "wijkteam",
    "VoorZorg zit vol": "voorzorg",
}


@pytest.mark.parametrize(("text", "entry"), _TEN.items())
def test_a_drag_and_a_digit_lead_from_a_note_to_the_right_step(
    window: MainWindow, qtbot: QtBot, text: str, entry: str
) -> None:
    """Two actions, where people may need three."""
    name, view = noted(window, text), view_of(window)
    drag(view, place_of(view, name), field(window, "tijdens", "gemeente"))
    offered = [one.catalogue for one in menu().choices]
    qtbot.keyClick(menu(), Qt.Key.Key_1 + offered.index(entry))
    assert new_step(window).catalogue == entry


def test_a_step_of_a_note_stands_where_it_was_dropped(window: MainWindow, qtbot: QtBot) -> None:
    name, view = noted(window, "kraamhulp"), view_of(window)
    where = field(window, "na", "informeel")
    drag(view, place_of(view, name), where)
    qtbot.keyClick(menu(), Qt.Key.Key_1)
    there = view.mapToScene(where.toPoint())
    position = new_step(window).position
    lane = next(row for row in window.desk.canvas.scene.drawing.rows if row.lane == "informeel")
    rect = window.desk.canvas.scene.rect_of(new_step(window).id)
    assert position is not None
    assert rect is not None
    assert position.x == pytest.approx(there.x(), abs=40)
    assert rect.y >= lane.top


def test_written_notes_take_a_theme_and_a_name_from_the_words() -> None:
    [one, other] = written_notes("Fatima: geen woning #wonen\nkoffie", "Noor", "geld")
    assert (one.text, one.author, one.theme) == ("geen woning", "Fatima", "wonen")
    assert (other.text, other.author, other.theme) == ("koffie", "Noor", "geld")


def test_a_handover_that_is_named_comes_between_the_two(window: MainWindow, qtbot: QtBot) -> None:
    name = noted(window, "overdracht van verloskundige naar JGZ is koud")
    window.desk.canvas.go_to([name])
    qtbot.keyClick(view_of(window), Qt.Key.Key_Return)
    assert menu().choices[0].second == "tussen deze twee"
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    route = window.desk.session.route
    assert len(route.steps) == len(_STEPS)
    assert note(window, name).step == "over"
    assert route.by_id["over"].description == "overdracht van verloskundige naar JGZ is koud"


def test_a_promise_is_offered_as_an_agreement_first(window: MainWindow, qtbot: QtBot) -> None:
    name, steps = noted(window, "Bo belt Lefier voor 1 februari 2027"), window.desk.session.route.steps
    hold(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    assert window.desk.canvas.scene.preview.label == "Afspraak"
    view_of(window).cancel()
    drag(view_of(window), place_of(view_of(window), name), field(window, "na", "medisch"))
    assert menu().actions()[0].text().startswith("1   Afspraak: Bo, voor 1 februari 2027")
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    [made] = window.desk.session.route.agreements or ()
    assert (made.owner, made.due) == ("Bo", "2027-02-01")
    assert note(window, name).resolved
    assert window.desk.session.route.steps == steps
    assert window.desk.message.label.text().startswith("Afspraak gemaakt")


def test_what_names_a_step_is_no_promise(window: MainWindow) -> None:
    window.desk.canvas.go_to([noted(window, "Noor belt de huisarts voor 1 maart")])
    window.actions_by_id["note_step"].trigger()
    assert menu().choices[0].catalogue == "huisarts"
    assert not any(one.kind == "agreement" for one in menu().choices)
