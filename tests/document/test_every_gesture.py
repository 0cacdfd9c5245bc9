"""What holds for every gesture there is."""

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits import clipboard
from klantroutes.edits.edit import Changes, Edit
from klantroutes.edits.tally import Subject
from klantroutes.edits.together import together
from klantroutes.model.link import Link
from klantroutes.model.period import Period
from klantroutes.model.route import Agreement, Note, Waiver
from klantroutes.model.steps import Entry, Position, Professional, Service
from klantroutes.model.target import Target
from klantroutes.model.workshop import AgendaItem, Decision, Group, View
from klantroutes.storage.generate import generate

NEW = Professional(id="nieuw", kind="professional", label="Doula", phase="na", lane="informeel")
EXTRA = Service(id="dienst", kind="service", label="Hulp", phase="na", description="Eén regel\nén 👶")
DELIVERS = Link(id="lx", kind="delivers", source="nieuw", target="dienst")
FRAGMENT = (
    '{"format": "klantroute-fragment", "version": 1, "links": [], "steps":'
    ' [{"id": "x", "kind": "exit", "label": "Uit", "phase": "na", "lane": "elders"}]}'
)
NOTES = (
    '{"format": "klantroute-fragment", "version": 1, "links": [], "steps": [],'
    ' "notes": [{"id": "x", "text": "Wie?", "step": "elders"}]}'
)
VIEW, VIEW_AGAIN = View(id="w2", name="Groot", zoom=200), View(id="w2", name="Groot", centre=Position(x=1, y=2))
GESTURES: dict[str, Edit] = {
    "add_step": edits.add_step(NEW),
    "add_steps": edits.add_steps([NEW, EXTRA], [DELIVERS]),
    "add_entry": edits.add_step(Entry(id="via", kind="entry", label="Sociaal loket", phase="voor")),
    "duplicate": edits.duplicate(["kas", "d_kas", "h3", "mee"]),
    "duplicate_elsewhere": edits.duplicate(["kas"], {"kas": Position(x=1, y=2)}, {"kas": ("na", "publiek")}),
    "remove_step": edits.remove(["kas"]),
    "remove_many": edits.remove(["verl", "kas", "l25"]),
    "connect": edits.connect("jgz", "ha"),
    "connect_plain": edits.connect("mee", "uit"),
    "connect_feedback": edits.connect("wi", "kas", "feedback"),
    "disconnect": edits.disconnect(["l1", "l2"]),
    "insert_on_line": edits.insert_on_line(NEW, "l2"),
    "insert_before_exit": edits.insert_on_line(NEW, "l25"),
    "insert_on_handover": edits.insert_on_line(NEW, "h5"),
    "rename": edits.rename("kas", "Kasto 😀 é"),
    "rename_to_nothing": edits.rename("kas", ""),
    "set_field": edits.set_field("d_kraam", "price_eur", 50.0),
    "set_null": edits.set_field("d_kraam", "waiting_days", None),
    "set_part": edits.set_field("kas", "contact.phone", "06 12"),
    "set_period": edits.set_field("kas", "period", {"start": -100, "end": None}),
    "set_condition": edits.set_field("kas", "applies_to", {"levels": ["C", "D"], "no_factors": []}),
    "set_funding": edits.set_field("d_kas", "funding", [{"source": "Wmo"}, {"source": "Zvw", "until": None}]),
    "set_long_text": edits.set_field("kas", "description", "Lange tekst. " * 2000 + "👩‍👧"),
    "set_fields": edits.set_fields("h1", warmth="warm", within_days=7, information=["BSN", "é"], feedback=True),
    "unset_field": edits.unset_field("kas", "position"),
    "set_link_field": edits.set_link_field("l1", "label", "na het consult"),
    "set_route_fields": edits.set_route_fields(title="Nieuw", status=None, indicators=["één", "twee"]),
    "set_coalition": edits.set_route_fields(**{"coalition.name": "Samen", "coalition.municipalities": ["Delft"]}),
    "set_settings": edits.set_route_fields(settings={"may_refer": {"b": ["x"], "a": []}}),
    "set_lanes": edits.set_route_fields(
        lanes=[{"id": name, "label": name} for name in ("medisch", "publiek", "sociaal", "gemeente", "informeel", "x")]
    ),
    "set_workshop": edits.set_workshop_fields(title="Sessie", participants=("Ank", "Bo"), dots_each=3),
    "set_agenda": edits.set_agenda([AgendaItem(id="a1", title="Wie?", minutes=10, about="client")]),
    "decide": edits.add_kept("decisions", Decision(id="b1", text="We beginnen in mei", step="kas")),
    "vote": edits.place_dots("v1", "stap", "kas", None, "Ank", 2),
    "add_dots": edits.add_dots("v1", Subject("stap", "kas"), None, 2),
    "begin_voting": edits.begin_voting(3, ("stap", "hiaat"), True),
    "close_voting": edits.close_voting(),
    "show_result": edits.show_result(False),
    "keep_view": edits.add_kept("views", View(id="w1", name="Medisch", hidden_lanes=("gemeente",))),
    "replace_view": together("x", [edits.add_kept("views", VIEW), edits.replace_view(VIEW_AGAIN)]),
    "group_steps": edits.group("g2", ["kas", "verl"]),
    "ungroup": together("x", [edits.group("g2", ["kas", "verl"]), edits.ungroup(["verl"]), edits.rename("kas", "K")]),
    "lock": edits.lock(["kas", "mee"], {"kas": Position(x=1, y=2)}),
    "unlock": together("x", [edits.lock(["kas"], {}), edits.unlock(["kas"]), edits.rename("kas", "K")]),
    "set_periods": edits.set_periods({"kas": Period(start=-196, end=-182)}, {"kas": Position(x=1, y=2)}),
    "set_on_time": edits.set_on_time({"kas": Position(x=41, y=42)}),
    "move_note": edits.move({"n1": Position(x=41, y=42)}),
    "copy_note": edits.duplicate(["n1", "kas"]),
    "remove_note_with_step": edits.remove(["n1", "kas"]),
    "paste_note": clipboard.paste(NOTES),
    "group": edits.add_kept("groups", Group(id="g1", steps=("kas", "mee"))),
    "keep_version": edits.keep_version("ve1", "Begin", "2026-03-31T09:00:00Z"),
    "unset_route_fields": edits.unset_route_fields("settings", "description", "notes"),
    "set_target": edits.set_target(Target(levels=("A", "B"), possible_factors=("lvb",), first_child=True)),
    "move": edits.move({"kas": Position(x=3, y=4.0), "mee": Position(x=-0.0, y=0.1)}, {"kas": ("na", "publiek")}),
    "place_all": edits.place_all({"in": Position(x=0, y=0), "verl": Position(x=200, y=0)}),
    "unplace": edits.unplace(["kas", "mee"]),
    "reorder": edits.reorder(["uit", "in", "jgz"]),
    "make_room": edits.make_room({"kas": Position(x=30, y=40)}),
    "align": edits.align({"kas": Position(x=31, y=40), "mee": Position(x=31, y=90)}),
    "rename_lane": edits.rename_lane("sociaal", "Wijk en gezin"),
    "order_lanes": edits.order_lanes(["sociaal", "medisch"], {"kas": Position(x=1, y=2)}),
    "add_lane": edits.add_lane("school", "School", "sociaal"),
    "put_on_line": together("x", [edits.add_step(NEW), edits.put_on_line("nieuw", "l2")]),
    "put_on_handover": together("x", [edits.add_step(NEW), edits.put_on_line("nieuw", "h5")]),
    "replace": edits.replace("kas", "professional", "mee", "MEE"),
    "replace_kind": edits.replace("d_kraam", "service", None, "Iets anders"),
    "add_waiver": edits.add_waiver(Waiver(rule="geen-uitgang", element="kas", date="2026-03-01")),
    "replace_waiver": edits.add_waiver(Waiver(rule="geen-uitgang", reason="Anders")),
    "remove_waiver": edits.remove_waiver("geen-uitgang"),
    "add_note": edits.add_note(Note(id="n2", text="", position=Position(x=1, y=1), votes=3)),
    "change_note": edits.change_note("n1", text="Bellen met Noor én Ali", resolved=True),
    "remove_note": edits.remove_note("n1"),
    "add_agreement": edits.add_agreement(Agreement(id="a2", text="Meten", due="2027-01-01")),
    "change_agreement": edits.change_agreement("a1", status="gedaan"),
    "remove_agreement": edits.remove_agreement("a1"),
    "paste": clipboard.paste(FRAGMENT),
}


@pytest.fixture(params=GESTURES)
def edit(request: pytest.FixtureRequest) -> Edit:
    return GESTURES[request.param]


def test_undo_and_redo_give_the_same_bytes(opened: OpenRoute, edit: Edit) -> None:
    start, planned = generate(opened.route), edit.plan(opened.route)

    assert opened.perform(edit) is not None
    end = generate(opened.route)
    opened.undo()
    undone = generate(opened.route)
    opened.redo()

    assert end == generate(planned) != start
    assert undone == start
    assert generate(opened.route) == end


def test_the_route_is_what_was_planned(opened: OpenRoute, edit: Edit) -> None:
    planned = edit.plan(opened.route)

    opened.perform(edit)

    assert opened.route == planned
    assert generate(OpenRoute.restore(opened.snapshot()).route) == generate(planned)


def test_there_is_one_notice_per_gesture(opened: OpenRoute, edit: Edit, notices: list[Changes]) -> None:
    done = opened.perform(edit)
    undone = opened.undo()

    assert notices == [done, undone]
    assert [notice.origin for notice in notices] == ["ik", "ongedaan"]


def test_undo_carries_the_name_and_the_route_knows_whether_it_is_saved(opened: OpenRoute, edit: Edit) -> None:
    opened.perform(edit)
    assert (opened.undo_name, opened.modified) == (edit.name, True)

    opened.undo()
    assert (opened.undo_name, opened.redo_name, opened.modified) == (None, edit.name, False)


def test_doing_it_to_a_second_document_gives_the_same(opened: OpenRoute, edit: Edit) -> None:
    other = OpenRoute(opened.route)

    opened.perform(edit)
    other.perform(edit)

    assert generate(opened.route) == generate(other.route)
