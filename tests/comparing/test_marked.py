"""What is marked on the drawing, and the beginning that two files share."""

from small_route import BASE, both, new_step

from klantroutes import edits
from klantroutes.comparing.compare import compare
from klantroutes.comparing.marked import Marked, marked
from klantroutes.comparing.shared import shared_version
from klantroutes.comparing.words import told
from klantroutes.edits.edit import Edit
from klantroutes.model.steps import Position


def marks(edit: Edit) -> Marked:
    after = edit.plan(BASE)
    comparison = compare(BASE, after)
    return marked(comparison, told(BASE, after, comparison))


def test_every_step_and_line_has_its_fate_and_words() -> None:
    found = marks(both(new_step("Doula"), edits.rename("jgz", "Consultatiebureau"), edits.remove(["gesprek"])))
    assert found.of("added") == ("nieuw",)
    assert set(found.of("changed")) >= {"jgz"}
    assert set(found.of("removed")) == {"gesprek", "l4"}
    assert found.words["gesprek"] == "Vervallen: dienst ‘Gesprek’."
    assert "heet nu ‘Consultatiebureau’" in found.words["jgz"]


def test_a_step_that_only_stands_elsewhere_is_not_marked() -> None:
    assert marks(edits.move({"jgz": Position(x=10, y=20)})).fates == {}


def test_every_sentence_says_what_it_is_about() -> None:
    after = both(new_step("Doula"), edits.set_route_fields(title="Anders")).plan(BASE)
    sections = told(BASE, after, compare(BASE, after))
    assert [(one.heading, one.elements) for one in sections] == [
        ("De hele route", ("",)),
        ("Na de geboorte", ("nieuw",)),
    ]


def test_shared_beginning_is_the_newest_that_both_keep_unchanged() -> None:
    first = edits.keep_version("v1", "Eerst", "2026-01-01T00:00:00Z").plan(BASE)
    second = edits.keep_version("v2", "Toen", "2026-02-01T00:00:00Z").plan(first)
    mine = edits.keep_version("v3", "Van mij", "2026-03-01T00:00:00Z").plan(second)
    theirs = edits.change_kept("versions", "v2", {"name": "Anders"}).plan(second)
    assert [shared_version(mine, other) and shared_version(mine, other).id for other in (second, theirs, BASE)] == [
        "v2", "v1", None,
    ]  # fmt: skip
