"""What the elements of some versions of a route are called in a sentence."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from klantroutes.checks.naming import called, enumerated
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import KIND_LABELS

from .held import Content, Key
from .nouns import LIST_NOUNS

_LONGEST = 60
_NAMES: Mapping[str, str] = {
    "lanes": "label", "notes": "text", "agreements": "text", "agenda": "title", "decisions": "text", "views": "name",
    "versions": "name",
}  # fmt: skip
"""The field that names an element of each list."""
_LINES = {"flow": "lijn", "delivers": "lijn ‘voert uit’", "feedback": "terugkoppeling"}


def shortened(text: str | None) -> str:
    """Return a text of people on one line, cut off where it is long."""
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def quoted(names: Iterable[str]) -> str:
    """Return names between quotation marks: `‘a’ en ‘b’`."""
    return enumerated([f"‘{name}’" for name in names])


class _Labels:
    """What one route calls its things, by id; each table is made when it is first asked for."""

    def __init__(self, route: Route) -> None:
        self._route = route

    @cached_property
    def steps(self) -> dict[str, str]:
        """The names of its steps."""
        return {step.id: called(step) for step in self._route.steps}

    @cached_property
    def lanes(self) -> dict[str, str]:
        """The names of its lanes."""
        return {lane.id: lane.label for lane in self._route.rows}

    @cached_property
    def kept(self) -> dict[str, str]:
        """The texts of notes and agreements, the titles of the agenda, the names of versions."""
        route = self._route
        texts = {one.id: one.text for one in route.notes or ()} | {one.id: one.text for one in route.agreements or ()}
        texts |= {one.id: one.title for one in route.agenda or ()} | {one.id: one.name for one in route.versions or ()}
        return {name: shortened(text) for name, text in texts.items()}

    @cached_property
    def ends(self) -> dict[str, str]:
        """From whom and to whom its handovers lead, as far as both are there."""
        givers: dict[str, list[str]] = {}
        takers: dict[str, list[str]] = {}
        for link in self._route.links:
            if link.kind == "flow":
                givers.setdefault(link.target, []).append(shortened(self.steps[link.source]))
                takers.setdefault(link.source, []).append(shortened(self.steps[link.target]))
        both = [step.id for step in self._route.steps if step.id in givers and step.id in takers]
        return {name: f"van {quoted(givers[name])} naar {quoted(takers[name])}" for name in both}


class Names:
    """Names as the first route has them; of what is not there, the first in order of the other routes' names."""

    def __init__(self, first: Route, *others: Route) -> None:
        self._labels = [_Labels(route) for route in (first, *others)]

    def step(self, name: str) -> str:
        """Return what a step is called; of one that no version has, its id."""
        return shortened(self._pick([labels.steps.get(name) for labels in self._labels]) or name)

    def lane(self, name: str) -> str:
        """Return what a lane is called."""
        return self._pick([labels.lanes.get(name) for labels in self._labels]) or name

    def ends(self, name: str) -> str:
        """Return from whom and to whom a handover leads: `van ‘A’ naar ‘B’`; empty while one of both is missing."""
        return self._pick([labels.ends.get(name) for labels in self._labels])

    def element(self, place: str, key: Key, held: Content) -> str:
        """Return an element of a list as it stands in a sentence: `dienst ‘Kraamzorg’`."""
        if place == "steps":
            return self._of_step(key[0], held)
        if place == "links":
            return f"{_LINES[held['kind']]} van ‘{self.step(held['source'])}’ naar ‘{self.step(held['target'])}’"
        if place == "waivers":
            about = f" bij ‘{self.thing(held['element'])}’" if held.get("element") else ""
            return f"geaccepteerd hiaat {held['rule']}{about}"
        if place == "groups":
            return f"groep {quoted([self.step(step) for step in held['steps']])}".rstrip()
        if place == "votes":
            return self._of_vote(held)
        return f"{LIST_NOUNS[place]} ‘{shortened(held.get(_NAMES[place], '')) or 'zonder tekst'}’"

    def thing(self, name: str) -> str:
        """Return what a note, agreement, part of the agenda, version or step with this id is called."""
        return self._pick([labels.kept.get(name) for labels in self._labels]) or self.step(name)

    def _of_step(self, name: str, held: Content) -> str:
        kind = KIND_LABELS[held["kind"]]
        ends = self.ends(name) if held["kind"] == "handover" else ""
        return f"{kind} {ends}" if ends else f"{kind} ‘{self.step(name)}’"

    def _of_vote(self, held: Content) -> str:
        by = f" van {held['voter']}" if held.get("voter") else ""
        about = held.get("element") or held.get("rule")
        return f"stem{by} op {held['about']}" + (f" ‘{self.thing(about)}’" if about else "")

    def _pick(self, names: list[str | None]) -> str:
        first, *others = names
        return first or min((name for name in others if name), default="")
