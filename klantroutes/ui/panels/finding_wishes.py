"""What a person asks for on the card of a finding that somebody else must answer."""

from PySide6.QtCore import QObject, Signal


class FindingWishes(QObject):
    """One object for all cards, so that who listens need not know which there are; each signal carries a finding."""

    accept = Signal(object)
    restore = Signal(object)
    agreement = Signal(object)
    explanation = Signal(object)
    walk = Signal(object)
    fix = Signal(object, object)
    """Carries the finding and the offer that a person chose."""
    fix_pointed = Signal(object)
    """Carries the offer that a person looks at, or None."""
