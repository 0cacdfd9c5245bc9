"""What the tests of the stage share: presentations of a route, and where words come out on a picture."""

from collections.abc import Iterable
from typing import get_args

from klantroutes.checks.run import check
from klantroutes.checks.walked import walked
from klantroutes.drawing.compose import draw
from klantroutes.drawing.parts import Part, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note, Route
from klantroutes.model.vocabulary import AgendaSubject
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.controllers.walks import typical
from klantroutes.ui.presenting.agenda import by_agenda
from klantroutes.ui.presenting.clients import by_client
from klantroutes.ui.presenting.mapping import Seen, mapped
from klantroutes.ui.presenting.page import Page
from klantroutes.ui.presenting.phases import by_phase
from klantroutes.ui.presenting.picture import Picture, pictures
from klantroutes.ui.presenting.stop import Stop

SUBJECTS: tuple[AgendaSubject, ...] = get_args(AgendaSubject)


def with_agenda(route: Route) -> Route:
    """Return the route with a part of the agenda for everything that one can be about, and with a note."""
    items = tuple(AgendaItem(id=f"a-{one}", title=f"Wij kijken naar {one}", minutes=5, about=one) for one in SUBJECTS)
    notes = (Note(id="nt-1", text="Wie belt als de moeder niet komt, en hoe vaak proberen wij dat?", votes=3),)
    return route.model_copy(update={"agenda": items, "notes": notes})


def stops_of(route: Route, way: str) -> list[Stop]:
    """Return the stops of a presentation `fasen`, `client` or `agenda`."""
    if way == "client":
        return by_client(walked(route, typical(route.target)))
    if way == "agenda":
        return by_agenda(with_agenda(route), check(route).findings)
    return by_phase(route)


def shown(route: Route, way: str, wide: float) -> list[Picture]:
    """Return the pictures of a presentation."""

    def whole(across: float, down: float) -> Page:
        drawing = draw(route)
        return mapped(Seen(route, drawing, drawing.bounds), across, down)

    return pictures(stops_of(route, way), wide, whole)


def texts(parts: Iterable[Part]) -> list[TextPart]:
    """Return the lines of text among these strokes."""
    return [part for part in parts if isinstance(part, TextPart)]


def ink(part: TextPart) -> Rect:
    """Return where the letters of a line come out, from the top of a capital to the baseline."""
    wide = width(part.text, part.size, part.weight)
    left = part.x - {"start": 0.0, "middle": wide / 2, "end": wide}[part.anchor]
    return Rect(left, part.y - 0.66 * part.size, wide, 0.66 * part.size)
