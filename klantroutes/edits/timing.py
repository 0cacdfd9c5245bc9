"""When steps take place."""

from collections.abc import Mapping

from klantroutes.model.period import Period
from klantroutes.model.route import Route
from klantroutes.model.steps import Position, Step

from .edit import Edit
from .elements import replaced
from .revise import revised


def set_periods(periods: Mapping[str, Period], positions: Mapping[str, Position] | None = None) -> Edit:
    """Give steps another period; `positions` moves those along that stand at their time in the drawing."""
    places = positions or {}

    def plan(route: Route) -> Route:
        changes: dict[str, Step | None] = {}
        for name, period in periods.items():
            # A colleague may have removed it while it was in the hand.
            if name in route.by_id:
                place = {"position": places[name]} if name in places else {}
                changes[name] = revised(route.by_id[name], period=period, **place)
        return revised(route, steps=replaced(route.steps, changes)) if changes else route

    return Edit("periode veranderd", plan)


def shifted(period: Period | None, days: int, otherwise: int) -> Period:
    """Return the period so many days later; one without a beginning begins so many days after `otherwise`."""
    fields: dict[str, object] = period.model_dump(exclude_unset=True) if period is not None else {}
    start, end = fields.get("start"), fields.get("end")
    fields["start"] = (start if isinstance(start, int) else otherwise) + days
    if isinstance(end, int):
        fields["end"] = end + days
    return Period.model_validate(fields)
