"""A restless person at the real window: mouse, keys, menus without questions, resizing, folding, colours."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from klantroutes.model.vocabulary import PHASES
from klantroutes.ui.canvas.hiding import Hidden
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.main_window import MainWindow

_BUTTONS = [Qt.MouseButton.LeftButton] * 4 + [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
_MODS = [Qt.KeyboardModifier.NoModifier] * 4 + [
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
]  # fmt: skip
_KEYS = [
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
    Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Backtab,
    Qt.Key.Key_V, Qt.Key.Key_H, Qt.Key.Key_S, Qt.Key.Key_C, Qt.Key.Key_T, Qt.Key.Key_L, Qt.Key.Key_O, Qt.Key.Key_X,
]  # fmt: skip
_ASKING = (
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C),
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_O),
)
QUIET = (
    "undo", "redo", "undo", "cut", "copy", "paste", "duplicate", "remove", "bridge", "all", "none", "align_left",
    "align_top", "group", "ungroup", "select_group", "lock", "zoom_in", "zoom_out", "zoom_one", "fit",
    "fit_selection", "path", "unfold", "minimap", "grid", "next_panel", "outline", "arrange", "arrange_all",
    "connect", "space", "note", "select", "pan", "time_tool", "on_time", "next_finding", "tab_moves", "note_tidy",
)  # fmt: skip
"""Actions that ask no question."""


class Storm:
    """Sends one thing after another; the same seed does the same."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self._chance, self._at = window, Random(seed), QPointF(400, 300)
        self._held = Qt.MouseButton.NoButton
        deeds: list[tuple[Callable[[], None], int]] = [
            (self._press, 10), (self._move, 30), (self._release, 14), (self._double, 2), (self._key, 14),
            (self._wheel, 6), (self._act, 16), (self._resize, 1), (self._colours, 1), (self._fold, 2),
        ]  # fmt: skip
        self._deeds = [deed for deed, times in deeds for _ in range(times)]

    @property
    def _view(self) -> RouteView:
        return self.window.desk.canvas.view

    def go(self) -> str:
        """Do one thing; returns its name."""
        deed = self._chance.choice(self._deeds)
        deed()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        popup = QApplication.activePopupWidget()
        while isinstance(popup, QMenu):
            popup.close()
            popup = QApplication.activePopupWidget()
        return deed.__name__

    def _mouse(self, kind: QEvent.Type, button: Qt.MouseButton, mods: Qt.KeyboardModifier) -> None:
        port = self._view.viewport()
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else self._held
        whole = QPointF(port.mapToGlobal(self._at.toPoint()))
        QApplication.sendEvent(port, QMouseEvent(kind, self._at, whole, button, held, mods))

    def _somewhere(self) -> QPointF:
        """Return a place in the viewport: often that of a step, a line or a note."""
        scene, port = self._view.scene_shown, self._view.viewport()
        names = [*scene.drawing.shapes, *scene.drawing.inside, *scene.drawing.wires, *scene.notes.items]
        rect = scene.rect_of(self._chance.choice(names)) if names and self._chance.random() < 0.7 else None
        if rect is not None:
            return QPointF(self._view.mapFromScene(QPointF(*rect.centre)))
        return QPointF(self._chance.uniform(-20, port.width() + 20), self._chance.uniform(-20, port.height() + 20))

    def _press(self) -> None:
        self._at, self._held = self._somewhere(), self._chance.choice(_BUTTONS)
        self._mouse(QEvent.Type.MouseButtonPress, self._held, self._chance.choice(_MODS))

    def _move(self) -> None:
        self._at = self._somewhere() if self._chance.random() < 0.3 else self._at + QPointF(
            self._chance.uniform(-60, 60), self._chance.uniform(-60, 60)
        )  # fmt: skip
        self._mouse(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, self._chance.choice(_MODS))

    def _release(self) -> None:
        held, self._held = self._held, Qt.MouseButton.NoButton
        self._mouse(QEvent.Type.MouseButtonRelease, held, self._chance.choice(_MODS))

    def _double(self) -> None:
        places = list(self._view.scene_shown.drawing.shapes)
        rect = self._view.scene_shown.rect_of(self._chance.choice(places)) if places else None
        if rect is not None:  # On the empty canvas it asks a question.
            self._at = QPointF(self._view.mapFromScene(QPointF(*rect.centre)))
            hit = self._view.scene_shown.hit(rect.centre, self._view.scale_shown)
            if hit.kind in ("step", "row", "wire"):
                self._mouse(QEvent.Type.MouseButtonDblClick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    def _key(self) -> None:
        key, mods = self._chance.choice(_KEYS), self._chance.choice(_MODS)
        arrow = key in _KEYS[:4] and mods == Qt.KeyboardModifier.ControlModifier
        target: QWidget = self.window.focusWidget() or self._view
        if arrow or (mods, key) in _ASKING:
            return  # These ask a question.
        text = chr(key).lower() if key < 0x80 and not mods else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, mods, text))

    def _wheel(self) -> None:
        port, turn = self._view.viewport(), self._chance.choice([-120, 120, 240])
        at, whole = QPointF(200, 200), QPointF(port.mapToGlobal(QPointF(200, 200)))
        mods = self._chance.choice(_MODS)
        phase = Qt.ScrollPhase.NoScrollPhase
        none, zero = Qt.MouseButton.NoButton, QPointF().toPoint()
        turned = QPointF(0, turn).toPoint()
        QApplication.sendEvent(port, QWheelEvent(at, whole, zero, turned, none, mods, phase, False))

    def _act(self) -> None:
        action = self.window.actions_by_id[self._chance.choice(QUIET)]
        if action.isEnabled():
            action.trigger()

    def _resize(self) -> None:
        self.window.resize(self._chance.randint(960, 1700), self._chance.randint(600, 1000))

    def _colours(self) -> None:
        self.window.controllers.viewing.choose_scheme(self._chance.choice(["licht", "donker", "contrast"]))

    def _fold(self) -> None:
        lanes = [lane.id for lane in self.window.desk.session.route.rows]
        folded = self._chance.sample(lanes, self._chance.randint(0, len(lanes) - 1))
        phases = self._chance.sample(PHASES, self._chance.randint(0, 1))
        self._view.scene_shown.hide(Hidden(frozenset(folded), frozenset(phases)))
