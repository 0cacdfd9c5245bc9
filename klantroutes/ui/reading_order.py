"""The route as people read it aloud: phase, lane, step, what it receives and what it hands over; free of widgets."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from klantroutes.drawing.merging import merged
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASES

NO_LANE = ""
"""Stands for the lane of steps that have none yet."""

RowKind = Literal["phase", "lane", "step", "from", "delivers", "by", "to", "tells", "told"]


class Row(NamedTuple):
    """One row, which is also its own key: the same row of a later route is equal to it."""

    kind: RowKind
    owner: str
    """The step that the row stands under, or the phase."""
    element: str = ""
    """The step, handover or line that the row is about; the lane for a lane."""
    other: str = ""
    """The step at the other end of a handover or line; empty while there is none."""


def step_row(name: str) -> Row:
    """Return the row of a step; there is one, wherever it stands."""
    return Row("step", name, name)


@dataclass(frozen=True)
class ReadingOrder:
    """One route in reading order; a service in the card of a professional stands under that professional.

    A handover that leads from somebody to somebody stands with its giver and with its receiver; one that misses an
    end is a step of its own.
    """

    route: Route

    def children(self, row: Row | None) -> tuple[Row, ...]:
        """Return the rows below a row; None stands for the whole route."""
        if row is None:
            return tuple(Row("phase", phase) for phase in PHASES)
        if row.kind == "phase":
            return tuple(Row("lane", row.owner, lane) for lane in self.lanes(row.owner))
        if row.kind == "lane":
            return tuple(map(step_row, self.cells.get((row.owner, row.element), ())))
        return tuple(dict.fromkeys(self._below_step(row.element))) if row.kind == "step" else ()

    def has_children(self, row: Row) -> bool:
        """Say whether there are rows below a row, without making them."""
        if row.kind == "lane":
            return (row.owner, row.element) in self.cells
        if row.kind == "step":
            return bool(self._into.get(row.element) or self._out.get(row.element))
        return row.kind == "phase"

    def lanes(self, phase: str) -> list[str]:
        """Return the lanes of a phase: all of the route, then a place for what has no lane yet."""
        known = [lane.id for lane in self.route.rows]
        return [*known, NO_LANE] if (phase, NO_LANE) in self.cells else known

    def parent(self, row: Row) -> Row | None:
        """Return the row above a row."""
        if row.kind == "phase":
            return None
        if row.kind == "lane":
            return Row("phase", row.owner)
        if row.kind != "step":
            return step_row(row.owner)
        professional = self._inside.get(row.element)
        return step_row(professional) if professional is not None else self.cell_row(row.element)

    def cell_row(self, name: str) -> Row:
        """Return the lane that a step stands in."""
        step = self.route.by_id[name]
        return Row("lane", step.phase, step.lane or NO_LANE)

    def row_of(self, element: str) -> Row | None:
        """Return the first row that is about this step, handover or line; None when there is none."""
        if element in self.route.by_id:
            return self._of_handover(element) if self.is_between(element) else step_row(element)
        link = self.links.get(element)
        if link is None:
            return None
        for end in (link.source, link.target):
            if self.is_between(end):
                return self.row_of(end)
        about = [row for row in self.children(step_row(link.source)) if row.element == element]
        return about[0] if about else step_row(link.target)

    def siblings(self, name: str) -> tuple[str, ...]:
        """Return the steps among which this one has its place in the list."""
        if self.is_between(name):
            return (name,)
        rows = self.children(self.parent(step_row(name)))
        return tuple(row.element for row in rows if row.kind == "step")

    def elements(self) -> Iterator[str]:
        """Yield every step once: a handover directly after the first who gives, else where it stands."""
        for phase in PHASES:
            for lane in self.lanes(phase):
                for name in self.cells.get((phase, lane), ()):
                    yield from self._with_below(name)

    def is_between(self, name: str) -> bool:
        """Say whether this is a handover that leads from somebody to somebody."""
        step = self.route.by_id.get(name)
        return step is not None and step.kind == "handover" and bool(self.givers(name)) and bool(self.receivers(name))

    def givers(self, name: str) -> list[str]:
        """Return the steps from which the route comes here."""
        return [link.source for link in self._into.get(name, ()) if link.kind == "flow"]

    def receivers(self, name: str) -> list[str]:
        """Return the steps to which the route goes from here."""
        return [link.target for link in self._out.get(name, ()) if link.kind == "flow"]

    def neighbours(self, name: str) -> set[str]:
        """Return the steps at the other end of every line here."""
        into, out = self._into.get(name, ()), self._out.get(name, ())
        return {link.source for link in into} | {link.target for link in out}

    @cached_property
    def links(self) -> dict[str, Link]:
        """The lines by their id."""
        return {link.id: link for link in self.route.links}

    @cached_property
    def cells(self) -> dict[tuple[str, str], list[str]]:
        """The steps that stand on their own by phase and lane, in the order of the route."""
        found: dict[tuple[str, str], list[str]] = {}
        for step in self.route.steps:
            if step.id not in self._inside and not (step.kind == "handover" and self.is_between(step.id)):
                found.setdefault((step.phase, step.lane or NO_LANE), []).append(step.id)
        return found

    def inner(self, name: str) -> list[str]:
        """Return the services in the card of this professional, in the order of the route."""
        return self._inner.get(name, [])

    @cached_property
    def _inside(self) -> dict[str, str]:
        return merged(self.route)

    @cached_property
    def _inner(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        if self._inside:
            for step in self.route.steps:
                if step.id in self._inside:
                    found.setdefault(self._inside[step.id], []).append(step.id)
        return found

    @cached_property
    def _into(self) -> dict[str, list[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.route.links:
            found.setdefault(link.target, []).append(link)
        return found

    @cached_property
    def _out(self) -> dict[str, list[Link]]:
        found: dict[str, list[Link]] = {}
        for link in self.route.links:
            found.setdefault(link.source, []).append(link)
        return found

    def _below_step(self, name: str) -> Iterator[Row]:
        into, out = self._into.get(name, ()), self._out.get(name, ())
        own = self._inside.get(name)
        for link in into:
            if link.kind == "flow":
                yield from self._ends("from", name, link.id, link.source)
            elif link.kind == "delivers" and link.source != own:
                yield Row("by", name, link.id, link.source)
        yield from map(step_row, self.inner(name))
        for link in out:
            if link.kind == "delivers" and self._inside.get(link.target) != name:
                yield Row("delivers", name, link.id, link.target)
        for link in out:
            if link.kind == "flow":
                yield from self._ends("to", name, link.id, link.target)
        yield from (Row("tells", name, link.id, link.target) for link in out if link.kind == "feedback")
        yield from (Row("told", name, link.id, link.source) for link in into if link.kind == "feedback")

    def _ends(self, kind: Literal["from", "to"], name: str, link: str, end: str) -> Iterator[Row]:
        """Yield a row for everyone at the other side of a handover, or for the other end of a plain line."""
        if self.route.by_id[end].kind != "handover":
            yield Row(kind, name, link, end)
            return
        others = self.givers(end) if kind == "from" else self.receivers(end)
        yield from (Row(kind, name, end, other) for other in others or [""])

    def _of_handover(self, name: str) -> Row:
        return Row("to", self.givers(name)[0], name, self.receivers(name)[0])

    def _with_below(self, name: str) -> Iterator[str]:
        for one in (name, *self.inner(name)):
            yield one
            for other in dict.fromkeys(self.receivers(one)):
                if self.is_between(other) and self.givers(other)[0] == one:
                    yield other


def touched(before: ReadingOrder, after: ReadingOrder) -> set[str]:
    """Return the steps whose rows may be others now: those that changed, and who has to do with them.

    Elements of a route keep their identity while nobody changes them, so that this is quick for ten thousand steps.
    """
    old, new = before.route, after.route
    found = {name for name in old.by_id.keys() | new.by_id.keys() if old.by_id.get(name) is not new.by_id.get(name)}
    if old.links is not new.links:
        for name in before.links.keys() | after.links.keys():
            one, other = before.links.get(name), after.links.get(name)
            if one is not other:
                found.update(end for link in (one, other) if link is not None for end in (link.source, link.target))
    near = {other for name in found for order in (before, after) for other in order.neighbours(name)}
    # At the other side of a handover stands who is named in the same row.
    return found | near | {other for name in near for order in (before, after) for other in order.neighbours(name)}
