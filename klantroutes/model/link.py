"""The lines of a route: the edges of its graph."""

from .base import Identifier, Model, Text
from .vocabulary import LinkKind


class Link(Model):
    """A line from one step to another."""

    id: Identifier
    kind: LinkKind
    source: Identifier
    target: Identifier
    label: Text | None = None
