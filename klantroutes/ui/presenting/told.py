"""What is told below the stage: one plain sentence about who, when, and what is handed over within how many days."""

from collections.abc import Iterable

from klantroutes.checks.naming import called, days, enumerated
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.wording import sentence_case

from ..reading_order import ReadingOrder
from .stop import Told

_PASSES = {
    "warm": "{a} draagt warm over aan {b}",
    "koud": "{a} draagt op papier over aan {b}",
    "direct": "{a} brengt de cliënt direct naar {b}",
}


def handed_on(order: ReadingOrder, givers: Iterable[str]) -> Told:
    """Return a sentence for each handover that these steps give, in order; each handover once."""
    names = [name for giver in givers for name in (giver, *order.inner(giver))]
    found = dict.fromkeys(one for name in names for one in order.receivers(name) if order.is_between(one))
    return tuple(passing(order.route, order, name) for name in found)


def passing(route: Route, order: ReadingOrder, name: str) -> str:
    """Return who hands over to whom, how and within how many days."""
    step = route.by_id[name]
    givers = either([route.by_id[one] for one in order.givers(name)])
    takers = either([route.by_id[one] for one in order.receivers(name)])
    warmth = step.warmth if isinstance(step, Handover) else None
    said = _PASSES.get(warmth or "", "{a} draagt over aan {b}").format(a=givers, b=takers)
    return f"{said}{within(step)}."


def within(step: Step) -> str:
    """Return `, binnen acht dagen`; empty while the term is not filled in."""
    if not isinstance(step, Handover) or step.within_days is None:
        return ""
    return ", dezelfde dag nog" if step.within_days == 0 else f", binnen {days(step.within_days)}"


def goes_along(step: Step | None) -> str:
    """Return which information goes along; empty while that is not filled in."""
    if not isinstance(step, Handover) or not step.information:
        return ""
    return f"Mee gaat: {enumerated([one_line(item) for item in step.information])}."


def either(steps: Iterable[Step]) -> str:
    """Return the names of steps of which one does it: `a of b`."""
    names = [called(step) for step in steps]
    return f"{', '.join(names[:-1])} of {names[-1]}" if len(names) > 1 else "".join(names)


def about(order: ReadingOrder, name: str) -> Told:
    """Return about one step whose it is and when, and to whom it hands over."""
    from klantroutes.model.period import period_in_full

    step = order.route.by_id[name]
    if order.is_between(name):
        return tuple(filter(None, (passing(order.route, order, name), goes_along(step))))
    when = period_in_full(step.period)
    who = one_line(step.organisation)
    first = ", ".join(part for part in (who, when) if part)
    return ((f"{sentence_case(first)}.",) if first else ()) + handed_on(order, [name])
