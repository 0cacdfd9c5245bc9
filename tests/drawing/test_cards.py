"""Cards and signs: all text inside, nothing over anything else."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from route_maker import link, route_of, step

from klantroutes.drawing import icons
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing, Shape
from klantroutes.drawing.parts import BoxPart, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect
from klantroutes.storage.files import read

_LABELS = {
    "short": "Huisarts",
    "long": "Coördinator kwetsbare zwangeren, jonge gezinnen en ouders met een licht verstandelijke beperking",
    "one word": "Gezinsondersteuningsbijeenkomstencoördinator" * 2,
    "emoji": "🤰👩🏽‍🍼 verloskundige 🏥",
    "rtl": "עברית العربية מיילדת",
    "nothing": "",
    "newline": "Eerste regel\nTweede regel",
    "han": "助産師" * 9,
}


@pytest.fixture(params=_LABELS.values(), ids=_LABELS.keys())
def odd(request: pytest.FixtureRequest) -> Drawing:
    """One picture with every kind of step, in which every text is odd."""
    text = {"label": request.param, "organisation": request.param}
    marks = {"case_manager": True, "permanent_contact": True, "signals": True}
    money = {"funding": [{"source": "Zvw"}, {"source": "Wmo"}], "provider": request.param}
    when = {"period": {"start": -190, "end": 730}}
    steps = [
        step("in", "entry", **text), step("wie", "professional", **text, **marks), step("kaal", "professional", **text),
        step("rij", "service", **text, **money, **when), step("los", "service", **text, **money, **when),
        step("punt", "handover", within_days=7, **text), step("uit", "exit", **text),
    ]  # fmt: skip
    links = [link("in", "wie"), link("wie", "rij", "delivers"), link("wie", "punt"), link("punt", "kaal")]
    return draw(route_of(steps, [*links, link("kaal", "uit")]))


def test_text_stays_inside_its_card(odd: Drawing) -> None:
    for shape in odd.shapes.values():
        assert not [words for words in _words(shape) if shape.kind != "handover" and _sticks_out(words, shape)]


def test_text_of_files_stays_inside_its_card(route_file) -> None:
    for shape in _drawn(route_file).shapes.values():
        assert not [words for words in _words(shape) if shape.kind != "handover" and _sticks_out(words, shape)]


def test_texts_do_not_cover_each_other(odd: Drawing) -> None:
    for shape in odd.shapes.values():
        assert not [pair for pair in combinations(_words(shape), 2) if pair[0].overlaps(pair[1])]


def test_texts_of_files_do_not_cover_each_other(route_file) -> None:
    for shape in _drawn(route_file).shapes.values():
        assert not [pair for pair in combinations(_words(shape), 2) if pair[0].overlaps(pair[1])]


def test_badges_stand_free_from_name_and_from_each_other(odd: Drawing) -> None:
    shape = odd.shapes["wie"]
    pills = _boxes(shape, "badge", "badge.soft")
    assert len(pills) == 3
    texts = [words for words in _words(shape) if not any(_holds(pill, words) for pill in pills)]
    assert not [pill for pill in pills if any(pill.overlaps(words) for words in texts)]
    assert not [pair for pair in combinations(pills, 2) if pair[0].overlaps(pair[1])]


def test_chips_hold_their_words(odd: Drawing) -> None:
    shape = odd.shapes["los"]
    chips = _boxes(shape, "chip")
    inside = [words for words in _words(shape) if any(_holds(chip, words) for chip in chips)]
    assert len(inside) >= len(chips) >= 2


def test_rows_lie_inside_the_card_under_the_name(odd: Drawing) -> None:
    shape = odd.shapes["wie"]
    row = shape.rows["rij"]
    assert row.x >= 0
    assert row.right <= shape.rect.width
    assert row.bottom <= shape.rect.height
    assert row.y > max(pill.bottom for pill in _boxes(shape, "badge", "badge.soft")) - 0.01


def test_card_without_a_name_says_so() -> None:
    drawing = draw(route_of([step("wie", "professional", label="")], []))
    assert "Nog zonder naam" in _said(drawing.shapes["wie"])


def test_no_text_is_smaller_than_nine_points(odd: Drawing) -> None:
    sizes = [part.size for shape in odd.shapes.values() for part in shape.parts if isinstance(part, TextPart)]
    assert min(sizes) >= 9


@pytest.mark.parametrize(("warmth", "icon"), [("warm", "hands"), ("koud", "envelope"), ("direct", "bolt"), (None, "")])
def test_round_point_shows_how_warm_the_handover_is(warmth, icon) -> None:
    drawing = draw(route_of([step("punt", "handover", warmth=warmth)], []))
    assert len(drawing.shapes["punt"].parts) - 1 == len(icons.ICONS.get(icon, ()))


@pytest.mark.parametrize(("information", "dashed"), [(["Naam"], False), ([], True), (None, True)])
def test_ring_is_dashed_while_the_information_is_missing(information, dashed) -> None:
    drawing = draw(route_of([step("punt", "handover", warmth="warm", information=information)], []))
    ring = next(part for part in drawing.shapes["punt"].parts if isinstance(part, BoxPart))
    assert bool(ring.dash) is dashed


@pytest.mark.parametrize(
    ("catalogue", "label", "icon"),
    [
        ("netwerk", "Familie en vrienden", "group"),
        ("steungezin", "Steungezin", "group"),
        ("wijkteam", "Wijkteam", "organisation"),
        (None, "Team Jeugd", "organisation"),
        ("verlosk", "Verloskundige", "person"),
    ],
)
def test_icon_of_a_professional(catalogue, label, icon) -> None:
    assert icons.for_professional(catalogue, label) == icon


@cache
def _drawn(path: Path) -> Drawing:
    return draw(read(path))


def _words(shape: Shape) -> list[Rect]:
    return list(_rects(shape))


def _rects(shape: Shape) -> Iterator[Rect]:
    for part in shape.parts:
        if isinstance(part, TextPart):
            wide = width(part.text, part.size, part.weight)
            left = part.x - {"start": 0, "middle": wide / 2, "end": wide}[part.anchor]
            yield Rect(left, part.y - 0.7 * part.size, wide, 0.85 * part.size)


def _sticks_out(words: Rect, shape: Shape) -> bool:
    wide, tall = shape.rect.width + 0.02, shape.rect.height + 0.02
    return words.x < 0 or words.y < 0 or words.right > wide or words.bottom > tall


def _boxes(shape: Shape, *fills: str) -> list[Rect]:
    return [part.rect for part in shape.parts if isinstance(part, BoxPart) and part.fill in fills]


def _holds(box: Rect, words: Rect) -> bool:
    return box.x <= words.x and words.right <= box.right and box.y - 1 <= words.y and words.bottom <= box.bottom + 1


def _said(shape: Shape) -> str:
    return " ".join(part.text for part in shape.parts if isinstance(part, TextPart))


def test_every_kind_of_step_shows_its_care_path() -> None:
    steps = [("in", "entry"), ("wie", "professional"), ("rij", "service"), ("los", "service"), ("uit", "exit")]
    links = [link("in", "wie"), link("wie", "rij", "delivers"), link("wie", "uit")]
    plain = draw(route_of([step(name, kind) for name, kind in steps], links))
    marked = draw(route_of([step(name, kind, care_path="pad") for name, kind in steps], links))
    said = {name: _said(shape).count("zorgpad") for name, shape in marked.shapes.items()}
    assert said == {"in": 0, "wie": 1, "los": 1, "uit": 0}
    for name in ("in", "wie", "uit"):
        assert len(marked.shapes[name].parts) > len(plain.shapes[name].parts)


def test_row_of_a_card_shows_its_care_path_before_its_name() -> None:
    links = [link("wie", "rij", "delivers")]
    plain = draw(route_of([step("wie", "professional"), step("rij", "service", label="Hulp")], links))
    marked = draw(route_of([step("wie", "professional"), step("rij", "service", label="Hulp", care_path="x")], links))
    before, after = (
        next(part.x for part in one.shapes["wie"].parts if isinstance(part, TextPart) and part.text == "Hulp")
        for one in (plain, marked)
    )
    assert after > before
