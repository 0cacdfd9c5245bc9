"""Every widget has a name for who cannot see it."""

from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from klantroutes import edits
from klantroutes.importers.registry import BY_FORMAT
from klantroutes.ui import dialogs as package
from klantroutes.ui.dialogs.about import AboutDialog
from klantroutes.ui.dialogs.agreement import AgreementDialog
from klantroutes.ui.dialogs.care_path import CarePathDialog, Choice
from klantroutes.ui.dialogs.check_settings import CheckSettingsDialog
from klantroutes.ui.dialogs.dialog import Dialog
from klantroutes.ui.dialogs.export import ExportDialog
from klantroutes.ui.dialogs.finder import Findable, Finder
from klantroutes.ui.dialogs.importing import ImportDialog
from klantroutes.ui.dialogs.meeting_begin import MeetingDialog
from klantroutes.ui.dialogs.purchase import PurchaseDialog
from klantroutes.ui.dialogs.rules import RulesDialog
from klantroutes.ui.dialogs.shift_time import ShiftTimeDialog
from klantroutes.ui.dialogs.shortcuts import ShortcutsDialog
from klantroutes.ui.dialogs.template import TemplateDialog
from klantroutes.ui.dialogs.version_merge import MergeDialog
from klantroutes.ui.dialogs.version_name import VersionDialog
from klantroutes.ui.dialogs.voting_begin import Earlier, VotingDialog
from klantroutes.ui.dialogs.waiver import WaiverDialog
from klantroutes.ui.import_look import seen
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow


def nameless(root: QWidget) -> list[str]:
    """Return the widgets that a person can reach and that say nothing."""
    found = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel) or widget.objectName().startswith("qt_") or not widget.isEnabled():
            continue
        if widget.focusPolicy().value == 0 or widget.focusProxy() is not None or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            parents = f"{type(widget.parentWidget()).__name__}/{type(widget).__name__}"
            found.append(f"{parents} {widget.objectName()}")
    return found


@pytest.mark.parametrize("chosen", [[], ["kas"], ["d_kas"], ["h1"], ["in"], ["uit"], ["kas", "verl"]], ids=",".join)
def test_every_widget_of_the_window_has_a_name(open_window: OpenWindow, example: Path, chosen: list[str]) -> None:
    window = open_window(example)
    window.desk.canvas.point_out(chosen)
    for section in window.desk.properties.form().sections:
        section.head.setChecked(True)
    assert nameless(window) == []


def test_every_widget_has_a_name_with_the_outline_open(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    window.actions_by_id["outline"].trigger()
    window.actions_by_id["walk"].trigger()
    assert nameless(window) == []


def test_every_widget_has_a_name_with_the_changes_open(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    window.desk.session.perform(edits.keep_version("v", "Begin", "2026-01-01T00:00:00Z"))
    window.desk.session.perform(edits.set_route_fields(title="Anders"))
    window.actions_by_id["changes"].trigger()
    assert nameless(window) == []


def dialogs(window: MainWindow, folder: Path) -> dict[type[QDialog], QDialog]:
    """Return one of each kind."""
    report = window.desk.checker.report
    assert report is not None
    finding = report.findings[0]
    made = (
        AboutDialog(window), AgreementDialog(finding, "", window), CheckSettingsDialog(None, window),
        ExportDialog(folder, "delft", window), ImportDialog("tabel.csv", BY_FORMAT["csv"], window),
        PurchaseDialog("lijst.xlsx", window), Finder("Zoek", [Findable("a", "b")], window),
        RulesDialog(None, window), ShortcutsDialog(window), TemplateDialog(window), WaiverDialog(finding, "", window),
        CarePathDialog("Kraam", [Choice("Nieuw: verslaving", "Het komt ernaast.", theme="verslaving")], window),
        ShiftTimeDialog("Echo", lambda _days: "week 12", window), MeetingDialog(None, (), date(2026, 11, 22), window),
        VotingDialog(3, ("notitie",), ("notitie", "stap"), Earlier(False, True), window),
        VersionDialog("Versie 1", window), MergeDialog("‘kopie’", window),
    )  # fmt: skip
    return {type(dialog): dialog for dialog in made}


def test_every_box_above_a_column_has_a_name(open_window: OpenWindow, example: Path) -> None:
    dialog = ImportDialog("tabel.csv", BY_FORMAT["csv"], open_window(example))
    dialog.show_seen(seen(BY_FORMAT["csv"], b"Stap;Fase\nHuisarts;voor\n", None))
    dialog.show()
    assert nameless(dialog) == []
    assert [box.accessibleName() for box in dialog.columns.boxes] == [
        "Betekenis van kolom 1, Stap",
        "Betekenis van kolom 2, Fase",
    ]
    dialog.close()


def test_every_widget_of_every_dialog_has_a_name(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    made = dialogs(open_window(example), tmp_path)
    assert set(made) == set(written())
    for kind, dialog in made.items():
        dialog.show()
        assert dialog.accessibleName()
        assert nameless(dialog) == [], kind.__name__
        dialog.close()


def written() -> list[type[QDialog]]:
    """Return every kind of dialog that there is."""
    modules = [import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)]
    things = [thing for module in modules for thing in vars(module).values() if isinstance(thing, type)]
    inside = [thing for thing in things if issubclass(thing, QDialog) and thing.__module__.startswith(package.__name__)]
    return [thing for thing in dict.fromkeys(inside) if thing is not Dialog]
