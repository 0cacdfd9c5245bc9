"""Accepting a gap on purpose: why, by whom, and when to look again."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.model.route import Waiver

from ..fields import spec
from ..panels.editors.number import DateEditor
from .dialog import Dialog


class WaiverDialog(Dialog):
    """Asks for a reason, a name and a day; a reason is needed."""

    def __init__(
        self,
        finding: Finding,
        name: str,
        parent: QWidget | None = None,
        *,
        element: str | None = None,
        along: Sequence[Finding] = (),
    ) -> None:
        """Ask about this finding; the waiver names `element`, which accepts the findings of `along` too."""
        super().__init__("Gat bewust accepteren", parent)
        self._finding = finding
        self._element = element
        self.setMinimumWidth(440)
        sentence = QLabel(finding.sentence, self)
        sentence.setWordWrap(True)
        self.body.addWidget(sentence)
        self.add_text("De bevinding blijft zichtbaar als geaccepteerd, ook in wat u exporteert.")
        if along:
            self.add_text(_along_in_words(along))
        self.reason = QPlainTextEdit(self)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(72)
        self.add_field("Waarom is dit goed zo?", self.reason)
        self.by = QLineEdit(name, self)
        self.add_field("Wie besloot dit?", self.by)
        self.review = DateEditor(spec(Waiver, "review_on"), self)
        self.review.show_value((date.today() + timedelta(days=365)).isoformat())
        self.add_field("Opnieuw bekijken op", self.review)
        self._accept = self.add_buttons("Accepteren")
        self.reason.textChanged.connect(self._judge)
        self.review.line.textChanged.connect(lambda _text: self._judge())
        self._judge()

    def waiver(self) -> Waiver:
        """Return what was filled in."""
        fields: dict[str, object] = {
            "rule": self._finding.rule,
            "element": self._element,
            "reason": self.reason.toPlainText().strip(),
            "date": date.today().isoformat(),
        }
        if self.by.text().strip():
            fields["by"] = self.by.text().strip()
        if day := self.review.typed():
            fields["review_on"] = day
        order = [name for name in Waiver.model_fields if name in fields]
        return Waiver.model_validate({name: fields[name] for name in order})

    def _judge(self) -> None:
        self._accept.setEnabled(self.review.fits() and bool(self.reason.toPlainText().strip()))


def _along_in_words(along: Sequence[Finding]) -> str:
    """Return which other findings are accepted too; no more than three by name."""
    names = [f"• {finding.sentence}" for finding in along[:3]]
    more = [f"• en nog {len(along) - 3}"] if len(along) > 3 else []
    return "\n".join(["Dit gat hoort bij dezelfde plek. U accepteert daarmee ook:", *names, *more])
