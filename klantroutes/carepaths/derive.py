"""From a client route to the care path of one theme."""

from collections.abc import Iterator
from typing import Any

from klantroutes.graph.local import Local
from klantroutes.graph.network import Network
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RiskFactor
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

from .contacts import known_locally
from .heading import description, identifier, municipality_of, title
from .keeping import helpers, kept
from .narrowed import eased, narrowed
from .refused import NoCarePath
from .theme import THEME_NAMES

_WHOLE = ("format", "version", "modified", "coalition", "lanes", "settings")
"""What holds for the care path as it does for the route; the date says of which state of the route it is made."""
_LEFT = ("position", "locked")
"""The picture of a part is laid out anew: places of the whole would leave holes."""


def derive(route: Route, theme: RiskFactor, local: Local | None = None, municipality: str | None = None) -> Route:
    """Return the care path of this theme: the entries, who notices it, who helps, the handovers between, the exits.

    Names and numbers come from the coalition where the route has none. The same route gives the same care path, with
    the same id. A theme that nobody helps with gives a path that says so. Raises NoCarePath when no client of the route
    can have the theme, or when none of them comes to anybody who belongs to it.
    """
    whole = narrowed(route, theme)
    if whole is None:
        raise NoCarePath(
            f"In deze route komt geen cliënt voor met het thema ‘{THEME_NAMES[theme]}’. "
            "Kies een ander thema, of zet dit thema bij de doelgroep."
        )
    coalition = local.coalition if local is not None else None
    place = municipality_of(route, coalition, municipality)
    network = Network(whole)
    helping = helpers(network, theme)
    staying = kept(network, helping)
    if not staying:
        raise NoCarePath(
            f"Bij het thema ‘{THEME_NAMES[theme]}’ komt in deze route niemand ergens aan. "
            "Teken eerst hoe de cliënt binnenkomt en wie er helpt."
        )
    name = identifier(route, theme, municipality)
    found = {
        **_heading(whole, coalition, place),
        "id": name,
        "type": "zorgpad",
        "theme": theme,
        "title": title(theme, place),
        "description": description(whole, theme, bool(helping)),
        "status": "concept",
        "target": content(whole.target),
        "steps": [_step(step, whole, name, coalition) for step in whole.steps if step.id in staying],
        "links": list(_links(network, staying)),
        **_agreed(whole, staying),
    }
    return from_content({field: found[field] for field in Route.model_fields if field in found})


def _heading(route: Route, coalition: CoalitionFile | None, place: str) -> dict[str, Any]:
    found = {name: value for name, value in content(route).items() if name in _WHOLE}
    own = found.get("coalition") or {}
    local = {name: getattr(coalition, name, None) for name in ("name", "insurer", "jgz_organisation")}
    known = {**{name: value for name, value in local.items() if value}, **own}
    if place:
        known["municipalities"] = [place]
    return found | ({"coalition": known} if known else {})


def _step(step: Step, route: Route, name: str, coalition: CoalitionFile | None) -> dict[str, Any]:
    fields = {field: value for field, value in content(step).items() if field not in _LEFT}
    condition = eased(step.applies_to, route.target)
    fields.pop("applies_to", None)
    if condition is not None:
        fields["applies_to"] = content(condition)
    if fields.get("care_path") == name:
        del fields["care_path"]
    return fields | known_locally(step, coalition)


def _links(network: Network, staying: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield the lines between steps that stay along which at least one client can go."""
    for link in network.route.links:
        if {link.source, link.target} <= staying and network.admits[link.source] & network.admits[link.target]:
            yield content(link)


def _agreed(route: Route, staying: frozenset[str]) -> dict[str, Any]:
    """Return what was agreed about steps that stay, and the gaps that were accepted there or for the whole route."""
    agreements = [content(one) for one in route.agreements or () if one.step in staying]
    waivers = [content(one) for one in route.waivers or () if one.element is None or one.element in staying]
    found = {"agreements": agreements, "waivers": waivers}
    return {name: value for name, value in found.items() if value}
