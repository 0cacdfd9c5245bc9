"""Making an agreement of a finding, or changing one: what, who, and before when."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.model.route import Agreement

from ..fields import spec
from ..panels.editors.number import DateEditor
from .dialog import Dialog


class AgreementDialog(Dialog):
    """Asks what is agreed; the remedy of the finding, or the agreement so far, stands there as a beginning."""

    def __init__(self, about: Finding | Agreement, name: str, parent: QWidget | None = None) -> None:
        made = isinstance(about, Agreement)
        super().__init__("Afspraak wijzigen" if made else "Maak hier een afspraak van", parent)
        self.setMinimumWidth(440)
        if isinstance(about, Finding):
            sentence = QLabel(about.sentence, self)
            sentence.setWordWrap(True)
            self.body.addWidget(sentence)
        self._text = QPlainTextEdit(about.text if isinstance(about, Agreement) else about.remedy, self)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(88)
        self.add_field("Wat spreekt u af?", self._text)
        self._owner = QLineEdit(name, self)
        self.add_field("Wie doet dit?", self._owner)
        self._due = DateEditor(spec(Agreement, "due"), self)
        self._due.show_value(about.due if isinstance(about, Agreement) else None)
        self.add_field("Voor welke dag?", self._due)
        self._accept = self.add_buttons("Klaar" if made else "Afspreken")
        self._text.textChanged.connect(self._judge)
        self._due.line.textChanged.connect(lambda _text: self._judge())
        self._text.selectAll()
        self._text.setFocus()
        self._judge()

    def text(self) -> str:
        """Return what is agreed."""
        return self._text.toPlainText()

    def owner(self) -> str:
        """Return who does it; empty when that is open."""
        return self._owner.text()

    def due(self) -> str | None:
        """Return the day in the form of the file; None when that is open."""
        found = self._due.typed()
        return str(found) if found else None

    def fill_in(self, text: str, owner: str, due: str) -> None:
        """Fill in all fields, the day as people write it."""
        self._text.setPlainText(text)
        self._owner.setText(owner)
        self._due.line.setText(due)

    def _judge(self) -> None:
        self._accept.setEnabled(self._due.fits() and bool(self.text().strip()))
