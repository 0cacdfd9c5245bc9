"""What a tool and a gesture are: a press begins a gesture, which then gets all moves until release or Esc."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt

from klantroutes.layout.geometry import Point

Scroll = Callable[[float, float], None]
"""Moves the picture by so many logical pixels to the right and down."""


@dataclass(frozen=True)
class Pointer:
    """Where the hand is: in the scene, on the screen (logical pixels), at which scale, with which keys down."""

    point: Point
    screen: Point
    scale: float = 1.0
    shift: bool = False
    control: bool = False
    alt: bool = False

    def travelled(self, since: "Pointer") -> float:
        """Return how far the hand went over the screen, in logical pixels."""
        return hypot(self.screen.x - since.screen.x, self.screen.y - since.screen.y)


class Gesture(Protocol):
    """A press that has not been released yet."""

    def move(self, at: Pointer) -> None:
        """Follow the hand."""

    def release(self, at: Pointer) -> None:
        """Finish: at most one edit."""

    def cancel(self) -> None:
        """Put everything back as it was before the press; no edit."""


class Tool(Protocol):
    """Something the user takes up and then presses with."""

    name: ClassVar[str]
    label: ClassVar[str]
    cursor: ClassVar[Qt.CursorShape]

    def press(self, at: Pointer) -> Gesture | None:
        """Begin a gesture, or do nothing."""

    def hover(self, at: Pointer) -> None:
        """Show what a press would do here."""

    def cancel(self) -> None:
        """Forget what was begun with earlier presses."""
