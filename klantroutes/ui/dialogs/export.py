"""Choosing a format, a name and a folder for an export."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from klantroutes.exporters.exporter import Exporter
from klantroutes.exporters.registry import EXPORTERS

from .dialog import Dialog


class ExportDialog(Dialog):
    """Offers every format of the registry; says what a format leaves out, and whether a file will be replaced."""

    def __init__(self, folder: Path, name: str, parent: QWidget | None = None) -> None:
        super().__init__("Exporteren", parent)
        self.setMinimumWidth(520)
        self.formats: dict[str, QRadioButton] = {}
        for exporter in EXPORTERS:
            button = QRadioButton(exporter.title, self)
            button.setAccessibleName(exporter.title)
            button.toggled.connect(lambda _on: self._show())
            self.formats[exporter.format] = button
            self.body.addWidget(button)
        self._leaves = self.add_text("")
        self._leaves.setMinimumHeight(2 * self._leaves.fontMetrics().lineSpacing())
        self.name = QLineEdit(name, self)
        self.add_field("Naam", self.name)
        self.folder = QLineEdit(str(folder), self)
        self.folder.setAccessibleName("Map")
        choose = QPushButton("Kiezen…", self)
        choose.setAccessibleName("Map kiezen")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        label = QLabel("Map", self)
        label.setBuddy(self.folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.body.addSpacing(4)
        self.body.addWidget(label)
        self.body.addLayout(row)
        self.open_after = QCheckBox("Openen als het klaar is", self)
        self.open_after.setAccessibleName("Openen als het klaar is")
        self.open_after.setChecked(True)
        self.body.addSpacing(4)
        self.body.addWidget(self.open_after)
        self._notice = self.add_text("")
        self._accept = self.add_buttons("Exporteren")
        self.name.textChanged.connect(lambda _text: self._show())
        self.folder.textChanged.connect(lambda _text: self._show())
        self.formats[EXPORTERS[0].format].setChecked(True)
        self.name.setFocus()

    def exporter(self) -> Exporter:
        """Return the chosen format."""
        return next(exporter for exporter in EXPORTERS if self.formats[exporter.format].isChecked())

    def path(self) -> Path:
        """Return the file that will be written."""
        name = self.name.text().strip().replace("/", "-").replace("\\", "-")
        ending = self.exporter().extension
        return Path(self.folder.text().strip()) / (name if name.endswith(ending) else name + ending)

    def _show(self) -> None:
        if not any(button.isChecked() for button in self.formats.values()):
            return
        self._leaves.setText(self.exporter().carries_not)
        exists = bool(self.name.text().strip()) and self.path().exists()
        self._notice.setText("Dit bestand bestaat al en wordt vervangen." if exists else "")
        self._accept.setEnabled(bool(self.name.text().strip()) and Path(self.folder.text().strip() or "/-").is_dir())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Map kiezen", self.folder.text())
        if folder:
            self.folder.setText(folder)
