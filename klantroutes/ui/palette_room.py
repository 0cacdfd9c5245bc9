"""The room of the palette, which other panels take for as long as they are open."""

from PySide6.QtWidgets import QWidget

from .dock import dock_of


class PaletteRoom:
    """Hides the palette while somebody else needs its room; it comes back after the last one, if it was open."""

    def __init__(self, palette: QWidget) -> None:
        self._palette = palette
        self._takers: set[str] = set()
        self._was_open = False

    def take(self, who: str) -> None:
        """Hide the palette for this panel."""
        dock = dock_of(self._palette)
        if dock is None or who in self._takers:
            return
        self._was_open = not dock.isHidden() or (self._was_open and bool(self._takers))
        self._takers.add(who)
        dock.hide()

    def give_back(self, who: str) -> None:
        """Show the palette as it was, when nobody else has its room."""
        dock = dock_of(self._palette)
        if dock is None or who not in self._takers:
            return
        self._takers.remove(who)
        if self._was_open and not self._takers:
            dock.show()
