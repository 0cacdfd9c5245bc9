"""What an edited purchase list changes, cell by cell, so that people can choose what they take."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from klantroutes.checks.naming import called
from klantroutes.edits.revise import revised, without
from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step
from klantroutes.storage.purchase_columns import BY_HEADING

from .purchase_list import written_as

_OF_FUNDING = "until"
"""The column with dates is a part of the field `funding`."""


@dataclass(frozen=True)
class Change:
    """One field of one service: its id, the name people use, the field, and in words what it was and becomes."""

    step: str
    service: str
    field: str
    words: str


def changes(before: Route, after: Route) -> tuple[Change, ...]:
    """Return what differs between the services of two versions of a route, in the order of the route."""
    known = {step.id: step for step in before.steps}
    found: list[Change] = []
    for step in after.steps:
        old = known.get(step.id)
        if isinstance(step, Service) and isinstance(old, Service) and old is not step:
            found += _of_service(old, step)
    return tuple(found)


def _of_service(old: Service, new: Service) -> Iterator[Change]:
    words: dict[str, list[str]] = {}
    for heading, column in BY_HEADING.items():
        before, after = column.written(old), column.written(new)
        if before != after:
            field = "funding" if column.field == _OF_FUNDING else column.field
            words.setdefault(field, []).append(f"{heading}: {written_as(before)} → {written_as(after)}")
    for field, parts in words.items():
        yield Change(old.id, called(old), field, "; ".join(parts))


def with_changes(route: Route, after: Route, chosen: Collection[Change]) -> Route:
    """Return the route with the chosen fields as they are in `after`; a service that is gone is passed over."""
    wanted: dict[str, set[str]] = {}
    for change in chosen:
        wanted.setdefault(change.step, set()).add(change.field)
    steps: tuple[Step, ...] = tuple(_taken(step, after, wanted.get(step.id, set())) for step in route.steps)
    return (
        revised(route, steps=steps)
        if any(new is not old for new, old in zip(steps, route.steps, strict=True))
        else route
    )


def _taken(step: Step, after: Route, fields: set[str]) -> Step:
    new = after.by_id.get(step.id)
    if not fields or not isinstance(step, Service) or not isinstance(new, Service):
        return step
    given = {name: getattr(new, name) for name in fields if name in new.model_fields_set}
    return revised(without(step, *(fields - given.keys())), **given)
