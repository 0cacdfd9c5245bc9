"""Every field and every fixed word has words for people."""

from typing import get_args

import pytest
from pydantic import BaseModel

from klantroutes.model import vocabulary
from klantroutes.model.catalogue import catalogue
from klantroutes.model.condition import Condition
from klantroutes.model.link import Link
from klantroutes.model.period import Period
from klantroutes.model.route import Agreement, Coalition, Lane, Note, Route, Settings, Waiver
from klantroutes.model.steps import Contact, Entry, Exit, Funding, Handover, Position, Professional, Service
from klantroutes.model.target import Target
from klantroutes.ui.fields import ROUTE_SECTIONS, STEP_SECTIONS, section_fields, spec
from klantroutes.ui.panels.editors.make import EDITORS
from klantroutes.ui.words import choice, counted, field_words

STEPS: list[type[BaseModel]] = [Entry, Professional, Service, Handover, Exit]
MODELS: list[type[BaseModel]] = [
    *STEPS, Link, Route, Target, Condition, Period, Contact, Funding, Position, Coalition, Lane, Note, Agreement,
    Waiver, Settings,
]  # fmt: skip
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]
ELSEWHERE = {"id", "kind", "locked"}
"""The first two stand in the heading of the panel and never change; the lock is a gesture on the canvas."""


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS])
def test_every_field_has_a_label_and_a_sentence(model: type[BaseModel], name: str) -> None:
    words = field_words(model.__name__, name)
    assert words.label[0].isupper()
    assert len(words.label) <= 28
    assert words.help.endswith((".", "?"))
    assert words.help != words.label


@pytest.mark.parametrize("model", STEPS)
def test_every_field_of_a_step_has_a_place_and_an_editor(model: type[BaseModel]) -> None:
    placed = [field for _, names in STEP_SECTIONS for field in section_fields(model, names)]
    assert sorted(field.name for field in placed) == sorted(set(model.model_fields) - ELSEWHERE)
    assert {field.shape for field in placed} <= set(EDITORS)


def test_every_part_of_the_target_group_can_be_filled_in() -> None:
    placed = {name for _, names in ROUTE_SECTIONS for name in names}
    assert {f"target.{name}" for name in Target.model_fields} <= placed


@pytest.mark.parametrize("name", [name for name in dir(vocabulary) if get_args(getattr(vocabulary, name))])
def test_every_fixed_word_of_the_format_is_dutch_on_the_screen(name: str) -> None:
    english = {"entry", "service", "handover", "exit", "flow", "delivers"}
    for word in get_args(getattr(vocabulary, name)):
        assert choice(word).strip()
        assert choice(word) not in english
        assert "_" not in choice(word)


def test_everything_a_service_helps_with_has_words() -> None:
    for entry in catalogue().services.values():
        for name in entry.addresses:
            assert "_" not in choice(name), f"{entry.id}: {name}"


@pytest.mark.parametrize(("number", "words"), [(0, "0 fouten"), (1, "1 fout"), (3, "3 fouten")])
def test_counting(number: int, words: str) -> None:
    assert counted(number, "fout") == words


def test_a_required_field_knows_that_it_is() -> None:
    assert not spec(Professional, "label").optional
    assert spec(Professional, "organisation").optional
