"""The standard handovers of the field as a first proposal for a new handover."""

from functools import cache

from klantroutes.model.catalogue import HandoverEntry, catalogue
from klantroutes.model.days import number_of_days
from klantroutes.model.steps import Step

DIRECT = "O-11"
"""Leading a client straight to help: any professional may do that."""
AT_CHILDBED = ("kraamverz", 8)
"""Maternity care hands over on day 8, before it stops on day 10."""


def standard(giver: Step, receiver: Step) -> HandoverEntry | None:
    """Return the standard handover between these two, if the field has one."""
    return _between(giver.catalogue, receiver.catalogue)


@cache
def _between(giver: str | None, receiver: str | None) -> HandoverEntry | None:
    for entry in catalogue().handovers.values():
        if receiver in entry.receivers and (giver in entry.givers or entry.id == DIRECT):
            return entry
    return None


def information(giver: Step, receiver: Step) -> tuple[str, ...]:
    """Return what is usually told at this handover; empty when the field has no list for it."""
    entry = standard(giver, receiver)
    return tuple(part.strip() for part in entry.information.split(",")) if entry is not None else ()


def term(giver: Step, receiver: Step) -> int | None:
    """Return within how many days the receiver usually starts; None when no term is known."""
    entry = standard(giver, receiver)
    if entry is not None and entry.within_days is not None and giver.catalogue == AT_CHILDBED[0]:
        return AT_CHILDBED[1]
    return entry.within_days if entry is not None else None


def proposal(giver: Step, receiver: Step, direct_days: int | None = None) -> dict[str, object]:
    """Return the fields of a new handover: warm unless the standard says otherwise, and its term and contents.

    With `direct_days` the client is led straight there within so many days. Consent stays for people to fill in.
    """
    entry = standard(giver, receiver)
    fields: dict[str, object] = {"warmth": (entry.warmth if entry is not None else None) or "warm"}
    days = term(giver, receiver)
    if direct_days is not None:
        fields["warmth"], days = "direct", direct_days
    if days is not None:
        fields["within_days"] = days
    if told := information(giver, receiver):
        fields["information"] = told
    return fields


def in_words(fields: dict[str, object]) -> str:
    """Return what a button says about a new handover: `warm, binnen 10 dagen`."""
    words = {"warm": "warm", "koud": "met een bericht", "direct": "directe toeleiding"}
    parts = [words[str(fields["warmth"])]]
    if "within_days" in fields:
        days = int(str(fields["within_days"]))
        parts.append("dezelfde dag" if days == 0 else f"binnen {number_of_days(days)}")
    return ", ".join(parts)


def usual_givers(name: str) -> frozenset[str]:
    """Return who usually passes clients to this professional or service, by catalogue id."""
    found = (entry.givers for entry in catalogue().handovers.values() if name in entry.receivers)
    return frozenset(giver for givers in found for giver in givers)
