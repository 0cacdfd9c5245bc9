"""One question, once: what the wheel of the mouse does over the drawing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

QUESTION = "Schuift het wiel van uw muis de tekening op, of zoomt het?"


class WheelQuestion(QFrame):
    """A bar above the canvas that does not stand in the way; `answered` says whether the wheel zooms."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("messagebar", True)
        self.setAccessibleName(QUESTION)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        label = QLabel(QUESTION, self)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for words, zooms, tip in (
            ("Schuiven", False, "Zoomen doet u dan met Ctrl en het wiel"),
            ("Zoomen", True, "Zoals in Miro; schuiven doet u dan met de spatiebalk of de rechterknop"),
        ):
            button = QPushButton(words, self)
            button.setAccessibleName(f"Het wiel laat de tekening {words.lower()}")
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked=False, zooms=zooms: self._answer(zooms))
            row.addWidget(button)
        self.hide()

    def _answer(self, zooms: bool) -> None:
        self.hide()
        self.answered.emit(zooms)
