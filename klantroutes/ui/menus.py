"""Menus that are filled while the program runs: recent files, and the choice of colours."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from .appearance import HIGH, HIGH_ON_BLACK

SCHEMES = (
    ("systeem", "Zoals het systeem"), ("licht", "Licht"), ("donker", "Donker"),
    (HIGH, "Hoog contrast, zwart op wit"), (HIGH_ON_BLACK, "Hoog contrast, wit op zwart"),
)  # fmt: skip


class SchemeMenu(QMenu):
    """Light, dark, high contrast, or as the system does."""

    def __init__(self, chosen: str, choose: Callable[[str], None], parent: QWidget) -> None:
        super().__init__("Kleuren", parent)
        self.setAccessibleName("Kleuren")
        group = QActionGroup(self)
        for scheme, text in SCHEMES:
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(scheme == chosen)
            action.triggered.connect(lambda _on=False, scheme=scheme: choose(scheme))
            group.addAction(action)


def fill_recent(menu: QMenu, paths: list[str], open_path: Callable[[Path], bool]) -> None:
    """Show these files in the menu."""
    menu.clear()
    for name in paths:
        path = Path(name)
        action = menu.addAction(f"{path.stem.replace('&', '&&')}   ({path.parent.name.replace('&', '&&')})")
        action.setToolTip(name)
        action.triggered.connect(lambda _on=False, path=path: open_path(path))
    if not paths:
        menu.addAction("Nog niets").setEnabled(False)
