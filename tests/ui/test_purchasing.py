"""Taking the edited purchase list back, through the window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from klantroutes.exporters import csv
from klantroutes.model.steps import Service
from klantroutes.storage.files import read
from klantroutes.ui.dialogs.purchase import PurchaseDialog
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow

Take = Callable[[Path, Callable[[PurchaseDialog], None]], PurchaseDialog]


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    """The window with a route."""
    return open_window(example)


@pytest.fixture
def take(window: MainWindow, answer: Any, qtbot: QtBot) -> Take:
    """Take this list back, and do this in the dialog once the list has been read."""

    def taken(path: Path, fill: Callable[[PurchaseDialog], None]) -> PurchaseDialog:
        def filled(dialog: QDialog) -> None:
            assert isinstance(dialog, PurchaseDialog)
            qtbot.waitUntil(lambda: dialog.said.text() != "De lijst wordt gelezen…")
            fill(dialog)

        shown = answer(filled)
        window.controllers.purchasing.take(path)
        (dialog,) = shown
        assert isinstance(dialog, PurchaseDialog)
        return dialog

    return taken


@pytest.fixture
def edited(example: Path, tmp_path: Path) -> Path:
    """The purchase list of the route with another provider and capacity for its first service, and a word for a day."""
    lines = csv.generate(read(example)).decode("utf-8-sig").splitlines()
    head, first = lines[0].split(";"), lines[1].split(";")
    for heading, cell in (("aanbieder", "Best"), ("plaatsen per jaar", "40"), ("wachttijd in dagen", "lang")):
        first[head.index(heading)] = cell
    path = tmp_path / "inkoop.csv"
    path.write_text("\n".join([lines[0], ";".join(first), *lines[2:]]), encoding="utf-8")
    return path


def first_service(window: MainWindow) -> Service:
    """Return the service that was edited."""
    lines = csv.generate(window.desk.session.route).decode("utf-8-sig").splitlines()
    step = window.desk.session.route.by_id[lines[1].split(";")[0]]
    assert isinstance(step, Service)
    return step


def test_the_ticked_changes_are_one_step_to_undo(take: Take, window: MainWindow, edited: Path) -> None:
    before = window.desk.session.route
    take(edited, lambda dialog: dialog.blue.click())
    found = first_service(window)
    assert (found.provider, found.capacity_per_year) == ("Best", 40)
    assert window.desk.session.document.undo_name == "inkooplijst overgenomen"
    assert [step.position for step in window.desk.session.route.steps] == [step.position for step in before.steps]
    window.desk.session.undo()
    assert window.desk.session.route == before


def test_what_is_not_ticked_stays(take: Take, window: MainWindow, edited: Path) -> None:
    def fill(dialog: PurchaseDialog) -> None:
        for row in dialog.rows():
            if row.text(0).startswith("plaatsen per jaar"):
                row.setCheckState(0, Qt.CheckState.Unchecked)
        dialog.blue.click()

    before = first_service(window).capacity_per_year
    take(edited, fill)
    assert (first_service(window).provider, first_service(window).capacity_per_year) == ("Best", before)


def test_the_changes_are_told_old_and_new(take: Take, edited: Path) -> None:
    said: list[str] = []
    dialog = take(edited, lambda dialog: said.extend(row.text(0) for row in dialog.rows()))
    assert any(words.startswith("aanbieder: ") and words.endswith(" → ‘Best’") for words in said)
    skipped = [dialog.skipped.item(number) for number in range(dialog.skipped.count())]
    assert any("‘lang’ is geen" in row.text() for row in skipped if row is not None)


def test_nothing_ticked_is_nothing_to_take(take: Take, edited: Path, qtbot: QtBot) -> None:
    enabled: list[bool] = []

    def fill(dialog: PurchaseDialog) -> None:
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        enabled.append(dialog.blue.isEnabled())

    take(edited, fill)
    assert enabled == [False]


@pytest.mark.parametrize(
    ("text", "said"),
    [("a;b\n1;2\n", "In dit bestand staat geen inkooplijst."), ("", "Dit bestand is leeg.")],
    ids=["other", "empty"],
)
def test_a_file_that_is_no_list_is_told(take: Take, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "iets.csv").write_text(text, encoding="utf-8")
    dialog = take(tmp_path / "iets.csv", lambda dialog: None)
    assert dialog.said.text().startswith(said)
    assert not dialog.blue.isEnabled()


def test_a_list_that_nobody_edited_changes_nothing(take: Take, example: Path, tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_bytes(csv.generate(read(example)))
    dialog = take(tmp_path / "lijst.csv", lambda dialog: None)
    assert dialog.said.text() == "De lijst verandert niets aan de route."
