"""Importing: a look at what a file becomes, before it is opened or added."""

from collections.abc import Callable
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from klantroutes.ui.dialogs.importing import ImportDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .mouse import drop

_TABLE = "Wat;Wanneer;Volgende\nVerloskundige;tijdens;Kraamzorg\nKraamzorg;na;\n;;\n"

Fill = Callable[[ImportDialog], None]
Take = Callable[[Path, Fill], ImportDialog]


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    """The window with a route."""
    return open_window(example)


@pytest.fixture
def take(window: MainWindow, answer: Any, qtbot: QtBot) -> Take:
    """Import a file, and do this in the dialog once the file has been read."""

    def taken(path: Path, fill: Fill) -> ImportDialog:
        def filled(dialog: QDialog) -> None:
            assert isinstance(dialog, ImportDialog)
            if dialog.importer() is not None:
                wait(qtbot, dialog)
            fill(dialog)

        shown = answer(filled)
        window.controllers.importing.take(path)
        (dialog,) = shown
        assert isinstance(dialog, ImportDialog)
        return dialog

    return taken


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table whose headings do not say what they are."""
    path = tmp_path / "tabel.csv"
    path.write_text(_TABLE, encoding="utf-8")
    return path


def wait(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Wait until the file has been read."""
    qtbot.waitUntil(lambda: dialog.found is not None)


def choose(qtbot: QtBot, dialog: ImportDialog, column: int, field: str | None) -> None:
    """Say with the keyboard what a column means."""
    box: QComboBox = dialog.columns.boxes[column]
    while box.currentData() != field:
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < box.findData(field) else Qt.Key.Key_Up)
        wait(qtbot, dialog)


def sentences(dialog: ImportDialog) -> list[str]:
    """Return what the report says."""
    rows = (dialog.report.item(number) for number in range(dialog.report.count()))
    return [row.text() for row in rows if row is not None]


def test_the_columns_change_the_result_at_once(take: Take, table: Path, qtbot: QtBot) -> None:
    said: list[str] = []

    def fill(dialog: ImportDialog) -> None:
        for column, field in ((2, "naar"), (0, "naam"), (1, "fase")):
            said.append(dialog.said.text())
            choose(qtbot, dialog, column, field)
        said.append(dialog.said.text())

    take(table, fill)
    assert said[0] == "Dit wordt: 0 stappen, 0 lijnen, 5 briefjes."
    assert said[-1] == "Dit wordt: 3 stappen, 2 lijnen."


def test_a_column_gives_its_meaning_back(take: Take, table: Path, qtbot: QtBot) -> None:
    meanings: list[list[str | None]] = []

    def fill(dialog: ImportDialog) -> None:
        for column, field in ((0, "naam"), (1, "naam"), (1, "fase")):
            choose(qtbot, dialog, column, field)
            meanings.append([box.currentData() for box in dialog.columns.boxes])

    take(table, fill)
    assert meanings == [["naam", None, "naar"], [None, "naam", "naar"], ["naam", "fase", "naar"]]


def test_a_table_without_headings_begins_at_its_first_row(take: Take, table: Path, qtbot: QtBot) -> None:
    def fill(dialog: ImportDialog) -> None:
        choose(qtbot, dialog, 0, "naam")
        qtbot.keyClick(dialog.columns.has_headings, Qt.Key.Key_Space)
        wait(qtbot, dialog)

    dialog = take(table, fill)
    assert dialog.found is not None
    assert dialog.found.taken is not None
    assert [step.label for step in dialog.found.taken[0].steps][:2] == ["Wat", "Verloskundige"]


def test_tab_goes_through_the_dialog_as_people_read_it(take: Take, table: Path, qtbot: QtBot) -> None:
    names: list[str] = []

    def fill(dialog: ImportDialog) -> None:
        dialog.format.setFocus()
        qtbot.waitUntil(lambda: all(box.isVisible() for box in dialog.columns.boxes))
        while len(names) < 10:
            focused = dialog.focusWidget()
            assert focused is not None
            names.append(focused.accessibleName())
            qtbot.keyClick(focused, Qt.Key.Key_Tab)

    take(table, fill)
    assert names == [
        "Soort bestand", "De eerste rij zijn de koppen", "Betekenis van kolom 1, Wat", "Betekenis van kolom 2, Wanneer",
        "Betekenis van kolom 3, Volgende", "De eerste rijen van de tabel", "Wat u moet weten", "Annuleren",
        "Toevoegen als notities aan deze route", "Openen als nieuwe route",
    ]  # fmt: skip


def test_the_route_opens_and_counts_as_not_saved(take: Take, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.mmd").write_text("graph TD\n A[Huisarts] --> B[Jeugdarts]\n", encoding="utf-8")
    take(tmp_path / "a.mmd", lambda dialog: dialog.accept())
    session = window.desk.session
    assert [step.label for step in session.route.steps] == ["Huisarts", "Jeugdarts", ""]
    assert session.path is None
    assert session.document.modified


def test_the_picture_shows_the_route(take: Take, tmp_path: Path) -> None:
    (tmp_path / "a.mmd").write_text("graph TD\n A[Huisarts] --> B[Jeugdarts]\n", encoding="utf-8")
    dialog = take(tmp_path / "a.mmd", lambda dialog: None)
    assert not dialog.picture.isHidden()
    assert not dialog.columns.isVisibleTo(dialog)
    image = dialog.picture.grab().toImage()
    places = product(range(0, image.width(), 5), range(0, image.height(), 5))
    assert len({image.pixelColor(x, y).name() for x, y in places}) > 5


def test_notes_come_in_this_route_in_one_step(take: Take, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "bord.csv").write_text("sticky\nWie belt de JGZ?\nGeen huis\n", encoding="utf-8")
    before = window.desk.session.route
    take(tmp_path / "bord.csv", lambda dialog: qtbot.mouseClick(dialog.notes, Qt.MouseButton.LeftButton))
    route = window.desk.session.route
    assert [note.text for note in route.notes or ()] == ["Wie belt de JGZ?", "Geen huis"]
    assert route.steps == before.steps
    assert window.desk.message.label.text() == "2 notities toegevoegd, onder de tekening."
    drawn = [window.desk.canvas.scene.notes.rect_of(note.id) for note in route.notes or ()]
    assert all(rect is not None and rect.y > window.desk.canvas.scene.drawing.bounds.bottom for rect in drawn)
    window.desk.session.undo()
    assert window.desk.session.route == before


def test_notes_of_a_new_route_lie_apart_on_the_drawing(take: Take, window: MainWindow, tmp_path: Path) -> None:
    text = "sticky\n" + "\n".join("een tekst van een briefje " * (number % 9 + 1) for number in range(30))
    (tmp_path / "bord.csv").write_text(text, encoding="utf-8")
    take(tmp_path / "bord.csv", lambda dialog: dialog.accept())
    rects = window.desk.canvas.scene.notes.rects()
    assert len(rects) == 30
    assert not any(one.overlaps(other) for one, other in combinations(rects, 2))


def test_what_was_skipped_and_guessed_is_told(take: Take, table: Path) -> None:
    table.write_text(_TABLE.replace("Wat", "Stap").replace("Kraamzorg;na;", "Kraamzorg;na;Weg"), encoding="utf-8")
    told = sentences(take(table, lambda dialog: None))
    assert "Overgeslagen (1)" in told
    assert "De lijn naar ‘Weg’ is overgeslagen: er is geen rij met die naam." in told
    assert any(sentence.startswith("Geraden, kijk dit na") for sentence in told)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("stuk.bpmn", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "bpmn"),
        ("stuk.xlsx", b"PK\x03\x04", "Dit is geen Excel-bestand."),
        ("leeg.csv", b"", "Dit bestand is leeg."),
    ],
)
def test_a_bad_file_is_told_and_cannot_be_opened(take: Take, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    buttons: list[bool] = []

    def look(dialog: ImportDialog) -> None:
        buttons.extend((dialog.notes.isEnabled(), dialog.blue.isEnabled()))

    dialog = take(tmp_path / name, look)
    assert said in dialog.said.text() or said == "bpmn"
    assert dialog.said.text().endswith(".")
    assert dialog.said.property("wrong")
    assert buttons == [False, False]


def test_a_file_of_unknown_kind_asks_what_it_is(take: Take, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "iets.txt").write_text("graph TD\n A[Huisarts] --> B[Jeugdarts]\n", encoding="utf-8")
    said: list[str] = []

    def fill(dialog: ImportDialog) -> None:
        said.append(dialog.said.text())
        dialog.format.setCurrentIndex(dialog.format.findData("mermaid"))
        wait(qtbot, dialog)
        said.append(dialog.said.text())

    take(tmp_path / "iets.txt", fill)
    assert said == [
        "Het is niet te zien wat voor bestand dit is. Kies hierboven het soort bestand.",
        "Dit wordt: 3 stappen, 2 lijnen.",
    ]


def test_a_table_dropped_on_the_window_is_looked_at_first(window: MainWindow, table: Path, answer: Any) -> None:
    shown = answer(lambda dialog: None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    drop(window.desk.canvas.view, data, QPoint(200, 200))
    assert [dialog.accessibleName() for dialog in shown] == ["Importeren: tabel.csv"]


def test_closing_while_a_file_is_read_changes_nothing(window: MainWindow, answer: Any, tmp_path: Path) -> None:
    (tmp_path / "groot.csv").write_text("naam\n" + "stap\n" * 20_000, encoding="utf-8")
    before = window.desk.session.route
    shown = answer(lambda dialog: dialog.reject())
    window.controllers.importing.take(tmp_path / "groot.csv")
    window.controllers.importing.stop()
    assert shown[0].said.text() == "Het bestand wordt gelezen…"
    assert window.desk.session.route is before


def test_a_purchase_list_is_shown_its_own_way(take: Take, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("id;dienst;aanbieder\nkraam;Kraamzorg;Best\n", encoding="utf-8")
    dialog = take(tmp_path / "lijst.csv", lambda dialog: None)
    assert any("Inkooplijst terughalen" in sentence for sentence in sentences(dialog))


@pytest.mark.parametrize(
    ("action", "named"), [("import", "Importeren: tabel.csv"), ("take_purchase", "Inkooplijst terughalen: tabel.csv")]
)
def test_the_actions_of_the_menu_ask_for_a_file(
    window: MainWindow, table: Path, answer: Any, monkeypatch: pytest.MonkeyPatch, action: str, named: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(table), ""))
    shown = answer(lambda dialog: None)
    window.actions_by_id[action].trigger()
    assert [dialog.accessibleName() for dialog in shown] == [named]
