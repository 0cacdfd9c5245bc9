"""The command `layout`."""

import shutil
from pathlib import Path

from klantroutes.drawing.compose import draw
from klantroutes.storage.files import read


def test_every_step_that_is_drawn_gets_its_place(call, route_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "geordend.klantroute"
    assert call("layout", route_file, "--out", out).status == 0
    placed = read(out)
    assert {step.id for step in placed.steps if step.position} == set(draw(read(route_file)).shapes)


def test_picture_stays_the_same(call, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "geordend.klantroute"
    call("layout", example, "--out", out)
    before, after = draw(read(example)).shapes, draw(read(out)).shapes
    moved = [
        abs(before[name].rect.x - after[name].rect.x) + abs(before[name].rect.y - after[name].rect.y) for name in before
    ]
    assert max(moved) <= 0.2


def test_place_that_a_person_chose_stays(call, example: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "een.klantroute", tmp_path / "twee.klantroute"
    call("layout", example, "--out", first)
    call("layout", first, "--out", second)
    assert first.read_bytes() == second.read_bytes()


def test_only_positions_change(call, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "geordend.klantroute"
    call("layout", example, "--out", out)
    placed = read(out)
    assert [step.model_copy(update={"position": None}) for step in placed.steps] == list(read(example).steps)
    assert placed.links == read(example).links


def test_source_is_replaced_only_when_forced(call, example: Path, tmp_path: Path) -> None:
    copy = tmp_path / "route.klantroute"
    shutil.copy(example, copy)
    assert call("layout", copy, "--out", copy).status == 2
    assert copy.read_bytes() == example.read_bytes()
    assert call("layout", copy, "--out", copy, "--force").status == 0
    assert copy.read_bytes() != example.read_bytes()
