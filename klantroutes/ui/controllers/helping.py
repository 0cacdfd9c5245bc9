"""Help: the list of shortcuts, and what the program is."""

from ..desk import Desk
from ..dialogs.about import AboutDialog
from ..dialogs.shortcuts import ShortcutsDialog


class HelpController:
    """What the menu Help does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def shortcuts(self) -> None:
        """Show all shortcuts."""
        ShortcutsDialog(self._desk.window).exec()

    def about(self) -> None:
        """Show what the program is."""
        AboutDialog(self._desk.window).exec()
