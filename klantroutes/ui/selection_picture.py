"""What is selected as a picture for another program: drawn as lines for Word, as points for the rest."""

from collections.abc import Iterable
from dataclasses import replace
from xml.sax.saxutils import escape

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.palette import LIGHT
from klantroutes.exporters.svg import FONTS, svg_of
from klantroutes.layout.geometry import Rect

from .canvas.picture import paint_drawing
from .theme import Theme

SVG = "image/svg+xml"
_AROUND = 12.0
_SHARP = 3.0
"""Points of the picture per drawing unit, so that it is sharp in print."""
_LARGEST = 8000.0
"""The picture of points is never wider or higher than this many points."""


def part_of(drawing: Drawing, ids: Iterable[str]) -> Drawing:
    """Return the drawing with only these steps and lines, and the lines between those steps; without a frame."""
    chosen = set(ids)
    owners = {drawing.inside.get(name, name) for name in chosen}
    shapes = {name: shape for name, shape in drawing.shapes.items() if name in owners}
    wires = {
        name: wire for name, wire in drawing.wires.items()
        if name in chosen or {drawing.inside.get(end, end) for end in (wire.source, wire.target)} <= owners
    }  # fmt: skip
    places = [shape.rect for shape in shapes.values()]
    places += [Rect(x, y, 0, 0) for wire in wires.values() for x, y in wire.points]
    bounds = places[0]
    for place in places[1:]:
        bounds = bounds.united(place)
    return replace(drawing, shapes=shapes, wires=wires, frame=(), bounds=bounds.grown(_AROUND))


def as_svg(drawing: Drawing, told: str) -> bytes:
    """Return the drawing as SVG that stands on its own; `told` says what it is for who cannot see it."""
    room = drawing.bounds
    box = " ".join(f"{number:.2f}" for number in (room.x, room.y, room.width, room.height))
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{room.width:.2f}pt" height="{room.height:.2f}pt" '
        f'viewBox="{box}" role="img" font-family="{FONTS}">',
        f"<title>{escape(told)}</title>",
        f'<rect x="{room.x:.2f}" y="{room.y:.2f}" width="100%" height="100%" fill="{LIGHT["paper"]}"/>',
        *(svg_of(part) for wire in drawing.wires.values() for part in wire.parts),
    ]
    for shape in drawing.shapes.values():
        parts = "".join(svg_of(part) for part in shape.parts)
        lines.append(f'<g transform="translate({shape.rect.x:.2f} {shape.rect.y:.2f})">{parts}</g>')
    return "\n".join([*lines, "</svg>", ""]).encode("utf-8")


def as_image(drawing: Drawing) -> QImage:
    """Return the drawing as points on white."""
    room = drawing.bounds
    scale = min(_SHARP, _LARGEST / room.width, _LARGEST / room.height)
    image = QImage(round(room.width * scale), round(room.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_drawing(painter, QRectF(image.rect()), drawing, Theme())
    painter.end()
    return image


def put_picture(data: QMimeData, drawing: Drawing, ids: Iterable[str], told: str) -> None:
    """Add the picture of these elements to what goes on the clipboard, in both forms."""
    part = part_of(drawing, ids)
    data.setData(SVG, as_svg(part, told))
    data.setImageData(as_image(part))
