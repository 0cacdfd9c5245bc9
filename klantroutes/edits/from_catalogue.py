"""A new step as the catalogue knows it: what is filled in by itself, and the lane where it belongs."""

from functools import cache

from pydantic import TypeAdapter

from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.route import Route
from klantroutes.model.steps import Step


def made(fields: dict[str, object]) -> Step:
    """Return the step with these fields."""
    return _reader().validate_python(fields)


@cache
def _reader() -> TypeAdapter[Step]:
    """Return what reads a step; made when it is first used, because it takes longer than all of this package."""
    return TypeAdapter(Step)


def known(name: str | None, phase: str) -> dict[str, object]:
    """Return what the catalogue knows of it: the time window, and who usually pays once that is confirmed."""
    entry = catalogue().entry(name)
    if entry is None:
        return {}
    found: dict[str, object] = {"catalogue": entry.id}
    if not isinstance(entry, ServiceEntry):
        return found | ({"signals": True} if entry.signals else {})
    if entry.window is not None and phase in entry.phases:
        found["period"] = {"start": entry.window[0], "end": entry.window[1]}
    if entry.funding and entry.funding_verified:
        found["funding"] = ({"source": entry.funding[0]},)
    return found


def domain_of(name: str | None) -> str:
    """Return the domain of a professional, or of the first professional that delivers a service; else empty."""
    there = catalogue()
    entry = there.entry(name)
    if isinstance(entry, ProfessionalEntry):
        return entry.domain
    givers = entry.providers if isinstance(entry, ServiceEntry) else ()
    return next((there.professionals[giver].domain for giver in givers if giver in there.professionals), "")


def lane_of(route: Route, name: str | None, otherwise: str | None = None) -> str:
    """Return the lane of its domain, else the other one, else the upper one; always a lane of the route."""
    lanes = [lane.id for lane in route.rows]
    return next((lane for lane in (domain_of(name), otherwise) if lane in lanes), lanes[0])
