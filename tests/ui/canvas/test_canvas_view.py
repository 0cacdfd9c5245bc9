"""The bars around the view, its focus, and what it says to a screen reader."""

from PySide6.QtCore import QPoint

from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme


def test_the_bars_keep_out_of_the_way_of_the_mouse(view: RouteView) -> None:
    assert view.viewport().geometry().topLeft() == view.headings.phases.geometry().bottomLeft() + QPoint(0, 1)
    assert view.viewport().geometry().topLeft() == view.headings.lanes.geometry().topRight() + QPoint(1, 0)


def test_the_focus_is_visible(view: RouteView) -> None:
    view._show_focus(True)
    image = view.grab().toImage()
    assert image.pixelColor(0, 300) == Theme().sign("accent")


def test_a_screen_reader_hears_what_is_selected(view: RouteView) -> None:
    view.scene_shown.select(["wijk", "in-verl"])
    assert view.accessibleDescription() == "Gekozen: Wijkteam, lijn zonder naam."
    view.scene_shown.select_all()
    assert view.accessibleDescription() == "Gekozen: 6 onderdelen."
    view.scene_shown.select([])
    assert view.accessibleDescription() == "Niets gekozen."
