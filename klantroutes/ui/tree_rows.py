"""The rows of a tree, without the gaps that Qt allows for."""

from PySide6.QtWidgets import QTreeWidgetItem


def rows_under(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """Return the rows under this one, in order."""
    found = (group.child(at) for at in range(group.childCount()))
    return [row for row in found if row is not None]
