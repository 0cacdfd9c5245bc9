"""Clashes of two people one by one, and changes that go together."""

from collections.abc import Callable

import pytest
from edited_routes import STARTS, changed
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from small_route import BASE, both, line, new_step

from klantroutes import edits
from klantroutes.comparing.conflict_words import told
from klantroutes.comparing.merge import merge
from klantroutes.edits.edit import Edit
from klantroutes.model.route import Agreement, Note, Route
from klantroutes.storage.generate import generate

CLASHES: dict[str, tuple[Edit, Edit, list[str]]] = {
    "same field": (
        edits.set_field("h", "within_days", 5),
        edits.set_field("h", "within_days", 7),
        [
            "Overdracht van ‘Verloskundige’ naar ‘JGZ’, termijn. In uw versie: 5 dagen. In de andere versie: 7 dagen."
            " Gebleven is: 14 dagen."
        ],
    ),
    "filled in and emptied": (
        edits.set_field("h", "warmth", None),
        edits.set_field("h", "warmth", "warm"),
        [
            "Overdracht van ‘Verloskundige’ naar ‘JGZ’, soort overdracht. In uw versie: niet ingevuld."
            " In de andere versie: warm. Gebleven is: koud."
        ],
    ),
    "removed and changed": (
        edits.remove(["gesprek"]),
        edits.rename("gesprek", "Intake"),
        [
            "Dienst ‘Gesprek’. In uw versie: weggehaald. In de andere versie: heet nu ‘Intake’."
            " Gebleven is: zoals het was."
        ],
    ),
    "line to a removed step": (
        edits.remove(["gesprek"]),
        line("l5", "delivers", "jgz", "gesprek"),
        ["Dienst ‘Gesprek’. In uw versie: weggehaald. In de andere versie: nog nodig. Gebleven is: zoals het was."],
    ),
    "same new id": (
        new_step("Doula"),
        new_step("Buurtmoeder"),
        [
            "Professional ‘Buurtmoeder’. In uw versie: naam: ‘Doula’. In de andere versie: naam: ‘Buurtmoeder’."
            " Gebleven is: niets."
        ],
    ),
    "step put in a removed lane": (
        edits.remove_lane("informeel"),
        new_step("Doula", "informeel"),
        ["Baan ‘Informeel’. In uw versie: weggehaald. In de andere versie: nog nodig. Gebleven is: zoals het was."],
    ),
    "kind and a field of the old kind": (
        edits.replace("jgz", "service", None, "JGZ"),
        edits.set_field("jgz", "case_manager", True),
        [
            "Professional ‘JGZ’. In uw versie: is nu een dienst (was professional)."
            " In de andere versie: heeft nu de regie. Gebleven is: zoals het was."
        ],
    ),
    "kind and a line that it may not have": (
        both(edits.disconnect(["l4"]), edits.replace("gesprek", "professional", None, "Gesprek")),
        line("l5", "delivers", "jgz", "gesprek"),
        [
            "Dienst ‘Gesprek’. In uw versie: is nu een professional (was dienst). In de andere versie: nog nodig."
            " Gebleven is: zoals het was."
        ],
    ),
    "whole contact removed and one part changed": (
        edits.unset_field("jgz", "contact"),
        edits.set_field("jgz", "contact.phone", "06"),
        [
            "Professional ‘JGZ’, contact. In uw versie: niet ingevuld."
            " In de andere versie: naam ‘Noor’ en telefoon 06. Gebleven is: naam ‘Noor’."
        ],
    ),
    "title": (
        edits.set_route_fields(title="A"),
        edits.set_route_fields(title="B"),
        ["De route, titel. In uw versie: ‘A’. In de andere versie: ‘B’. Gebleven is: ‘Route’."],
    ),
    "reason of a rule that is off": (
        edits.set_route_fields(settings={"off": {"STR-09": "a"}}),
        edits.set_route_fields(settings={"off": {"STR-09": "b", "TIJ-01": "c"}}),
        [
            "De route, reden om controle STR-09 uit te zetten. In uw versie: ‘a’. In de andere versie: ‘b’."
            " Gebleven is: niet ingevuld."
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CLASHES)
def test_clash_is_told(name: str) -> None:
    mine, theirs, sentences = CLASHES[name]
    merged = merge(BASE, mine.plan(BASE), theirs.plan(BASE))
    assert [told(conflict) for conflict in merged.conflicts] == sentences


def test_step_that_stays_keeps_its_lines_and_the_new_one() -> None:
    added = line("l5", "delivers", "jgz", "gesprek").plan(BASE)
    merged = merge(BASE, edits.remove(["gesprek"]).plan(BASE), added)
    assert generate(merged.route) == generate(added)


def test_rest_of_a_clashing_element_is_merged() -> None:
    mine = edits.set_fields("h", within_days=5, warmth="warm").plan(BASE)
    merged = merge(BASE, mine, edits.set_fields("h", within_days=7, responsible="Noor").plan(BASE))
    assert generate(merged.route) == generate(edits.set_fields("h", warmth="warm", responsible="Noor").plan(BASE))


def test_two_parts_of_a_contact_go_together() -> None:
    one, other = edits.set_field("jgz", "contact.phone", "06"), edits.set_field("jgz", "contact.email", "a@b.nl")
    merged = merge(BASE, one.plan(BASE), other.plan(BASE))
    assert generate(merged.route) == generate(both(one, other).plan(BASE))


def test_lanes_that_both_began_to_name_go_together() -> None:
    one, other = edits.rename_lane("sociaal", "Wijk"), edits.add_lane("school", "School")
    merged = merge(BASE, one.plan(BASE), other.plan(BASE))
    assert merged.conflicts == ()
    assert generate(merged.route) == generate(both(one, other).plan(BASE))


def test_moment_of_the_last_change_is_the_later_one() -> None:
    moments = [edits.set_route_fields(modified=f"2026-0{month}-01T00:00:00Z").plan(BASE) for month in (3, 2)]
    merged = merge(BASE, *moments)
    assert (merged.route.modified, merged.conflicts) == ("2026-03-01T00:00:00Z", ())


def test_both_who_put_things_in_another_order_are_heard() -> None:
    one, other = edits.reorder(["jgz", "in"]), edits.reorder(["gesprek", "verl"])
    merged = merge(BASE, one.plan(BASE), other.plan(BASE))
    names = [step.id for step in merged.route.steps]
    assert merged.conflicts == ()
    assert names.index("jgz") < names.index("in")
    assert names.index("gesprek") < names.index("verl")


Maker = Callable[[str], Edit]
ON_A_STEP: list[Maker] = [
    lambda name: edits.rename(name, "Anders"),
    lambda name: edits.set_field(name, "organisation", "Samen"),
    lambda name: edits.set_field(name, "period", {"start": 0, "end": 8}),
    lambda name: edits.unset_field(name, "description"),
]
ON_THE_ROUTE = [
    edits.set_route_fields(title="Nieuw"),
    edits.set_route_fields(**{"coalition.name": "Samen"}),
    edits.set_route_fields(**{"target.first_child": True}),
    edits.add_note(Note(id="x-n", text="Te laat")),
    edits.add_agreement(Agreement(id="x-a", text="Bellen")),
    edits.rename_lane("sociaal", "Wijk"),
]


@settings(max_examples=80)
@given(STARTS, st.data())
def test_changes_of_different_things_are_both_kept(base: Route, data: st.DataObject) -> None:
    names = [step.id for step in base.steps]
    makers = st.builds(lambda maker, name: (name, maker(name)), st.sampled_from(ON_A_STEP), st.sampled_from(names))
    anywhere = st.one_of(makers, st.sampled_from(list(enumerate(ON_THE_ROUTE))))
    found = data.draw(st.lists(anywhere, min_size=2, max_size=8, unique_by=lambda one: one[0]))
    mine, theirs = ([edit for _, edit in part] for part in (found[::2], found[1::2]))
    merged = merge(base, both(*mine).plan(base), both(*theirs).plan(base))
    assert merged.conflicts == ()
    assert generate(merged.route) == generate(both(*mine, *theirs).plan(base))


@settings(max_examples=60)
@given(STARTS, st.lists(st.integers(0, 10**6), min_size=1, max_size=6), st.data())
def test_removal_of_something_nobody_touched_is_kept(base: Route, seeds: list[int], data: st.DataObject) -> None:
    theirs = changed(base, seeds)
    name = data.draw(st.sampled_from([step.id for step in base.steps]))
    gone = edits.remove([name]).plan(base)
    touched = {step.id for step in theirs.steps if step != base.by_id.get(step.id)}
    at_it = [link for link in theirs.links if name in (link.source, link.target)]
    assume(name in theirs.by_id and name not in touched)
    assume(all(link in base.links for link in at_it))
    assert name not in merge(base, gone, theirs).route.by_id
