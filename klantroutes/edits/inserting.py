"""Putting a step in a line that is there."""

from dataclasses import dataclass, field

from klantroutes.model.grammar import needs_handover, refusal
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step

from .edit import Edit
from .elements import link_in, replaced, step_in
from .handovers import handover_between, new_flow, relabelled
from .refused import Refused
from .revise import revised


def insert_on_line(step: Step, where: str) -> Edit:
    """Put a step in a line of the route, or after a handover; the handovers that then belong there come with it."""
    made = _Made()

    def plan(route: Route) -> Route:
        made.restart()
        handover = route.by_id.get(where)
        if isinstance(handover, Handover):
            return _after_handover(route, step, handover, made)
        link = link_in(route, where)
        if link.kind != "flow":
            raise Refused("Een stap kan alleen in een lijn van de route komen.")
        return _in_line(route, step, link, made)

    return Edit("stap tussengevoegd", plan)


def put_on_line(name: str, where: str) -> Edit:
    """Put a step that is there already, but on no line of the route, in a line or after a handover."""
    made = _Made()

    def plan(route: Route) -> Route:
        made.restart()
        step = step_in(route, name)
        if on_a_line(route, name):
            raise Refused("Deze stap staat al op een lijn. Haal die lijn eerst weg.")
        handover = route.by_id.get(where)
        if isinstance(handover, Handover):
            return _after_handover(route, step, handover, made)
        return _in_line(route, step, link_in(route, where), made)

    return Edit("stap tussengevoegd", plan)


def on_a_line(route: Route, name: str) -> bool:
    """Say whether a line of the route goes to or from this step."""
    return any(link.kind == "flow" and name in (link.source, link.target) for link in route.links)


@dataclass
class _Made:
    """The ids of a gesture: planning it again gives the same route."""

    ids: list[str] = field(default_factory=list)
    used: int = 0

    def restart(self) -> None:
        self.used = 0

    def next(self, prefix: str) -> str:
        if self.used == len(self.ids):
            self.ids.append(new_id(prefix))
        self.used += 1
        return self.ids[self.used - 1]


def _in_line(route: Route, step: Step, link: Link, made: _Made) -> Route:
    giver, receiver = route.by_id[link.source], route.by_id[link.target]
    first, second = _joined(giver, step, made), _joined(step, receiver, made)
    changed = revised(link, target=first[1][0].target)
    after = revised(
        route,
        steps=(*route.steps, *_new(route, step), *first[0], *second[0]),
        links=(*replaced(route.links, {link.id: changed}), *first[1][1:], *second[1]),
    )
    return relabelled(route, after, [end.id for end in (giver, receiver) if end.kind == "handover"])


def _after_handover(route: Route, step: Step, handover: Handover, made: _Made) -> Route:
    """Let the handover lead to the step, and the step to who received until now."""
    onward = [link for link in route.links if link.source == handover.id and link.kind == "flow"]
    steps, links = _new(route, step), []
    changed: dict[str, Link | None] = {}
    for index, link in enumerate(onward):
        more, joined = _joined(step, route.by_id[link.target], made)
        steps += more
        links += joined
        changed[link.id] = None if index else revised(link, target=step.id)
    if not onward:
        links = _joined(handover, step, made)[1]
    after = revised(route, steps=(*route.steps, *steps), links=(*replaced(route.links, changed), *links))
    return relabelled(route, after, [handover.id])


def _new(route: Route, step: Step) -> list[Step]:
    """Return the step when the route does not have it yet."""
    return [] if step.id in route.by_id else [step]


def _joined(giver: Step, receiver: Step, made: _Made) -> tuple[list[Step], list[Link]]:
    """Return the line from one step to the next, with a handover on it where that belongs."""
    if needs_handover(giver.kind, receiver.kind):
        handover = handover_between(made.next("s"), giver, receiver)
        return [handover], [_line(giver, handover, made), _line(handover, receiver, made)]
    reason = refusal("flow", giver.kind, receiver.kind)
    if reason is not None:
        raise Refused(reason)
    return [], [_line(giver, receiver, made)]


def _line(source: Step, target: Step, made: _Made) -> Link:
    return revised(new_flow(source.id, target.id), id=made.next("l"))
