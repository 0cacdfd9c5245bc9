"""A small route to play with, and a hand that presses, moves and releases the mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from klantroutes.layout.geometry import Point
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Step
from klantroutes.storage.parse import from_content
from klantroutes.ui.canvas.tools.tool import Pointer
from klantroutes.ui.canvas.view import RouteView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def small_route() -> Route:
    """Return ingang, verloskundige with echo in her card, overdracht, wijkteam, uitgang, and a huisarts apart."""
    steps = [
        {"id": "in", "kind": "entry", "label": "Zwangerschapstest", "phase": "tijdens", "lane": "medisch"},
        {"id": "verl", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch"},
        {"id": "echo", "kind": "service", "label": "Echo", "phase": "tijdens", "lane": "medisch"},
        {"id": "over", "kind": "handover", "label": "Overdracht", "phase": "tijdens", "lane": "sociaal"},
        {"id": "wijk", "kind": "professional", "label": "Wijkteam", "phase": "tijdens", "lane": "sociaal"},
        {"id": "arts", "kind": "professional", "label": "Huisarts", "phase": "na", "lane": "medisch"},
        {"id": "uit", "kind": "exit", "label": "Klaar", "phase": "na", "lane": "sociaal"},
    ]
    ends = [("in", "verl"), ("verl", "over"), ("over", "wijk"), ("wijk", "uit")]
    links = [{"id": f"{a}-{b}", "kind": "flow", "source": a, "target": b} for a, b in ends]
    links.append({"id": "doet", "kind": "delivers", "source": "verl", "target": "echo"})
    head = {"format": "klantroute", "version": 1, "id": "klein", "title": "Klein", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": steps, "links": links})


def free_step() -> Step:
    """Return a professional that stands on no line."""
    return Professional(id="los", kind="professional", label="Doula", phase="tijdens", lane="informeel")


def empty_route() -> Route:
    """Return a route without steps."""
    head = {"format": "klantroute", "version": 1, "id": "leeg", "title": "Leeg", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": [], "links": []})


def hand(x: float, y: float, *, shift: bool = False, control: bool = False, alt: bool = False) -> Pointer:
    """Return a pointer at a place of the drawing, at 100 %."""
    return Pointer(Point(x, y), Point(x, y), 1.0, shift, control, alt)


def moved(point: Point, dx: float, dy: float) -> Point:
    """Return the point so much further."""
    return Point(point.x + dx, point.y + dy)


def mouse(
    view: RouteView, kind: QEvent.Type, point: Point, button: Qt.MouseButton, held: Qt.MouseButton,
    keys: Qt.KeyboardModifier = PLAIN,
) -> None:  # fmt: skip
    """Send one event of the mouse to the viewport, at a place of the drawing."""
    place = QPointF(view.mapFromScene(QPointF(*point)))
    event = QMouseEvent(kind, place, view.viewport().mapToGlobal(place), button, held, keys)
    QApplication.sendEvent(view.viewport(), event)


def press(view: RouteView, point: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a button."""
    mouse(view, QEvent.Type.MouseButtonPress, point, button, button, keys)


def move(view: RouteView, point: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN) -> None:
    """Move with this button down."""
    mouse(view, QEvent.Type.MouseMove, point, NONE, button, keys)


def release(view: RouteView, point: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN) -> None:
    """Let the button go."""
    mouse(view, QEvent.Type.MouseButtonRelease, point, button, NONE, keys)


def drag(
    view: RouteView, start: Point, end: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN
) -> None:
    """Press, move in four steps, release; the places are those of the drawing before the drag."""
    places = [view.mapFromScene(QPointF(*start)), view.mapFromScene(QPointF(*end))]
    press(view, start, button, keys)
    for part in (0.25, 0.5, 0.75, 1.0):
        place = places[0] + (places[1] - places[0]) * part
        move(view, Point(*view.mapToScene(place).toTuple()), button, keys)
    release(view, Point(*view.mapToScene(places[1]).toTuple()), button, keys)


def click(view: RouteView, point: Point, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = PLAIN) -> None:
    """Press and release at one place."""
    press(view, point, button, keys)
    release(view, point, button, keys)


def card(view: RouteView, name: str) -> Point:
    """Return a place on a card that is not on one of its rows."""
    rect = view.scene_shown.drawing.shapes[name].rect
    return Point(rect.x + 12, rect.y + 8)


def under(view: RouteView, x: int = 300, y: int = 200) -> tuple[float, float]:
    """Return which place of the drawing is at a place of the viewport."""
    return tuple(round(number, 1) for number in view.mapToScene(QPoint(x, y)).toTuple())
