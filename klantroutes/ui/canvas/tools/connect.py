"""Connect: draw a line from one step to another; the grammar says where it may end, and why not."""

from typing import ClassVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from klantroutes.edits import connect
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.grammar import needs_handover, refusal
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import LinkKind
from klantroutes.ui.canvas.preview import NOTHING, Preview
from klantroutes.ui.canvas.scene import RouteScene

from .tool import Pointer, Scroll

_GLOW_REACH = 1500.0
"""Targets further from the source than this do not glow: they are out of sight, and there may be thousands."""


def connection_refusal(route: Route, kind: LinkKind, source: str, target: str) -> str | None:
    """Return in one Dutch sentence why this line may not be drawn by hand, or None when it may."""
    if source == target:
        return "Een lijn loopt van de ene stap naar een andere."
    giver, receiver = route.by_id[source].kind, route.by_id[target].kind
    if kind == "flow" and needs_handover(giver, receiver):
        return None
    return refusal(kind, giver, receiver)


def kind_of(at: Pointer) -> LinkKind:
    """Return which line the keys at the press ask for: Ctrl `voert uit`, Alt `terugkoppeling`, else the route."""
    if at.control:
        return "delivers"
    return "feedback" if at.alt else "flow"


def _edge(rect: Rect, towards: Point) -> Point:
    """Return where the straight line from the middle of the rectangle to a point leaves it."""
    middle = rect.centre
    dx, dy = towards.x - middle.x, towards.y - middle.y
    along = max(abs(dx) / max(rect.width / 2, 1), abs(dy) / max(rect.height / 2, 1), 1.0)
    return Point(middle.x + dx / along, middle.y + dy / along)


class ConnectGesture:
    """Pulls a ghost line from the source; a click on a port asks what should follow."""

    def __init__(self, scene: RouteScene, at: Pointer, source: str, *, click_appends: bool = True) -> None:
        self._scene = scene
        self._first = at
        self.source = source
        self.kind = kind_of(at)
        self._click_appends = click_appends
        self._glow: tuple[Rect, ...] | None = None
        self.begun = False
        self.clicked = False

    def move(self, at: Pointer) -> None:
        """Show the ghost line and the targets that are allowed."""
        self.begun = self.begun or at.travelled(self._first) >= QApplication.startDragDistance()
        if self.begun:
            self.show(at)

    def show(self, at: Pointer) -> None:
        """Show the line from the source to the hand."""
        rect = self._scene.rect_of(self.source)
        if rect is None:
            return
        target = self._target(at)
        end = at.point
        wrong = False
        if target and target != self.source:
            end = _edge(self._scene.rect_of(target) or rect, rect.centre)
            wrong = connection_refusal(self._scene.route, self.kind, self.source, target) is not None
        if self._glow is None:
            self._glow = self._targets(rect)
        self._scene.set_preview(Preview(line=(_edge(rect, end), end), refused=wrong, glow=self._glow))

    def release(self, at: Pointer) -> None:
        """Connect, refuse with a sentence, or ask what should follow at an empty place."""
        self._scene.set_preview(NOTHING)
        if self.begun:
            self.finish(at)
            return
        self.clicked = True
        if self._click_appends:
            self._scene.append_wanted.emit(self.source, QPointF(*at.point))

    def finish(self, at: Pointer) -> None:
        """End the line here."""
        target = self._target(at)
        if not target:
            self._scene.append_wanted.emit(self.source, QPointF(*at.point))
            return
        reason = connection_refusal(self._scene.route, self.kind, self.source, target)
        if reason is not None:
            self._scene.refused.emit(reason)
        else:
            self._scene.perform(connect(self.source, target, self.kind))

    def cancel(self) -> None:
        """Draw no line."""
        self._scene.set_preview(NOTHING)

    def _target(self, at: Pointer) -> str:
        """Return the step below the hand: with a service in a card that is the card."""
        return next((hit.owner for hit in self._scene.hits(at.point, at.scale) if hit.kind in ("step", "row")), "")

    def _targets(self, around: Rect) -> tuple[Rect, ...]:
        room = around.grown(_GLOW_REACH)
        route, scene = self._scene.route, self._scene
        near = [shape for shape in scene.drawing.shapes.values() if shape.rect.overlaps(room)]
        allowed = [
            shape.rect
            for shape in near
            if shape.id != self.source and connection_refusal(route, self.kind, self.source, shape.id) is None
        ]
        return tuple(allowed)


class ConnectTool:
    """Press on a step and drag to the next, or click the one and then the other."""

    name: ClassVar[str] = "verbinden"
    label: ClassVar[str] = "Verbinden"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.CrossCursor

    def __init__(self, scene: RouteScene, _scroll: Scroll) -> None:
        self._scene = scene
        self._last: ConnectGesture | None = None

    def press(self, at: Pointer) -> ConnectGesture | None:
        """Begin a line at a step; with a line that waits for its end, end it here."""
        waiting = self._waiting()
        self._last = None
        if waiting is not None:
            self._scene.set_preview(NOTHING)
            waiting.finish(at)
            return None
        hit = self._scene.hit(at.point, at.scale)
        if hit.kind not in ("step", "row", "port"):
            return None
        self._last = ConnectGesture(self._scene, at, hit.owner, click_appends=False)
        return self._last

    def hover(self, at: Pointer) -> None:
        """Show where a line may begin, or the line that waits for its end."""
        waiting = self._waiting()
        if waiting is not None:
            waiting.show(at)
        else:
            self._scene.hover(at.point, at.scale)

    def cancel(self) -> None:
        """Forget the line that waits for its end."""
        self._last = None
        self._scene.set_preview(NOTHING)

    def _waiting(self) -> ConnectGesture | None:
        """Return the line whose source was clicked, and whose target is not known yet."""
        return self._last if self._last is not None and self._last.clicked else None
