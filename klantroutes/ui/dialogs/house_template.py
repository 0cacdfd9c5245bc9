"""Choosing the Word file in which a policy document gets the look of the house."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import write_bytes

_WORD = "Word-bestanden (*.docx)"
_OWN_LOOK = "Het document krijgt het uiterlijk van Klantroutes."


class HouseTemplate(QWidget):
    """The template that is used; `changed` when it is another one."""

    changed = Signal()

    def __init__(self, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.sample: Callable[[], bytes] | None = None
        """Makes a template to begin with, where the format has such a thing."""
        self.folder = str(path.parent if path is not None else Path.home())
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.choose = _button("Gebruik eigen sjabloon (.docx)…", self._choose, self)
        self.leave = _button("Zonder eigen sjabloon", lambda: self.use(None), self)
        self.keep = _button("Bewaar een voorbeeldsjabloon…", self._keep, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        heading = QLabel("Huisstijl", self)
        for widget in (heading, self.said, self.choose, self.leave, self.keep):
            layout.addWidget(widget)
        self._show()

    def use(self, path: Path | None) -> None:
        """Use this template from now on; None for our own look."""
        self.path = path
        self._show()
        self.changed.emit()

    def keep_sample(self, path: Path) -> None:
        """Write a template to begin with to this file, and say where it is."""
        if self.sample is None:
            return
        try:
            write_bytes(path, self.sample())
        except FileFault as fault:
            self.said.setText(str(fault))
            return
        self.said.setText(
            f"‘{path.name}’ staat in {path.parent}. Geef het in Word uw logo en lettertype, en kies het daarna hier."
        )

    def _show(self) -> None:
        self.said.setText(_OWN_LOOK if self.path is None else f"Het document komt in ‘{self.path.name}’.")
        self.leave.setVisible(self.path is not None)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Eigen sjabloon kiezen", self.folder, _WORD)
        if name:
            self.use(Path(name))

    def _keep(self) -> None:
        proposal = str(Path(self.folder) / "sjabloon klantroutes.docx")
        name, _ = QFileDialog.getSaveFileName(self, "Voorbeeldsjabloon bewaren", proposal, _WORD)
        if name:
            self.keep_sample(Path(name).with_suffix(".docx"))


def _button(text: str, do: Callable[[], None], parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: do())
    return button
