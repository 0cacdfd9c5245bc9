"""Copying and pasting, also between routes."""

from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits import clipboard
from klantroutes.edits.refused import Refused
from klantroutes.storage.files import read
from klantroutes.storage.generate import content


def test_pasting_gives_new_ids_and_keeps_the_inner_lines(opened: OpenRoute) -> None:
    before = set(opened.route.by_id)
    text = clipboard.fragment(opened.route, ["kas", "d_kas", "h3", "mee"])

    opened.perform(clipboard.paste(text))

    added = {step.id: step.label for step in opened.route.steps if step.id not in before}
    inner = {(added[link.source], added[link.target]) for link in opened.route.links if link.source in added}
    assert len(added) == 4
    assert ("Kasto-team", "Kasto-begeleiding (2,5 jaar, huisbezoeken)") in inner
    assert len(inner) == 4


def test_everything_that_was_filled_in_comes_along(opened: OpenRoute) -> None:
    opened.perform(edits.set_fields("kas", description="Lang é 👶", signals=None, contact={"phone": "06"}))

    opened.perform(clipboard.paste(clipboard.fragment(opened.route, ["kas"])))

    original, copy = content(opened.route.by_id["kas"]), content(opened.route.steps[-1])
    placed = original.pop("position")
    assert placed
    assert copy == original | {"id": copy["id"]}


def test_a_copy_of_a_placed_step_never_lies_over_it(opened: OpenRoute) -> None:
    text = clipboard.fragment(opened.route, ["kas"])

    for _ in range(2):
        opened.perform(clipboard.paste(text))

    copies = [step for step in opened.route.steps if step.label == "Kasto-team"]
    assert [step.position is None for step in copies] == [False, True, True]


def test_pasting_in_a_route_without_that_lane(opened: OpenRoute, route_file: Path) -> None:
    lanes = [*opened.route.rows, {"id": "eigen", "label": "Eigen baan"}]
    opened.perform(edits.set_route_fields(lanes=lanes))
    opened.perform(edits.set_field("kas", "lane", "eigen"))
    other = OpenRoute(read(route_file))

    other.perform(clipboard.paste(clipboard.fragment(opened.route, ["kas", "mee"])))

    kas, mee = other.route.steps[-2:]
    assert (kas.label, kas.lane, mee.lane) == ("Kasto-team", None, "sociaal")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "boodschappen: melk, \ud83d brood",
        "[1, 2]",
        '{"format": "klantroute", "version": 1}',
        '{"format": "klantroute-fragment", "version": 1, "steps": [], "links": []}',
        '{"format": "klantroute-fragment", "version": 2, "steps": [{"id": "a", "kind": "exit", "phase": "na"}],'
        ' "links": []}',
        '{"format": "anders", "version": 1, "steps": [{"id": "a", "kind": "exit", "phase": "na"}], "links": []}',
        '{"format": "klantroute-fragment", "version": 1, "steps": [{"id": "a", "kind": "exit", "phase": "na"}],'
        ' "links": [{"id": "l", "kind": "flow", "source": "a", "target": "b"}]}',
    ],
)
def test_foreign_text_is_refused_kindly(text: str) -> None:
    with pytest.raises(Refused, match="niets wat u hier kunt plakken"):
        clipboard.paste(text)


def test_a_fragment_that_breaks_the_grammar_is_refused(opened: OpenRoute) -> None:
    text = clipboard.fragment(opened.route, ["in", "verl"]).replace('"kind": "professional"', '"kind": "exit"')

    with pytest.raises(Refused):
        opened.perform(clipboard.paste(text))
