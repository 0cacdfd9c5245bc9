"""Making something else of a step that is there: its place and its lines stay."""

from collections.abc import Iterator

from klantroutes.model.grammar import refusal
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import StepKind

from .edit import Edit
from .elements import replaced, step_in
from .from_catalogue import known, made
from .handovers import handovers_at, relabelled
from .refused import Refused
from .revise import given, revised

_STAYS = ("phase", "lane", "organisation", "contact", "description", "position", "applies_to", "care_path")
"""What is about this place in the route, and not about who or what stood there."""


def replace(name: str, kind: StepKind, catalogue: str | None, label: str) -> Edit:
    """Make this step another professional, service, entry or exit; refused when one of its lines could not stay."""

    def plan(route: Route) -> Route:
        old = step_in(route, name)
        new = _other(old, kind, catalogue, label)
        for reason in _refusals(route, new):
            raise Refused(f"De lijnen van deze stap passen daar niet bij. {reason}")
        after = revised(route, steps=replaced(route.steps, {name: new}))
        return relabelled(route, after, handovers_at(route, [name]))

    return Edit("stap vervangen", plan)


def fits(route: Route, name: str, kind: StepKind) -> bool:
    """Say whether a step of this kind could stand here with the lines that there are."""
    old = step_in(route, name)
    return old.kind == kind or next(_refusals(route, _other(old, kind, None, "")), None) is None


def _other(old: Step, kind: StepKind, catalogue: str | None, label: str) -> Step:
    kept = {field: value for field, value in given(old).items() if field in _STAYS}
    return made({**known(catalogue, old.phase), **kept, "id": old.id, "kind": kind, "label": label})


def _refusals(route: Route, new: Step) -> Iterator[str]:
    kinds = {step.id: step.kind for step in route.steps} | {new.id: new.kind}
    for link in route.links:
        if new.id in (link.source, link.target):
            reason = refusal(link.kind, kinds[link.source], kinds[link.target])
            if reason is not None:
                yield reason
