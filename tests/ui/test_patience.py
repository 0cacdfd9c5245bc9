"""A step that is being drawn is left in peace."""

from klantroutes import edits
from klantroutes.checks.run import check
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.from_catalogue import made
from klantroutes.storage.parse import from_content
from klantroutes.ui.patience import YOUNG, Patience, calmed
from klantroutes.ui.session import Session

NEW = {"id": "nieuw", "kind": "professional", "label": "Nieuw", "phase": "tijdens"}


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def session() -> Session:
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "target": {"levels": ["C"]}}
    opened = Session()
    opened.open(OpenRoute(from_content({**content, "steps": [{**NEW, "id": "oud"}], "links": []})))
    return opened


def patient() -> tuple[Session, Patience, Clock]:
    opened, clock = session(), Clock()
    patience = Patience(opened, clock)
    opened.replaced.emit()
    return opened, patience, clock


def test_a_new_step_is_left_in_peace_while_it_is_selected(application: object) -> None:
    opened, patience, _ = patient()
    opened.perform(edits.add_step(made(dict(NEW))))
    patience.select(["nieuw"])
    assert patience.held() == {"nieuw"}


def test_a_step_that_was_there_is_not(application: object) -> None:
    _, patience, _ = patient()
    patience.select(["oud"])
    assert patience.held() == frozenset()


def test_peace_ends_when_the_step_is_left_for_good(application: object) -> None:
    opened, patience, _ = patient()
    ended: list[bool] = []
    patience.ended.connect(lambda: ended.append(True))
    opened.perform(edits.add_step(made(dict(NEW))))
    patience.select(["nieuw"])
    patience.select([])
    patience.select(["nieuw"])
    assert ended
    assert patience.held() == frozenset()


def test_peace_ends_by_itself(application: object) -> None:
    opened, patience, clock = patient()
    opened.perform(edits.add_step(made(dict(NEW))))
    patience.select(["nieuw"])
    clock.now += YOUNG
    assert patience.held() == frozenset()


def test_what_is_in_the_hand_is_left_in_peace_whatever_its_age(application: object) -> None:
    _, patience, _ = patient()
    patience.busy = lambda: True
    patience.select(["oud"])
    assert patience.held() == {"oud"}


def test_findings_of_such_a_step_are_no_louder_than_not_filled_in() -> None:
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "target": {"levels": ["C"]}}
    report = check(from_content({**content, "steps": [NEW], "links": []}))
    quiet = calmed(report, ["nieuw"])
    loud = [f for f in report.findings if "nieuw" in f.elements and f.severity != "open"]
    assert loud
    assert all(f.severity == "open" for f in quiet.findings if "nieuw" in f.elements)
    assert [f.severity for f in quiet.findings if not f.elements] == [
        f.severity for f in report.findings if not f.elements
    ]
    assert calmed(report, []) is report
