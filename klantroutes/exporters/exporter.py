"""What an exporter is: one format that a whole route can be written in."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.model.route import Route


@dataclass(frozen=True)
class Exporter:
    """One format: its word on the command line, its Dutch name in the menu, and how its bytes are made.

    `generate` is a pure function of the route: the same route gives the same bytes, without clock or network.
    `generate_in` does the same in a house template of the user, where the format has such a thing; it raises a
    TemplateFault. `carries_not` tells the user in one Dutch sentence what stays behind; empty when nothing does.
    """

    format: str
    title: str
    extension: str
    generate: Callable[[Route], bytes]
    carries_not: str
    generate_in: Callable[[Route, bytes], bytes] | None = None


class TemplateFault(Exception):
    """A house template that cannot be used; the message says in Dutch why and what to do."""
