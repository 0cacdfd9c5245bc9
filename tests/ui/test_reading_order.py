"""The order in which a route is read, and what is said."""

from pathlib import Path

from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.ui.reading_order import ReadingOrder, Row, step_row
from klantroutes.ui.reading_words import element_aloud, row_in_words

from .outline_kit import reading_route


def said(route: Route, row: Row) -> str:
    return row_in_words(row, ReadingOrder(route), {}).aloud


def below(route: Route, name: str) -> list[str]:
    return [said(route, row) for row in ReadingOrder(route).children(step_row(name))]


def test_a_step_says_what_it_receives_does_and_hands_over() -> None:
    assert below(reading_route(), "verl") == [
        "Komt van Test, ingang",
        "Echo, dienst",
        "Draagt over aan Wijkteam, warm, ≤ 8 dagen",
        "Hoort terug van Wijkteam",
    ]


def test_a_handover_that_misses_an_end_is_a_row_of_its_own() -> None:
    route = reading_route()
    assert below(route, "wijk")[2] == "Draagt over aan nog niemand, soort en termijn nog niet ingevuld"
    assert below(route, "los") == ["Komt van Wijkteam, professional"]


def test_phases_and_lanes_say_how_full_they_are() -> None:
    route = reading_route()
    assert said(route, Row("phase", "tijdens")) == "Tijdens de zwangerschap, 3 stappen"
    assert said(route, Row("lane", "tijdens", "sociaal")) == "Sociaal, 1 stap"
    assert said(route, Row("lane", "voor", "sociaal")) == "Sociaal, nog leeg"


def test_every_step_is_read_once(route_file: Path) -> None:
    route = read(route_file)
    names = list(ReadingOrder(route).elements())
    assert sorted(names) == sorted(route.by_id)


def test_every_step_and_line_has_a_row_that_can_be_found(route_file: Path) -> None:
    order = ReadingOrder(read(route_file))
    for element in [*order.route.by_id, *order.links]:
        row = order.row_of(element)
        assert row is not None
        while (above := order.parent(row)) is not None:
            assert row in order.children(above)
            row = above
        assert row.kind == "phase"


def test_on_the_drawing_a_step_says_where_it_stands() -> None:
    words = element_aloud("over", ReadingOrder(reading_route()), {})
    assert words.aloud == (
        "Overdracht, van Verloskundige naar Wijkteam, overdracht, warm, ≤ 8 dagen, fase tijdens, baan Sociaal"
    )


def test_a_step_without_a_lane_has_a_place_too() -> None:
    steps = [{"id": "x", "kind": "professional", "label": "Arts", "phase": "na"}]
    route = Route.model_validate({**reading_route().model_dump(exclude_unset=True), "steps": steps, "links": []})
    order = ReadingOrder(route)
    assert said(route, order.cell_row("x")) == "Nog zonder baan, 1 stap"
    assert order.cell_row("x") in order.children(Row("phase", "na"))
