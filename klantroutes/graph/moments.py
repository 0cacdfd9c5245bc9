"""When a step begins and ends, compared with a day: yes, no, or None when the day is not filled in."""

from klantroutes.model.steps import Step

Answer = bool | None
"""None means that nobody knows yet."""


def start(step: Step) -> int | None:
    """Return the first day of a step, 0 = birth; None when it is not filled in."""
    return step.period.start if step.period is not None else None


def end(step: Step) -> int | None:
    """Return the last day of a step, 0 = birth; None when it is not filled in."""
    return step.period.end if step.period is not None else None


def starts_before(step: Step, day: int) -> Answer:
    """Say whether the step starts earlier than this day."""
    first = start(step)
    return None if first is None else first < day


def ends_after(step: Step, day: int) -> Answer:
    """Say whether the step ends later than this day."""
    last = end(step)
    return None if last is None else last > day


def touches(step: Step, phase: str) -> Answer:
    """Say whether the period of the step touches this phase, whatever phase the step is drawn in."""
    if phase == "voor":
        return starts_before(step, -280)
    if phase == "na":
        return ends_after(step, 0)
    return both(starts_before(step, 0), ends_after(step, -281))


def both(one: Answer, other: Answer) -> Answer:
    """Return yes when both are yes, no when either is no, else None."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True
