"""Choosing the paper of a PDF, or the size of a picture."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from klantroutes.exporters.exporter import Exporter
from klantroutes.exporters.paper import ORIENTATIONS, SIZES, Orientation, Paper, PaperSize
from klantroutes.exporters.paper import Spread as Spreading
from klantroutes.exporters.png import NARROWEST, WIDE, WIDEST

_PAGES: tuple[tuple[Spreading, str], ...] = (
    ("auto", "Vanzelf goed leesbaar"),
    ("een", "Alles op één bladzijde"),
    ("tegels", "Verdeeld over bladen"),
)
_PAPERS: tuple[tuple[PaperSize, Orientation], ...] = tuple((size, way) for size in SIZES for way in ORIENTATIONS)


class ExportLooks(QWidget):
    """Shows only what the format knows; `changed` when something else was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = _box(
            "Papier", [" ".join([size.upper(), *([way] if way != "auto" else [])]) for size, way in _PAPERS], self
        )
        self.pages = _box("Bladzijden", [words for _, words in _PAGES], self)
        self.wide = QSpinBox(self)
        self.wide.setAccessibleName("Breedte in beeldpunten")
        self.wide.setRange(NARROWEST, WIDEST)
        self.wide.setSingleStep(100)
        self.wide.setValue(WIDE)
        self.wide.setKeyboardTracking(False)
        self._of_paper = [*self._field(self.papers), *self._field(self.pages)]
        self._of_picture = self._field(self.wide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (*self._of_paper, *self._of_picture):
            layout.addWidget(widget)
        self.papers.currentIndexChanged.connect(self.changed)
        self.pages.currentIndexChanged.connect(self.changed)
        self.wide.valueChanged.connect(self.changed)

    def _field(self, editor: QWidget) -> list[QWidget]:
        label = QLabel(editor.accessibleName(), self)
        label.setBuddy(editor)
        label.setContentsMargins(0, 4, 0, 0)
        return [label, editor]

    def show_for(self, exporter: Exporter) -> None:
        """Show what can be chosen for this format."""
        for widget in self._of_paper:
            widget.setVisible(exporter.generate_on is not None)
        for widget in self._of_picture:
            widget.setVisible(exporter.generate_wide is not None)
        self.setVisible(exporter.generate_on is not None or exporter.generate_wide is not None)

    def paper(self) -> Paper:
        """Return the chosen paper."""
        size, way = _PAPERS[self.papers.currentIndex()]
        return Paper(size, way, _PAGES[self.pages.currentIndex()][0])

    def width_in_pixels(self) -> int:
        """Return the chosen width of a picture."""
        return self.wide.value()


def _box(name: str, items: list[str], parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.addItems(items)
    return box
