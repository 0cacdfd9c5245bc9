"""Help: the list of shortcuts, and what the program is."""

from ..desk import Desk
from ..dialogs.about import AboutDialog
from ..dialogs.shortcuts import ShortcutsDialog
from ..own_keys import OwnKeys
from .viewing import ViewController


class HelpController:
    """What the menu Help does."""

    def __init__(self, desk: Desk, viewing: ViewController) -> None:
        self._desk, self._viewing = desk, viewing

    def shortcuts(self) -> None:
        """Show all shortcuts, and let a person change them."""
        ShortcutsDialog(self._desk.window, OwnKeys(self._desk.settings)).exec()
        self._viewing.keys_changed.emit()

    def about(self) -> None:
        """Show what the program is."""
        AboutDialog(self._desk.window).exec()
