"""The route as a list that is read from top to bottom, beside the drawing and equal to it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView, QVBoxLayout, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.model.route import Route

from ..new_route import empty_route
from ..reading_order import Row
from ..reading_words import marks_by_element
from .outline_commands import COMMANDS, command_for, possible
from .outline_delegate import OutlineDelegate
from .outline_model import OutlineModel
from .panel import Panel

ALL_OPEN, LANES_OPEN = 100, 400
"""A route with no more steps than this shows every row from the start, or every step."""
MOST_CHOSEN = 500
"""With more elements than this chosen on the drawing, the list shows none of them as chosen."""
_KNOWN = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class OutlineTree(QTreeView):
    """The rows; `asked` carries the name of a command."""

    asked = Signal(str)

    def __init__(self, model: OutlineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.outline = model
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setIconSize(QSize(14, 14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName("Overzicht van de route")
        self.header().setStretchLastSection(True)

    def row(self) -> Row | None:
        """Return the row that the keys are about."""
        return self.outline.row_at(self.currentIndex())

    def is_handover(self, row: Row | None) -> bool:
        """Say whether a row is about a handover."""
        step = self.outline.order.route.by_id.get(row.element) if row is not None else None
        return step is not None and step.kind == "handover"

    def event(self, event: QEvent) -> bool:
        """Take the keys of the table before the menus of the window do."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks; others move through the list."""
        name = self._meant(event)
        if name:
            self.asked.emit(name)
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab for the next step while a step is chosen; with a screen reader Tab moves on."""
        row = self.row()
        if forward and row is not None and row.kind == "step" and not QAccessible.isActive():
            return False
        return super().focusNextPrevChild(forward)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that the keys do, also with the key for the menu."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu().popup(place)

    def menu(self) -> QMenu:
        """Return the menu for the row that is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Wat u met deze regel kunt doen")
        row = self.row()
        for command in COMMANDS:
            if not possible(command, row, self.is_handover(row)):
                continue
            if command.starts_group:
                menu.addSeparator()
            action = menu.addAction(f"{command.text}\t{command.said}" if command.said else command.text)
            action.triggered.connect(lambda _checked=False, name=command.name: self.asked.emit(name))
        return menu

    def _meant(self, event: QKeyEvent) -> str:
        """Return the name of the command that a key asks for here; empty when it has no meaning of its own."""
        if self.state() == QAbstractItemView.State.EditingState:
            return ""
        command = command_for(Qt.Key(event.key()), event.modifiers() & _KNOWN)
        row = self.row()
        if command is None or not possible(command, row, self.is_handover(row)):
            return ""
        # A screen reader needs Tab to go on; Ctrl with the arrow asks the same.
        moves_on = event.key() == Qt.Key.Key_Tab and QAccessible.isActive()
        return "" if moves_on else command.name


class OutlinePanel(Panel):
    """Follows the open route for as long as it is seen; `chosen` carries the elements that a person chose here."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=320)
        self._route = empty_route()
        self.model = OutlineModel(self._route, self)
        self.tree = OutlineTree(self.model, self)
        self._findings: Sequence[Finding] = ()
        self._elements: list[str] = []
        self._is_other = True
        self._opened: dict[Row, bool] = {}
        self._following = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 0, 0)
        layout.addWidget(self.tree)
        self.setFocusProxy(self.tree)
        self.tree.expanded.connect(lambda index: self._note(index, True))
        self.tree.collapsed.connect(lambda index: self._note(index, False))
        self.model.rowsInserted.connect(self._unfold_new)
        self.tree.selectionModel().selectionChanged.connect(lambda _now, _before: self._tell())

    # -- following the route

    def show_other(self, route: Route) -> None:
        """Show another route, from the beginning."""
        self._route, self._elements = route, []
        self._is_other = True
        self._opened = {}
        self._renew()

    def show_route(self, route: Route) -> None:
        """Show the route as it is now."""
        self._route = route
        self._renew()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong at the rows it is about."""
        self._findings = findings
        if self.isVisible():
            self.model.show_marks(marks_by_element(findings))

    def select(self, elements: Sequence[str]) -> None:
        """Choose the rows of these elements, as they are chosen on the drawing."""
        self._elements = list(elements)
        if self.isVisible() and not self._following:
            self._follow()

    def go_to(self, element: str) -> None:
        """Choose the row of this element and give the list the focus."""
        self.stay_at(element)

    def stay_at(self, element: str) -> None:
        """Choose the row of this element, after a command that was given here."""
        self.select([element])
        self.stay()

    def stay(self) -> None:
        """Keep the focus here, and let the drawing show what is chosen here now."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        index = self.tree.currentIndex()
        if index.isValid() and not self.tree.selectionModel().selectedIndexes():
            self.tree.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._tell()

    def rename(self) -> None:
        """Let a person type another name in the row that is chosen."""
        if self.tree.currentIndex().isValid():
            self.tree.edit(self.tree.currentIndex())

    def elements(self) -> list[str]:
        """Return the steps, handovers and lines of the rows that are chosen, each once, from top to bottom."""
        rows = [self.model.row_at(index) for index in self.tree.selectionModel().selectedIndexes()]
        return list(dict.fromkeys(row.element for row in rows if row is not None and row.kind not in _HEADINGS))

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.model.renew_colours()
        self.tree.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the route: nothing is kept while nobody looks."""
        super().showEvent(event)
        self._renew()
        self.model.show_marks(marks_by_element(self._findings))

    def _renew(self) -> None:
        if not self.isVisible():
            return
        self._following = True
        if self._is_other:
            self._is_other = False
            self.model.show_other(self._route)
            self.model.show_marks(marks_by_element(self._findings))
            self._unfold(self.model.index(row, 0) for row in range(self.model.rowCount()))
        else:
            self.model.show_route(self._route)
        self._following = False
        self._follow()

    # -- what is unfolded

    def _note(self, index: QModelIndex, is_open: bool) -> None:
        row = self.model.row_at(index)
        if row is not None and not self._following:
            self._opened[row] = is_open

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        self._unfold([parent] if parent.isValid() else [])
        self._unfold(self.model.index(row, 0, parent) for row in range(first, last + 1))

    def _unfold(self, indexes: Iterable[QModelIndex]) -> None:
        """Unfold rows as a person left them, or as suits the size of the route."""
        following, self._following = self._following, True
        for index in indexes:
            row = self.model.row_at(index)
            if row is None or not self._opened.get(row, self._opens(row)) or not self.model.hasChildren(index):
                continue
            self.tree.expand(index)
            self._unfold(self.model.index(below, 0, index) for below in range(self.model.rowCount(index)))
        self._following = following

    def _opens(self, row: Row) -> bool:
        steps = len(self._route.steps)
        return steps <= {"phase": 10**9, "lane": LANES_OPEN}.get(row.kind, ALL_OPEN)

    # -- what is chosen

    def _tell(self) -> None:
        if self._following:
            return
        self._elements = self.elements()
        self._following = True
        self.chosen.emit(self._elements)
        self._following = False

    def _follow(self) -> None:
        """Choose what is chosen elsewhere; a row that is about it already stays the current one."""
        if not self._elements and self._is_heading(self.tree.currentIndex()):
            return
        # Who chose everything sees that on the drawing; finding thousands of rows would only take time.
        few = self._elements if len(self._elements) <= MOST_CHOSEN else []
        indexes = [index for index in map(self._index, few) if index.isValid()]
        self._following = True
        model = self.tree.selectionModel()
        selection = QItemSelection()
        for index in indexes:
            selection.select(index, index)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if indexes:
            model.setCurrentIndex(indexes[-1], QItemSelectionModel.SelectionFlag.NoUpdate)
            self.tree.scrollTo(indexes[-1])
        self._following = False

    def _index(self, element: str) -> QModelIndex:
        current = self.tree.currentIndex()
        row = self.model.row_at(current)
        if row is not None and row.element == element:
            return current
        row = self.model.order.row_of(element)
        return QModelIndex() if row is None else self.model.index_of(row)

    def _is_heading(self, index: QModelIndex) -> bool:
        row = self.model.row_at(index)
        return row is not None and row.kind in _HEADINGS


_HEADINGS = ("phase", "lane")
