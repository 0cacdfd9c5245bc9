"""Editors for numbers and dates: typed as people write them, refused with a sentence."""

from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from ...fields import FieldSpec
from .editor import VARIOUS
from .text import TextEditor

_MOST = 10**9
_ENDINGS = {"within_days": "dagen", "waiting_days": "dagen", "interval_days": "dagen", "price_eur": "euro"}


class CheckedText(TextEditor):
    """A line whose text must mean something; what does not stays in the field, with a sentence below it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("wrong", True)
        self._said.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._said)

    def show_value(self, value: object) -> None:
        """Show the value; an earlier refusal goes."""
        self._say("")
        super().show_value(value)

    def typed(self) -> object:
        """Return what the text means as it is now, or raise a ValueError with a sentence."""
        return self.value_of(self.line.text())

    def fits(self) -> bool:
        """Say whether the text means something."""
        try:
            self.typed()
        except ValueError:
            return False
        return True

    def commit_pending(self) -> None:
        """Commit the text, or say why it cannot be."""
        try:
            self.typed()
        except ValueError as error:
            self._say(str(error))
            return
        self._say("")
        super().commit_pending()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if self.line.property("wrong") != bool(sentence):
            self.line.setProperty("wrong", bool(sentence))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)


class NumberEditor(CheckedText):
    """A number from 0; `shape` tells whether it may have a fraction."""

    def text_of(self, value: object) -> str:
        """Return the number with its unit."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return ""
        ending = _ENDINGS.get(self.spec.name, "")
        if value == 1 and ending == "dagen":
            ending = "dag"
        return f"{str(value).replace('.', ',')} {ending}".strip()

    def value_of(self, text: str) -> object:
        """Return the number, or raise a ValueError with a sentence."""
        bare = text.strip().lower()
        for ending in ("dagen", "dag", "euro", "€"):
            bare = bare.removesuffix(ending).removeprefix("€").strip()
        if not bare:
            return None
        try:
            value = float(bare.replace(",", ".")) if self.spec.shape == "number" else int(bare)
        except ValueError:
            raise ValueError("Vul een getal in, bijvoorbeeld 7.") from None
        if not 0 <= value <= _MOST:
            raise ValueError("Vul een getal in van 0 of hoger.")
        return int(value) if value == int(value) else value


class DateEditor(CheckedText):
    """A day of the calendar, as 31-3-2026."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.line.setPlaceholderText("dag-maand-jaar")

    def show_value(self, value: object) -> None:
        """Show the day."""
        super().show_value(value)
        if value is not VARIOUS:
            self.line.setPlaceholderText("dag-maand-jaar")

    def text_of(self, value: object) -> str:
        """Return the day as people write it."""
        if not isinstance(value, str):
            return ""
        year, month, day = value.split("-")
        return f"{int(day)}-{int(month)}-{year}"

    def value_of(self, text: str) -> object:
        """Return the day as the file writes it, or raise a ValueError with a sentence."""
        bare = text.strip().replace("/", "-").replace(".", "-")
        if not bare:
            return None
        try:
            day, month, year = (int(part) for part in bare.split("-"))
            return date(year, month, day).isoformat()
        except (ValueError, OverflowError):
            raise ValueError("Vul een dag in zoals 31-3-2026.") from None
