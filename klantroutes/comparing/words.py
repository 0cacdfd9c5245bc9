"""What changed between two routes, in plain Dutch sentences by phase."""

from collections.abc import Iterator, Mapping

from klantroutes.checks.naming import enumerated
from klantroutes.edits.tally import is_secret
from klantroutes.model.route import LISTS, Route
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES
from klantroutes.model.wording import numbered, sentence_case

from .clauses import clauses, in_parts, sentence
from .comparison import Change, Comparison, ListComparison
from .element_words import added, removed
from .held import Content, Key
from .names import Names
from .nouns import NOUNS
from .parts import Parts, parts_of
from .section import Section, Told

WHOLE = "De hele route"
MEETING = "Samen aan tafel"
_SECRET = "Er is gestemd. Wie waarop stemde, blijft geheim tot de stemming is gesloten."
_SUBJECTS = {
    "target": "De doelgroep", "coalition": "De coalitie", "settings": "De instellingen", "workshop": "De werksessie",
}  # fmt: skip
_ROUTE = "De route"
_OF_THE_WHOLE = ("lanes", "waivers")
_PLACED = {"steps": ("stap staat", "stappen staan"), "notes": ("notitie ligt", "notities liggen")}


def told(before: Route, after: Route, comparison: Comparison) -> tuple[Section, ...]:
    """Return what changed, by part of the route; nothing only when nothing changed.

    While a hidden round of voting goes on, of the votes only that they are there.
    """
    teller = _Teller(before, after, comparison)
    hush = "votes" in comparison.lists and (is_secret(before) or is_secret(after))
    kept = [name for name in LISTS if name not in ("steps", "links", *_OF_THE_WHOLE, *(["votes"] if hush else []))]
    found = {
        WHOLE: [*teller.top(), *(line for name in _OF_THE_WHOLE for line in teller.elements(name)), *teller.order()],
        **{PHASE_LABELS[phase]: list(teller.phase(phase)) for phase in PHASES},
        MEETING: [*(line for name in kept for line in teller.elements(name)), *([Told(_SECRET)] if hush else [])],
    }
    found[WHOLE] += teller.places()
    return tuple(
        Section(heading, tuple(line.sentence for line in lines), tuple(line.element for line in lines))
        for heading, lines in found.items()
        if lines
    )


class _Teller:
    """Two routes and what differs, told part by part."""

    def __init__(self, before: Route, after: Route, comparison: Comparison) -> None:
        self._fields, self._lists = comparison.fields, comparison.lists
        self._old, self._new = parts_of(before), parts_of(after)
        self._names = Names(after, before)
        self._old_names = Names(before, after)

    def top(self) -> Iterator[Told]:
        """Yield what changed in the fields of the route itself, a sentence for each part of it."""
        groups: dict[str, list[Change]] = {}
        for change in in_parts(self._fields):
            if change.path[0] not in LISTS:
                groups.setdefault(_subject(change), []).append(change)
            elif change.path[0] not in self._lists:
                yield Told(f"{sentence_case(NOUNS[change.path[0]])}: alleen anders opgeschreven.")
        for subject, changes in groups.items():
            yield Told(sentence(subject, clauses(changes, self._names)))

    def phase(self, phase: str) -> Iterator[Told]:
        """Yield what changed in the steps of this phase and in the lines that begin there."""
        for name in ("steps", "links"):
            yield from self.elements(name, phase)

    def elements(self, name: str, phase: str = "") -> Iterator[Told]:
        """Yield what came, changed and went in a list, of steps and lines only those of this phase."""
        part = self._lists.get(name, ListComparison())
        for key, held in self._here(name, part.added, self._new, phase):
            if not self._goes_along(name, held):
                yield Told(added(name, key, held, self._new, self._names), _element(name, key, held))
        both = {key: self._new.lists[name][key] for key in part.changed}
        for key, held in self._here(name, both, self._new, phase):
            for line in self._changed(name, key, part.changed[key]):
                yield Told(line, _element(name, key, held))
        for key, held in self._here(name, part.removed, self._old, phase):
            if not self._goes_along(name, held):
                yield Told(removed(name, key, held, self._old_names), _element(name, key, held))

    def order(self) -> Iterator[Told]:
        """Yield which lists got another order."""
        lists = [NOUNS[name] for name in LISTS if name in self._lists and self._lists[name].order is not None]
        if lists:
            yield Told(f"De volgorde in het bestand is anders van: {enumerated(lists)}.")

    def places(self) -> Iterator[Told]:
        """Yield how many things only stand elsewhere in the drawing."""
        for name, (one, more) in _PLACED.items():
            part = self._lists.get(name, ListComparison())
            number = sum(any(_is_move(name, change) for change in fields) for fields in part.changed.values())
            if number:
                yield Told(f"{numbered(number, one, more)} op een andere plaats in de tekening.")

    def _changed(self, name: str, key: Key, changes: tuple[Change, ...]) -> Iterator[str]:
        told_here = [change for change in changes if not _is_move(name, change)]
        if told_here:
            subject = self._old_names.element(name, key, self._old.lists[name][key])
            yield sentence(sentence_case(subject), clauses(told_here, self._names))

    def _here(
        self, name: str, elements: Mapping[Key, Content], parts: Parts, phase: str
    ) -> Iterator[tuple[Key, Content]]:
        for key, held in elements.items():
            if not phase or self._phase_of(name, held, parts) == phase:
                yield key, held

    def _phase_of(self, name: str, held: Content, parts: Parts) -> str:
        step = held if name == "steps" else parts.lists["steps"][(held["source"],)]
        return str(step["phase"])

    def _goes_along(self, name: str, held: Content) -> bool:
        """Say whether this line came or went with a step, which tells where it leads."""
        if name != "links" or "steps" not in self._lists:
            return False
        steps = self._lists["steps"]
        return any((held[end],) in other for end in ("source", "target") for other in (steps.added, steps.removed))


def _subject(change: Change) -> str:
    """Return what a sentence about this field is about; a part of the target says so of the target."""
    return _SUBJECTS.get(change.path[0], _ROUTE) if len(change.path) > 1 else _ROUTE


def _element(name: str, key: Key, held: Content) -> str:
    """Return what of the drawing this is about: the step or line itself, or the step that it belongs to."""
    if name in ("steps", "links", "notes"):
        return key[0]
    return str(held.get("step") or held.get("element") or "")


def _is_move(name: str, change: Change) -> bool:
    """Say whether this puts a thing elsewhere in the drawing, which is told for all of them at once."""
    old, new = (held if isinstance(held, dict) else None for held in (change.old, change.new))
    return name in _PLACED and change.path == ("position",) and old != new
