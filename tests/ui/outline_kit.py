"""A route to read, and what an outline shows of it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from klantroutes.model.route import Route
from klantroutes.model.steps import Professional
from klantroutes.storage.parse import from_content

TOP = QModelIndex()


def reading_route() -> Route:
    """Return ingang, verloskundige with echo in her card, overdracht to wijkteam, uitgang and a loose overdracht."""
    steps = [
        {"id": "uit", "kind": "exit", "label": "Klaar", "phase": "na", "lane": "sociaal"},
        {"id": "in", "kind": "entry", "label": "Test", "phase": "tijdens", "lane": "medisch"},
        {"id": "verl", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch"},
        {"id": "echo", "kind": "service", "label": "Echo", "phase": "tijdens", "lane": "medisch"},
        {"id": "over", "kind": "handover", "label": "Overdracht", "phase": "tijdens", "lane": "sociaal",
         "warmth": "warm", "within_days": 8},
        {"id": "wijk", "kind": "professional", "label": "Wijkteam", "phase": "tijdens", "lane": "sociaal"},
        {"id": "los", "kind": "handover", "label": "", "phase": "na", "lane": "sociaal"},
    ]  # fmt: skip
    ends = [("in", "verl"), ("verl", "over"), ("over", "wijk"), ("wijk", "uit"), ("wijk", "los")]
    links = [{"id": f"{a}-{b}", "kind": "flow", "source": a, "target": b} for a, b in ends]
    links.append({"id": "doet", "kind": "delivers", "source": "verl", "target": "echo"})
    links.append({"id": "terug", "kind": "feedback", "source": "wijk", "target": "verl"})
    head = {"format": "klantroute", "version": 1, "id": "lees", "title": "Lees", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": steps, "links": links})


def large_route(steps: int) -> Route:
    """Return a route of many professionals in one cell, each handing over to the next."""
    found = [
        Professional(id=f"s{number}", kind="professional", label=f"Stap {number}", phase="tijdens", lane="medisch")
        for number in range(steps)
    ]
    return reading_route().model_copy(update={"steps": tuple(found), "links": ()})


def read(model: QAbstractItemModel, parent: QModelIndex = TOP, depth: int = 0) -> list[str]:
    """Return everything that a model says, from top to bottom, indented."""
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append("  " * depth + str(model.data(index, Qt.ItemDataRole.AccessibleTextRole)))
        found += read(model, index, depth + 1)
    return found
