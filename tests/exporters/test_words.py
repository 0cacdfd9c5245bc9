"""The route told in words."""

from pathlib import Path

import pytest

from klantroutes.checks.naming import enumerated
from klantroutes.exporters.words import target_in_words, told
from klantroutes.storage.files import read


@pytest.mark.parametrize(("names", "said"), [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_names_are_listed_as_people_say_them(names: list[str], said: str) -> None:
    assert enumerated(names) == said


def test_every_step_is_told_under_its_phase(route_file: Path) -> None:
    route = read(route_file)
    text = told(route)
    assert all(f"‘{step.label}’" in text for step in route.steps)
    assert text.index("Vóór de zwangerschap:") < text.index("Tijdens de zwangerschap:") < text.index("Na de geboorte:")


def test_every_line_is_told(route_file: Path) -> None:
    route = read(route_file)
    sentences = told(route).splitlines()
    for link in route.links:
        source, target = route.by_id[link.source].label, route.by_id[link.target].label
        assert any(f"‘{source}’" in said and f"‘{target}’" in said.partition(";")[2] for said in sentences)


def test_empty_phase_is_told(empty_route) -> None:
    assert told(empty_route).count("nog geen stap.") == 3


def test_nobody_is_with_a_young_mother(empty_route) -> None:
    known = {"factors": ("financieel",), "traits": ("jonge_moeder", "minderjarig")}
    route = empty_route.model_copy(update={"target": empty_route.target.model_copy(update=known)})
    assert target_in_words(route).endswith(", met financiële problemen, jonge moeder, minderjarig.")


def test_circumstances_lose_their_capital_inside_a_sentence(empty_route) -> None:
    factors = ("psychosociaal", "lvb", "financieel")
    route = empty_route.model_copy(update={"target": empty_route.target.model_copy(update={"factors": factors})})
    said = target_in_words(route)
    assert "(psycho)sociale problematiek" in said
    assert "financiële problemen" in said
    assert said.startswith("Voor: ")
