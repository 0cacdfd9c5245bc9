"""Filling in: one edit for each field, and nothing typed is ever lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.model.period import Period
from klantroutes.model.steps import Handover, Professional, Service
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.editors.checklist import ChecklistEditor
from klantroutes.ui.panels.editors.choice import CatalogueEditor, ChoiceEditor, FlagEditor
from klantroutes.ui.panels.editors.editor import Editor
from klantroutes.ui.panels.editors.funding import FundingEditor
from klantroutes.ui.panels.editors.part import PartEditor
from klantroutes.ui.panels.editors.period import PeriodEditor
from klantroutes.ui.panels.editors.text import TextEditor

from .conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
"""Lists that fold out ask for more than a platform without a screen has."""


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def editor(window: MainWindow, name: str, *ids: str) -> Editor:
    window.desk.canvas.point_out(ids)
    return window.desk.properties.form().editors[name]


def type_in(qtbot: QtBot, field: Editor, text: str) -> None:
    assert isinstance(field, TextEditor)
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)


def test_no_difference_between_empty_and_nee_is_lost(window: MainWindow) -> None:
    field = editor(window, "involves_partner", "kas")
    assert isinstance(field, FlagEditor)
    for value, shown in ((False, (False, True)), (True, (True, False))):
        field.buttons[value].click()
        kas = window.desk.session.route.by_id["kas"]
        assert isinstance(kas, Professional)
        assert kas.involves_partner is value
        assert (field.buttons[True].isChecked(), field.buttons[False].isChecked()) == shown
    field.buttons[True].click()
    assert "involves_partner" not in window.desk.session.route.by_id["kas"].model_fields_set


def test_half_typed_text_survives_a_change_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "organisation", "kas")
    assert isinstance(field, TextEditor)
    field.line.setFocus()
    qtbot.keyClicks(field.line, "Stichting half")
    window.desk.session.perform(edits.set_field("verl", "label", "Andere naam"))
    assert field.line.text() == "Stichting half"
    assert field.line.hasFocus()
    window.desk.canvas.point_out(["verl"])
    assert window.desk.session.route.by_id["kas"].organisation == "Stichting half"


def test_escape_brings_the_old_text_back(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "label", "kas")
    type_in(qtbot, field, "Iets anders")
    assert isinstance(field, TextEditor)
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "Kasto-team"
    assert not window.desk.session.document.modified


def test_nonsense_stays_in_the_field_with_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "within_days", "h1")
    type_in(qtbot, field, "snel")
    field.commit_pending()
    assert isinstance(field, TextEditor)
    assert field.line.property("wrong")
    assert not window.desk.session.document.modified
    type_in(qtbot, field, "5")
    field.commit_pending()
    handover = window.desk.session.route.by_id["h1"]
    assert isinstance(handover, Handover)
    assert handover.within_days == 5


def test_a_period_is_typed_in_weeks_and_months(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "period", "kas")
    assert isinstance(field, PeriodEditor)
    field.ends["start"].number.selectAll()
    qtbot.keyClicks(field.ends["start"].number, "20")
    qtbot.keyClick(field.ends["start"].number, Qt.Key.Key_Return)
    assert window.desk.session.route.by_id["kas"].period == Period(start=-140, end=730)


def test_more_steps_are_filled_in_together(window: MainWindow) -> None:
    field = editor(window, "phase", "kas", "verl", "ha")
    assert isinstance(field, ChoiceEditor)
    field.combo.activated.emit(field.combo.findText("Na de geboorte"))
    route = window.desk.session.route
    assert {route.by_id[name].phase for name in ("kas", "verl", "ha")} == {"na"}
    window.controllers.editing.undo()
    assert not window.desk.session.document.modified


def test_a_catalogue_name_is_found_and_an_unknown_one_refused(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "catalogue", "kas")
    assert isinstance(field, CatalogueEditor)
    type_in(qtbot, field, "Tovenaar")
    field.commit_pending()
    assert field.line.property("wrong")
    type_in(qtbot, field, "gynaecoloog")
    field.commit_pending()
    assert window.desk.session.route.by_id["kas"].catalogue == "gynaecoloog"


def test_money_gets_a_row_for_each_source(window: MainWindow, qtbot: QtBot) -> None:
    field = editor(window, "funding", "d_kas")
    assert isinstance(field, FundingEditor)
    field.add_row()
    qtbot.keyClicks(field.rows[-1].source, "Wmo")
    qtbot.keyClick(field.rows[-1].source, Qt.Key.Key_Return)
    service = window.desk.session.route.by_id["d_kas"]
    assert isinstance(service, Service)
    assert service.funding is not None
    assert [item.source for item in service.funding] == ["Gemeentefonds", "Wmo"]


def test_a_condition_is_ticked(window: MainWindow) -> None:
    field = editor(window, "applies_to", "kas")
    assert isinstance(field, PartEditor)
    levels = field.editors["levels"]
    assert isinstance(levels, ChecklistEditor)
    ticks = levels.open_list()
    assert ticks.isVisible()
    ticks.boxes["C"].setChecked(True)
    ticks.boxes["D"].setChecked(True)
    ticks.finish()
    condition = window.desk.session.route.by_id["kas"].applies_to
    assert condition is not None
    assert condition.levels == ("C", "D")
    levels.choose(())
    assert "applies_to" not in window.desk.session.route.by_id["kas"].model_fields_set


def test_nothing_selected_shows_the_route(window: MainWindow) -> None:
    field = editor(window, "target.traits")
    assert isinstance(field, ChecklistEditor)
    field.choose(("jonge_moeder",))
    assert window.desk.session.route.target.traits == ("jonge_moeder",)


def test_a_line_has_a_label(window: MainWindow, qtbot: QtBot) -> None:
    link = window.desk.session.route.links[0]
    field = editor(window, "label", link.id)
    type_in(qtbot, field, "na intake")
    field.commit_pending()
    assert window.desk.session.route.links[0].label == "na intake"
    type_in(qtbot, field, " ")
    assert isinstance(field, TextEditor)
    field.line.clear()
    field.line.setModified(True)
    field.commit_pending()
    assert "label" not in window.desk.session.route.links[0].model_fields_set


def test_saving_takes_in_what_is_being_typed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    field = editor(window, "organisation", "kas")
    type_in(qtbot, field, "Stichting half")
    window.desk.session.path = tmp_path / "a.klantroute"
    window.controllers.files.save()
    QApplication.processEvents()
    assert "Stichting half" in (tmp_path / "a.klantroute").read_text(encoding="utf-8")


def test_another_form_begins_at_its_top(window: MainWindow) -> None:
    window.resize(1280, 720)
    window.controllers.noting.write("koffie", "", "")
    window.desk.canvas.scene.select([])
    QApplication.processEvents()
    window.desk.properties.show_field("target.levels")
    [note] = window.desk.session.route.notes or ()
    field = editor(window, "text", note.id)
    QApplication.processEvents()
    assert field.visibleRegion().boundingRect().height() == field.height()
