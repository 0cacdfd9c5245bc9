"""The wheel and a pinch on the real view, and how far one can zoom."""

import pytest
from canvas_kit import ALT, CONTROL, NONE, PLAIN, SHIFT, under
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.ui.canvas.view import RouteView


def turn(
    view: RouteView, angle: tuple[int, int], keys: Qt.KeyboardModifier = PLAIN, pixels: tuple[int, int] = (0, 0)
) -> None:
    """Turn the wheel over the place (300, 200) of the viewport."""
    place = QPointF(300, 200)
    event = QWheelEvent(
        place, view.viewport().mapToGlobal(place), QPoint(*pixels), QPoint(*angle), NONE, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_scrolls_and_shift_scrolls_sideways(view: RouteView) -> None:
    before = under(view)
    turn(view, (0, -120))
    assert under(view)[0] == before[0]
    assert under(view)[1] > before[1]
    turn(view, (0, -120), SHIFT)
    assert under(view)[0] > before[0]


@pytest.mark.parametrize("keys", [CONTROL, ALT])
def test_control_or_alt_and_the_wheel_zoom_at_the_hand(
    view: RouteView, keys: Qt.KeyboardModifier, qtbot: QtBot
) -> None:
    before = under(view)
    with qtbot.waitSignal(view.zoom_changed):
        turn(view, (0, 120) if keys == CONTROL else (120, 0), keys)
    assert view.scale_shown > 1.1
    assert under(view) == pytest.approx(before, abs=1.5)


def test_a_setting_lets_the_wheel_zoom_and_the_trackpad_still_shoves(view: RouteView) -> None:
    view.wheel_zooms = True
    turn(view, (0, 120))
    assert view.scale_shown > 1.1
    scale, before = view.scale_shown, under(view)
    turn(view, (0, 80), pixels=(12, 20))
    assert view.scale_shown == scale
    assert under(view)[1] < before[1]


def test_zoom_stays_between_ten_and_four_hundred_per_cent(view: RouteView) -> None:
    for wanted, got in ((0.01, 0.1), (9.0, 4.0), (1.0, 1.0)):
        view.zoom_to(wanted)
        assert view.scale_shown == pytest.approx(got)


def test_fit_shows_everything(view: RouteView) -> None:
    view.zoom_to(4.0)
    view.fit_all()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    for shape in view.scene_shown.drawing.shapes.values():
        assert seen.contains(QPointF(*shape.rect.centre))


def test_fit_selection_enlarges_what_is_selected(view: RouteView) -> None:
    view.scene_shown.select(["wijk"])
    view.fit_selection()
    assert view.scale_shown == pytest.approx(2.0)


def test_a_pinch_zooms(view: RouteView) -> None:
    place = QPointF(300, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
        view.viewport().mapToGlobal(place), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.scale_shown == pytest.approx(1.25)
