"""The rows of the outline follow the route, and only those that change are told of."""

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.model.route import Route
from klantroutes.ui.panels.outline_changes import coming, going
from klantroutes.ui.panels.outline_model import OutlineModel
from klantroutes.ui.reading_order import step_row

from .outline_kit import large_route, read, reading_route

EDITS = [
    edits.rename("verl", "Vroedvrouw"), edits.remove(["verl"]), edits.remove(["over"]), edits.remove(["wijk", "los"]),
    edits.connect("verl", "los"), edits.set_field("over", "warmth", "koud"), edits.set_fields("verl", phase="na"),
    edits.disconnect(["doet"]), edits.duplicate(["verl", "echo"]), edits.reorder(["verl", "in"]),
    edits.disconnect(["over-wijk"]), edits.connect("wijk", "verl"),
]  # fmt: skip


def followed(present: list[int], wanted: list[int]) -> list[int]:
    rows = list(present)
    for change in going(rows[:], frozenset(wanted)):
        del rows[change.first : change.last + 1]
    for change in coming(rows[:], wanted):
        if change.kind == "in":
            rows[change.first : change.first] = wanted[change.first : change.last + 1]
        else:
            row = rows.pop(change.first)
            rows.insert(change.last - (change.last > change.first), row)
    return rows


rows = st.lists(st.integers(0, 20), unique=True, max_size=12)


@given(rows, rows)
def test_the_changes_lead_from_one_list_to_the_other(present: list[int], wanted: list[int]) -> None:
    assert followed(present, wanted) == wanted


@pytest.mark.parametrize("wanted", [[1, 2, 3, 0], [3, 0, 1, 2], [0, 2, 1, 3]])
def test_one_row_that_moves_is_one_change(wanted: list[int]) -> None:
    assert len(list(coming([0, 1, 2, 3], wanted))) == 1
    assert all(followed([0, 1, 2, 3], list(order)) == list(order) for order in permutations(range(4)))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_after_an_edit_the_outline_is_as_one_made_fresh(application: QApplication, edit: Edit) -> None:
    before = reading_route()
    model = OutlineModel(before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    read(model)
    after = edit.plan(before)
    model.show_route(after)
    assert read(model) == read(OutlineModel(after))
    model.show_route(before)
    assert read(model) == read(OutlineModel(before))
    assert tester.model() is model


def test_many_edits_in_any_order(application: QApplication) -> None:
    """Rows that nobody looked below are part of it: half of the time nothing is read in between."""
    chance = random.Random(4)
    model = OutlineModel(reading_route())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    routes = [edit.plan(reading_route()) for edit in EDITS]
    for _ in range(60):
        route = chance.choice(routes)
        model.show_route(route)
        if chance.random() < 0.5:
            assert read(model) == read(OutlineModel(route))


def test_only_rows_that_changed_are_told_of(application: QApplication) -> None:
    before = reading_route()
    model = OutlineModel(before)
    read(model)
    told: list[str] = []
    model.dataChanged.connect(lambda index, _last: told.append(model.data(index)))
    model.show_route(edits.rename("verl", "Vroedvrouw").plan(before))
    assert sorted(told) == [
        "Gaat naar Vroedvrouw", "Koppelt terug aan Vroedvrouw", "Ontvangt van Vroedvrouw", "Vroedvrouw",
    ]  # fmt: skip


def test_ten_thousand_steps_are_made_as_far_as_they_are_seen(application: QApplication) -> None:
    model = OutlineModel(large_route(10_000))
    lane = model.index(0, 0, model.index(1, 0))
    assert model.rowCount(lane) == 10_000
    assert model.index_of(step_row("s9999")).row() == 9_999
    told: list[QModelIndex] = []
    model.dataChanged.connect(lambda index, _last: told.append(index))
    model.show_route(edits.rename("s5000", "Nieuw").plan(model.order.route))
    assert [index.row() for index in told] == [5000]


def test_typing_a_name_only_asks(application: QApplication) -> None:
    model = OutlineModel(reading_route())
    asked: list[tuple[str, str]] = []
    model.renamed.connect(lambda element, name: asked.append((element, name)))
    index = model.index_of(step_row("verl"))
    assert model.setData(index, "Vroedvrouw")
    assert not model.setData(index, "Verloskundige")
    assert asked == [("verl", "Vroedvrouw")]
    assert model.data(index, Qt.ItemDataRole.EditRole) == "Verloskundige"


def test_a_line_shows_its_own_words(application: QApplication) -> None:
    route: Route = edits.set_link_field("in-verl", "label", "bij 8 weken").plan(reading_route())
    model = OutlineModel(route)
    row = model.order.row_of("in-verl")
    assert row is not None
    assert model.data(model.index_of(row), Qt.ItemDataRole.EditRole) == "bij 8 weken"
    assert "bij 8 weken" in str(model.data(model.index_of(row), Qt.ItemDataRole.ToolTipRole))
