"""Choosing a format, a name and a folder for an export, with an example of the file beside it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from klantroutes.exporters.choices import Choices
from klantroutes.exporters.exporter import Exporter
from klantroutes.exporters.preview import Preview
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.exporters.scope import Scope

from .dialog import Dialog
from .export_looks import ExportLooks
from .export_preview import ExportPreview
from .export_scope import ExportScope
from .house_template import HouseTemplate

_SIZE = (1120, 600)
_LIST, _FORM = 280, 312
"""Width of the list of formats and of what can be chosen for one."""
_SECRET = "De stemronde is nog geheim: de stippen gaan niet mee."


class ExportDialog(Dialog):
    """Offers every format of the registry; says what a format leaves out, and whether a file will be replaced.

    `wanted` asks for a new example: the choices that make the file are other ones now. What a format can be told goes
    in the layout `options`. With `secret` a hidden round of voting goes on, of which no file tells.
    """

    wanted = Signal()

    def __init__(
        self,
        folder: Path,
        name: str,
        parent: QWidget | None = None,
        template: Path | None = None,
        parts: Iterable[tuple[str, Scope]] = (),
        *,
        secret: bool = False,
    ) -> None:
        super().__init__("Exporteren", parent)
        self._secret = secret
        self.list = self._make_list()
        self.name = QLineEdit(name, self)
        self.folder = QLineEdit(str(folder), self)
        self.open_after = QCheckBox("Openen als het klaar is", self)
        self.house = HouseTemplate(template, self)
        self.part = ExportScope(parts, self)
        self.looks = ExportLooks(self)
        self.options = QVBoxLayout()
        self.options.addWidget(self.part)
        self.options.addWidget(self.looks)
        self.preview = ExportPreview(self)
        self._put_together()
        self._accept = self.add_buttons("Exporteren")
        self.list.currentRowChanged.connect(lambda _row: self._show_format())
        self.name.textChanged.connect(lambda _text: self._judge())
        self.folder.textChanged.connect(lambda _text: self._judge())
        for choice in (self.house, self.part, self.looks):
            choice.changed.connect(self.wanted)
        self.list.setCurrentRow(0)
        self.resize_within(*_SIZE)
        self.list.setFocus()

    def _make_list(self) -> QListWidget:
        found = QListWidget(self)
        found.setAccessibleName("Wat wilt u maken?")
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setWordWrap(True)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        found.addItems([exporter.title for exporter in EXPORTERS])
        return found

    def _put_together(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        self.list.setFixedWidth(_LIST)
        columns.addWidget(self.list)
        columns.addWidget(self._make_form())
        columns.addWidget(self.preview, 1)
        self.body.addLayout(columns, 1)

    def _make_form(self) -> QScrollArea:
        """Return what can be chosen, in a column that scrolls where a screen is low."""
        inner = QWidget(self)
        form = QVBoxLayout(inner)
        form.setContentsMargins(0, 0, 12, 0)
        self._leaves = self.add_text("", form)
        self.add_field("Naam", self.name, form)
        choose = QPushButton("Kiezen…", self)
        choose.setAccessibleName("Map kiezen")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        self.add_field("Map", self.folder, form)
        form.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        form.addLayout(self.options)
        form.addWidget(self.house)
        form.addSpacing(4)
        self.open_after.setAccessibleName(self.open_after.text())
        self.open_after.setChecked(True)
        form.addWidget(self.open_after)
        self._notice = self.add_text("", form)
        form.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedWidth(_FORM)
        area.setWidget(inner)
        return area

    def choose(self, name: str) -> None:
        """Choose the format with this name; nothing happens when there is none."""
        if name in BY_FORMAT:
            self.list.setCurrentRow(EXPORTERS.index(BY_FORMAT[name]))

    def exporter(self) -> Exporter:
        """Return the chosen format."""
        return EXPORTERS[max(self.list.currentRow(), 0)]

    def choices(self) -> Choices:
        """Return what is chosen about the file besides its format."""
        return Choices(self.part.scope(), self.looks.paper(), self.looks.width_in_pixels())

    def template(self) -> Path | None:
        """Return the house template that is used; None where the format knows none, or for our own look."""
        return self.house.path if self.exporter().generate_in is not None else None

    def path(self) -> Path:
        """Return the file that will be written."""
        name = self.name.text().strip().replace("/", "-").replace("\\", "-")
        ending = self.exporter().extension
        return Path(self.folder.text().strip()) / (name if name.endswith(ending) else name + ending)

    def show_example(self, found: Preview | str) -> None:
        """Show an example of the file, or why there is none."""
        if isinstance(found, str):
            self.preview.show_fault(found)
        else:
            self.preview.show_preview(found)

    def _show_format(self) -> None:
        exporter = self.exporter()
        left = exporter.carries_not or "Alles uit de route gaat mee."
        self._leaves.setText(f"{left} {_SECRET}" if self._secret else left)
        self.looks.show_for(exporter)
        self.house.setVisible(exporter.generate_in is not None)
        self.house.sample = exporter.sample
        self._judge()
        self.wanted.emit()

    def _judge(self) -> None:
        exists = bool(self.name.text().strip()) and self.path().exists()
        self._notice.setText("Dit bestand bestaat al en wordt vervangen." if exists else "")
        self._accept.setEnabled(bool(self.name.text().strip()) and Path(self.folder.text().strip() or "/-").is_dir())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Map kiezen", self.folder.text())
        if folder:
            self.folder.setText(folder)
