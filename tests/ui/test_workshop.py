"""A whole workshop about the story of Almelo, from an empty board to the report: by keyboard, and its core by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from forty_notes import FORTY
from icalendar import Calendar
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klantroutes.edits.locked import is_locked
from klantroutes.edits.tally import is_voting, ranking
from klantroutes.model.route import Note, Route
from klantroutes.storage.files import read
from klantroutes.ui.dialogs.export import ExportDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.meeting.panel import AGREEMENTS
from klantroutes.ui.panels.notes.step_menu import StepMenu

from .conftest import OpenWindow
from .mouse import drag, place_of
from .workshop_kit import ALT, CONTROL, KEY, PLAIN, SHIFT, Keyboard

AGREED = {"tolkentelefoon regelen", "veilig thuis bellen", "moeder is 17, gezag regelen"}
"""The notes that are about doing something rather than about the route."""
LINES = (
    ("meldt zich", "wijkteam", "verloskundige", "kraamverz", "jeugdverpleeg", "gezin gaat door"),
    ("verloskundige", "gynaecoloog"),
    ("wijkteam", "inkomen"),
    ("jeugdverpleeg", "stevig"),
)
"""Who gives to whom, as people would seek them: each line goes on from the one before."""
DECISIONS = ("Het wijkteam heeft de regie", "De intake van kraamzorg is voor week 20")
PROMISES = (
    "Verloskundigen bellen over kraamzorg — Ank — voor 1 maart 2027",
    "Tolken inkopen — Bo — voor 15 januari 2027",
    "Ouders vragen wat zij misten — Carla — voor 1 april 2027",
)
MOST_ACTIONS = 2


@pytest.fixture
def keyboard(open_window: OpenWindow, qtbot: QtBot) -> Keyboard:
    """Somebody at the keyboard of a laptop, before an empty board."""
    window = open_window()
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.activateWindow()
    return Keyboard(window)


@pytest.mark.timeout(300)  # half a minute of work, on a machine that may do much else
def test_a_whole_workshop_by_keyboard(
    keyboard: Keyboard, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = content(keyboard.route)
    begin(keyboard)
    write_notes(keyboard)
    use_notes(keyboard)
    connect_steps(keyboard)
    vote(keyboard)
    lock_and_unlock(keyboard)
    decide_and_agree(keyboard)
    walk_the_agenda(keyboard)
    see_changes(keyboard)
    present(keyboard)
    export(keyboard, qtbot, tmp_path)
    path = save(keyboard, tmp_path)
    undo_and_redo(keyboard, empty)
    assert content(open_window(path).desk.session.route) == content(keyboard.route)
    assert keyboard.palette_used <= 6


# -- the parts of the meeting


def begin(hands: Keyboard) -> None:
    """Begin with the usual agenda of 90 minutes, and three people."""

    def fill() -> None:
        hands.text("Jonge moeders in Almelo")
        hands.tab_to("Gespreksleider")
        hands.text("Noor de Wit")
        hands.tab_to("Deelnemers, elke regel is er één")
        for person in ("Ank", "Bo", "Carla"):
            hands.line(person)
        hands.tab_to("Agenda")
        hands.key(KEY.Key_Return)

    hands.command("werksessie beginnen", fill)
    workshop = hands.route.workshop
    assert workshop is not None
    assert workshop.participants == ("Ank", "Bo", "Carla")
    assert sum(item.minutes or 0 for item in hands.route.agenda or ()) == 90
    assert hands.window.desk.meeting.isVisible()


def write_notes(hands: Keyboard) -> None:
    """Type everything that people say, without leaving the field."""
    hands.key(KEY.Key_B, CONTROL)
    for text, _meant in FORTY:
        hands.line(text)
    assert [note.text for note in hands.route.notes or ()] == [text for text, _meant in FORTY]
    rects = list(hands.window.desk.canvas.scene.notes.rects())
    assert len(rects) == 40
    assert not any(one.overlaps(other) for n, one in enumerate(rects) for other in rects[:n])


def use_notes(hands: Keyboard) -> None:
    """Give each note its place in the route with the list that Enter brings."""
    hands.key(KEY.Key_Down)
    panel, actions = hands.window.desk.notes, []
    while not panel.entry.hasFocus() and len(actions) < len(FORTY):
        [chosen] = panel.list.ids()
        before = hands.pressed
        use_note(hands, next(note for note in hands.route.notes or () if note.id == chosen))
        actions.append(hands.pressed - before)
    assert max(actions) <= MOST_ACTIONS, actions
    assert len(actions) == len(FORTY)
    assert len(hands.route.agreements or ()) == len(AGREED)
    assert all(note.resolved or note.step for note in hands.route.notes or ())
    kinds = [step.kind for step in hands.route.steps]
    assert {"entry", "professional", "service", "handover", "exit"} <= set(kinds)
    assert len(hands.route.steps) >= 30


def use_note(hands: Keyboard, note: Note) -> None:
    """Make of one note what stands first; what says more about a step that is there hangs with that step."""
    hands.key(KEY.Key_Return)
    menu = hands.focused()
    assert isinstance(menu, StepMenu)
    hands.key(KEY.Key_A if note.text in AGREED else KEY.Key_Return)


def connect_steps(hands: Keyboard) -> None:
    """Draw the lines by seeking where they go."""
    before = len(hands.route.links)
    for first, *others in LINES:
        hands.asked(KEY.Key_F, CONTROL, lambda first=first: hands.line(first))
        for other in others:
            hands.asked(KEY.Key_C, SHIFT, lambda other=other: hands.line(other))
    assert len(hands.route.links) >= before + sum(len(line) - 1 for line in LINES)
    assert {link.kind for link in hands.route.links} == {"flow", "delivers"}


def vote(hands: Keyboard) -> None:
    """Let three people stick three dots each on steps; nobody sees the numbers before the end."""

    def fill() -> None:
        hands.tab_to("Stappen")
        hands.key(KEY.Key_Space)
        hands.tab_to("Briefjes", back=True)
        hands.key(KEY.Key_Space)
        hands.key(KEY.Key_Return)

    hands.command("stemronde", fill)
    panel = hands.window.desk.voting
    assert is_voting(hands.route)
    hands.to_panel(panel)
    hands.tab_to("Waarover u stemt")
    for person in ("Ank", "Bo", "Carla"):
        assert panel.voter.currentText() == person
        hands.key(KEY.Key_Home)
        for _dot in range(3):
            hands.key(KEY.Key_Plus)
            hands.key(KEY.Key_Down)
        hands.key(KEY.Key_F7)
    hands.command("stemmen sluiten")
    assert [one.dots for one in ranking(hands.route)] == [3, 3, 3]


def lock_and_unlock(hands: Keyboard) -> None:
    """With the lock on nobody removes a step."""
    hands.command("op slot (")
    assert is_locked(hands.route)
    before = hands.route.steps
    hands.asked(KEY.Key_F, CONTROL, lambda: hands.line("wijkteam"))
    hands.key(KEY.Key_Delete)
    assert hands.route.steps == before
    hands.command("op slot (")
    assert not is_locked(hands.route)
    assert "Het slot is van de route af" in hands.window.desk.message.label.text()


def decide_and_agree(hands: Keyboard) -> None:
    """Write down what was decided and agreed, in the panel of the meeting."""
    hands.to_panel(hands.window.desk.meeting)
    hands.tab_to("Wat besluit u?")
    for text in DECISIONS:
        hands.line(text)
    hands.tab_to("Besluiten, 2", back=True)
    hands.key(KEY.Key_Right)
    hands.tab_to("Wat, wie, voor wanneer")
    for text in PROMISES:
        hands.line(text)
    made = (hands.route.agreements or ())[-len(PROMISES) :]
    assert [(one.owner, one.due) for one in made] == [
        ("Ank", "2027-03-01"), ("Bo", "2027-01-15"), ("Carla", "2027-04-01"),
    ]  # fmt: skip
    assert tuple(one.text for one in hands.route.decisions or ()) == DECISIONS


def walk_the_agenda(hands: Keyboard) -> None:
    """Go through all parts of the agenda."""
    for _part in range(1 + len(hands.route.agenda or ())):
        hands.key(KEY.Key_Right, CONTROL | ALT)
    assert all(item.done for item in hands.route.agenda or ())
    assert "laatste onderdeel" in hands.window.desk.message.label.text()


def see_changes(hands: Keyboard) -> None:
    """Read what became of the empty board."""
    hands.command("wat is er veranderd")
    panel = hands.window.desk.changes
    words = " ".join(row.text() for row in panel.list.rows())
    assert "Kraamverzorgende" in words
    assert all(one.text.partition(" — ")[0] in words for one in hands.route.agreements or ())
    hands.to_panel(panel)
    hands.key(KEY.Key_Escape)
    assert not panel.isVisible()


def present(hands: Keyboard) -> None:
    """Step through the presentation to the last picture, and leave."""
    hands.asked(KEY.Key_F5, PLAIN, lambda: hands.key(KEY.Key_Return))
    stage = hands.window.controllers.presenting.full
    assert stage is not None
    assert stage.talk is not None
    seen = {stage.talk.at}
    for _picture in stage.talk.pictures:
        hands.key(KEY.Key_Right)
        seen.add(stage.talk.at)
    assert seen == set(range(len(stage.talk.pictures)))
    assert len(seen) > 5
    hands.key(KEY.Key_Escape)
    assert hands.window.controllers.presenting.full is None


def export(hands: Keyboard, qtbot: QtBot, folder: Path) -> None:
    """Make the report for Word and as PDF, and the days for in a calendar."""
    for title, begins in (("voor Word", b"PK"), ("als PDF", b"%PDF")):
        made = exported(hands, qtbot, folder, f"Verslag van de werksessie {title}")
        assert made.read_bytes().startswith(begins)
    days = Calendar.from_ical(exported(hands, qtbot, folder, "Afspraken voor in een agenda (ICS)").read_bytes())
    assert len(days.walk("VEVENT")) == len(PROMISES)


def exported(hands: Keyboard, qtbot: QtBot, folder: Path, title: str) -> Path:
    """Choose a format in the list, type a name and a folder, and wait for the file."""

    def fill() -> None:
        listed = hands.window.findChildren(ExportDialog)[-1].list
        hands.key(KEY.Key_Home)
        while listed.currentItem().text() != title:
            hands.key(KEY.Key_Down)
        hands.tab_to("Naam")
        hands.over("sessie")
        hands.tab_to("Map")
        hands.over(str(folder))
        hands.tab_to("Openen als het klaar is")
        hands.key(KEY.Key_Space)
        hands.key(KEY.Key_Return)

    with qtbot.waitSignal(hands.window.controllers.exporting.finished, timeout=30_000) as done:
        hands.asked(KEY.Key_E, CONTROL | SHIFT, fill)
    assert done.args is not None
    assert done.args[0]
    return Path(done.args[0])


def save(hands: Keyboard, folder: Path) -> Path:
    """Save under a name that is typed in the window of the system."""
    path = folder / "sessie.klantroute"
    hands.asked(KEY.Key_S, CONTROL, lambda: (hands.over(str(path)), hands.key(KEY.Key_Return)))
    assert not hands.window.desk.session.document.modified
    assert content(read(path)) == content(hands.route)
    return path


def undo_and_redo(hands: Keyboard, empty: dict[str, object]) -> None:
    """Take back the whole meeting step by step, and do it all again."""
    whole, document = content(hands.route), hands.window.desk.session.document
    while document.undo_name is not None:
        hands.key(KEY.Key_Z, CONTROL)
    assert content(hands.route) == empty
    while document.redo_name is not None:
        hands.key(KEY.Key_Y, CONTROL)
    assert content(hands.route) == whole


def content(route: Route) -> dict[str, object]:
    """Return what is in a route, without the moment of the last change."""
    return route.model_dump(exclude_unset=True, exclude={"modified"})


# -- by mouse

DRAGGED = (
    ("de kraamhulp ziet het maar weet niet waar ze heen moet", "na", "medisch"),
    ("consultatiebureau??", "na", "publiek"),
    ("vroedvrouw vraagt er wel naar", "tijdens", "medisch"),
)
"""Notes with the cell in which they are let go."""
ON_THE_LINE = "het duurt te lang voor zij belt"
PROMISED = ("Noor belt de huisarts voor 1 maart 2027", "tolkentelefoon regelen")


def test_six_notes_by_mouse(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = large(open_window, qtbot)
    for text in (*(text for text, _phase, _lane in DRAGGED), ON_THE_LINE, *PROMISED):
        window.controllers.noting.write(text, "", "")
    window.controllers.meeting.show()
    view = window.desk.canvas.view
    for text, phase, lane in DRAGGED:
        drag_note(window, text, lambda phase=phase, lane=lane: cell(window, phase, lane))
        QTest.keyClick(QApplication.activePopupWidget(), KEY.Key_Return)
    made = {step.catalogue: step for step in window.desk.session.route.steps}
    assert [(made[name].phase, made[name].lane) for name in ("kraamverz", "jgz_vpk", "verloskundige")] == [
        ("na", "medisch"), ("na", "publiek"), ("tijdens", "medisch"),
    ]  # fmt: skip
    view.use_tool("verbinden")
    fit(window)
    drag(view, place_of(view, made["verloskundige"].id), place_of(view, made["jgz_vpk"].id))
    view.use_tool("kiezen")
    [handover] = [step for step in window.desk.session.route.steps if step.kind == "handover"]
    drag_note(window, ON_THE_LINE, lambda: place_of(view, handover.id))
    assert window.desk.session.route.by_id[handover.id].description == ON_THE_LINE
    window.desk.meeting.turn_to(AGREEMENTS)
    for text in PROMISED:
        drag_note(window, text, lambda: over(window, window.desk.meeting.agreements))
    assert [one.text for one in window.desk.session.route.agreements or ()] == list(PROMISED)
    assert all(note.resolved for note in window.desk.session.route.notes or ())


def large(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """Return a window on a large screen, with an empty board."""
    window = open_window()
    window.resize(1920, 1080)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def drag_note(window: MainWindow, text: str, to: Callable[[], QPointF]) -> None:
    """Drag the note with these words there; where that is, is asked once the note can be seen."""
    fit(window)
    name = next(note.id for note in window.desk.session.route.notes or () if note.text == text)
    drag(window.desk.canvas.view, place_of(window.desk.canvas.view, name), to())
    QApplication.processEvents()


def fit(window: MainWindow) -> None:
    QApplication.processEvents()
    window.desk.canvas.view.fit_all()
    QApplication.processEvents()


def cell(window: MainWindow, phase: str, lane: str) -> QPointF:
    """Return the middle of a cell, in the viewport."""
    drawing = window.desk.canvas.scene.drawing
    column = next(one for one in drawing.columns if one.phase == phase)
    row = next(one for one in drawing.rows if one.lane == lane)
    middle = QPointF((column.left + column.right) / 2, (row.top + row.bottom) / 2)
    return QPointF(window.desk.canvas.view.mapFromScene(middle))


def over(window: MainWindow, widget: QWidget) -> QPointF:
    """Return the middle of a widget beside the drawing, as the viewport counts."""
    return QPointF(window.desk.canvas.view.viewport().mapFromGlobal(widget.mapToGlobal(widget.rect().center())))
