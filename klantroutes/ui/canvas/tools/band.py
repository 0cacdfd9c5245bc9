"""Band: select everything that a rectangle touches."""

from klantroutes.edits.grouping import with_groups
from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.canvas.preview import NOTHING, Preview
from klantroutes.ui.canvas.scene import RouteScene

from .tool import Pointer


def between(a: Point, b: Point) -> Rect:
    """Return the rectangle with these two corners."""
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


class BandGesture:
    """Draws a rectangle over the canvas; `adding` keeps what was selected."""

    def __init__(self, scene: RouteScene, at: Pointer, adding: bool) -> None:
        self._scene = scene
        self._first = at
        self._before = scene.selected()
        self._kept = self._before if adding else []

    def move(self, at: Pointer) -> None:
        """Show the rectangle and what it selects."""
        band = between(self._first.point, at.point)
        self._scene.set_preview(Preview(band=band))
        self._scene.select([*self._kept, *self._touched(band)])

    def release(self, at: Pointer) -> None:
        """Keep the selection; without movement this clears it."""
        self._scene.set_preview(NOTHING)
        self._scene.select([*self._kept, *self._touched(between(self._first.point, at.point))])

    def cancel(self) -> None:
        """Select again what was selected."""
        self._scene.set_preview(NOTHING)
        self._scene.select(self._before)

    def _touched(self, band: Rect) -> list[str]:
        scene = self._scene
        steps = [shape.id for shape in scene.drawing.shapes.values() if shape.rect.overlaps(band)]
        notes = [item.id for item in scene.notes.items.values() if item.rect.overlaps(band)]
        return [*with_groups(scene.route, steps), *notes]
