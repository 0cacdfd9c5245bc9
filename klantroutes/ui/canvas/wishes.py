"""What a person asks for on the canvas that somebody else must answer: with a question, a menu or a list."""

from PySide6.QtCore import QObject, QPointF, Signal


class Wishes(QObject):
    """One object for all of them and for every route that opens, so that who listens keeps listening to one thing."""

    towards = Signal(str, int, int)
    """A connected step next to this one, in the direction (x, y) of -1, 0 or 1."""
    beside = Signal(str)
    """A step parallel to this one: from the same giver."""
    branch = Signal(list)
    """Which of these steps to walk on to; the first is the most likely."""
    lane_menu = Signal(str, QPointF)
    """A menu for the lane with this id, at a place on the screen."""
    phase_menu = Signal(str, QPointF)
    """A menu for this phase, at a place on the screen."""
    care_path = Signal(str)
    """The care path of this step."""
    note_dropped = Signal(str, object, QPointF)
    """A note was let go: its id, the `Aim` that takes it, and where its middle is now."""
    note_step = Signal(str)
    """What the note with this id becomes."""
    dots = Signal(str, int)
    """So many dots more, or less, on the note or step with this id."""
    escaped = Signal()
    """Esc with nothing going on: back to everything as it is."""
    wheel_turned = Signal()
    """The wheel was turned without keys, so that one may ask what it should do."""
