"""What a person chooses about an export besides its format, and the file that comes of it."""

from dataclasses import dataclass

from klantroutes.graph.local import Local
from klantroutes.model.route import Route

from .exporter import Exporter
from .paper import A4, Paper
from .scope import WHOLE, Scope, part_of


@dataclass(frozen=True)
class Choices:
    """Which part of the route, on what paper, how many pixels wide, and in which house template.

    A format that knows no paper, width or template goes by its own.
    """

    scope: Scope = WHOLE
    paper: Paper = A4
    width: int | None = None
    template: bytes | None = None


AS_IT_IS = Choices()


def made(exporter: Exporter, route: Route, choices: Choices = AS_IT_IS, local: Local | None = None) -> bytes:
    """Return the file; raises NothingLeft when there is nothing in that part of the route, or a TemplateFault."""
    part = part_of(route, choices.scope, local)
    if exporter.generate_in is not None and choices.template is not None:
        return exporter.generate_in(part, choices.template)
    if exporter.generate_on is not None:
        return exporter.generate_on(part, choices.paper)
    if exporter.generate_wide is not None and choices.width is not None:
        return exporter.generate_wide(part, choices.width)
    return exporter.generate(part)
