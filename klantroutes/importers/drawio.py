"""Drawings of draw.io (diagrams.net), plain or compressed: boxes become steps, arrows become lines."""

import base64
import binascii
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import Element

from klantroutes.model.vocabulary import StepKind
from klantroutes.model.wording import numbered
from klantroutes.storage.errors import FileFault
from klantroutes.storage.strict_json import MAX_BYTES

from .draft import Draft, Found, Way, shown
from .gates import through
from .html_words import words
from .importer import Taken
from .limits import MAX_DEPTH, grows_too_large
from .recognising import kind_for, lane_for, phase_for
from .safe_xml import local, parse_xml


@dataclass
class _Cell:
    """One cell of a drawing; `style` holds its words, such as `ellipse` and `shape=note`."""

    id: str
    text: str
    style: dict[str, str]
    parent: str
    vertex: bool
    edge: bool
    source: str
    target: str


def parse(data: bytes) -> Taken:
    """Return the route in the first page of this drawing and what could not be taken, or raise a FileFault."""
    root = parse_xml(data)
    draft = Draft(data)
    model, others = _page(root, draft)
    if others:
        pages = numbered(others, "andere bladzijde", "andere bladzijden", single="één")
        draft.skipped.append(f"Alleen de eerste bladzijde is ingelezen; {pages} van de tekening niet.")
    cells = {cell.id: cell for cell in _cells(model)}
    _read(cells, draft)
    return draft.taken()


def _page(root: Element, draft: Draft) -> tuple[Element, int]:
    if local(root) == "mxGraphModel":
        return root, 0
    pages = [element for element in root if local(element) == "diagram"]
    if local(root) != "mxfile" or not pages:
        raise FileFault("dit is geen tekening van draw.io", "Kies een bestand dat op .drawio of .xml eindigt.")
    draft.title = pages[0].get("name", "")
    inner = next((element for element in pages[0] if local(element) == "mxGraphModel"), None)
    return (inner if inner is not None else parse_xml(_unpacked(pages[0].text or ""))), len(pages) - 1


def _unpacked(text: str) -> bytes:
    """Return the XML of a compressed page: base64, then raw deflate, then signs written as %41."""
    damaged = FileFault("de tekening in dit bestand is beschadigd", "Bewaar het opnieuw, liefst niet ingepakt.")
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
        unpacker = zlib.decompressobj(-15)
        found = unpacker.decompress(packed, MAX_BYTES + 1)
    except (binascii.Error, zlib.error, ValueError):
        raise damaged from None
    if len(found) > MAX_BYTES:
        raise grows_too_large()
    return unquote_to_bytes(found)


def _cells(model: Element) -> Iterator[_Cell]:
    """Yield the cells; one that is wrapped in an object has its words and id there."""
    for element in model.iter():
        if local(element) == "mxCell" and element.get("id") is not None:
            yield _cell(element, element)
        elif local(element) in {"object", "UserObject"}:
            inner = next((child for child in element if local(child) == "mxCell"), None)
            if inner is not None:
                yield _cell(inner, element)


def _cell(cell: Element, named: Element) -> _Cell:
    style: dict[str, str] = {}
    for part in cell.get("style", "").split(";"):
        name, _, value = part.partition("=")
        style.setdefault(name.strip(), value.strip())
    return _Cell(
        named.get("id", ""),
        words(named.get("label") or named.get("value") or ""),
        style,
        cell.get("parent", ""),
        cell.get("vertex") == "1",
        cell.get("edge") == "1",
        cell.get("source", ""),
        cell.get("target", ""),
    )


def _read(cells: dict[str, _Cell], draft: Draft) -> None:
    labels = {
        cell.parent: cell.text
        for cell in cells.values()
        if cell.text and cell.parent in cells and cells[cell.parent].edge
    }
    boxes = {cell.parent for cell in cells.values() if cell.vertex and cell.parent in cells}
    gates: set[str] = set()
    for cell in cells.values():
        if cell.vertex:
            _vertex(cell, cells, boxes, gates, draft)
    lines = [(cell.id, cell.source, cell.target) for cell in cells.values() if cell.edge]
    for source, target, (first, last) in through(lines, gates):
        label = cells[last].text or labels.get(last, "") or cells[first].text or labels.get(first, "")
        draft.ways.append(Way(source, target, label))


def _vertex(cell: _Cell, cells: dict[str, _Cell], boxes: set[str], gates: set[str], draft: Draft) -> None:
    parent = cells.get(cell.parent)
    if parent is not None and parent.edge:
        return
    if "rhombus" in cell.style or cell.style.get("shape") == "rhombus":
        gates.add(cell.id)
    elif cell.style.get("shape") in {"note", "note2"}:
        draft.note(cell.text)
    elif cell.id in boxes or "swimlane" in cell.style or "group" in cell.style or "text" in cell.style:
        if "text" in cell.style and cell.text and not phase_for(cell.text) and not lane_for(cell.text):
            draft.skipped.append(f"De losse tekst ‘{shown(cell.text)}’ is overgeslagen: zij is geen stap.")
    elif not cell.text and cell.style.get("shape") in {None, "image"}:
        draft.skipped.append("Een vak zonder tekst is overgeslagen: het is niet te zien wat het is.")
    else:
        around = [box.text for box in _around(cell, cells)]
        phase = next((phase for phase in map(phase_for, around) if phase), None)
        lane = next((lane for lane in map(lane_for, around) if lane), None)
        draft.add(cell.id, Found(cell.text, _kind(cell), phase, lane))


def _kind(cell: _Cell) -> StepKind | None:
    for word in (cell.style.get("soort", ""), cell.text):
        kind = kind_for(word)
        if kind:
            return kind
    return None


def _around(cell: _Cell, cells: dict[str, _Cell]) -> Iterator[_Cell]:
    """Yield the boxes that a cell is in, from the inside out."""
    seen = {cell.id}
    while (parent := cells.get(cell.parent)) is not None and parent.id not in seen and len(seen) < MAX_DEPTH:
        seen.add(parent.id)
        yield parent
        cell = parent
