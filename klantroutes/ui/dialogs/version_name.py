"""Asking what a kept version is called."""

from PySide6.QtWidgets import QLineEdit, QWidget

from .dialog import Dialog


class VersionDialog(Dialog):
    """Asks for a name; the route is kept as it is now."""

    def __init__(self, proposal: str, parent: QWidget | None = None) -> None:
        super().__init__("Versie bewaren", parent)
        self.add_text("De route zoals hij nu is, blijft in het bestand. U kunt er later mee vergelijken of naar terug.")
        self.field = QLineEdit(proposal, self)
        self.add_field("&Naam", self.field)
        self.blue = self.add_buttons("Bewaren")
        self.field.textChanged.connect(lambda _text: self.blue.setEnabled(bool(self.name())))
        self.field.selectAll()
        self.field.setFocus()

    def name(self) -> str:
        """Return the name on one line."""
        return " ".join(self.field.text().split())
