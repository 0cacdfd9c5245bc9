"""The steps that somebody chose, with what belongs to them in the drawing."""

from klantroutes.drawing.merging import merged
from klantroutes.model.part import RoutePart
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered

from ..scope import NothingLeft
from .cut import cut, filled, used_lanes


def chosen(route: Route, ids: frozenset[str]) -> RoutePart:
    """Return these steps, the services in their cards, and the handovers and lines between them.

    Raises NothingLeft when none of the ids is a step.
    """
    names = {step.id for step in route.steps if step.id in ids}
    if not names and any(step.id in ids for step in route.whole.steps):
        raise NothingLeft(
            "De gekozen stappen staan niet in dit deel van de route. Kies andere stappen of een ander deel."
        )
    if not names:
        raise NothingLeft("U hebt geen stap gekozen. Kies eerst één of meer stappen in de tekening.")
    names |= {row for row, card in merged(route).items() if card in names}
    names |= _between(route, names)
    steps = [step for step in route.steps if step.id in names]
    links = [link for link in route.links if {link.source, link.target} <= names]
    leading = sum((link.source in names) != (link.target in names) for link in route.links)
    fields = used_lanes(route, steps)
    told = _told(route, leading)
    found = cut(route, steps, links, sign="keuze", title="een deel van de stappen", told=told, **fields)
    return found.showing(filled(steps), route.whole)


def _between(route: Route, names: set[str]) -> set[str]:
    """Return the handovers that lead from one of these steps to another."""
    out = {link.target for link in route.links if link.source in names}
    into = {link.source for link in route.links if link.target in names}
    return {step.id for step in route.steps if step.kind == "handover" and step.id in out & into}


def _told(route: Route, leading: int) -> str:
    kind = "het zorgpad" if route.type == "zorgpad" else "de klantroute"
    said = f"Dit zijn gekozen stappen van {kind}."
    if not leading:
        return said
    lines = numbered(leading, "lijn", "lijnen")
    return f"{said} {lines} naar stappen die hier niet staan, {'is' if leading == 1 else 'zijn'} weggelaten."
