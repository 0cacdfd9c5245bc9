"""The scene: a projection of the open route, with a selection, marks of findings and one door for edits."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsScene

from klantroutes.checks.finding import Finding
from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.compose import Redrawn, draw, redraw
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.edit import SAID, Changes, Edit
from klantroutes.edits.refused import Refused
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Route
from klantroutes.ui.theme import Theme

from .bonds import Bonds
from .frame import Frame
from .ghost import Ghost, GhostItem
from .hiding import Hidden, showing
from .hits import NOTHING_HIT, Hit, hits, inside, port_at
from .marks import Mark, marks_of
from .notes_shown import NotesShown
from .places import rect_in, united
from .placing import with_rows
from .preview import NOTHING, Preview, PreviewItem
from .projection import Projection
from .shape_item import MARGIN, ShapeItem
from .spotlight import Light, Spotlight
from .strokes import qrect
from .wishes import Wishes

REROUTE_LIMIT = 300
"""With more steps than this in the hand, lines are routed again only at release."""


class RouteScene(QGraphicsScene):
    """Shows `document.route`; items hold ids, and every change goes through the document."""

    selection_changed_to = Signal(list)
    """The ids that are selected now: steps, services inside a card, links."""
    refused = Signal(str)
    """One Dutch sentence: why something cannot be done."""
    edit_wanted = Signal(str)
    """The id of the element whose text the user wants to change."""
    append_wanted = Signal(str, QPointF)
    """The id to continue from ("" for none) and the place for the new step."""
    next_wanted = Signal(str)
    """The id of the step after which a new one is wanted; its phase and lane follow from what it is."""
    reveal_wanted = Signal(QRectF)
    drawing_changed = Signal()
    light_changed = Signal()
    ruler_changed = Signal()

    def __init__(self, document: OpenRoute, theme: Theme, wishes: Wishes | None = None) -> None:
        super().__init__()
        self.document = document
        self.theme = theme
        self.wishes = Wishes(self) if wishes is None else wishes
        self.projection = Projection(self, theme)
        self.frame = Frame(theme)
        self._preview = PreviewItem(theme)
        self.addItem(self._preview)
        self.spotlight = Spotlight(self.projection, theme)
        self.addItem(self.spotlight)
        self.notes = NotesShown(self, theme)
        self.bonds = Bonds(self.projection, theme)
        self.addItem(self.bonds)
        self._ghost = GhostItem(theme)
        self.addItem(self._ghost)
        self.above: list[Callable[[QPainter], None]] = []  # what others lay over the batches of a large route
        self._selected: dict[str, None] = {}
        self.marks: dict[str, Mark] = {}
        """The mark of each step and line that a finding names."""
        self._hovered: ShapeItem | None = None
        self._lifted: tuple[set[str], set[str]] = (set(), set())
        self.hidden = Hidden()
        self.drawing = draw(document.route)
        self.show_drawing(self.drawing)
        self._unsubscribe = document.subscribe(self._on_changes)

    @property
    def route(self) -> Route:
        """The route as it is now."""
        return self.document.route

    def close(self) -> None:
        """Stop following the document; call before the scene is thrown away."""
        self._unsubscribe()

    def show_drawing(self, drawing: Drawing) -> None:
        """Show this drawing: items that are equal stay, the others are replaced."""
        self.set_preview(NOTHING)
        self.set_ghost(Ghost())
        self.put_back()
        self.drawing = drawing
        touched = self.projection.show(drawing)
        if self.frame.show(drawing):
            self.update()
        self.notes.show(self.route, self._selected)
        self.bonds.show_bonds(self.shown, drawing)
        self.setSceneRect(qrect(united([drawing.bounds, *self.notes.rects()]).grown(MARGIN)))
        self.forget_hover()
        dressed = bool(self._selected or self.marks)
        self._keep_existing()
        if dressed:
            self._dress(touched)
        if self.spotlight.light is not None:
            self.spotlight.show_light(self.spotlight.light, drawing)
        self.drawing_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of this theme."""
        self.theme = theme
        self._preview.theme = self.spotlight.theme = self._ghost.theme = self.bonds.theme = theme
        self.notes.set_theme(theme)
        self.frame.set_theme(theme)
        self.projection.set_theme(theme)
        self.update()
        self.drawing_changed.emit()

    # -- edits

    def perform(self, edit: Edit) -> bool:
        """Do one gesture; returns whether something changed. A refusal becomes a sentence in the status bar."""
        try:
            return self.document.perform(edit) is not None
        except Refused as refusal:
            self.refused.emit(str(refusal))
            return False

    def _on_changes(self, changes: Changes) -> None:
        """Draw anew; when people only said something, the drawing stays and the notes on it are renewed."""
        self.show_drawing(draw(self.shown, keep=self.drawing) if changes.beyond(SAID) else self.drawing)

    @property
    def shown(self) -> Route:
        """The part of the route that is drawn: without what a person folded away."""
        return showing(self.route, self.hidden) if self.hidden else self.route

    def hide(self, hidden: Hidden) -> None:
        """Fold these lanes and phases away, and no others."""
        self.hidden = hidden
        self.show_drawing(draw(self.shown))

    # -- selection

    def selected(self) -> list[str]:
        """Return the selected ids in the order in which they were selected."""
        return list(self._selected)

    def taken(self) -> list[str]:
        """Return what a gesture on the selection takes along: services in a selected card go with the card."""
        return with_rows(self.drawing, self._selected)

    def select(self, ids: Iterable[str]) -> None:
        """Select these elements and no others; unknown ids are left out."""
        wanted = dict.fromkeys(name for name in ids if self.knows(name))
        if list(wanted) == list(self._selected):
            return
        touched = self._owners(self._selected) | self._owners(wanted)
        self._selected = wanted
        self._dress(touched)
        self.selection_changed_to.emit(list(wanted))

    def toggle(self, name: str) -> None:
        """Add the element to the selection, or take it out."""
        others = [one for one in self._selected if one != name]
        self.select(others if name in self._selected else [*others, name])

    def select_all(self) -> None:
        """Select all steps and notes; services inside a card go with their card."""
        self.select([*self.drawing.shapes, *self.notes.items])

    def knows(self, name: str) -> bool:
        """Say whether the drawing shows an element with this id."""
        drawing = self.drawing
        return any(name in held for held in (drawing.shapes, drawing.inside, drawing.wires, self.notes.items))

    def label_of(self, name: str) -> str:
        """Return the name of a step, the words at a line or on a note."""
        step = self.route.by_id.get(name)
        if step is not None:
            return step.label
        if name in self.notes.items:
            return self.notes.items[name].note.text
        return next((link.label or "" for link in self.route.links if link.id == name), "")

    def rect_of(self, name: str) -> Rect | None:
        """Return where an element is, in drawing coordinates."""
        return rect_in(self.drawing, name) or self.notes.rect_of(name)

    def around(self, ids: Iterable[str]) -> Rect | None:
        """Return the rectangle around these elements."""
        rects = [rect for rect in map(self.rect_of, ids) if rect is not None]
        return united(rects) if rects else None

    def reveal(self, ids: Iterable[str]) -> None:
        """Bring these elements into view."""
        rect = self.around(ids)
        if rect is not None:
            self.reveal_wanted.emit(qrect(rect.grown(MARGIN)))

    # -- findings

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show the mark of the most serious finding at each element that a finding names."""
        marks = marks_of(findings)
        touched = {name for name in marks.keys() | self.marks.keys() if marks.get(name) != self.marks.get(name)}
        self.marks = marks
        self._dress(self._owners(touched))

    # -- walking a client

    def set_light(self, light: Light | None) -> None:
        """Show the way of one client, or everything as it is."""
        self.spotlight.show_light(light, self.drawing)
        self.light_changed.emit()

    # -- what is below the hand

    def hit(self, point: Point, scale: float) -> Hit:
        """Return what lies uppermost at this point; ports count only at the step that is pointed at."""
        port = port_at(self._hovered, point, scale)
        return port or next(iter(self.hits(point, scale)), NOTHING_HIT)

    def hits(self, point: Point, scale: float) -> list[Hit]:
        """Return everything at this point, uppermost first."""
        reach = 8 / scale
        near = QRectF(point.x - reach, point.y - reach, 2 * reach, 2 * reach)
        mode = Qt.ItemSelectionMode.IntersectsItemBoundingRect
        return hits(self.items(near, mode, Qt.SortOrder.DescendingOrder, QTransform()), point, scale)

    def hover(self, point: Point, scale: float) -> Hit:
        """Show the ports of the step that is pointed at, and of no other; returns what was hit."""
        hit = self.hit(point, scale)
        item = self.projection.shapes.get(hit.owner) if hit.kind in ("step", "row", "port") else None
        if item is None and self._hovered is not None and inside(self._hovered.shape_shown.rect.grown(MARGIN), point):
            return hit
        if item is not self._hovered:
            self.forget_hover()
            self._hovered = item
            if item is not None:
                item.set_hovered(True)
        return hit

    # -- gestures

    @property
    def preview(self) -> Preview:
        """What the gesture shows now."""
        return self._preview.preview

    def set_preview(self, preview: Preview) -> None:
        """Show this for the gesture that is going on."""
        self._preview.show_preview(preview)

    @property
    def ghost(self) -> Ghost:
        """What an edit that is only looked at would add or change."""
        return self._ghost.ghost

    def set_ghost(self, ghost: Ghost) -> None:
        """Show what an edit would do, over the drawing as it is."""
        self._ghost.show_ghost(ghost)

    def lift(self, moved: Mapping[str, Point]) -> None:
        """Show these shapes with their middle elsewhere while a drag lasts; the route does not change."""
        steps = {name: middle for name, middle in moved.items() if name in self.drawing.shapes}
        corners = {}
        for name, middle in steps.items():
            rect = self.drawing.shapes[name].rect
            corners[name] = Point(middle.x - rect.width / 2, middle.y - rect.height / 2)
        few = len(steps) <= REROUTE_LIMIT
        along = redraw(self.drawing, self.shown, steps) if steps and few else Redrawn({}, {})
        self.projection.lift(corners, along)
        self.notes.lift(moved)
        self.bonds.update()
        shapes, wires = self._lifted
        self._lifted = (shapes | set(steps) | set(along.shapes), wires | set(along.wires))

    def put_back(self) -> None:
        """Show lifted shapes where the route has them."""
        self.projection.put_back(self.drawing, *self._lifted)
        self.notes.put_back()
        self._lifted = (set(), set())

    # -- painting

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the paper and the grid of phases and lanes."""
        painter.fillRect(rect, self.theme.sign("paper"))
        self.frame.paint(painter, painter.worldTransform().m11())

    def paint_signs(self, painter: QPainter) -> None:
        """Paint selection, ports, marks and the preview: what stands above the overview."""
        scale = painter.worldTransform().m11()
        for name in self._owners([*self._selected, *self.marks]):
            item = self.projection.shapes.get(name) or self.projection.wires.get(name)
            if item is not None:
                painter.save()
                painter.translate(item.pos())
                item.paint_signs(painter, scale)
                painter.restore()
        for paint in (self.notes.paint_far, self.bonds.paint_now, *self.above, self._preview.paint_now):
            paint(painter)

    # -- details

    def _owners(self, ids: Iterable[str]) -> set[str]:
        return {self.drawing.inside.get(name, name) for name in ids}

    def _dress(self, names: Iterable[str]) -> None:
        """Give these items their part of the selection and the marks."""
        self.notes.dress(self._selected)
        for name in names:
            shape = self.projection.shapes.get(name)
            if shape is not None:
                own = (name, *shape.shape_shown.rows)
                shape.set_chosen(frozenset(one for one in own if one in self._selected))
                shape.set_marks({one: self.marks[one] for one in own if one in self.marks})
            elif (wire := self.projection.wires.get(name)) is not None:
                wire.set_chosen(name in self._selected)
                wire.set_mark(self.marks.get(name))

    def _keep_existing(self) -> None:
        left = {name: None for name in self._selected if self.knows(name)}
        if len(left) != len(self._selected):
            self._selected = left
            self.selection_changed_to.emit(list(left))

    def forget_hover(self) -> None:
        """Show no ports: the hand is elsewhere."""
        if self._hovered is not None:
            self._hovered.set_hovered(False)
            self._hovered = None
