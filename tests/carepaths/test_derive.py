"""The care path of one theme, on small routes."""

from collections.abc import Callable
from typing import Any

import pytest

from klantroutes.carepaths.derive import derive
from klantroutes.carepaths.heading import NO_HELP
from klantroutes.carepaths.refused import NoCarePath
from klantroutes.graph.local import Local
from klantroutes.model.route import Route
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.parse import from_content

Make = Callable[..., Route]
_TARGET = {"levels": ["C", "D"], "factors": ["financieel"], "possible_factors": ["verslaving", "taal"]}
_STEPS: list[dict[str, Any]] = [
    {"id": "in", "kind": "entry", "label": "Meldt zich", "phase": "tijdens"},
    {"id": "vk", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "catalogue": "verloskundige",
     "signals": True, "position": {"x": 1, "y": 2}},
    {"id": "naar-zorg", "kind": "handover", "label": "Direct", "phase": "tijdens", "warmth": "direct"},
    {"id": "zorg", "kind": "professional", "label": "Verslavingszorg", "phase": "tijdens", "catalogue": "verslzorg",
     "applies_to": {"all_factors": ["verslaving"]}},
    {"id": "naar-shv", "kind": "handover", "label": "Naar schuldhulp", "phase": "tijdens"},
    {"id": "shv", "kind": "professional", "label": "Schuldhulp", "phase": "tijdens", "catalogue": "shv"},
    {"id": "licht", "kind": "service", "label": "Cursus", "phase": "tijdens", "addresses": ["verslaving"],
     "applies_to": {"levels": ["C"]}},
    {"id": "uit", "kind": "exit", "label": "Verder", "phase": "na"},
]  # fmt: skip
_LINES = [
    ("flow", "in", "vk"), ("flow", "vk", "naar-zorg"), ("flow", "naar-zorg", "zorg"), ("flow", "vk", "naar-shv"),
    ("flow", "naar-shv", "shv"), ("delivers", "vk", "licht"), ("flow", "zorg", "uit"), ("flow", "shv", "uit"),
]  # fmt: skip


@pytest.fixture
def make() -> Make:
    """Make the route with other fields at its top, or with other fields of steps by their id."""

    def made(steps: dict[str, dict[str, Any]] | None = None, **fields: Any) -> Route:
        links = [{"id": f"l{n}", "kind": k, "source": a, "target": b} for n, (k, a, b) in enumerate(_LINES)]
        mine = [{**step, **(steps or {}).get(step["id"], {})} for step in _STEPS]
        head = {"format": "klantroute", "version": 1, "id": "r", "title": "Route", "target": _TARGET}
        return from_content({**head, "steps": mine, "links": links, **fields})

    return made


def _ids(route: Route) -> list[str]:
    return [step.id for step in route.steps]


def test_other_branches_are_cut(make: Make) -> None:
    assert _ids(derive(make(), "verslaving")) == ["in", "vk", "naar-zorg", "zorg", "uit"]
    assert _ids(derive(make(), "financieel")) == ["in", "vk", "naar-shv", "shv", "uit"]


def test_target_is_narrowed_to_who_has_the_theme(make: Make) -> None:
    target = derive(make(), "verslaving").target
    assert (target.levels, target.factors, target.possible_factors) == (("D",), ("financieel", "verslaving"), ("taal",))


def test_condition_that_holds_for_all_is_left_out(make: Make) -> None:
    path = derive(make(), "verslaving")
    assert path.by_id["zorg"].applies_to is None


def test_decision_by_level_stays_a_condition(make: Make) -> None:
    path = derive(make({"shv": {"applies_to": {"levels": ["D"], "all_factors": ["financieel"]}}}), "financieel")
    condition = path.by_id["shv"].applies_to
    assert condition is not None
    assert (condition.levels, condition.all_factors) == (("D",), None)


def test_picture_is_laid_out_anew(make: Make) -> None:
    assert derive(make(), "verslaving").by_id["vk"].position is None


def test_theme_that_no_client_has_is_refused(make: Make) -> None:
    with pytest.raises(NoCarePath) as refusal:
        derive(make(), "geweld")
    assert "geen cliënt voor met het thema ‘huiselijk geweld’" in refusal.value.sentence


def test_theme_without_help_gives_a_path_that_says_so(make: Make) -> None:
    path = derive(make(), "taal")
    assert (path.description or "").startswith(NO_HELP)
    assert _ids(path)[:2] == ["in", "vk"]


def test_help_that_nobody_comes_to_is_no_help(make: Make) -> None:
    path = derive(make({"naar-zorg": {"applies_to": {"levels": ["C"]}}}), "verslaving")
    assert "zorg" not in _ids(path)
    assert (path.description or "").startswith(NO_HELP)


def test_route_where_nobody_comes_in_is_refused(make: Make) -> None:
    with pytest.raises(NoCarePath, match="Teken eerst hoe de cliënt binnenkomt"):
        derive(make(links=[]), "verslaving")


def test_case_manager_stays_with_the_way_to_her(make: Make) -> None:
    path = derive(make({"shv": {"case_manager": True}}), "verslaving")
    assert {"naar-shv", "shv"} <= set(_ids(path))


def _local(*parties: dict[str, Any], **fields: Any) -> Local:
    head = {"format": "coalitie", "version": 1, "name": "Coalitie"}
    return Local(coalition=CoalitionFile.model_validate({**head, "parties": parties, **fields}))


def test_number_comes_from_the_coalition(make: Make) -> None:
    party = {"catalogue": "verslzorg", "organisation": "Tactus", "contact": {"name": "Balie", "phone": "088 1"}}
    step = derive(make(), "verslaving", _local(party)).by_id["zorg"]
    assert step.organisation == "Tactus"
    assert step.contact is not None
    assert (step.contact.name, step.contact.phone) == ("Balie", "088 1")


def test_own_name_and_number_go_before_those_of_the_coalition(make: Make) -> None:
    party = {"catalogue": "verslzorg", "contact": {"name": "Balie", "phone": "088 1"}}
    own = make({"zorg": {"contact": {"name": "Fatima"}}})
    contact = derive(own, "verslaving", _local(party)).by_id["zorg"].contact
    assert contact is not None
    assert (contact.name, contact.phone) == ("Fatima", "088 1")


def test_nothing_is_guessed_where_two_parties_fit(make: Make) -> None:
    parties = [{"catalogue": "verslzorg", "organisation": name, "contact": {"phone": name}} for name in ("A", "B")]
    step = derive(make(), "verslaving", _local(*parties)).by_id["zorg"]
    assert (step.organisation, step.contact) == (None, None)
    chosen = derive(make({"zorg": {"organisation": "B"}}), "verslaving", _local(*parties)).by_id["zorg"]
    assert chosen.contact is not None
    assert chosen.contact.phone == "B"


def test_title_names_the_municipality(make: Make) -> None:
    route = make(coalition={"municipalities": ["Almelo", "Borne"]})
    assert derive(route, "verslaving").title == "Zorgpad verslaving"
    path = derive(route, "verslaving", municipality="almelo")
    assert path.title == "Zorgpad verslaving – Almelo"
    assert path.coalition is not None
    assert path.coalition.municipalities == ("Almelo",)
    assert path.id == "r-zorgpad-verslaving-almelo"


def test_municipality_of_another_coalition_is_refused(make: Make) -> None:
    with pytest.raises(NoCarePath, match="hoort niet bij deze coalitie"):
        derive(make(), "verslaving", _local(municipalities=["Almelo"]), "Delft")


def test_id_is_never_longer_than_a_file_allows(make: Make) -> None:
    path = derive(make(id="r" * 200), "verslaving")
    assert len(path.id) == 200
    assert path.id.endswith("-zorgpad-verslaving")


def test_what_belongs_to_the_workshop_stays_behind(make: Make) -> None:
    agreements = [{"id": "a", "text": "Bel", "step": "zorg"}, {"id": "b", "text": "Bel", "step": "shv"}]
    waivers = [{"rule": "ORG-01", "element": "shv"}, {"rule": "FAS-13"}]
    path = derive(make(notes=[{"id": "n"}], agreements=agreements, waivers=waivers), "verslaving")
    assert path.notes is None
    assert [one.id for one in path.agreements or ()] == ["a"]
    assert [one.rule for one in path.waivers or ()] == ["FAS-13"]
