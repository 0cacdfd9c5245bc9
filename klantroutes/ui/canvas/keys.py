"""What keys do on the canvas; letters that take up a tool work only while the canvas has the focus."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from klantroutes import edits
from klantroutes.edits.locked import held_words
from klantroutes.layout.geometry import Point

from .aligning import aligned
from .locks import locked_among, movable
from .navigation import Navigation
from .note_room import with_hung
from .placing import Placing, move_edit
from .scene import RouteScene
from .walking import Direction, before, neighbours

NUDGE, LARGE_NUDGE = 10, 50
"""How far an arrow moves a step, in drawing units; with Shift the large one."""
SCROLL = 60
ARROWS: MappingProxyType[Qt.Key, Direction] = MappingProxyType(
    {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
)
_ALT, _CONTROL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Keyed(Protocol):
    """What keys need of the view."""

    scene_shown: RouteScene
    navigation: Navigation
    letters: bool
    muted: frozenset[str]

    def cancel(self) -> bool:
        """Stop the gesture that is going on; returns whether there was one."""

    def use_tool(self, name: str) -> None:
        """Take up a tool."""

    def edit_label(self, name: str, typed: str = "") -> None:
        """Open a field for the name of an element, with what was typed already."""

    def fit_all(self) -> None:
        """Show the whole route."""

    def fit_selection(self) -> None:
        """Show what is selected."""


def press(view: Keyed, event: QKeyEvent) -> bool:
    """Do what the key asks; returns whether it meant anything here."""
    key, mods = Qt.Key(event.key()), event.modifiers() & (_ALT | _CONTROL | _SHIFT)
    if QKeySequence(event.keyCombination()).toString() in view.muted:
        return False
    if key in ARROWS:
        return _arrow(view, ARROWS[key], mods)
    if mods == _PLAIN and not view.letters and Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return False
    action = _ACTIONS.get((key, mods))
    return action(view) if action is not None else False


def typed(view: Keyed, event: QKeyEvent) -> bool:
    """Begin the name of the one selected step with a letter that means nothing else; returns whether it did."""
    chosen, text = view.scene_shown.selected(), event.text()
    if len(chosen) != 1 or event.modifiers() & (_ALT | _CONTROL) or not text.isprintable() or not text.strip():
        return False
    view.edit_label(chosen[0], text)
    return True


def _arrow(view: Keyed, direction: Direction, mods: Qt.KeyboardModifier) -> bool:
    scene = view.scene_shown
    chosen = scene.selected()
    if mods == _ALT:
        return _walk(scene, direction)
    if mods == _CONTROL | _SHIFT:
        return _align(scene, direction)
    if mods == _CONTROL and chosen:
        scene.wishes.towards.emit(chosen[-1], *direction)
        return True
    if mods & (_ALT | _CONTROL):
        return False
    if not chosen:
        view.navigation.scroll(-direction[0] * SCROLL, -direction[1] * SCROLL)
        return True
    _nudge(scene, direction, LARGE_NUDGE if mods == _SHIFT else NUDGE)
    return True


def _walk(scene: RouteScene, direction: Direction) -> bool:
    chosen = scene.selected()
    found = neighbours(scene.drawing, chosen[-1], direction) if chosen else []
    if len(found) > 1:
        scene.wishes.branch.emit(found)
    elif found:
        scene.select(found)
        scene.reveal(found)
    return True


def _nudge(scene: RouteScene, direction: Direction, by: int) -> None:
    drawing = scene.drawing
    owners = sorted({drawing.inside.get(name, name) for name in scene.selected()})
    held = locked_among(scene, owners)
    there = {name: scene.rect_of(name) for name in owners if name not in held and name not in drawing.wires}
    before = {name: rect.centre for name, rect in there.items() if rect is not None}
    after = {name: Point(at.x + direction[0] * by, at.y + direction[1] * by) for name, at in before.items()}
    if after:
        scene.perform(with_hung(scene, move_edit(Placing(drawing, before, after))))
    elif held:
        scene.refused.emit(held_words(scene.route, held[0]))


def _remove(view: Keyed) -> bool:
    chosen = view.scene_shown.taken()
    if chosen:
        view.scene_shown.perform(edits.remove(chosen))
    return bool(chosen)


def _align(scene: RouteScene, direction: Direction) -> bool:
    moved = movable(scene, aligned(scene.drawing, scene.selected(), direction))
    if moved:
        scene.perform(with_hung(scene, edits.align(moved)))
    return True


def _beside(view: Keyed) -> bool:
    chosen = view.scene_shown.selected()
    if chosen:
        view.scene_shown.wishes.beside.emit(chosen[-1])
    return bool(chosen)


def _back(view: Keyed) -> bool:
    scene = view.scene_shown
    chosen = scene.selected()
    found = before(scene.drawing, chosen[-1]) if chosen else None
    if found is not None:
        scene.select([found])
        scene.reveal([found])
    return found is not None


def _fit_all(view: Keyed) -> bool:
    view.fit_all()
    return True


def _fit_selection(view: Keyed) -> bool:
    view.fit_selection()
    return True


def _append(view: Keyed) -> bool:
    chosen = view.scene_shown.selected()
    if chosen:
        view.scene_shown.next_wanted.emit(chosen[-1])
    return bool(chosen)


def _add(view: Keyed) -> bool:
    view.scene_shown.append_wanted.emit("", view.navigation.middle())
    return True


def _page(direction: int) -> Callable[[Keyed], bool]:
    def turn(view: Keyed) -> bool:
        view.navigation.page(direction)
        return True

    return turn


def _rename(view: Keyed) -> bool:
    chosen = view.scene_shown.selected()
    if len(chosen) == 1:
        view.scene_shown.edit_wanted.emit(chosen[0])
    return len(chosen) == 1


def _open(view: Keyed) -> bool:
    """Ask what the one selected note becomes; of anything else change the name."""
    chosen = view.scene_shown.selected()
    if len(chosen) == 1 and chosen[0] in view.scene_shown.notes.items:
        view.scene_shown.wishes.note_step.emit(chosen[0])
        return True
    return _rename(view)


def _select_all(view: Keyed) -> bool:
    view.scene_shown.select_all()
    return True


def _select_none(view: Keyed) -> bool:
    view.scene_shown.select([])
    return True


def _escape(view: Keyed) -> bool:
    if not view.cancel():
        view.use_tool("kiezen")
        view.scene_shown.select([])
        view.scene_shown.wishes.escaped.emit()
    return True


def _tool(name: str) -> Callable[[Keyed], bool]:
    def take_up(view: Keyed) -> bool:
        view.use_tool(name)
        return True

    return take_up


_PLAIN = Qt.KeyboardModifier.NoModifier
_ACTIONS: MappingProxyType[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[Keyed], bool]] = MappingProxyType(
    {
        (Qt.Key.Key_Delete, _PLAIN): _remove,
        (Qt.Key.Key_Backspace, _PLAIN): _remove,
        (Qt.Key.Key_Tab, _PLAIN): _append,
        (Qt.Key.Key_A, _PLAIN): _append,
        (Qt.Key.Key_N, _PLAIN): _add,
        (Qt.Key.Key_PageUp, _PLAIN): _page(1),
        (Qt.Key.Key_PageDown, _PLAIN): _page(-1),
        (Qt.Key.Key_F2, _PLAIN): _rename,
        (Qt.Key.Key_Return, _PLAIN): _open,
        (Qt.Key.Key_Enter, _PLAIN): _open,
        (Qt.Key.Key_A, _CONTROL): _select_all,
        (Qt.Key.Key_A, _CONTROL | _SHIFT): _select_none,
        (Qt.Key.Key_Return, _CONTROL): _beside,
        (Qt.Key.Key_Enter, _CONTROL): _beside,
        (Qt.Key.Key_Backtab, _SHIFT): _back,
        (Qt.Key.Key_Tab, _SHIFT): _back,
        # What Shift makes of 1 and 2 differs per keyboard: US International, older Dutch.
        (Qt.Key.Key_1, _SHIFT): _fit_all,
        (Qt.Key.Key_Exclam, _SHIFT): _fit_all,
        (Qt.Key.Key_2, _SHIFT): _fit_selection,
        (Qt.Key.Key_At, _SHIFT): _fit_selection,
        (Qt.Key.Key_QuoteDbl, _SHIFT): _fit_selection,
        (Qt.Key.Key_Escape, _PLAIN): _escape,
        (Qt.Key.Key_C, _PLAIN): _tool("verbinden"),
        (Qt.Key.Key_V, _PLAIN): _tool("kiezen"),
        (Qt.Key.Key_H, _PLAIN): _tool("schuiven"),
        (Qt.Key.Key_S, _PLAIN): _tool("ruimte"),
    }
)
