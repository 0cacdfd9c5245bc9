"""Random gestures on whatever route is open, for the machines that play the user."""

from dataclasses import dataclass
from typing import Any, cast

from hypothesis import strategies as st

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits import clipboard
from klantroutes.edits.edit import Edit
from klantroutes.edits.refused import Refused
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Agreement, Note, Route, Waiver
from klantroutes.model.steps import Entry, Exit, Handover, Position, Professional, Service, Step
from klantroutes.model.vocabulary import PHASES
from klantroutes.model.workshop import View

KINDS: dict[str, type[Any]] = {
    "entry": Entry,
    "professional": Professional,
    "service": Service,
    "handover": Handover,
    "exit": Exit,
}
LANES = ("medisch", "publiek", "sociaal", "gemeente", "informeel")
TEXTS = st.sampled_from(["", "Huisarts", "één 👶", "Lang " * 60, "regel\nregel", "<b>&amp;", "مرحبا"])
VALUES: list[tuple[str, Any]] = [
    ("period", {"start": -280, "end": 0}),
    ("period", {"start": 700, "end": None}),
    ("period", None),
    ("catalogue", "verloskundige"),
    ("catalogue", "bestaat-niet"),
    ("description", "Lange tekst met é en 👶. " * 9),
    ("description", ""),
    ("applies_to", {"levels": ["A"], "no_factors": ["lvb"]}),
    ("applies_to", {"any_factors": []}),
    ("contact.phone", "06 12 34"),
    ("position", {"x": -900, "y": 1234.5}),
    ("price_eur", 12.0),
    ("within_days", 14),
    ("warmth", "koud"),
    ("signals", True),
    ("case_manager", True),
    ("onzin", 1),
]
ROUTE_VALUES: list[dict[str, Any]] = [
    {"title": "Ander 👶"},
    {"status": None},
    {"coalition.name": "Samen"},
    {"target.possible_factors": ["lvb", "geweld"]},
    {"target.levels": ["A", "B", "C", "D"]},
    {"target.levels": []},
    {"settings": {"may_refer": {"verl": ["kas"]}}},
    {"description": "Waar het om gaat"},
]
PICK = st.integers(0, 199)


@dataclass(frozen=True)
class Chosen:
    """What the machine chose; what it comes down to depends on the route."""

    what: str
    one: int
    other: int
    text: str
    value: int


CHOSEN = st.builds(
    Chosen,
    st.sampled_from(
        ["add"] * 3
        + ["connect"] * 4
        + ["feedback", "delivers", "move", "rename", "fill", "fill", "clear", "remove", "disconnect", "insert"]
        + ["duplicate", "paste", "reorder", "unplace", "route", "clear_route", "note", "agreement", "waiver"]
        + ["vote", "view", "version", "meeting"]
    ),
    PICK,
    PICK,
    TEXTS,
    PICK,
)


def perform(opened: OpenRoute, chosen: Chosen) -> bool:
    """Do the gesture; says whether it changed the route. A refusal is a Dutch sentence."""
    try:
        edit = edit_for(opened.route, chosen)
        return edit is not None and opened.perform(edit) is not None
    except Refused as refusal:
        sentence = refusal.sentence
    assert sentence.endswith((".", "?", "!"))
    return False


def edit_for(route: Route, chosen: Chosen) -> Edit | None:
    """Return the gesture, or None when the route has nothing to do it on."""
    if chosen.what in ("add", "route", "clear_route", "note", "agreement", "waiver"):
        return _on_route(route, chosen)
    if chosen.what in ("vote", "view", "version", "meeting"):
        return _in_meeting(route, chosen)
    if not route.steps:
        return None
    one, other = _step(route, chosen.one), _step(route, chosen.other)
    if chosen.what in ("move", "rename", "fill", "clear"):
        return _on_step(one, chosen)
    if chosen.what in ("disconnect", "insert"):
        return _on_line(route, chosen)
    return _on_steps(route, one, other, chosen)


def new_step(chosen: Chosen) -> Step:
    """Return the step that was chosen to be added."""
    kind = list(KINDS)[chosen.one % len(KINDS)]
    fields: dict[str, object] = {"id": new_id("s"), "kind": kind, "label": chosen.text}
    fields |= {"phase": PHASES[chosen.other % 3], "lane": LANES[chosen.value % 5]}
    return cast(Step, KINDS[kind].model_validate(fields))


def _on_route(route: Route, chosen: Chosen) -> Edit:
    notes, agreements = route.notes or (), route.agreements or ()
    values = ROUTE_VALUES[chosen.value % len(ROUTE_VALUES)]
    match chosen.what:
        case "add":
            return edits.add_step(new_step(chosen))
        case "route":
            return edits.set_route_fields(**values)
        case "clear_route":
            return edits.unset_route_fields(*values)
        case "note" if notes and chosen.one % 2:
            return edits.change_note(notes[0].id, text=chosen.text)
        case "note":
            return edits.add_note(Note(id=new_id("n"), text=chosen.text))
        case "agreement" if agreements and chosen.one % 2:
            return edits.remove_agreement(agreements[0].id)
        case "agreement":
            return edits.add_agreement(Agreement(id=new_id("a"), text=chosen.text))
    return edits.add_waiver(Waiver(rule="geen-uitgang", reason=chosen.text))


def _in_meeting(route: Route, chosen: Chosen) -> Edit:
    match chosen.what:
        case "vote":
            step = _step(route, chosen.one).id if route.steps else "weg"
            return edits.place_dots(new_id("v"), "stap", step, None, chosen.text or None, chosen.value % 3)
        case "view" if route.views and chosen.one % 2:
            return edits.remove_kept("views", route.views[0].id)
        case "view":
            return edits.add_kept("views", View(id=new_id("w"), name=chosen.text))
        case "version":
            return edits.keep_version(new_id("v"), chosen.text, "2026-03-31T09:00:00Z")
    return edits.set_workshop_fields(dots_each=chosen.value % 4, title=chosen.text)


def _on_step(step: Step, chosen: Chosen) -> Edit:
    name, value = VALUES[chosen.value % len(VALUES)]
    if chosen.what == "move":
        place = {step.id: (PHASES[chosen.other % 3], LANES[chosen.value % 5])} if chosen.one % 2 else {}
        return edits.move({step.id: Position(x=chosen.other * 10, y=chosen.value / 4)}, place)
    if chosen.what == "rename":
        return edits.rename(step.id, chosen.text)
    return edits.unset_field(step.id, name) if chosen.what == "clear" else edits.set_field(step.id, name, value)


def _on_line(route: Route, chosen: Chosen) -> Edit | None:
    if not route.links:
        return None
    link = route.links[chosen.one % len(route.links)]
    if chosen.what == "insert":
        return edits.insert_on_line(new_step(chosen), link.id)
    return edits.disconnect([link.id])


def _on_steps(route: Route, one: Step, other: Step, chosen: Chosen) -> Edit:
    match chosen.what:
        case "connect":
            return edits.connect(one.id, other.id)
        case "feedback" | "delivers":
            return edits.connect(one.id, other.id, "feedback" if chosen.what == "feedback" else "delivers")
        case "remove":
            return edits.remove([one.id, other.id] if chosen.value % 2 else [one.id])
        case "duplicate":
            return edits.duplicate([one.id, other.id])
        case "paste":
            return clipboard.paste(clipboard.fragment(route, [one.id, other.id]))
        case "reorder":
            return edits.reorder([one.id, other.id])
    return edits.unplace([one.id, other.id])


def _step(route: Route, number: int) -> Step:
    return route.steps[number % len(route.steps)]
