"""The items of the scene as a projection of a drawing: the same drawing always gives the same items."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QGraphicsScene

from klantroutes.drawing.compose import Redrawn
from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.layout.geometry import Point
from klantroutes.ui.theme import Theme

from .overview import Overview
from .shape_item import ShapeItem
from .wire_item import WireItem


class Projection:
    """Keeps one item per shape and wire, and replaces only what differs."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self.shapes: dict[str, ShapeItem] = {}
        self.wires: dict[str, WireItem] = {}
        self.overview = Overview(theme)

    def show(self, drawing: Drawing) -> set[str]:
        """Make the items show this drawing; returns the ids of the shapes and wires that were touched."""
        touched = self._drop_shapes(drawing.shapes) | self._drop_wires(drawing.wires)
        for shape in drawing.shapes.values():
            if self._show_shape(shape):
                touched.add(shape.id)
        for wire in drawing.wires.values():
            if self._show_wire(wire):
                touched.add(wire.id)
        return touched

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self.overview.theme = theme
        for shape in self.shapes.values():
            shape.set_theme(theme)
        for wire in self.wires.values():
            wire.set_theme(theme)

    def lift(self, places: Mapping[str, Point], along: Redrawn) -> None:
        """Show shapes elsewhere for as long as a gesture lasts: upper left corners, and what follows them."""
        for name, shape in along.shapes.items():
            if name not in places and self.shapes[name].shape_shown != shape:
                self.shapes[name].show_shape(shape)
        for name, place in places.items():
            item = self.shapes[name]
            item.setZValue(10)
            item.setPos(place.x, place.y)
        for wire in along.wires.values():
            if wire.id in self.wires and self.wires[wire.id].wire != wire:
                self.wires[wire.id].show_wire(wire)

    def put_back(self, drawing: Drawing, shapes: Iterable[str], wires: Iterable[str]) -> None:
        """Show these again as the drawing has them."""
        for name in shapes:
            if name in self.shapes and name in drawing.shapes:
                item, shape = self.shapes[name], drawing.shapes[name]
                item.setZValue(0)
                item.setPos(shape.rect.x, shape.rect.y)
                if item.shape_shown != shape:
                    item.show_shape(shape)
        for name in wires:
            if name in self.wires and name in drawing.wires and self.wires[name].wire != drawing.wires[name]:
                self.wires[name].show_wire(drawing.wires[name])

    def _drop_shapes(self, kept: Mapping[str, Shape]) -> set[str]:
        gone = self.shapes.keys() - kept.keys()
        for name in gone:
            self._scene.removeItem(self.shapes.pop(name))
            self.overview.drop_shape(name)
        return gone

    def _drop_wires(self, kept: Mapping[str, Wire]) -> set[str]:
        gone = self.wires.keys() - kept.keys()
        for name in gone:
            self._scene.removeItem(self.wires.pop(name))
            self.overview.drop_wire(name)
        return gone

    def _show_shape(self, shape: Shape) -> bool:
        item = self.shapes.get(shape.id)
        if item is None:
            item = self.shapes[shape.id] = ShapeItem(shape, self._theme)
            self._scene.addItem(item)
        elif item.shape_shown is shape or item.shape_shown == shape:
            return False
        else:
            item.show_shape(shape)
        self.overview.put_shape(shape)
        return True

    def _show_wire(self, wire: Wire) -> bool:
        item = self.wires.get(wire.id)
        if item is None:
            item = self.wires[wire.id] = WireItem(wire, self._theme)
            self._scene.addItem(item)
        elif item.wire is wire or item.wire == wire:
            return False
        else:
            item.show_wire(wire)
        self.overview.put_wire(wire)
        return True
