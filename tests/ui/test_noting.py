"""Writing notes in the panel, seeing them in groups and colours, and hanging them in order."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.model.workshop import Vote
from klantroutes.storage.generate import generate
from klantroutes.ui.accessible.canvas_voice import voice_of
from klantroutes.ui.canvas.note_headings import HeadingsItem
from klantroutes.ui.canvas.note_item import NoteItem
from klantroutes.ui.canvas.note_room import board
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.notes.panel import NotesPanel
from klantroutes.ui.panels.notes.step_menu import StepMenu
from klantroutes.ui.settings import Settings

from .conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_by_id["note_write"].trigger()
    QApplication.processEvents()
    return window


@pytest.fixture
def panel(window: MainWindow) -> NotesPanel:
    return window.desk.notes


def notes(window: MainWindow) -> list[Note]:
    return list(window.desk.session.route.notes or ())


def rects(window: MainWindow) -> list[Rect]:
    return window.desk.canvas.scene.notes.rects()


def headings(window: MainWindow) -> list[str]:
    [item] = [item for item in window.desk.canvas.scene.items() if isinstance(item, HeadingsItem)]
    return sorted(one.text for one in item.shown)


def listed(panel: NotesPanel) -> list[str]:
    """Return the groups and their notes as they stand in the list."""
    found, item = [], panel.list.topLevelItem(0)
    while item is not None:
        found.append(item.text(0))
        item = panel.list.itemBelow(item)
    return found


def paste_in(field: QWidget, qtbot: QtBot, text: str) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_type_and_enter_again_and_again(window: MainWindow, panel: NotesPanel, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is panel.entry
    panel.author.setText("Fatima")
    for words in ("geen woning #wonen", "te laat"):
        qtbot.keyClicks(panel.entry, words)
        qtbot.keyClick(panel.entry, Qt.Key.Key_Return)
    assert [(n.text, n.author, n.theme) for n in notes(window)] == [
        ("geen woning", "Fatima", "wonen"), ("te laat", "Fatima", None),
    ]  # fmt: skip
    assert QApplication.focusWidget() is panel.entry


def test_new_notes_hang_free_below_the_board_and_can_be_seen(window: MainWindow, panel: NotesPanel) -> None:
    for number in range(14):
        panel.written.emit(f"briefje {number} " + "met veel woorden " * (number % 4), "", "")
    board = window.desk.canvas.scene.drawing.bounds
    found = rects(window)
    assert len(found) == 14
    assert not any(rect.overlaps(board) for rect in found)
    assert not any(one.overlaps(other) for n, one in enumerate(found) for other in found[n + 1 :])
    view, last = window.desk.canvas.view, found[-1].centre
    assert view.viewport().rect().contains(view.mapFromScene(QPointF(*last)))


def test_several_lines_become_several_notes(window: MainWindow, panel: NotesPanel, qtbot: QtBot) -> None:
    paste_in(panel.entry, qtbot, "- Noor: bel de JGZ\n- geen geld #geld\n\n")
    assert [(n.text, n.author, n.theme) for n in notes(window)] == [
        ("bel de JGZ", "Noor", None), ("geen geld", None, "geld"),
    ]  # fmt: skip
    window.desk.session.undo()
    assert not notes(window)


def test_one_line_is_pasted_as_text(window: MainWindow, panel: NotesPanel, qtbot: QtBot) -> None:
    paste_in(panel.entry, qtbot, "bel de JGZ")
    assert panel.entry.toPlainText() == "bel de JGZ"
    assert not notes(window)


def test_paste_as_notes_from_anywhere(window: MainWindow) -> None:
    QApplication.clipboard().setText("kraamhulp\nhuisarts")
    window.actions_by_id["note_paste"].trigger()
    assert [note.text for note in notes(window)] == ["kraamhulp", "huisarts"]
    assert window.desk.canvas.scene.selected() == [note.id for note in notes(window)]


def test_lines_of_another_program_are_pasted_as_notes(window: MainWindow) -> None:
    QApplication.clipboard().setText("kraamhulp\nhuisarts")
    window.actions_by_id["paste"].trigger()
    assert [note.text for note in notes(window)] == ["kraamhulp", "huisarts"]
    assert "2 briefjes" in window.desk.message.label.text()


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    QApplication.clipboard().setMimeData(QMimeData())
    window.actions_by_id["note_paste"].trigger()
    assert "geen tekst" in window.desk.message.label.text()


def themed(window: MainWindow) -> None:
    """Write six notes of two people about two things, in turn."""
    for number in range(6):
        theme = ("wonen", "geld")[number % 2]
        window.desk.notes.written.emit(f"briefje {number}", ("Noor", "Jan", "Aisha")[number % 3], theme)


def test_ordering_hangs_each_theme_under_its_heading_in_one_step(window: MainWindow) -> None:
    themed(window)
    before = generate(window.desk.session.route)
    window.actions_by_id["note_tidy"].trigger()
    assert headings(window) == ["geld", "wonen"]
    columns = {note.theme: {n.position.x for n in notes(window) if n.position and n.theme == note.theme}
               for note in notes(window)}  # fmt: skip
    assert all(len(lefts) == 1 for lefts in columns.values())
    assert window.desk.session.document.undo_name == "briefjes geordend"
    window.desk.session.undo()
    assert generate(window.desk.session.route) == before


@pytest.mark.parametrize(("at", "expected"), [(1, ["Aisha", "Jan", "Noor"]), (2, ["Nog geen fase"])])
def test_the_list_follows_the_chosen_groups(
    window: MainWindow, panel: NotesPanel, at: int, expected: list[str]
) -> None:
    themed(window)
    panel.grouping.setCurrentIndex(at)
    assert sorted(row.partition(" (")[0] for row in listed(panel) if row.endswith(")")) == expected


def test_the_phase_is_guessed_from_the_words(window: MainWindow, panel: NotesPanel) -> None:
    panel.grouping.setCurrentIndex(2)
    panel.written.emit("kraamhulp komt te laat", "", "")
    panel.written.emit("prenataal huisbezoek", "", "")
    assert [row for row in listed(panel) if row.endswith(")")] == ["Tijdens (1)", "Na (1)"]


def test_notes_have_a_colour_for_each_person_and_the_name_stands_on_them(window: MainWindow, panel: NotesPanel) -> None:
    themed(window)
    panel.colouring.setCurrentIndex(1)
    items = window.desk.canvas.scene.notes.items
    tint = {note.author: items[note.id].look.tint for note in notes(window)}
    assert len(set(tint.values())) == 3
    assert all(items[note.id].rect.height > 60 for note in notes(window))


def test_the_choice_of_colours_and_groups_is_remembered(
    window: MainWindow, panel: NotesPanel, settings: Settings, open_window: OpenWindow
) -> None:
    panel.colouring.setCurrentIndex(2)
    panel.grouping.setCurrentIndex(1)
    settings.flush()
    other = open_window()
    assert (other.desk.notes.colouring.currentIndex(), other.desk.notes.grouping.currentIndex()) == (2, 1)
    assert other.desk.canvas.scene.notes.showing.colouring == "thema"


def test_a_person_can_give_a_note_a_colour(window: MainWindow) -> None:
    themed(window)
    window.controllers.noting.use("blauw", [notes(window)[0].id])
    assert notes(window)[0].colour == "blauw"
    window.controllers.noting.use("geel", [notes(window)[0].id])
    assert notes(window)[0].colour is None


def test_open_parked_and_done_notes_have_their_own_lists(window: MainWindow, panel: NotesPanel) -> None:
    themed(window)
    first, second = (note.id for note in notes(window)[:2])
    panel.list.choose([first])
    panel.uses["park"].click()
    panel.list.choose([second])
    panel.uses["done"].click()
    assert [button.text() for button in panel.states.values()] == ["Open 4", "Geparkeerd 1", "Afgehandeld 1"]
    panel.states["geparkeerd"].click()
    assert listed(panel) == ["wonen (1)", "briefje 0, Noor · #wonen"]
    panel.list.choose([first])
    panel.uses["park"].click()
    assert window.desk.session.document.undo_name == "briefje teruggelegd"


def test_a_note_that_is_done_with_stays_pale_until_a_person_hides_it(window: MainWindow) -> None:
    themed(window)
    name = notes(window)[0].id
    window.controllers.noting.use("done", [name])
    assert window.desk.canvas.scene.knows(name)
    window.actions_by_id["note_show_done"].trigger()
    assert not window.desk.canvas.scene.knows(name)


def test_the_list_is_worked_through_with_enter(window: MainWindow, panel: NotesPanel, qtbot: QtBot) -> None:
    for text in ("kraamhulp", "huisarts", "wijkteam"):
        panel.written.emit(text, "", "")
    panel.list.choose([notes(window)[0].id])
    panel.list.setFocus()
    for _number in range(3):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, StepMenu)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert [step.catalogue for step in window.desk.session.route.steps] == ["kraamverz", "huisarts", "wijkteam"]
    assert panel.states["afgehandeld"].text() == "Afgehandeld 3"


def test_the_words_are_changed_in_the_list(window: MainWindow, panel: NotesPanel, qtbot: QtBot) -> None:
    themed(window)
    panel.list.choose([notes(window)[0].id])
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Anders")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: notes(window)[0].text == "Anders")
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert len(notes(window)) == 5


def test_choosing_goes_both_ways(window: MainWindow, panel: NotesPanel) -> None:
    themed(window)
    first, second = (note.id for note in notes(window)[:2])
    window.desk.canvas.scene.select([second])
    assert panel.list.ids() == [second]
    panel.list.choose([])
    panel.list.chosen.emit([first])
    assert window.desk.canvas.scene.selected() == [first]


def test_who_was_there_is_offered_as_author(window: MainWindow, panel: NotesPanel) -> None:
    window.desk.session.perform(edits.set_workshop_fields(participants=("Fatima", "Noor")))
    panel.written.emit("briefje", "Jan", "")
    assert panel.offered_authors() == ["Fatima", "Jan", "Noor"]


def test_a_screen_reader_hears_the_words_who_says_it_and_the_votes(window: MainWindow, panel: NotesPanel) -> None:
    panel.written.emit("geen woning #wonen", "Fatima", "")
    name = notes(window)[0].id
    window.desk.session.perform(edits.add_kept("votes", Vote(id="v1", about="notitie", element=name, dots=2)))
    words = voice_of(window.desk.canvas.view).words_of(name)
    assert words is not None
    assert words.aloud == "geen woning, briefje, Fatima, #wonen, 2 stippen"
    assert voice_of(window.desk.canvas.view).names() == [name]


def test_a_column_that_a_person_pulls_apart_keeps_its_heading(window: MainWindow) -> None:
    themed(window)
    window.controllers.noting.tidy()
    window.desk.session.perform(edits.change_note(notes(window)[4].id, position=Position(x=3000, y=3000)))
    assert headings(window) == ["geld", "wonen"]


def test_the_menu_of_a_note_is_about_notes(window: MainWindow) -> None:
    themed(window)
    window.desk.canvas.go_to([notes(window)[0].id])
    window.desk.canvas.menu_wanted.emit(window.mapToGlobal(window.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words[:5] == [
        "Maak er een stap van…", "Maak er een afspraak van", "Parkeren of terugleggen", "Afgehandeld of weer open",
        "Kleur",
    ]  # fmt: skip
    assert {"Naam wijzigen", "Kopiëren", "Verwijderen"} <= set(words)
    menu.close()


def test_sixty_notes_keep_their_items_while_one_moves(window: MainWindow, panel: NotesPanel) -> None:
    panel.written.emit("\n".join(f"- briefje {number}" for number in range(60)), "Noor", "wonen")
    items = dict(window.desk.canvas.scene.notes.items)
    name = notes(window)[30].id
    window.desk.session.perform(edits.change_note(name, position=Position(x=10, y=10)))
    now = window.desk.canvas.scene.notes.items
    assert [one for one in items if items[one] is not now[one]] == [name]


def test_down_leads_to_the_first_note_and_after_the_last_one_can_type_again(
    window: MainWindow, panel: NotesPanel, qtbot: QtBot
) -> None:
    window.controllers.noting.write("koffie", "", "")
    qtbot.keyClick(panel.entry, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel.list
    assert panel.list.ids() == [notes(window)[0].id]
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_A)
    QApplication.processEvents()
    assert window.focusWidget() is panel.entry
    assert panel.word.text().startswith("Alle briefjes hebben een plek.")


def test_under_a_tall_board_notes_hang_wider_than_the_board(window: MainWindow) -> None:
    for number in range(12):
        window.desk.session.perform(edits.add_lane(f"baan-{number}", f"Baan {number}"))
    for number in range(30):
        window.controllers.noting.write(f"briefje {number}", "", "")
    whole = board(window.desk.canvas.scene.drawing)
    assert whole.height > whole.width
    assert max(rect.right for rect in rects(window)) > whole.x + whole.height
    assert len({rect.y for rect in rects(window)}) <= 5
    window.actions_by_id["note_tidy"].trigger()
    lowest = max(rect.bottom for rect in rects(window))
    assert lowest - whole.bottom < 500


def test_from_far_a_note_shows_its_first_words(window: MainWindow) -> None:
    window.controllers.noting.write("consultatiebureau", "", "")
    [item] = window.desk.canvas.scene.notes.items.values()
    paper = item.theme.sign("note").rgb()
    seen = {scale: inked(item, scale, paper) for scale in (0.1, 0.3, 0.44)}
    assert seen[0.1] < seen[0.3] < seen[0.44]


def inked(item: NoteItem, scale: float, paper: int) -> int:
    """Return how many dots of the middle of the leaf are not of its own colour."""
    picture = QImage(round(item.rect.width * scale), round(item.rect.height * scale), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    item.paint_now(painter)
    painter.end()
    across, down = range(2, picture.width() * 3 // 4), range(2, picture.height() - 8)
    return sum(picture.pixel(x, y) != paper for x in across for y in down)


def test_notes_that_are_done_with_get_no_heading_among_the_others(window: MainWindow) -> None:
    for number in range(12):
        window.controllers.noting.write(f"briefje {number}", "", "")
    for note in notes(window)[::2]:
        window.desk.session.perform(edits.change_note(note.id, resolved=True))
    assert headings(window) == []
    window.actions_by_id["note_tidy"].trigger()
    assert headings(window) == ["Afgehandeld", "Zonder thema"]
