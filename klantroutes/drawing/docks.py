"""Where lines may touch a shape, and what of it is in the way of other lines."""

from collections.abc import Mapping

from klantroutes.layout.geometry import Rect
from klantroutes.layout.routing.nets import Berth, Dock, Side

from .drawing import Shape
from .signs import SIGN

_MARGIN = 9.0
"""Lines touch a card at least this far from its corners."""
_REACH = 17.0
"""Lines like to touch the left and right side of a card this far below its upper edge: beside the name."""
_POINT = 6.0
"""How far from its middle lines may touch a round point, so that several stay apart."""


def obstacles(shapes: Mapping[str, Shape]) -> list[Rect]:
    """Return everything that lines must go round: a flag and the words under it count apart."""
    found: list[Rect] = []
    for shape in shapes.values():
        if shape.kind in {"entry", "exit"}:
            words = Rect(
                shape.rect.x, shape.rect.y + SIGN + 2, shape.rect.width, max(0.0, shape.rect.height - SIGN - 2)
            )
            found += [_sign(shape.rect), words]
        else:
            found.append(shape.rect)
    return found


def dock(shape: Shape, row: str = "") -> Dock:
    """Return the sides of a shape as lines see them; `row` narrows a card to one of its rows."""
    if shape.kind == "entry":
        return _sign_dock(shape, ("right", "top", "left"))
    if shape.kind == "exit":
        return _sign_dock(shape, ("left", "top", "right"))
    if shape.kind == "handover":
        return _point_dock(shape.rect)
    return _row_dock(shape, row) if row in shape.rows else _card_dock(shape.rect)


def _sign(rect: Rect) -> Rect:
    return Rect(rect.x, rect.y, SIGN, SIGN)


def _sign_dock(shape: Shape, sides: tuple[Side, ...]) -> Dock:
    rect = _sign(shape.rect)
    level = Berth(rect.y + 7, rect.bottom - 7, rect.centre.y)
    upright = Berth(rect.x + 7, rect.right - 7, rect.centre.x)
    return Dock(rect, {side: level if side in {"left", "right"} else upright for side in sides})


def _point_dock(rect: Rect) -> Dock:
    x, y = rect.centre
    level, upright = Berth(y - _POINT, y + _POINT, y), Berth(x - _POINT, x + _POINT, x)
    return Dock(rect, {"right": level, "left": level, "bottom": upright, "top": upright})


def _card_dock(rect: Rect) -> Dock:
    best = rect.y + min(_REACH, rect.height / 2)
    level = Berth(rect.y + _MARGIN, max(rect.y + _MARGIN, rect.bottom - _MARGIN), best)
    upright = Berth(rect.x + _MARGIN + 3, rect.right - _MARGIN - 3, rect.centre.x)
    return Dock(rect, {"right": level, "left": level, "bottom": upright, "top": upright})


def _row_dock(shape: Shape, row: str) -> Dock:
    place = shape.rows[row]
    top = shape.rect.y + place.y
    level = Berth(top + 3, top + place.height - 3, top + place.height / 2)
    return Dock(shape.rect, {"right": level, "left": level})
