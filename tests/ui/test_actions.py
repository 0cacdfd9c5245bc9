"""The table of actions: nothing double, and everything can be triggered at any time."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from klantroutes.ui.actions import ACTIONS, TOOLBAR
from klantroutes.ui.dialogs.shortcuts import ShortcutsDialog

from .conftest import Answer, OpenWindow


@pytest.fixture
def nobody_answers(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> list[QDialog]:
    """Close every dialog without choosing."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    return answer(QDialog.reject)


@pytest.mark.usefixtures("nobody_answers")
@pytest.mark.parametrize("route", ["leeg", "vol"])
def test_every_action_can_be_triggered(route: str, open_window: OpenWindow, example: Path) -> None:
    window = open_window()
    for spec in sorted(ACTIONS, key=lambda spec: spec.id == "quit"):
        window.desk.session.document.mark_saved()
        if route == "vol":
            assert window.controllers.files.open_path(example)
            window.desk.canvas.scene.select_all()
        else:
            window.controllers.files.begin()
        action = window.actions_by_id[spec.id]
        assert action.isEnabled() or spec.needs, spec.id
        action.setEnabled(True)
        action.trigger()
        QApplication.processEvents()
    assert not window.isVisible()


def test_ids_and_shortcuts_are_given_once() -> None:
    ids = [spec.id for spec in ACTIONS]
    keys = [key for spec in ACTIONS for key in spec.shortcuts]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)
    assert set(TOOLBAR) - {"|"} <= set(ids)


def test_the_list_of_shortcuts_holds_all(open_window: OpenWindow) -> None:
    dialog = ShortcutsDialog(open_window())
    groups = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    texts = {group.child(row).text(0) for group in groups for row in range(group.childCount())}
    assert {spec.text.removesuffix("…") for spec in ACTIONS if spec.shortcuts} <= texts


def test_what_cannot_be_done_is_switched_off(open_window: OpenWindow) -> None:
    actions = open_window().actions_by_id
    for name in ("undo", "redo", "copy", "duplicate", "remove", "arrange"):
        assert not actions[name].isEnabled(), name
