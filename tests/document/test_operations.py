"""What each gesture means for the route."""

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.refused import Refused
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Position, Professional

NEW = Professional(id="nieuw", kind="professional", label="Doula", phase="na", lane="informeel")


def flows(route: Route) -> set[tuple[str, str]]:
    """The lines of the route by the names of their ends."""
    names = {step.id: step.label or step.id for step in route.steps}
    return {(names[link.source], names[link.target]) for link in route.links if link.kind == "flow"}


def test_a_line_between_two_professionals_brings_its_handover(opened: OpenRoute) -> None:
    opened.perform(edits.connect("jgz", "ha"))

    added = opened.route.steps[-1]
    assert isinstance(added, Handover)
    assert added.label == "Overdracht Jeugdverpleegkundige (JGZ) → Huisarts"
    assert (added.phase, added.lane, added.position) == ("tijdens", "medisch", None)
    assert {("Jeugdverpleegkundige (JGZ)", added.label), (added.label, "Huisarts")} <= flows(opened.route)


@pytest.mark.parametrize(
    ("source", "target", "kind", "sentence"),
    [
        ("uit", "ha", "flow", "Na een uitgang"),
        ("ha", "in", "flow", "Een ingang is een begin"),
        ("in", "uit", "flow", "eerst een professional of dienst"),
        ("kas", "mee", "flow", "al een overdracht"),
        ("in", "verl", "flow", "is er al"),
        ("kas", "verl", "feedback", "is er al"),
        ("d_kas", "kas", "delivers", "van een professional naar een dienst"),
        ("kas", "kas", "flow", "naar een andere"),
        ("kas", "weg", "flow", "er niet meer"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_a_reason(
    opened: OpenRoute, source: str, target: str, kind: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        opened.perform(edits.connect(source, target, kind))  # type: ignore[arg-type]  # a kind of line


def test_removing_a_step_takes_its_lines_and_loose_handovers(opened: OpenRoute) -> None:
    opened.perform(edits.remove(["kraam", "jgz"]))

    left = set(opened.route.by_id)
    assert not {"kraam", "jgz", "h7"} & left
    assert "h6" in left
    assert not {"kraam", "jgz", "h7"} & {end for link in opened.route.links for end in (link.source, link.target)}


def test_a_handover_that_hung_loose_already_stays(opened: OpenRoute) -> None:
    loose = Handover(id="los", kind="handover", label="Los", phase="na")
    opened.perform(edits.add_step(loose))

    opened.perform(edits.remove(["kraam"]))

    assert "los" in opened.route.by_id


def test_a_step_in_a_line_from_the_entry_hands_over_onward(opened: OpenRoute) -> None:
    opened.perform(edits.insert_on_line(NEW, "l1"))

    entry = opened.route.by_id["in"].label
    onward = "Overdracht Doula → Verloskundige (eerste lijn)"
    assert {(entry, "Doula"), ("Doula", onward), (onward, "Verloskundige (eerste lijn)")} <= flows(opened.route)
    assert (entry, "Verloskundige (eerste lijn)") not in flows(opened.route)


def test_a_step_after_a_handover_takes_over_its_receiver(opened: OpenRoute) -> None:
    opened.perform(edits.insert_on_line(NEW, "h5"))

    first, second = "Overdracht Wijkteam / lokaal team → Doula", "Overdracht Doula → Werk en inkomen"
    assert opened.route.by_id["h5"].label == first
    assert {(first, "Doula"), ("Doula", second), (second, "Werk en inkomen")} <= flows(opened.route)


def test_a_step_does_not_go_in_a_line_that_is_no_route(opened: OpenRoute) -> None:
    with pytest.raises(Refused, match="lijn van de route"):
        opened.perform(edits.insert_on_line(NEW, "l7"))


def test_handovers_follow_a_new_name_unless_they_have_their_own(opened: OpenRoute) -> None:
    opened.perform(edits.rename("h3", "Warm naar MEE"))

    opened.perform(edits.rename("kas", "Kasto"))

    assert opened.route.by_id["h4"].label == "Overdracht Kasto → Wijkteam / lokaal team"
    assert opened.route.by_id["h3"].label == "Warm naar MEE"


def test_a_copy_has_new_ids_and_its_inner_lines(opened: OpenRoute) -> None:
    before = opened.route

    opened.perform(edits.duplicate(["kas", "d_kas"]))

    kas, service = opened.route.steps[-2:]
    link = opened.route.links[-1]
    assert (kas.label, service.label) == ("Kasto-team", before.by_id["d_kas"].label)
    assert (link.kind, link.source, link.target) == ("delivers", kas.id, service.id)
    assert kas.position is None
    assert not {kas.id, service.id} & set(before.by_id)


def test_moving_a_step_that_is_gone_moves_the_others(opened: OpenRoute) -> None:
    opened.perform(edits.move({"weg": Position(x=1, y=1), "mee": Position(x=2, y=2)}))

    assert opened.route.by_id["mee"].position == Position(x=2, y=2)


def test_the_order_changes_only_between_the_named_steps(opened: OpenRoute) -> None:
    before = [step.id for step in opened.route.steps]

    opened.perform(edits.reorder(["kas", "in"]))

    after = [step.id for step in opened.route.steps]
    assert (after[0], after[2], after[1], after[3:]) == ("kas", "in", before[1], before[3:])


def test_clearing_the_last_part_clears_the_whole(opened: OpenRoute) -> None:
    opened.perform(edits.set_field("kas", "contact.phone", "06 12"))
    opened.perform(edits.set_field("kas", "contact.name", "Noor"))

    opened.perform(edits.unset_field("kas", "contact.phone"))
    left = opened.route.by_id["kas"].contact
    opened.perform(edits.unset_field("kas", "contact.name"))

    assert left is not None
    assert left.model_dump(exclude_unset=True) == {"name": "Noor"}
    assert "contact" not in opened.route.by_id["kas"].model_fields_set


@pytest.mark.parametrize(
    "edit",
    [
        edits.set_field("kas", "onzin", 1),
        edits.set_field("kas", "phase", "later"),
        edits.unset_field("kas", "phase"),
        edits.set_route_fields(title=None),
        edits.set_field("d_kas", "waiting_days", -1),
        edits.set_field("weg", "label", "x"),
        edits.set_link_field("l1", "kind", "delivers"),
        edits.change_note("weg", text="x"),
        edits.rename("kas", "half \ud83d"),
    ],
)
def test_a_value_that_cannot_be_is_refused(opened: OpenRoute, edit: object) -> None:
    with pytest.raises(Refused):
        opened.perform(edit)  # type: ignore[arg-type]  # an edit
