"""A look at a file of another program, made beside the interface."""

from dataclasses import dataclass

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.importers.importer import Importer
from klantroutes.importers.look import Look, look
from klantroutes.importers.mapping import Mapping
from klantroutes.importers.registry import importer_for
from klantroutes.storage.errors import FileFault

from .route_picture import cropped

_LARGEST_DRAWN = 1000
"""A route with more steps is not drawn in the dialog."""


@dataclass(frozen=True)
class Seen:
    """What was found in a file: how it reads, and its drawing."""

    look: Look
    drawing: Drawing | None = None


def seen(importer: Importer, data: bytes, mapping: Mapping | None) -> Seen:
    """Return what these bytes become; raises nothing."""
    try:
        found = look(importer, data, mapping)
        return Seen(found, _drawn(found))
    except Exception as error:  # a file of a stranger may be broken in every way there is
        return Seen(Look(importer, None, f"Dit bestand is niet te lezen ({type(error).__name__})."))


def _drawn(found: Look) -> Drawing | None:
    route = found.taken[0] if found.taken is not None else None
    return cropped(draw(route)) if route is not None and 0 < len(route.steps) <= _LARGEST_DRAWN else None


def importer_of(name: str, data: bytes) -> Importer | None:
    """Return the format of this file; None when that cannot be seen."""
    try:
        return importer_for(name, data)
    except FileFault:
        return None
