"""What a presentation tells: every step, every handover, and where a client falls out of view."""

from pathlib import Path

from klantroutes.checks.run import check
from klantroutes.checks.walked import walked
from klantroutes.storage.parse import parse
from klantroutes.ui.controllers.walks import typical
from klantroutes.ui.presenting.agenda import by_agenda
from klantroutes.ui.presenting.clients import by_client
from klantroutes.ui.presenting.stop import Cover, Handing, Lanes, Listing, Meeting
from klantroutes.ui.presenting.talk import Talk
from klantroutes.ui.reading_order import ReadingOrder

from .stage_kit import SUBJECTS, shown, stops_of, with_agenda


def test_by_phase_shows_every_step_and_handover_once(route_file: Path) -> None:
    route = parse(route_file.read_bytes())
    order = ReadingOrder(route)
    stops = stops_of(route, "fasen")
    cards = [
        card.id for stop in stops if isinstance(stop.body, Lanes) for band in stop.body.bands for card in band.cards
    ]
    rows = [name for card in cards for name in order.inner(card)]
    handed = [row.id for stop in stops if isinstance(stop.body, Handing) for row in stop.body.rows]
    assert sorted([*cards, *rows, *handed]) == sorted(route.by_id)


def test_the_way_of_a_client_goes_past_all_whom_she_meets(example: Path) -> None:
    route = parse(example.read_bytes())
    walk = walked(route, typical(route.target))
    bodies = [stop.body for stop in by_client(walk) if isinstance(stop.body, Meeting)]
    met = {body.here.id for body in bodies}
    given = [stop.step for stop in walk.walk.stops if stop.by is not None and stop.by.delivers]
    assert met | set(given) == {stop.step for stop in walk.walk.stops}
    assert sum(len(body.gets) for body in bodies) >= len(given)


def test_where_she_falls_out_is_said_with_the_reason(example: Path) -> None:
    route = parse(example.read_bytes())
    kept = tuple(step for step in route.steps if step.kind == "entry")
    stops = by_client(walked(route.model_copy(update={"steps": kept, "links": ()}), typical(route.target)))
    lost = [stop.body for stop in stops if isinstance(stop.body, Meeting)]
    assert ["valt zij uit beeld" in body.lost for body in lost] == [True] * len(kept)
    assert isinstance(stops[-1].body, Cover)
    assert stops[-1].body.lost


def test_every_part_of_the_agenda_has_a_beginning_and_something_to_see(example: Path) -> None:
    stops = stops_of(parse(example.read_bytes()), "agenda")
    for subject in SUBJECTS:
        own = [stop for stop in stops if stop.part == f"a-{subject}"]
        assert isinstance(own[0].body, Cover), subject
        assert len(own) > 1, subject


def test_gaps_that_are_alike_are_one_row(example: Path) -> None:
    route = parse(example.read_bytes()).model_copy(update={"links": ()})
    found = [one for one in check(route).findings if one.severity in ("fout", "waarschuwing") and not one.caused_by]
    [listed] = [stop.body for stop in by_agenda(with_agenda(route), found) if stop.part == "a-hiaten"][1:]
    assert isinstance(listed, Listing)
    assert len(listed.items) == len({(one.severity, one.rule) for one in found}) < len(found)
    assert any("plekken" in item.second for item in listed.items)


def test_an_empty_board_has_no_gaps_to_talk_about(example: Path) -> None:
    route = parse(example.read_bytes()).model_copy(update={"steps": (), "links": ()})
    empty = route.model_copy(update={"waivers": None})
    bodies = [stop.body for stop in by_agenda(with_agenda(empty), check(empty).findings) if stop.part == "a-hiaten"]
    assert [type(body) for body in bodies] == [Cover, Cover]


def test_what_does_not_fit_comes_on_more_pictures(example: Path) -> None:
    route = parse(example.read_bytes())
    steps = [step.model_copy(update={"id": f"{step.id}-{n}"}) for n in range(4) for step in route.steps]
    many = route.model_copy(update={"steps": tuple(steps), "links": ()})
    assert len(shown(many, "fasen", 1920)) > len(shown(route, "fasen", 1920))


def test_a_screen_of_another_shape_stays_at_the_same_stop(example: Path) -> None:
    stops = stops_of(parse(example.read_bytes()), "fasen")
    talk = Talk(stops, 1920, lambda _wide, _high: None)  # type: ignore[arg-type,return-value]  # no map in this one
    talk.go_to(5)
    here = talk.picture.stop
    talk.widen(1440)
    assert talk.picture.stop == here
