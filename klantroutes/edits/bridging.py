"""Removing steps so that the route goes on: who led to them now leads to who came after."""

from collections.abc import Iterable
from functools import cached_property

from klantroutes.model.grammar import needs_handover, refusal
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route

from .connecting import connect
from .edit import Edit
from .handovers import relabelled
from .refused import Refused
from .revise import revised
from .steps import remove


def remove_and_bridge(ids: Iterable[str]) -> Edit:
    """Remove steps, lines and notes as `remove` does, and join the lines of the route before and after each step.

    A handover to a step that goes becomes one to who came after, with all that was filled in.
    """
    wanted = tuple(dict.fromkeys(ids))
    made = _Made()

    def plan(route: Route) -> Route:
        after = route
        for name in wanted:
            if name in after.by_id and after.by_id[name].kind != "handover":
                after = _Gap(after, name, made).closed()
        return remove(wanted).plan(after)

    return Edit("verwijderd en doorverbonden", plan)


class _Made:
    """The ids of a gesture: planning it again gives the same route."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], str] = {}
        self._edits: dict[tuple[str, str], Edit] = {}

    def line(self, old: str, receiver: str) -> str:
        """Return the id of the line that goes on to this receiver."""
        return self._lines.setdefault((old, receiver), new_id("l"))

    def joined(self, giver: str, receiver: str) -> Edit:
        """Return the edit that draws a line with the handover that belongs on it."""
        if (giver, receiver) not in self._edits:
            self._edits[giver, receiver] = connect(giver, receiver)
        return self._edits[giver, receiver]


class _Gap:
    """One step that goes, with the lines of the route to and from it."""

    def __init__(self, route: Route, name: str, made: _Made) -> None:
        self._route, self._name, self._made = route, name, made
        flows = [link for link in route.links if link.kind == "flow"]
        self._into = [link for link in flows if link.target == name]
        self._out = [link for link in flows if link.source == name]
        self._flows = flows

    def closed(self) -> Route:
        """Return the route without the step, joined where it stood."""
        after = self._route
        for link in self._into:
            for receiver in self._receivers:
                after = self._led_on(after, link, receiver)
        # A handover at the step that now leads nowhere, or comes from nobody, goes with it.
        before = [link.source for link in self._into if self._is_handover(link.source)]
        behind = [link.target for link in self._out if self._is_handover(link.target)]
        leading = {link.source for link in after.links if link.target != self._name}
        given = {link.target for link in after.links if link.source != self._name}
        idle = {name for name in before if name not in leading} | {name for name in behind if name not in given}
        closed = remove([self._name, *(idle if self._receivers else ())]).plan(after)
        return relabelled(self._route, closed, [name for name in before if name in closed.by_id])

    @cached_property
    def _receivers(self) -> list[str]:
        """Return the steps that came after, past the handovers between."""
        found: dict[str, None] = {}
        for link in self._out:
            onward = [one.target for one in self._flows if one.source == link.target]
            found |= dict.fromkeys(onward if self._is_handover(link.target) else [link.target])
        return [name for name in found if name != self._name]

    def _is_handover(self, name: str) -> bool:
        return self._route.by_id[name].kind == "handover"

    def _led_on(self, route: Route, link: Link, receiver: str) -> Route:
        """Return the route in which this line to the step goes on to one who came after."""
        giver, kind = route.by_id[link.source], route.by_id[receiver].kind
        if giver.id == receiver:
            return route
        if needs_handover(giver.kind, kind):
            return self._joined(route, giver.id, receiver)
        known = {(one.source, one.target) for one in route.links if one.kind == "flow"}
        if refusal("flow", giver.kind, kind) is not None or (giver.id, receiver) in known:
            return route
        line = revised(link, id=self._made.line(link.id, receiver), target=receiver)
        return revised(route, links=(*route.links, line))

    def _joined(self, route: Route, giver: str, receiver: str) -> Route:
        try:
            return self._made.joined(giver, receiver).plan(route)
        except Refused:
            return route  # Something is handed over between these two already.
