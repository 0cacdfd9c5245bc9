"""A new step as the catalogue knows it: what is filled in by itself, and the lane where it belongs."""

from functools import cache

from pydantic import TypeAdapter

from klantroutes.model.catalogue import HandoverEntry, ServiceEntry, catalogue
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
    """Return what the catalogue knows of it: the time window, and who usually pays once that is confirmed.

    Of a standard handover (`O-16`) that is how, within how many days, and what is told.
    """
    standard = catalogue().handovers.get(name or "")
    if standard is not None:
        return _usual(standard)
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


def lane_of(route: Route, name: str | None, otherwise: str | None = None) -> str:
    """Return the lane of its domain, else the other one, else the upper one; always a lane of the route."""
    lanes = [lane.id for lane in route.rows]
    return next((lane for lane in (catalogue().domain_of(name), otherwise) if lane in lanes), lanes[0])


def _usual(entry: HandoverEntry) -> dict[str, object]:
    found: dict[str, object] = {"warmth": entry.warmth, "within_days": entry.within_days}
    found["information"] = tuple(part.strip() for part in entry.information.split(",") if part.strip()) or None
    return {field: value for field, value in found.items() if value is not None}
