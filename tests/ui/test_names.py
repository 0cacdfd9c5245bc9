"""Every widget has a name for who cannot see it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from klantroutes.ui.dialogs.about import AboutDialog
from klantroutes.ui.dialogs.export import ExportDialog
from klantroutes.ui.dialogs.finder import Findable, Finder
from klantroutes.ui.dialogs.shortcuts import ShortcutsDialog
from klantroutes.ui.dialogs.template import TemplateDialog
from klantroutes.ui.dialogs.waiver import WaiverDialog

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


def test_every_widget_of_a_dialog_has_a_name(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    window = open_window(example)
    report = window.desk.checker.report
    assert report is not None
    dialogs = [
        AboutDialog(window), ExportDialog(tmp_path, "delft", window), Finder("Zoek", [Findable("a", "b")], window),
        ShortcutsDialog(window), TemplateDialog(window), WaiverDialog(report.findings[0], "", window),
    ]  # fmt: skip
    for dialog in dialogs:
        dialog.show()
        assert dialog.accessibleName()
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.close()
