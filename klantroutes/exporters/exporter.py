"""What an exporter is: one format that a whole route can be written in."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.exporters.paper import Paper
from klantroutes.model.route import Route


@dataclass(frozen=True)
class Exporter:
    """One format: its word on the command line, its Dutch name in the menu, and how its bytes are made.

    `generate` is a pure function of the route: the same route gives the same bytes, without clock or network.
    `generate_in` does the same in a house template of the user, where the format has such a thing; it raises a
    TemplateFault, and `sample` makes such a template to begin with. `generate_on` does it on other paper, and
    `generate_wide` as a picture of so many pixels wide. `carries_not` tells the user in one Dutch sentence what stays
    behind; empty when nothing does.
    """

    format: str
    title: str
    extension: str
    generate: Callable[[Route], bytes]
    carries_not: str
    generate_in: Callable[[Route, bytes], bytes] | None = None
    sample: Callable[[], bytes] | None = None
    generate_on: Callable[[Route, Paper], bytes] | None = None
    generate_wide: Callable[[Route, int], bytes] | None = None


class TemplateFault(Exception):
    """A house template that cannot be used; the message says in Dutch why and what to do."""
