"""A tree that looks like a list of rows with columns."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget


def lie_flat(tree: QTreeWidget, columns: int) -> None:
    """Let a tree have so many columns, no heading and no folds, with all words of a row in sight.

    By itself a click would open the cell for changing, also where nothing can be changed: the tree decides that.
    """
    tree.setColumnCount(columns)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setIndentation(0)
    tree.setWordWrap(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideNone)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.header().setStretchLastSection(False)
