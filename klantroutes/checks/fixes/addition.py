"""Steps and lines that come into a route together, as one gesture."""

from klantroutes.edits.edit import Edit
from klantroutes.edits.elements import step_in
from klantroutes.edits.from_catalogue import known, lane_of, made
from klantroutes.edits.handovers import handover_between
from klantroutes.edits.revise import revised
from klantroutes.edits.steps import add_steps
from klantroutes.edits.together import together
from klantroutes.graph.moments import end
from klantroutes.model.catalogue import catalogue
from klantroutes.model.condition import Condition
from klantroutes.model.grammar import needs_handover
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.period import BIRTH, Period, period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import LinkKind, StepKind

from .choosing import givers, receivers
from .situation import Situation
from .standard import in_words, proposal

LAST_DAY = 699
"""Who is in view after this day need not pass clients on."""
Days = tuple[int, int]


def span_in_words(days: Days) -> str:
    """Return from when to when, so that a week after birth is not read as a week of the pregnancy."""
    words = period_in_words(Period(start=days[0], end=days[1]))
    return f"{words} na de geboorte" if days[0] > BIRTH and words.startswith("week") else words


class Addition:
    """What comes in for one finding: first only collected, then one edit. New ids are made here, once."""

    def __init__(self, here: Situation) -> None:
        self._here = here
        self._steps: list[Step] = []
        self._links: list[Link] = []
        self._changes: list[Edit] = []
        self.said = ""
        """What the button says about the handover that comes along."""

    def step(self, kind: StepKind, name: str, phase: str, days: Days | None, **more: object) -> Step:
        """Add a step that the catalogue knows, in the lane of its domain, for those whom the finding concerns."""
        entry = catalogue().entry(name)
        fields: dict[str, object] = {"id": new_id("s"), "kind": kind, "label": entry.name if entry else ""}
        fields |= {"phase": phase, "lane": lane_of(self._here.route, name), **known(name, phase)}
        if days is not None:
            fields["period"] = {"start": days[0], "end": days[1]}
        return self.free_step(fields | more)

    def free_step(self, fields: dict[str, object]) -> Step:
        """Add a step with these fields, for those whom the finding concerns."""
        if self._here.condition is not None:
            fields["applies_to"] = self._here.condition
        step = made(fields)
        self._steps.append(step)
        return step

    def line(self, kind: LinkKind, source: Step, target: Step) -> None:
        """Add a line that needs no handover."""
        self._links.append(Link(id=new_id("l"), kind=kind, source=source.id, target=target.id))

    def hand_over(self, giver: Step, receiver: Step, direct_days: int | None = None) -> None:
        """Let the giver pass clients to the receiver: with a handover where one belongs, else along a plain line."""
        if not needs_handover(giver.kind, receiver.kind):
            self.line("flow", giver, receiver)
            return
        fields = proposal(giver, receiver, direct_days)
        condition = self._shared(giver, receiver)
        if condition is not None:
            fields["applies_to"] = condition
        handover = revised(handover_between(new_id("s"), giver, receiver), **fields)
        self._steps.append(handover)
        self.line("flow", giver, handover)
        self.line("flow", handover, receiver)
        self.said = in_words(fields)

    def bring_in(self, step: Step, direct_days: int | None = None) -> bool:
        """Let somebody who sees these clients pass them to the step; False when there is nobody."""
        giver = next(iter(givers(self._here, step)), None)
        if giver is None:
            return False
        self.hand_over(giver, step, direct_days)
        if step.kind == "professional":
            self.lead_on(step, giver)
        return True

    def lead_on(self, step: Step, giver: Step) -> None:
        """Let a step that comes in and stops early not be a dead end: it reports back, else passes clients on."""
        last = end(step)
        if last is None or last > LAST_DAY or self._here.clients & self._here.network.linked.get(step.id, 0):
            return
        if giver.kind != "entry":
            self.line("feedback", step, giver)
            return
        onward = self._onward(step)
        if onward is not None:
            self.hand_over(step, onward)

    def change(self, edit: Edit) -> None:
        """Let this happen too, after the steps and lines have come in."""
        self._changes.append(edit)

    def edit(self, name: str) -> Edit:
        """Return all of it as one gesture with this name for undo."""
        added = add_steps(self._steps, self._links)
        own = {step.id for step in self._steps}
        ends = {end for link in self._links for end in (link.source, link.target)} - own

        def plan(route: Route) -> Route:
            for one in ends:
                step_in(route, one)
            return together(name, [added, *self._changes]).plan(route)

        return Edit(name, plan)

    def _shared(self, giver: Step, receiver: Step) -> Condition | None:
        """Return the condition of a handover: of its new end, or of the finding when both ends were there."""
        for step in (giver, receiver):
            if step.id not in self._here.network.admits:
                return step.applies_to
        return self._here.condition

    def _onward(self, step: Step) -> Step | None:
        if step.id in self._here.network.admits:
            return next(iter(receivers(self._here, step)), None)
        last = end(step) or 0
        later = [one for one in self._here.professionals() if (end(one) or 0) > last and one.catalogue != "netwerk"]
        exits = [one for one in self._here.network.steps if one.kind == "exit"]
        return min(later, key=lambda one: end(one) or 0) if later else next(iter(exits), None)
