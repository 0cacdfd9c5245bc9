"""The rows of the outline for Qt: a tree over the reading order of the open route, made as far as it is looked at."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from klantroutes.model.route import Route

from ..appearance import colours
from ..icons import mark
from ..reading_order import ReadingOrder, Row, step_row, touched
from ..reading_words import Marks, Words, row_in_words
from .outline_changes import Change, coming, going

Index = QModelIndex | QPersistentModelIndex
WORDS = Qt.ItemDataRole.UserRole + 1
"""The `Words` of a row, for the delegate."""
ROW = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()
_ROOT = 0


class _Node:
    """A row that somebody has looked at; `children` is None until somebody looks below it."""

    __slots__ = ("basis", "children", "number", "parent", "place", "row")

    def __init__(self, number: int, row: Row | None, parent: "_Node | None", place: int) -> None:
        self.number, self.row, self.parent, self.place = number, row, parent, place
        self.children: list[_Node] | None = None
        self.basis: tuple[object, ...] = ()


class OutlineModel(QAbstractItemModel):
    """Shows one route; it holds no truth of its own, and typing a name only asks for it with `renamed`."""

    renamed = Signal(str, str)
    """An element and the name that a person typed for it."""

    def __init__(self, route: Route, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = ReadingOrder(route)
        self._marks: Marks = {}
        self._begin()

    def _begin(self) -> None:
        self._root = _Node(_ROOT, None, None, 0)
        self._nodes: dict[int, _Node] = {_ROOT: self._root}
        self._by_row: dict[Row, _Node] = {}
        self._next = _ROOT + 1

    # -- what is shown

    def show_other(self, route: Route) -> None:
        """Show another route."""
        self.beginResetModel()
        self.order = ReadingOrder(route)
        self._marks = {}
        self._begin()
        self.endResetModel()

    def show_route(self, route: Route) -> None:
        """Show the route as it is now; only rows that changed are told of."""
        if route is self.order.route:
            return
        order = ReadingOrder(route)
        names = touched(self.order, order)
        for node in self._concerned(names):
            # Where an arrow stood before which there is nothing any more, Qt must hear that those rows went.
            if node.children is None and node.row is not None and not order.has_children(node.row):
                self._below(node)
        self.order = order
        for node in self._concerned(names):
            if node.number in self._nodes and node.children is not None:
                self._take_out(node)
        for node in self._concerned(names):
            if node.children is not None:
                self._bring_in(node)
            is_step = node.row is not None and node.row.kind == "step"
            for one in (node, *((node.children or ()) if is_step else ())):
                self._tell(one)

    def _concerned(self, names: Iterable[str]) -> list[_Node]:
        """Return the rows that somebody has looked at and that may change: the headings, and those of these steps."""
        headings = [self._root, *(self._root.children or ())]
        lanes = [lane for phase in headings[1:] for lane in phase.children or ()]
        steps = (self._by_row.get(step_row(name)) for name in names)
        return [*headings, *lanes, *(node for node in steps if node is not None)]

    def show_marks(self, marks: Marks) -> None:
        """Show what is wrong; only rows where that changed are told of."""
        before, self._marks = self._marks, marks
        for node in self._seen():
            element = node.row.element if node.row is not None else ""
            if element and before.get(element) != marks.get(element):
                self._told(node)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for node in self._seen():
            if node.row is not None and self._marks.get(node.row.element):
                self._told(node)

    def row_at(self, index: Index) -> Row | None:
        """Return the row of an index."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def index_of(self, row: Row) -> QModelIndex:
        """Return the index of a row, or none when the route does not have it."""
        way = [row]
        while (above := self.order.parent(way[-1])) is not None:
            way.append(above)
        node = self._root
        for one in reversed(way):
            self._below(node)
            found = self._by_row.get(one)
            if found is None:
                return QModelIndex()
            node = found
        return self._index(node)

    # -- what Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of the row with this number below another."""
        below = self._below(self._node(parent))
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row].number)

    def parent(self, child: Index = _NOWHERE) -> Any:
        """Return the index above an index."""
        above = self._node(child).parent
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows stand below."""
        return len(self._below(self._node(parent)))

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return one: everything stands in one line."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Say whether rows stand below, without making them."""
        node = self._node(parent)
        if node.children is not None:
            return bool(node.children)
        return node.row is None or self.order.has_children(node.row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that rows can be chosen, and which names can be changed."""
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found if row.kind in ("phase", "lane") else found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows, says, or lets a person change."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.EditRole:
            return self._label(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.DecorationRole, WORDS, *_ALOUD):
            return _shown(row_in_words(row, self.order, self._marks), role)
        return None

    def headerData(self, _section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in the only column; the heading is hidden, but a screen reader says it."""
        return "Overzicht" if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; the route itself changes elsewhere and comes back here."""
        row = self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or row is None or str(value) == self._label(row):
            return False
        self.renamed.emit(row.element, str(value))
        return True

    # -- details

    def _label(self, row: Row) -> str:
        step, link = self.order.route.by_id.get(row.element), self.order.links.get(row.element)
        if step is not None:
            return step.label
        return link.label or "" if link is not None else ""

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.place, 0, node.number)

    def _below(self, node: _Node) -> list[_Node]:
        if node.children is None:
            rows = self.order.children(node.row)
            node.children = [self._made(row, node, place) for place, row in enumerate(rows)]
        return node.children

    def _made(self, row: Row, parent: _Node, place: int) -> _Node:
        node = _Node(self._next, row, parent, place)
        self._next += 1
        self._nodes[node.number] = self._by_row[row] = node
        node.basis = _basis(row, self.order)
        if not self.order.has_children(row):
            node.children = []
        return node

    def _seen(self, node: _Node | None = None) -> Iterator[_Node]:
        """Yield every row that somebody has looked at, a row before those below it."""
        yield node or self._root
        for child in (node or self._root).children or ():
            yield from self._seen(child)

    def _take_out(self, node: _Node) -> None:
        below = self._below(node)
        wanted = frozenset(self.order.children(node.row))
        for change in list(going([child.row for child in below], wanted)):
            self.beginRemoveRows(self._index(node), change.first, change.last)
            for child in below[change.first : change.last + 1]:
                self._forget(child)
            del below[change.first : change.last + 1]
            _number(below, change.first)
            self.endRemoveRows()

    def _bring_in(self, node: _Node) -> None:
        below = self._below(node)
        wanted = self.order.children(node.row)
        for change in coming([child.row for child in below if child.row is not None], wanted):
            if change.kind == "move":
                self._move(node, change)
            else:
                self.beginInsertRows(self._index(node), change.first, change.last)
                rows = enumerate(wanted[change.first : change.last + 1], change.first)
                below[change.first : change.first] = [self._made(row, node, place) for place, row in rows]
                _number(below, change.first)
                self.endInsertRows()

    def _move(self, node: _Node, change: Change) -> None:
        below, parent = self._below(node), self._index(node)
        self.beginMoveRows(parent, change.first, change.first, parent, change.last)
        child = below.pop(change.first)
        below.insert(change.last - (change.last > change.first), child)
        _number(below, min(change.first, change.last))
        self.endMoveRows()

    def _forget(self, node: _Node) -> None:
        for child in node.children or ():
            self._forget(child)
        del self._nodes[node.number]
        if node.row is not None and self._by_row.get(node.row) is node:
            del self._by_row[node.row]

    def _tell(self, node: _Node) -> None:
        """Tell of a row whose words may be others now."""
        if node.row is None:
            return
        basis = _basis(node.row, self.order)
        if len(basis) != len(node.basis) or any(a is not b and a != b for a, b in zip(basis, node.basis, strict=True)):
            node.basis = basis
            self._told(node)

    def _told(self, node: _Node) -> None:
        index = self._index(node)
        self.dataChanged.emit(index, index)


_ALOUD = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def _shown(words: Words, role: int) -> object:
    if role == WORDS:
        return words
    if role == Qt.ItemDataRole.DisplayRole:
        return words.name
    if role == Qt.ItemDataRole.DecorationRole:
        return QIcon(mark(words.severity, colours())) if words.severity else None
    return words.aloud


def _number(nodes: list[_Node], first: int) -> None:
    for place in range(first, len(nodes)):
        nodes[place].place = place


def _basis(row: Row, order: ReadingOrder) -> tuple[object, ...]:
    """Return what the words of a row are made from: while these are the same, so are the words."""
    route = order.route
    if row.kind == "phase":
        return tuple(len(order.cells.get((row.owner, lane), ())) for lane in order.lanes(row.owner))
    if row.kind == "lane":
        label = next((lane.label for lane in route.rows if lane.id == row.element), "")
        return (label, len(order.cells.get((row.owner, row.element), ())))
    if row.kind == "step":
        return (route.by_id.get(row.element),)
    return (route.by_id.get(row.element) or order.links.get(row.element), route.by_id.get(row.other))
