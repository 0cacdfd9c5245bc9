"""Asking along what a presentation goes; the last answer stands ready."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QWidget

from ..dialogs.dialog import Dialog

PHASES, CLIENT, AGENDA = "fasen", "client", "agenda"
_WAYS = (
    (PHASES, "Per &fase: alle stappen, en daarna de overdrachten"),
    (CLIENT, "De weg van één &cliënt: wie zij ontmoet, en waar zij uit beeld valt"),
    (AGENDA, "De &agenda van de werksessie"),
)


class PresentDialog(Dialog):
    """Offers the ways; Enter begins. `clients` are the names of the clients to choose from."""

    def __init__(self, clients: Sequence[str], *, agenda: bool, parent: QWidget | None = None) -> None:
        super().__init__("Presenteren", parent)
        self.add_text("Verder: spatie, pijl of klik. Terug: pijl naar links. Zwart beeld: B. Stoppen: Esc.")
        self.ways = {name: QRadioButton(words, self) for name, words in _WAYS}
        self.client = QComboBox(self)
        self.client.setAccessibleName("Welke cliënt")
        self.client.addItems(list(clients))
        for name, button in self.ways.items():
            button.setAccessibleName(dict(_WAYS)[name].replace("&", ""))
            self.body.addWidget(button)
            if name == CLIENT:
                self.body.addWidget(self.client)
        self.ways[AGENDA].setEnabled(agenda)
        if not agenda:
            self.add_text("Er is nog geen agenda. Begin een werksessie om er een te kiezen.")
        self.dark = QCheckBox("&Donkere achtergrond, voor een donkere zaal", self)
        self.dark.setAccessibleName("Donkere achtergrond")
        self.body.addSpacing(8)
        self.body.addWidget(self.dark)
        self.ways[CLIENT].toggled.connect(self.client.setEnabled)
        self.client.setEnabled(False)
        self.add_buttons("Beginnen")
        self.resize_within(560, 320)

    def begin_with(self, way: str, client: str, *, dark: bool) -> None:
        """Put an earlier answer ready; what is not there any more gives way to the first."""
        known = self.ways.get(way)
        chosen = known if known is not None and known.isEnabled() else self.ways[PHASES]
        chosen.setChecked(True)
        chosen.setFocus()
        self.client.setCurrentIndex(max(0, self.client.findText(client)))
        self.dark.setChecked(dark)

    @property
    def way(self) -> str:
        """The way that is chosen."""
        return next(name for name, button in self.ways.items() if button.isChecked())
