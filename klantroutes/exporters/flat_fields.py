"""The fields of a step or line as plain words and numbers, for programs that know tables of attributes only."""

from collections.abc import Iterator

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.model.link import Link
from klantroutes.model.period import period_in_words
from klantroutes.model.steps import Handover, Professional, Service, Step

Plain = str | int | float | bool
"""What every such program can hold."""


def of_step(step: Step) -> dict[str, Plain]:
    """Return what is filled in of a step; what nobody filled in is left out."""
    return {name: value for name, value in _step(step) if value not in (None, "")}


def of_link(link: Link) -> dict[str, Plain]:
    """Return the kind and label of a line."""
    fields: dict[str, Plain] = {"kind": link.kind}
    return fields | ({"label": link.label} if link.label else {})


def _step(step: Step) -> Iterator[tuple[str, Plain]]:
    period = step.period
    fields: dict[str, Plain | None] = {
        "kind": step.kind, "label": step.label, "phase": step.phase, "lane": step.lane, "catalogue": step.catalogue,
        "organisation": step.organisation, "description": step.description, "signals": step.signals,
        "start_day": period.start if period else None, "end_day": period.end if period else None,
        "period": period_in_words(period), "applies_to": condition_in_words(step.applies_to),
        "care_path": step.care_path,
    }  # fmt: skip
    match step:
        case Professional():
            fields |= {"case_manager": step.case_manager, "permanent_contact": step.permanent_contact}
        case Service():
            fields |= {
                "funding": ", ".join(source.source for source in step.funding or ()), "provider": step.provider,
                "contract_status": step.contract_status, "waiting_days": step.waiting_days,
                "price_eur": step.price_eur,
            }  # fmt: skip
        case Handover():
            fields |= {
                "warmth": step.warmth, "within_days": step.within_days, "consent": step.consent,
                "information": ", ".join(step.information or ()), "responsible": step.responsible,
                "feedback": step.feedback,
            }  # fmt: skip
    yield from ((name, value) for name, value in fields.items() if value is not None)
