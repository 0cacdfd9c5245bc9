"""The sentences of the policy document, as someone reads them who was not there when the route was drawn."""

import pytest
from sample_files import ROOT

from klantroutes.exporters.paged.file import breakable
from klantroutes.exporters.policy.policy import policy
from klantroutes.exporters.policy.summary import summary
from klantroutes.exporters.policy.told_by_phase import told_step
from klantroutes.exporters.policy.tree import Bullets, Table
from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.period import BIRTH, Period
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover
from klantroutes.storage.files import read

ALMELO = ROOT / "routes" / "almelo-jonge-moederwerk.klantroute"
TEENAGER = ROOT / "routes" / "sjabloon-tienermoeder.klantroute"


def _points(route: Route) -> tuple[str, ...]:
    (found,) = [one for one in summary(route, checked(route)).blocks if isinstance(one, Bullets)]
    return found.items


def test_name_that_is_a_question_gets_no_full_stop_behind_it() -> None:
    route = read(ALMELO)
    leads = [told_step(step, Neighbours(route)).lead for step in route.steps]
    assert "Wie voert de regie?" in leads
    assert not [lead for lead in leads if lead.endswith("?.")]


def test_family_is_no_professional() -> None:
    route = read(TEENAGER)
    (family,) = [step for step in route.steps if step.label == "Familie en vriendinnen"]
    assert told_step(family, Neighbours(route)).text.startswith("Eigen netwerk of steungezin. ")


@pytest.mark.parametrize(
    ("timed", "said"),
    [
        (0, "Van geen enkele overdracht is de termijn bekend."),
        (1, "Van 1 van de 8 overdrachten is de termijn bekend."),
        (8, "Van alle 8 overdrachten is de termijn bekend."),
    ],
)
def test_handovers_are_counted_as_people_say_it(timed: int, said: str) -> None:
    route = read(TEENAGER)
    points = [step.id for step in route.steps if isinstance(step, Handover)]
    left = set(points[timed:])
    steps = [step.model_copy(update={"within_days": None}) if step.id in left else step for step in route.steps]
    assert _points(route.model_copy(update={"steps": tuple(steps)}))[1].startswith(said)


def test_open_faults_are_said_without_a_nought() -> None:
    assert _points(read(ALMELO))[2].endswith("Er is nog een open fout voor elk van hen.")
    assert _points(read(TEENAGER))[2].endswith("Er is geen open fout.")


def test_what_is_not_filled_in_is_a_whole_sentence() -> None:
    (table,) = [
        one
        for one in policy(read(TEENAGER)).blocks
        if isinstance(one, Table) and one.caption.startswith("Wat nog niet")
    ]
    assert "Of het de cliënt geld kost" in [row[0] for row in table.rows]
    assert not [row for row in table.rows if "…" in row[0]]


@pytest.mark.parametrize(("end", "said"), [("start", "vanaf de geboorte"), ("end", "tot de geboorte")])
def test_birth_has_its_article(end: str, said: str) -> None:
    assert when(Period(**{end: BIRTH})) == said


@pytest.mark.parametrize("text", ["Jeugdverpleegkundige", "https://www.kennisnetgeboortezorg.nl/preventie/wegwijzer/x"])
def test_ordinary_words_are_not_cut(text: str) -> None:
    assert breakable(text) == text


def test_word_without_end_can_break_inside_its_column() -> None:
    assert max(map(len, breakable("x" * 4000).split("\u200b"))) == 10
