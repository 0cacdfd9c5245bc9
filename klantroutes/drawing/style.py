"""The measures of the drawing: type sizes, paddings and line widths, all in points at 100 %."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about sizes that the drawing code looks up instead of writing numbers."""

    name: float = 13
    """Type size of the name of a step."""
    small: float = 11
    """Type size of organisation, rows and window."""
    badge: float = 10
    """Type size inside badges and chips."""
    term: float = 11
    """Type size of the term beside a handover."""
    lane: float = 13
    heading: float = 14
    tick: float = 10.5
    least: float = 9
    """Text is never set smaller than this."""
    leading: float = 1.22
    """Distance of lines as a part of the type size."""
    card: float = 152
    """Width of a card that has much to say."""
    widest: float = 178
    """Width a card may grow to for one long word, before that word is set smaller."""
    narrow: float = 112
    """Width of a card that has little to say."""
    label: float = 88
    """Width of the words at an entry or exit."""
    padding: float = 8
    icon: float = 18
    radius: float = 7
    handover: float = 13
    """Radius of the round point."""
    flow: float = 2.5
    delivers: float = 1.2
    feedback: float = 1.5
    bend: float = 7
    """Radius of a rounded corner in a line."""
    track: float = 8
    """Distance between parallel lines."""


DEFAULT = Style()
