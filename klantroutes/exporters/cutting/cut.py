"""The cut itself: these steps and lines stay, with what was written about them."""

from collections.abc import Sequence
from typing import Any

from klantroutes.edits.revise import built, given, revised, without
from klantroutes.model.link import Link
from klantroutes.model.part import RoutePart
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES, Phase

_LONGEST = 200
"""Characters that an id may have."""
_LEFT = ("notes", "agreements", "waivers", "workshop", "agenda", "decisions", "votes", "views", "groups", "versions")
"""What is about the whole route or about steps that may be gone; what is about steps that stay comes back."""


def cut(
    route: Route, steps: Sequence[Step], links: Sequence[Link], *, sign: str, title: str, told: str, **fields: object
) -> RoutePart:
    """Return the route with only these steps and lines.

    `sign` goes in its id, `title` after its title, `told` after its description; `fields` change the route itself.
    """
    names = {step.id for step in steps} | {link.id for link in links}
    kept = {name: value for name, value in given(route).items() if name not in _LEFT}
    kept |= {
        "id": f"{route.id[: _LONGEST - len(sign) - 1]}-{sign}",
        "title": f"{route.title.strip() or 'Klantroute'} – {title}",
        "description": " ".join(filter(None, [(route.description or "").strip(), told])),
        "steps": tuple(_loose(step) for step in steps),
        "links": tuple(links),
        **_about(route, names),
        **fields,
    }
    return built(RoutePart, kept)


def filled(steps: Sequence[Step]) -> tuple[Phase, ...]:
    """Return the phases from the first to the last that has one of these steps."""
    there = [index for index, phase in enumerate(PHASES) if any(step.phase == phase for step in steps)]
    return PHASES[there[0] : there[-1] + 1] if there else PHASES


def used_lanes(route: Route, steps: Sequence[Step]) -> dict[str, object]:
    """Return as fields of a route the lanes that these steps stand in; all of them when one has no lane."""
    names = {step.lane for step in steps}
    return {} if None in names else {"lanes": tuple(lane for lane in route.rows if lane.id in names)}


def _loose(step: Step) -> Step:
    """Return the step without the place it had in the whole."""
    fields = [name for name in ("position", "locked") if name in step.model_fields_set]
    return without(step, *fields) if fields else step


def _about(route: Route, names: set[str]) -> dict[str, Any]:
    """Return what was written about elements that stay; a gap accepted for the whole route holds for the part."""
    found: dict[str, list[Any]] = {
        "notes": [revised(one, position=None) for one in route.notes or () if one.step in names],
        "agreements": [one for one in route.agreements or () if one.step in names],
        "waivers": [one for one in route.waivers or () if one.element is None or one.element in names],
    }
    return {name: tuple(value) for name, value in found.items() if value}
