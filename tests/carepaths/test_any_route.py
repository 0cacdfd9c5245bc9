"""What holds for care paths of routes that nobody would draw: lines gone, conditions anywhere, other clients."""

import json
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sample_files import ROUTES

from klantroutes.carepaths.derive import derive
from klantroutes.carepaths.narrowed import narrowed
from klantroutes.carepaths.refused import NoCarePath
from klantroutes.graph.addressing import addresses
from klantroutes.graph.network import Network
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import LEVELS, RISK_FACTORS, RiskFactor
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content, parse

_CONTENTS = [json.loads(file.read_bytes()) for file in ROUTES]
_FACTORS = st.lists(st.sampled_from(RISK_FACTORS), max_size=3, unique=True)
_OTHERS = {
    theme: st.lists(st.sampled_from([one for one in RISK_FACTORS if one != theme]), max_size=2, unique=True)
    for theme in RISK_FACTORS
}
_CONDITIONS = st.one_of(
    st.builds(lambda name, factor: {name: [factor]}, st.sampled_from(["all_factors", "no_factors"]),
              st.sampled_from(RISK_FACTORS)),
    st.lists(st.sampled_from(LEVELS), min_size=1, max_size=2, unique=True).map(lambda levels: {"levels": levels}),
)  # fmt: skip


@st.composite
def _routes_with_theme(draw: st.DrawFn) -> tuple[Route, RiskFactor]:
    """Draw a route of which the theme can be that of its clients: for a theme that nobody has there is no path."""
    theme = draw(st.sampled_from(RISK_FACTORS))
    content: dict[str, Any] = json.loads(json.dumps(draw(st.sampled_from(_CONTENTS))))
    levels = draw(st.lists(st.sampled_from(LEVELS), min_size=1, unique=True))
    content["target"] = {
        "levels": levels,
        "factors": draw(_FACTORS),
        "possible_factors": [theme, *draw(_OTHERS[theme])],
    }
    random = draw(st.randoms(use_true_random=False))
    content["links"] = [one for one in content["links"] if random.random() > 0.1]
    for step in random.sample([one for one in content["steps"] if one["kind"] != "professional"], 4):
        step["applies_to"] = draw(_CONDITIONS)
    return from_content(content), theme


@given(drawn=_routes_with_theme())
@settings(max_examples=60)
def test_care_path_is_whole(drawn: tuple[Route, RiskFactor]) -> None:
    route, theme = drawn
    whole = narrowed(route, theme)
    assume(whole is not None)
    try:
        path = derive(route, theme)
    except NoCarePath:
        return
    before, after = Network(whole or route), Network(path)
    assert parse(generate(path)) == path
    assert after.space.factor(theme) == after.space.all
    assert [step.id for step in after.steps if not after.reached[step.id]] == []
    sides = {one.handover.id for one in after.transfers if one.handover is not None and one.clients}
    assert [step.id for step in path.steps if step.kind == "handover" and step.id not in sides] == []
    help_there_is = {step.id for step in route.steps if theme in addresses(step) and before.reached[step.id]}
    assert help_there_is <= set(path.by_id)
