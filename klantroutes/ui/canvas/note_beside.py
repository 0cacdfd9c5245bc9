"""Where a note hangs that belongs to a step: just beside it, where nothing else is."""

from klantroutes.edits.revise import revised
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Position

from .note_item import note_rect
from .scene import RouteScene

_GAP = 10.0


def beside_step(scene: RouteScene, note: Note, step: Rect) -> Position:
    """Return the middle of the note below, above, right or left of the step; the first where nothing is in the way."""
    own = note_rect(revised(note, position=Position(x=0, y=0)), "stap")
    assert own is not None
    wide, tall = (own.width + step.width) / 2 + _GAP, (own.height + step.height) / 2 + _GAP
    middle = step.centre
    places = [Point(middle.x + x * wide, middle.y + y * tall) for x, y in ((0, 1), (0, -1), (1, 0), (-1, 0))]
    others = [shape.rect for shape in scene.drawing.shapes.values()]
    others += [item.rect for item in scene.notes.items.values() if item.id != note.id]

    def in_the_way(place: Point) -> int:
        rect = own.moved(place.x, place.y)
        return sum(rect.overlaps(other) for other in others)

    best = min(places, key=in_the_way)
    return Position(x=round(best.x), y=round(best.y))
