"""How documents name steps, moments and yes-or-no answers."""

from collections.abc import Iterable

from klantroutes.checks.conditions_in_words import unmet_in_words
from klantroutes.checks.naming import called, days
from klantroutes.graph.unmet import Part, Unmet
from klantroutes.model.days import date_in_words
from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Contact, Handover, Step
from klantroutes.model.vocabulary import WARMTH_LABELS
from klantroutes.model.wording import sentence_case

MISSING = "nog invullen"
"""Stands where the route says nothing yet; empty would read as ‘no’."""
_PARTS: tuple[Part, ...] = ("levels", "all_factors", "any_factors", "no_factors", "traits")


def name(step: Step) -> str:
    """Return what people call a step."""
    return one_line(called(step))


def name_with_organisation(step: Step) -> str:
    """Return the name of a step with its organisation behind it, where that says more."""
    organisation = one_line(step.organisation)
    return f"{name(step)} ({organisation})" if organisation and organisation != name(step) else name(step)


def names(steps: Iterable[Step], missing: str = MISSING) -> str:
    """Return the names of steps with their organisations, or the word for what is missing."""
    return ", ".join(dict.fromkeys(name_with_organisation(step) for step in steps)) or missing


def term(step: Handover) -> str:
    """Return within how many days a handover is done, empty when that is not filled in."""
    if step.within_days is None:
        return ""
    return "dezelfde dag" if step.within_days == 0 else f"binnen {days(step.within_days)}"


def how(step: Handover) -> str:
    """Return what kind of handover it is, with a capital; empty when that is not filled in."""
    return sentence_case(WARMTH_LABELS[step.warmth]) if step.warmth else ""


def yes_or_no(answer: bool | str | None, missing: str = MISSING) -> str:
    """Return an answer as `ja` or `nee`."""
    if answer is None:
        return missing
    return answer if isinstance(answer, str) else ("ja" if answer else "nee")


def limited(step: Step) -> str:
    """Return for whom a step is: `alleen bij huiselijk geweld`; empty when it is for everyone."""
    condition = step.applies_to
    if condition is None:
        return ""
    parts = [(part, getattr(condition, part)) for part in _PARTS]
    return unmet_in_words(Unmet(part, tuple(values)) for part, values in parts if values is not None)


def reached(contact: Contact | None) -> str:
    """Return whom to call and how: `Anna, 06 12345678`; empty when nothing is filled in."""
    if contact is None:
        return ""
    return ", ".join(part for part in map(one_line, (contact.name, contact.phone, contact.email)) if part)


def day(date: str | None, missing: str = MISSING) -> str:
    """Return a date as people write it."""
    return date_in_words(date) if date else missing
