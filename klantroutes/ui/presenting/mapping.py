"""The drawing as a map for the room: every step at its place, and names in type that is large enough."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from klantroutes.checks.naming import called
from klantroutes.checks.voted import dots_in_words
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import BoxPart, Part, PathPart, TextPart
from klantroutes.edits.tally import Subject, shown_totals
from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASE_SHORT

from .faces import icon_of, tone_of
from .mapped_name import MappedName, mapped_name
from .measures import LEAST, LINE, MARGIN, PADDING
from .page import Page, placed
from .writing import put, written

_HEAD = LEAST * 1.2 + 20
_LANE = 270.0
_APART = 10.0
_CANDIDATES = 300
"""So many steps are tried for a name: more never fit."""
_LINE = 4.0


@dataclass(frozen=True)
class Seen:
    """What is mapped: a part of the drawing, with the notes in it and the steps that people look at."""

    route: Route
    drawing: Drawing
    part: Rect
    notes: tuple[tuple[str, Rect], ...] = ()
    """The ids of the notes and their places in the drawing."""
    chosen: tuple[str, ...] = ()


def mapped(seen: Seen, wide: float, high: float) -> Page:
    """Return the map; `cards` of the page are the steps whose names are on it."""
    scale = min((wide - _LANE) / seen.part.width, (high - _HEAD) / seen.part.height)
    room = Rect(_LANE, _HEAD, wide - _LANE, high - _HEAD)
    dx = room.centre.x - seen.part.centre.x * scale
    dy = room.centre.y - seen.part.centre.y * scale
    names = list(_names(seen, scale, dx, dy, room))
    parts = [
        *placed(_ground(seen.drawing), dx, dy, scale),
        *(_thick(part) for part in placed(_lines(seen), dx, dy, scale)),
        *_boxes(seen, scale, dx, dy),
        *(part for name in names for part in name.parts),
        *_edges(seen, scale, dx, dy, wide, high),
    ]
    return Page(tuple(parts), tuple(name.id for name in names))


def _ground(drawing: Drawing) -> Iterator[Part]:
    yield from (part for part in drawing.frame if not isinstance(part, TextPart))


def _lines(seen: Seen) -> Iterator[Part]:
    for wire in seen.drawing.wires.values():
        across, down = [point.x for point in wire.points], [point.y for point in wire.points]
        around = Rect(min(across), min(down), max(across) - min(across) + 1, max(down) - min(down) + 1)
        if around.overlaps(seen.part):
            yield from (part for part in wire.parts if not isinstance(part, TextPart))


def _thick(part: Part) -> Part:
    """Return a line that can be seen from the back."""
    return replace(part, width=_LINE) if isinstance(part, PathPart) and 0 < part.width < _LINE else part


def _boxes(seen: Seen, scale: float, dx: float, dy: float) -> Iterator[Part]:
    """Yield every step and note without words: handovers with their sign, other steps as an empty card."""
    for _name, rect in seen.notes:
        box = Rect(rect.x * scale + dx, rect.y * scale + dy, rect.width * scale, rect.height * scale)
        yield BoxPart(box, 0, "stage.note", "stage.edge", LINE / 2)
    for shape in seen.drawing.shapes.values():
        if not shape.rect.overlaps(seen.part):
            continue
        x, y = shape.rect.x * scale + dx, shape.rect.y * scale + dy
        if shape.kind in ("handover", "entry", "exit"):
            yield from placed((part for part in shape.parts if not isinstance(part, TextPart)), x, y, scale)
        else:
            step = seen.route.by_id.get(shape.id)
            tone = tone_of(seen.route, step.lane if step is not None else None)
            box = Rect(x, y, shape.rect.width * scale, shape.rect.height * scale)
            yield BoxPart(box, 7 * scale, "stage.card", tone, LINE)


def _names(seen: Seen, scale: float, dx: float, dy: float, room: Rect) -> Iterator[MappedName]:
    """Yield as many names as fit without covering each other: chosen steps first, then those with most lines."""
    taken: list[Rect] = []
    for one in _wanted(seen):
        box = one.at
        at = Rect(box.x * scale + dx, box.y * scale + dy, box.width * scale, box.height * scale)
        if not at.overlaps(room):
            continue
        at = _seen_of(at, room)
        found = next((rect for rect in one.places(at, room) if not any(rect.overlaps(other) for other in taken)), None)
        if found is not None:
            taken.append(found.grown(_APART))
            yield one.put_at(found)


def _seen_of(at: Rect, room: Rect) -> Rect:
    """Return the part of a step that is in the picture: its name comes there."""
    x, y = max(at.x, room.x), max(at.y, room.y)
    return Rect(x, y, min(at.right, room.right) - x, min(at.bottom, room.bottom) - y)


def _wanted(seen: Seen) -> Iterator[MappedName]:
    """Yield cards in the order in which they get room: chosen steps, notes with dots, other steps, other notes."""
    lines, dots = _lines_at(seen.drawing), shown_totals(seen.route)
    known = [one for one in seen.drawing.shapes.values() if one.kind != "handover" and one.id in seen.route.by_id]
    known = [one for one in known if one.rect.overlaps(seen.part)]
    known.sort(key=lambda one: (-dots.get(Subject("stap", one.id), 0), -lines[one.id]))
    notes = sorted(seen.notes, key=lambda note: -dots.get(Subject("notitie", note[0]), 0))
    voted = [note for note in notes if Subject("notitie", note[0]) in dots]
    yield from (_step(seen, one.id, one.rect, dots) for one in known if one.id in seen.chosen)
    yield from (_note(seen, *note, dots) for note in voted)
    yield from (_step(seen, one.id, one.rect, dots) for one in known[:_CANDIDATES] if one.id not in seen.chosen)
    yield from (_note(seen, *note, dots) for note in notes if note not in voted)


def _note(seen: Seen, name: str, rect: Rect, dots: Mapping[Subject, int]) -> MappedName:
    number = dots.get(Subject("notitie", name), 0)
    text = next((one_line(note.text) for note in seen.route.notes or () if note.id == name), "")
    return mapped_name(name, text, dots_in_words(number) if number else "", rect, "talk", note=True)


def _step(seen: Seen, name: str, rect: Rect, dots: Mapping[Subject, int]) -> MappedName:
    step = seen.route.by_id[name]
    number = dots.get(Subject("stap", name), 0)
    return mapped_name(
        name, called(step), dots_in_words(number) if number else "", rect, icon_of(step),
        tone=tone_of(seen.route, step.lane), chosen=name in seen.chosen,
    )  # fmt: skip


def _lines_at(drawing: Drawing) -> Counter[str]:
    found: Counter[str] = Counter()
    for wire in drawing.wires.values():
        found[drawing.inside.get(wire.source, wire.source)] += 1
        found[drawing.inside.get(wire.target, wire.target)] += 1
    return found


def _edges(seen: Seen, scale: float, dx: float, dy: float, wide: float, high: float) -> Iterator[Part]:
    """Yield the phases along the top and the lanes along the left, where their names fit; nothing sticks out."""
    for outside in (Rect(wide, -MARGIN, MARGIN, high + 2 * MARGIN), Rect(0, high, wide, MARGIN)):
        yield BoxPart(outside, 0, "stage.paper")
    yield BoxPart(Rect(-MARGIN, -MARGIN, wide + MARGIN, MARGIN), 0, "stage.paper")
    yield BoxPart(Rect(-MARGIN, 0, MARGIN, high + MARGIN), 0, "stage.paper")
    yield BoxPart(Rect(0, 0, wide, _HEAD), 0, "stage.caption")
    for column in seen.drawing.columns:
        left, right = max(_LANE, column.left * scale + dx), min(wide, column.right * scale + dx)
        full = written(column.label, LEAST, 600, 4000)
        label = full if full.width + PADDING < right - left else written(PHASE_SHORT[column.phase], LEAST, 600, 4000)
        if label.width + PADDING < right - left:
            yield from put(label, (left + right) / 2, 10, "stage.told", "middle")
    yield BoxPart(Rect(0, _HEAD, _LANE, high - _HEAD), 0, "stage.band")
    for row in seen.drawing.rows:
        top, bottom = max(_HEAD, row.top * scale + dy), min(high, row.bottom * scale + dy)
        label = written(row.label, LEAST, 600, _LANE - 2 * PADDING)
        if label.height < bottom - top:
            yield BoxPart(Rect(0, top + 4, 14, bottom - top - 8), 0, tone_of(seen.route, row.lane))
            yield from put(label, 14 + PADDING, (top + bottom - label.height) / 2, "stage.ink")
