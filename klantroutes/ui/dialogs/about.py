"""What the program is, and its version."""

from PySide6.QtWidgets import QWidget

from klantroutes import __version__

from .dialog import Dialog

_TEXT = (
    "Teken hoe een cliënt van Kansrijke Start door de hulp gaat: vóór de zwangerschap, tijdens de zwangerschap en na "
    "de geboorte. Het programma kijkt mee of de route sluit voor elke cliënt. U kunt er een stuk van maken om te delen."
)
_QUIET = "Klantroutes werkt op uw eigen computer. Er gaat niets het internet op."


class AboutDialog(Dialog):
    """A few sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(f"Klantroutes {__version__}", parent)
        self.setFixedWidth(440)
        self.add_text(_TEXT)
        self.add_text(_QUIET)
        self.add_text("Vrije software onder de EUPL 1.2.")
        self.add_buttons("", "Sluiten")
