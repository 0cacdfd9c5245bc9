"""A route in the making: what a foreign file tells, put into the grammar of a route, with an honest report."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter, ValidationError

from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.grammar import may_link, needs_handover, refusal
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import DEFAULT_LANES, KIND_LABELS, LinkKind, Phase, StepKind
from klantroutes.model.wording import numbered
from klantroutes.storage.errors import FileFault
from klantroutes.storage.parse import from_content
from klantroutes.storage.words import fault_in

from .importer import ImportReport, Taken
from .limits import MAX_STEPS, too_much
from .recognising import entry_for

_MOST_SENTENCES = 30
_STEP: TypeAdapter[Step] = TypeAdapter(Step)


@dataclass
class Found:
    """A thing in the file that may be a step; what the file does not tell is None. `ready` is a step of our own."""

    name: str
    kind: StepKind | None = None
    phase: Phase | None = None
    lane: str | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    ready: dict[str, Any] | None = None


@dataclass
class Way:
    """A line in the file between two things; `ready` is a link of our own."""

    source: str
    target: str
    label: str = ""
    kind: LinkKind | None = None
    ready: dict[str, Any] | None = None


class Draft:
    """Collects things and lines by the keys of the file, and makes a route of them."""

    def __init__(self, data: bytes) -> None:
        self.head: dict[str, Any] | None = None
        self.title = ""
        self.lanes: list[tuple[str, str]] = []
        self.things: dict[str, Found] = {}
        self.ways: list[Way] = []
        self.notes: list[dict[str, Any]] = []
        self.skipped: list[str] = []
        self.guessed: list[str] = []
        self._mark = sha256(data).hexdigest()[:12]
        self._steps: dict[str, dict[str, Any]] = {}
        self._links: list[dict[str, Any]] = []
        self._taken: set[str] = set()
        self._handovers = 0

    def add(self, key: str, thing: Found) -> None:
        """Take a thing; a second thing with the same key is skipped."""
        if key in self.things:
            self.skipped.append(f"‘{shown(thing.name)}’ staat er twee keer in met hetzelfde kenmerk; de eerste telt.")
            return
        if len(self.things) >= MAX_STEPS:
            raise too_much()
        self.things[key] = thing

    def note(self, text: str) -> None:
        """Take the text of a sticky note."""
        if len(self.notes) >= MAX_STEPS:
            raise too_much()
        self.notes.append({"id": f"n{len(self.notes) + 1}", "text": text})

    def taken(self) -> Taken:
        """Return the route and the report, or raise a FileFault when there is nothing to take."""
        if not self.things and not self.notes and self.head is None:
            raise FileFault("in dit bestand staat geen route", "Kies een bestand met stappen of briefjes.")
        self._check_own()
        self._taken = {str(thing.ready["id"]) for thing in self.things.values() if thing.ready is not None}
        self._guess_kinds()
        self._guess_phases()
        for key, thing in self.things.items():
            self._steps[key] = thing.ready if thing.ready is not None else self._step(thing)
        for way in self.ways:
            self._link(way)
        if self._handovers:
            lines = numbered(self._handovers, "lijn", "lijnen", single="één")
            self.guessed.append(f"Op {lines} tussen twee professionals of diensten is een overdracht gezet.")
        route = from_content(self._content())
        return route, ImportReport(_short(self.skipped), _short(self.guessed))

    def _check_own(self) -> None:
        """Raise a FileFault where our own data in the file is damaged, before anything leans on it."""
        if self.head is not None:
            from_content({**self.head, "steps": [], "links": []})
        for thing in self.things.values():
            if thing.ready is not None:
                try:
                    _STEP.validate_python(thing.ready)
                except ValidationError as error:
                    raise fault_in(error) from None

    def _content(self) -> dict[str, Any]:
        content = dict(self.head) if self.head is not None else self._new_head()
        after = ("notes", "agreements", "waivers", "settings")
        rest: dict[str, Any] = {name: content.pop(name) for name in after if name in content}
        content |= {"steps": list(self._steps.values()), "links": self._links}
        if self.notes:
            rest["notes"] = [*(rest.get("notes") or ()), *self.notes]
        return {**content, **rest}

    def _new_head(self) -> dict[str, Any]:
        self.guessed.append("Voor wie de route is, staat er niet in: alle niveaus van A tot en met D staan nu aan.")
        head: dict[str, Any] = {"format": "klantroute", "version": 1, "id": f"import-{self._mark}"}
        head |= {"title": self.title.strip() or "Ingelezen route", "status": "concept"}
        head["target"] = {"levels": ["A", "B", "C", "D"]}
        if self.lanes and {lane for lane, _ in self.lanes} - {lane for lane, _ in DEFAULT_LANES}:
            head["lanes"] = [{"id": lane, "label": label} for lane, label in self.lanes]
        return head

    def _guess_kinds(self) -> None:
        into = {way.target for way in self.ways}
        out = {way.source for way in self.ways}
        unknown = []
        for key, thing in self.things.items():
            if thing.ready is not None or thing.kind is not None:
                continue
            entry = entry_for(thing.name)
            if entry is not None:
                thing.kind = "professional" if isinstance(entry, ProfessionalEntry) else "service"
                continue
            unknown.append(thing)
            thing.kind = "professional" if (key in into) == (key in out) else "entry" if key in out else "exit"
        for thing in unknown:
            self.guessed.append(f"‘{shown(thing.name)}’ is een {KIND_LABELS[thing.kind or 'professional']} geworden.")

    def _guess_phases(self) -> None:
        unknown = []
        before = {way.target: way.source for way in reversed(self.ways)}
        for key, thing in self.things.items():
            if thing.ready is None and thing.phase is None:
                entry = entry_for(thing.name)
                if entry is not None and len(entry.phases) == 1:
                    thing.phase = entry.phases[0]  # type: ignore[assignment] # the catalogue names phases only
                    continue
                source = self.things.get(before.get(key, ""))
                thing.phase = (source.phase if source else None) or "tijdens"
                unknown.append(thing)
        if unknown:
            number = numbered(len(unknown), "stap", "stappen", single="één")
            self.guessed.append(f"Van {number} staat de fase er niet bij; kijk na of die goed is geraden.")

    def _step(self, thing: Found) -> dict[str, Any]:
        kind = thing.kind or "professional"
        step: dict[str, Any] = {"id": self._new("s"), "kind": kind, "label": thing.name, "phase": thing.phase}
        entry = entry_for(thing.name) if kind in {"professional", "service"} else None
        if (kind == "professional") != isinstance(entry, ProfessionalEntry):
            entry = None
        lane = thing.lane or self._lane_of(entry)
        if lane:
            step["lane"] = lane
        if entry is not None:
            step["catalogue"] = entry.id
        return step | thing.fields

    def _lane_of(self, entry: ProfessionalEntry | ServiceEntry | None) -> str | None:
        if isinstance(entry, ServiceEntry):
            givers = (catalogue().professionals.get(name) for name in entry.providers)
            domain = next((giver.domain for giver in givers if giver is not None), None)
        else:
            domain = entry.domain if entry is not None else None
        known = [lane for lane, _ in self.lanes] or [lane for lane, _ in DEFAULT_LANES]
        return domain if domain in known and self.head is None else None

    def _link(self, way: Way) -> None:
        if way.ready is not None:
            self._links.append(way.ready)
            return
        source, target = self._steps.get(way.source), self._steps.get(way.target)
        if source is None or target is None:
            self.skipped.append("Een lijn zit maar aan één kant vast en is overgeslagen.")
            return
        names = f"De lijn van ‘{shown(source.get('label', ''))}’ naar ‘{shown(target.get('label', ''))}’"
        if source is target:
            self.skipped.append(f"{names} is overgeslagen: een lijn kan niet naar zichzelf lopen.")
            return
        kind = _kind_of(way, source, target)
        if may_link(kind, source["kind"], target["kind"]):
            self._connect(kind, source, target, way.label)
        elif kind == "flow" and needs_handover(source["kind"], target["kind"]):
            self._hand_over(source, target, way.label)
        else:
            self.skipped.append(f"{names} is overgeslagen. {refusal(kind, source['kind'], target['kind'])}")

    def _hand_over(self, source: dict[str, Any], target: dict[str, Any], label: str) -> None:
        """Put a handover on the line, as drawing the line in the window would."""
        point: dict[str, Any] = {"id": self._new("s"), "kind": "handover", "label": label, "phase": target["phase"]}
        if target.get("lane"):
            point["lane"] = target["lane"]
        self._steps[f"\x00{point['id']}"] = point
        self._handovers += 1
        self._connect("flow", source, point, "")
        self._connect("flow", point, target, "")

    def _connect(self, kind: LinkKind, source: dict[str, Any], target: dict[str, Any], label: str) -> None:
        link = {"id": self._new("l"), "kind": kind, "source": source["id"], "target": target["id"]}
        self._links.append(link | ({"label": label} if label else {}))

    def _new(self, letter: str) -> str:
        number = len(self._taken) + 1
        while f"{letter}{number}" in self._taken:
            number += 1
        self._taken.add(f"{letter}{number}")
        return f"{letter}{number}"


def _kind_of(way: Way, source: dict[str, Any], target: dict[str, Any]) -> LinkKind:
    """Return what a line means: what it looks like where that is possible here, else a delivery or the way on."""
    if way.kind is not None and may_link(way.kind, source["kind"], target["kind"]):
        return way.kind
    return "delivers" if _delivers(source, target) else "flow"


def _delivers(source: dict[str, Any], target: dict[str, Any]) -> bool:
    """Say whether a line from a professional to a service means that they do it, as far as the catalogue knows."""
    if (source["kind"], target["kind"]) != ("professional", "service"):
        return False
    service = catalogue().services.get(target.get("catalogue") or "")
    return service is not None and source.get("catalogue") in service.providers


def shown(name: object) -> str:
    """Return a name as it stands in a sentence: on one line, and not too long."""
    line = " ".join(str(name).split())
    return f"{line[:60]}…" if len(line) > 60 else line or "zonder naam"


def _short(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return each sentence once, and no more than people read."""
    once = list(dict.fromkeys(sentences))
    rest = len(once) - _MOST_SENTENCES
    return (*once[:_MOST_SENTENCES], *([f"En nog {rest} andere meldingen."] if rest > 0 else []))
