"""Beginning a meeting: who, when and where, and with which agenda; nothing has to be filled in."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from klantroutes.edits.agenda_templates import agenda_templates
from klantroutes.model.wording import numbered
from klantroutes.model.workshop import AgendaItem, Workshop

from ..fields import spec
from ..panels.editors.number import DateEditor
from .dialog import Dialog

_EMPTY, _PRESENT = "leeg", "blijft"


class MeetingDialog(Dialog):
    """Asks about the meeting; `again` is a meeting that has begun, of which only the facts change."""

    def __init__(
        self,
        workshop: Workshop | None,
        agenda: Sequence[AgendaItem],
        today: date,
        parent: QWidget | None = None,
        *,
        again: bool = False,
    ) -> None:
        super().__init__("Gegevens van de werksessie" if again else "Werksessie beginnen", parent)
        self.setMinimumWidth(620)
        self._held = workshop or Workshop()
        self.add_text(
            "U hoeft niets in te vullen. Wat u invult, staat straks in het verslag."
            if again
            else "U hoeft niets in te vullen. De route van nu wordt bewaard: zo ziet u straks wat er veranderd is."
        )
        self.title = QLineEdit(self._held.title or "", self)
        self.date = DateEditor(spec(Workshop, "date"), self)
        self.date.show_value(self._held.date or today.isoformat())
        self.place = QLineEdit(self._held.place or "", self)
        self.facilitator = QLineEdit(self._held.facilitator or "", self)
        self.participants = QPlainTextEdit("\n".join(self._held.participants or ()), self)
        self.agenda = QComboBox(self)
        self._fill_agenda(agenda)
        self._lay_out(again=again)
        self._accept = self.add_buttons("Klaar" if again else "Beginnen")
        self.date.line.textChanged.connect(lambda _text: self._judge())
        self.title.setFocus()

    def fields(self) -> dict[str, object]:
        """Return what was filled in, by the names of the file; empty where nothing was."""
        people = [" ".join(line.split()) for line in self.participants.toPlainText().splitlines()]
        return {
            "title": self.title.text().strip(),
            "date": self.date.typed(),
            "place": self.place.text().strip(),
            "facilitator": self.facilitator.text().strip(),
            "participants": [person for person in people if person],
        }

    def chosen_agenda(self) -> tuple[AgendaItem, ...] | None:
        """Return the agenda to begin with; None where the present one stays."""
        chosen = self.agenda.currentData()
        if chosen == _PRESENT:
            return None
        return next((one.fresh() for one in agenda_templates() if one.id == chosen), ())

    def _fill_agenda(self, present: Sequence[AgendaItem]) -> None:
        if present:
            parts = numbered(len(present), "onderdeel", "onderdelen")
            self.agenda.addItem(f"De agenda van nu ({parts})", _PRESENT)
        for template in agenda_templates():
            self.agenda.addItem(template.name, template.id)
        self.agenda.addItem("Zonder agenda beginnen", _EMPTY)

    def _lay_out(self, *, again: bool) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.add_field("&Titel", self.title, left)
        self.add_field("&Datum", self.date, left)
        self.add_field("&Plaats", self.place, left)
        self.add_field("&Gespreksleider", self.facilitator, left)
        self.add_field("D&eelnemers, elke regel is er één", self.participants, right)
        self.participants.setTabChangesFocus(True)
        if not again:
            self.add_field("&Agenda", self.agenda, right)
        self.agenda.setVisible(not again)
        left.addStretch(1)

    def _judge(self) -> None:
        self._accept.setEnabled(self.date.fits())
