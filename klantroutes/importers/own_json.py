"""The route itself, as Klantroutes saved or exported it."""

from klantroutes.storage.parse import parse as parse_route

from .importer import ImportReport, Taken


def parse(data: bytes) -> Taken:
    """Return the route in these bytes, whole; or raise a FileFault."""
    return parse_route(data), ImportReport()
