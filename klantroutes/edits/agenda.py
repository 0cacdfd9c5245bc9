"""The parts of a meeting."""

from collections.abc import Sequence

from klantroutes.model.route import Route
from klantroutes.model.workshop import AgendaItem

from .edit import Edit
from .revise import revised


def set_agenda(items: Sequence[AgendaItem]) -> Edit:
    """Put this agenda, in this order, in the place of the one there is."""

    def plan(route: Route) -> Route:
        return revised(route, agenda=tuple(items))

    return Edit("agenda veranderd", plan)
