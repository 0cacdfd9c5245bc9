"""Everything on the stage can be read from the back of the room: large enough, whole, and nothing over each other."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from klantroutes.checks.naming import called
from klantroutes.drawing.parts import BoxPart, PathPart, TextPart
from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import one_line
from klantroutes.model.vocabulary import PHASE_LABELS
from klantroutes.storage.parse import parse
from klantroutes.ui.presenting.measures import CAP, HIGH
from klantroutes.ui.presenting.stage import Stage
from klantroutes.ui.presenting.stop import UNKNOWN
from klantroutes.ui.presenting.writing import BREAK

from .stage_kit import ink, shown, texts

WAYS = ("fasen", "client", "agenda")
SHAPES = (16 / 9, 4 / 3)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("way", WAYS)
def test_every_word_is_large_and_inside_the_picture(route_file: Path, way: str, shape: float) -> None:
    wide = HIGH * shape
    for number, one in enumerate(shown(parse(route_file.read_bytes()), way, wide), 1):
        bottom = min(part.rect.y for part in one.caption if hasattr(part, "rect"))
        for part in texts(one.parts):
            place = ink(part)
            assert part.size * CAP >= HIGH / 40, (number, part)
            assert 0 <= place.x <= place.right <= wide, (number, part)
            assert 0 <= place.y <= place.bottom <= HIGH, (number, part)
        for part in texts(one.body):
            assert ink(part).bottom <= bottom, (number, part)


@pytest.mark.parametrize("way", WAYS)
def test_no_words_stand_over_each_other(route_file: Path, way: str) -> None:
    for number, one in enumerate(shown(parse(route_file.read_bytes()), way, HIGH * 16 / 9), 1):
        for first, second in combinations(texts(one.parts), 2):
            assert not ink(first).overlaps(ink(second)), (number, first.text, second.text)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("way", ["fasen", "client"])
def test_nothing_is_painted_over_words(route_file: Path, way: str, shape: float) -> None:
    for number, one in enumerate(shown(parse(route_file.read_bytes()), way, HIGH * shape), 1):
        for place, part in enumerate(one.parts):
            if isinstance(part, TextPart):
                later = [box.rect for box in one.parts[place:] if isinstance(box, BoxPart) and box.fill]
                assert not any(ink(part).overlaps(rect) for rect in later), (number, part.text)


def test_cards_stay_below_the_phases(route_file: Path) -> None:
    for number, one in enumerate(shown(parse(route_file.read_bytes()), "client", HIGH * 16 / 9), 1):
        boxes = [part.rect for part in one.body if isinstance(part, BoxPart) and part.stroke]
        heads = [ink(part) for part in texts(one.body) if part.text in PHASE_LABELS.values()]
        assert not any(head.overlaps(box) for head in heads for box in boxes), number


def test_no_line_goes_through_words(route_file: Path) -> None:
    for number, one in enumerate(shown(parse(route_file.read_bytes()), "client", HIGH * 16 / 9), 1):
        lines = [straight(part) for part in one.body if isinstance(part, PathPart) and is_straight(part)]
        # A question mark stands in a ring that covers the line.
        for part in (part for part in texts(one.body) if part.text != UNKNOWN):
            assert not any(ink(part).overlaps(line) for line in lines), (number, part.text)


def is_straight(part: PathPart) -> bool:
    return [name for name, *_numbers in part.commands] == ["M", "L"]


def straight(part: PathPart) -> Rect:
    """Return the room of a line with two ends."""
    (x1, y1), (x2, y2) = (command[1:] for command in part.commands)
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)).grown(part.width / 2)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_name_is_whole(route_file: Path, shape: float) -> None:
    route = parse(route_file.read_bytes())
    words = "".join(part.text for one in shown(route, "fasen", HIGH * shape) for part in texts(one.body))
    on_stage = words.replace(BREAK, "").replace(" ", "")
    for step in route.steps:
        if step.kind != "handover":
            assert one_line(called(step)).replace(" ", "") in on_stage


@pytest.mark.parametrize("tall", [720, 1080, 2160])
def test_a_capital_is_a_fortieth_of_the_screen_when_it_is_painted(application: QApplication, tall: int) -> None:
    stage = Stage()
    stage.resize(tall * 16 // 9, tall)
    smallest = min(part.size for part in texts(shown_parts()))
    stage.show_parts((TextPart(400, 500, "H", smallest, "stage.ink"),), (), HIGH, "")
    picture = stage.grab().toImage()
    paper = picture.pixel(2, 2)
    rows = [y for y in range(tall) if any(picture.pixel(x, y) != paper for x in range(tall // 3, tall // 2))]
    assert len(rows) >= tall / 40


def shown_parts() -> tuple[TextPart, ...]:
    route = parse((Path(__file__).parents[2] / "data/examples/R7.klantroute").read_bytes())
    return tuple(part for way in WAYS for one in shown(route, way, 1920) for part in texts(one.parts))
