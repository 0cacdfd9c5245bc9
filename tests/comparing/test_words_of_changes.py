"""The sentences in which changes are told, to the letter."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from edited_routes import STARTS
from hypothesis import given
from small_route import BASE, NOBODY, both, line, new_step

from klantroutes import edits
from klantroutes.comparing.compare import compare
from klantroutes.comparing.nouns import FLAGS, LIST_NOUNS, NOUNS
from klantroutes.comparing.words import told
from klantroutes.edits.edit import Edit
from klantroutes.edits.tally import Subject
from klantroutes.model.base import Model
from klantroutes.model.route import LISTS, Agreement, Note, Route, Waiver
from klantroutes.model.steps import Position

SENTENCES: list[tuple[Edit, Edit, str, list[str]]] = [
    (
        NOBODY,
        edits.set_fields("h", warmth="warm", within_days=5, responsible="Jonge Moederwerk"),
        "Na de geboorte",
        [
            "Overdracht van ‘Verloskundige’ naar ‘JGZ’ is nu warm; termijn van 14 naar 5 dagen;"
            " verantwoordelijk: Jonge Moederwerk."
        ],
    ),
    (
        NOBODY,
        edits.set_field("h", "within_days", 1),
        "Na de geboorte",
        ["Overdracht van ‘Verloskundige’ naar ‘JGZ’: termijn van 14 dagen naar 1 dag."],
    ),
    (
        NOBODY,
        edits.rename("verl", "Verloskundige Almelo"),
        "Tijdens de zwangerschap",
        ["Professional ‘Verloskundige’ heet nu ‘Verloskundige Almelo’."],
    ),
    (
        edits.set_field("gesprek", "period", {"start": -140, "end": -70}),
        edits.set_field("gesprek", "period", {"start": -84, "end": 183}),
        "Tijdens de zwangerschap",
        ["Dienst ‘Gesprek’: periode van week 20 – 30 naar week 28 – maand 6."],
    ),
    (
        edits.set_field("gesprek", "period", {"start": -140, "end": -70}),
        edits.set_field("gesprek", "period", {"start": -139, "end": -70}),
        "Tijdens de zwangerschap",
        ["Dienst ‘Gesprek’: periode: een paar dagen verschoven."],
    ),
    (
        edits.set_field("gesprek", "funding", [{"source": "Zvw"}]),
        edits.set_field("gesprek", "funding", [{"source": "Wmo", "until": "2027-01-01"}]),
        "Tijdens de zwangerschap",
        ["Dienst ‘Gesprek’: geld van Zvw naar Wmo (zeker tot 1 januari 2027)."],
    ),
    (
        edits.set_field("gesprek", "price_eur", 120),
        edits.set_field("gesprek", "price_eur", 149.5),
        "Tijdens de zwangerschap",
        ["Dienst ‘Gesprek’: prijs van 120 naar 149,50 euro."],
    ),
    (
        NOBODY,
        edits.set_fields("jgz", organisation="JGZ Almelo", case_manager=True, signals=False),
        "Na de geboorte",
        ["Professional ‘JGZ’ vraagt nu niet naar zorgen en kracht en heeft nu de regie; organisatie: JGZ Almelo."],
    ),
    (
        NOBODY,
        edits.set_field("jgz", "contact.phone", "06 12"),
        "Na de geboorte",
        ["Professional ‘JGZ’: telefoon: 06 12."],
    ),
    (
        NOBODY,
        edits.unset_field("jgz", "contact"),
        "Na de geboorte",
        ["Professional ‘JGZ’: naam niet meer ingevuld (was ‘Noor’)."],
    ),
    (
        NOBODY,
        edits.set_field("jgz", "applies_to", {"levels": ["C", "D"]}),
        "Na de geboorte",
        ["Professional ‘JGZ’ is nu alleen voor niveau C en D (was voor iedereen)."],
    ),
    (
        NOBODY,
        edits.set_field("h", "information", ["BSN", "de hulpvraag"]),
        "Na de geboorte",
        ["Overdracht van ‘Verloskundige’ naar ‘JGZ’: informatie die meegaat: ‘BSN’ en ‘de hulpvraag’."],
    ),
    (
        edits.set_field("h", "information", ["BSN"]),
        edits.set_field("h", "information", ["de hulpvraag"]),
        "Na de geboorte",
        ["Overdracht van ‘Verloskundige’ naar ‘JGZ’: informatie die meegaat: nu ook ‘de hulpvraag’, niet meer ‘BSN’."],
    ),
    (
        NOBODY,
        edits.set_field("h", "description", None),
        "Na de geboorte",
        ["Overdracht van ‘Verloskundige’ naar ‘JGZ’: toelichting: alleen anders opgeschreven."],
    ),
    (
        NOBODY,
        edits.move({}, {"gesprek": ("na", "publiek")}),
        "Na de geboorte",
        [
            "Dienst ‘Gesprek’ staat nu in de fase na de geboorte en staat nu in de baan ‘Publieke gezondheid’.",
        ],
    ),
    (NOBODY, edits.remove(["gesprek"]), "Tijdens de zwangerschap", ["Vervallen: dienst ‘Gesprek’."]),
    (
        NOBODY,
        both(new_step("Doula"), line("l8", "delivers", "nieuw", "gesprek")),
        "Na de geboorte",
        ["Nieuwe stap: professional ‘Doula’; voert uit ‘Gesprek’."],
    ),
    (
        NOBODY,
        line("l8", "feedback", "jgz", "verl"),
        "Na de geboorte",
        ["Nieuw: terugkoppeling van ‘JGZ’ naar ‘Verloskundige’."],
    ),
    (
        NOBODY,
        edits.disconnect(["l4"]),
        "Tijdens de zwangerschap",
        ["Vervallen: lijn ‘voert uit’ van ‘Verloskundige’ naar ‘Gesprek’."],
    ),
    (
        NOBODY,
        edits.move({name: Position(x=1, y=1) for name in ("in", "verl", "h")}),
        "De hele route",
        ["3 stappen staan op een andere plaats in de tekening."],
    ),
    (
        NOBODY,
        edits.reorder(["jgz", "in"]),
        "De hele route",
        ["De volgorde in het bestand is anders van: stappen."],
    ),
    (
        NOBODY,
        edits.set_route_fields(title="Nieuw", **{"target.levels": ["C", "D"], "target.first_child": True}),
        "De hele route",
        ["De route: titel van ‘Route’ naar ‘Nieuw’.", "De doelgroep: niveaus: nu ook D; eerste kind: ja."],
    ),
    (
        edits.set_route_fields(settings={"off": {"STR-09": "a"}}),
        edits.set_route_fields(settings={"numbers": {"review_days": 100}, "may_refer": {"jgz_vpk": ["kraam"]}}),
        "De hele route",
        [
            "De instellingen: controle STR-09 staat weer aan;"
            " wie naar ‘Jeugdverpleegkundige (JGZ)’ mag verwijzen: ‘Kraamzorg (24-49 uur, op maat tot 80)’;"
            " aantal dagen waarna een route opnieuw moet worden nagekeken: 100."
        ],
    ),
    (NOBODY, edits.rename_lane("sociaal", "Wijk"), "De hele route", ["Baan ‘Sociaal’ heet nu ‘Wijk’."]),
    (
        NOBODY,
        edits.add_waiver(Waiver(rule="TIJ-01", element="h", reason="Volgend jaar")),
        "De hele route",
        ["Nieuw: geaccepteerd hiaat TIJ-01 bij ‘Naar de JGZ’; reden: ‘Volgend jaar’."],
    ),
    (
        NOBODY,
        edits.add_note(Note(id="n2", text="Hoort te laat", author="Fatima", step="jgz")),
        "Samen aan tafel",
        ["Nieuw: notitie ‘Hoort te laat’; schrijver: Fatima; bij stap: ‘JGZ’."],
    ),
    (
        NOBODY,
        edits.change_note("n1", votes=3, resolved=True),
        "Samen aan tafel",
        ["Notitie ‘Wie belt?’ is nu afgehandeld; stemmen: 3."],
    ),
    (NOBODY, edits.remove_note("n1"), "Samen aan tafel", ["Vervallen: notitie ‘Wie belt?’."]),
    (
        edits.add_agreement(Agreement(id="a", text="Bellen", status="open")),
        edits.change_agreement("a", status="gedaan", due="2027-03-01"),
        "Samen aan tafel",
        ["Afspraak ‘Bellen’: stand van open naar gedaan; klaar op: 1 maart 2027."],
    ),
]


@pytest.mark.parametrize(("first", "then", "heading", "sentences"), SENTENCES)
def test_change_is_told_in_these_words(first: Edit, then: Edit, heading: str, sentences: list[str]) -> None:
    before = first.plan(BASE)
    after = (both(edits.unset_route_fields("settings"), then) if before.settings else then).plan(before)
    sections = told(before, after, compare(before, after))
    assert [(section.heading, list(section.sentences)) for section in sections] == [(heading, sentences)]


@given(STARTS)
def test_nothing_is_told_of_the_same_route(route: Route) -> None:
    assert told(route, route, compare(route, route)) == ()


def _models(kind: Any) -> set[type[Model]]:
    """Return the models that a field can hold, and those in their fields."""
    if isinstance(kind, type) and issubclass(kind, Model):
        inner = {one for field in kind.model_fields.values() if kind is not Route for one in _models(field.annotation)}
        return {kind} | inner
    return {one for part in get_args(kind) for one in _models(part)}


def test_every_field_has_a_name_for_in_a_sentence() -> None:
    models = {Route, *(one for field in Route.model_fields.values() for one in _models(field.annotation))}
    fields = {name for model in models for name in model.model_fields}
    inside = {"start", "end", "x", "y", "until", "all_factors", "any_factors", "no_factors"}
    assert fields - inside == set(NOUNS)
    assert set(FLAGS) <= set(NOUNS)


def _is_list_of_models(kind: Any) -> bool:
    if get_origin(kind) in (Union, UnionType):
        return any(map(_is_list_of_models, get_args(kind)))
    return get_origin(kind) is tuple and bool(_models(kind))


def test_every_list_of_the_route_is_compared_by_element() -> None:
    lists = tuple(name for name, field in Route.model_fields.items() if _is_list_of_models(field.annotation))
    assert lists == LISTS
    assert set(LIST_NOUNS) == set(LISTS)


def test_a_hidden_round_is_not_told() -> None:
    route = BASE
    voting = edits.begin_voting(3, ("stap",), hidden=True).plan(route)
    step = Subject("stap", route.steps[0].id)
    voted = edits.add_dots("stem", step, "Ank", 1).plan(voting)
    [section] = told(voting, voted, compare(voting, voted))
    assert section.sentences == ("Er is gestemd. Wie waarop stemde, blijft geheim tot de stemming is gesloten.",)
    closed = edits.close_voting().plan(voted)
    words = [line for one in told(voting, closed, compare(voting, closed)) for line in one.sentences]
    assert not any("Ank" in line for line in words)
    words = [line for one in told(route, closed, compare(route, closed)) for line in one.sentences]
    assert any("Ank" in line for line in words)
