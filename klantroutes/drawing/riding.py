"""Which handovers ride on one line from giver to receiver, and which are a meeting point of several lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover


@dataclass(frozen=True, slots=True)
class Ride:
    """A handover on a line: the link that comes in and the link that goes out."""

    handover: Handover
    into: Link
    out: Link


def riding(route: Route, inside: Mapping[str, str]) -> dict[str, Ride]:
    """Return the handovers whose place follows from their line: one giver, one receiver, not placed by hand."""
    points = [step for step in route.steps if isinstance(step, Handover) and step.position is None]
    into: dict[str, list[Link]] = {step.id: [] for step in points}
    out: dict[str, list[Link]] = {step.id: [] for step in points}
    for link in route.links:
        if link.target in into:
            into[link.target].append(link)
        if link.source in out:
            out[link.source].append(link)
    found = {}
    for step in points:
        if len(into[step.id]) == len(out[step.id]) == 1:
            ride = Ride(step, into[step.id][0], out[step.id][0])
            giver, receiver = ride.into.source, ride.out.target
            ends = [route.by_id.get(end) for end in (giver, receiver)]
            apart = inside.get(giver, giver) != inside.get(receiver, receiver)
            if apart and not any(isinstance(end, Handover) for end in ends):
                found[step.id] = ride
    return found
