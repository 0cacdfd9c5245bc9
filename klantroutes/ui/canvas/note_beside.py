"""Where a note hangs that belongs to a step: as near to it as there is room."""

from itertools import product

from klantroutes.edits.revise import revised
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Position

from .note_item import note_rect
from .scene import RouteScene

_GAP = 10.0
_ROUNDED = 1.0
"""What the places of notes, which are in whole units, may differ."""
_RINGS = (1.0, 1.5, 2.0, 2.5)
"""How far the middle of the note may be from that of the step, where 1 is just beside it."""
_SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""Below first, then above, right and left, then the corners."""


def lies_beside(note: Rect, step: Rect) -> bool:
    """Say whether a note lies at a step: no farther from it than where `beside_step` hangs one."""
    wide, tall = _apart(note, step)
    far = _RINGS[-1]
    across, down = note.centre.x - step.centre.x, note.centre.y - step.centre.y
    return abs(across) <= far * wide + _ROUNDED and abs(down) <= far * tall + _ROUNDED


def beside_step(scene: RouteScene, note: Note, step: Rect) -> Position:
    """Return the middle of the note at the step; the nearest place where nothing is in the way, else where least is."""
    own = note_rect(revised(note, position=Position(x=0, y=0)), "stap")
    assert own is not None
    wide, tall = _apart(own, step)
    middle = step.centre
    places = [Point(middle.x + ring * x * wide, middle.y + ring * y * tall) for ring, (x, y) in product(_RINGS, _SIDES)]
    others = [shape.rect for shape in scene.drawing.shapes.values()]
    others += [item.rect for item in scene.notes.items.values() if item.id != note.id and not item.note.resolved]

    def in_the_way(place: Point) -> int:
        rect = own.moved(place.x, place.y)
        return sum(rect.overlaps(other) for other in others)

    best = min(places, key=in_the_way)
    return Position(x=round(best.x), y=round(best.y))


def _apart(note: Rect, step: Rect) -> tuple[float, float]:
    """Return how far the middles of a note and a step are apart when the note hangs just beside it."""
    return (note.width + step.width) / 2 + _GAP, (note.height + step.height) / 2 + _GAP
