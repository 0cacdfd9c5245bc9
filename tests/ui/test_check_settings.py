"""Local choices about the checks: numbers, checks that are off, who may refer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from klantroutes.checks.registry import RULES
from klantroutes.model.settings import Settings
from klantroutes.ui.dialogs.check_settings import CheckSettingsDialog

from .conftest import Answer, OpenWindow


def shown(qtbot: QtBot, settings: Settings | None = None) -> CheckSettingsDialog:
    dialog = CheckSettingsDialog(settings)
    qtbot.addWidget(dialog)
    return dialog


def row_of(rule: str) -> int:
    return [one.id for one in RULES].index(rule)


def test_nothing_chosen_writes_nothing(qtbot: QtBot) -> None:
    assert shown(qtbot).settings() is None


def test_what_was_chosen_comes_back(qtbot: QtBot) -> None:
    before = Settings(
        may_refer={"poppoli": ("huisarts", "verloskundige")},
        numbers={"direct_days": 5},
        off={"FAS-13": "Regelt het ziekenhuis"},
    )
    assert shown(qtbot, before).settings() == before


def test_a_check_goes_off_only_with_a_reason(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    table, row = dialog.off.table, row_of("FAS-14")
    table.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    assert "FAS-14" in dialog.lack.text()
    assert not dialog._done.isEnabled()
    table.item(row, 2).setText("Komt in een eigen route")
    assert dialog._done.isEnabled()
    assert dialog.settings() == Settings(off={"FAS-14": "Komt in een eigen route"})


def test_a_number_in_the_route_changes_the_checks(open_window: OpenWindow, answer: Answer) -> None:
    window = open_window()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CheckSettingsDialog)
        dialog.numbers.fields["direct_days"].setValue(7)
        dialog.accept()

    answer(fill)
    window.actions_by_id["check_settings"].trigger()
    assert window.desk.session.route.settings == Settings(numbers={"direct_days": 7})
    window.actions_by_id["undo"].trigger()
    assert window.desk.session.route.settings is None
