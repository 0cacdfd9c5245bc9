"""What is said about a row of the route: its name, what belongs to it, and what is wrong there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from klantroutes.checks.finding import SEVERITIES, Finding
from klantroutes.checks.naming import called
from klantroutes.checks.voted import dots_in_words
from klantroutes.drawing.words import term
from klantroutes.edits.tally import Subject, shown_totals
from klantroutes.model.link import Link
from klantroutes.model.period import period_in_full
from klantroutes.model.steps import Handover, Professional, Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASE_LABELS, PHASE_SHORT
from klantroutes.model.wording import numbered

from .reading_order import NO_LANE, ReadingOrder, Row
from .words import SEVERITY_WORDS

Marks = Mapping[str, Sequence[Finding]]
"""The findings at each element that are not accepted, most serious first."""

WARMTH_SHORT = {"warm": "warm", "koud": "koud", "direct": "directe toeleiding"}
_NOBODY = "nog niemand"
_BEGINS = {
    "by": "Wordt uitgevoerd door", "delivers": "Voert uit:", "tells": "Koppelt terug aan",
    "told": "Hoort terug van",
}  # fmt: skip


class Words(NamedTuple):
    """A row in words; `details` and `wrong` may be empty."""

    name: str
    details: str = ""
    severity: str = ""
    """The most serious kind of finding here."""
    wrong: str = ""

    @property
    def aloud(self) -> str:
        """Everything, as a screen reader says it."""
        said = ", ".join(part for part in (self.name, self.details) if part)
        return f"{said}. {self.wrong}" if self.wrong else said


def marks_by_element(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings that nobody accepted by the elements they name, most serious first."""
    found: dict[str, list[Finding]] = {}
    for finding in sorted((f for f in findings if f.waiver is None), key=lambda f: SEVERITIES.index(f.severity)):
        for name in finding.elements:
            found.setdefault(name, []).append(finding)
    return found


def row_in_words(row: Row, order: ReadingOrder, marks: Marks) -> Words:
    """Return what a row says."""
    if row.kind == "phase":
        number = sum(len(order.cells.get((row.owner, lane), ())) for lane in order.lanes(row.owner))
        return Words(PHASE_LABELS[row.owner], _steps(number))
    if row.kind == "lane":
        labels = {lane.id: lane.label for lane in order.route.rows}
        number = len(order.cells.get((row.owner, row.element), ()))
        return Words(labels.get(row.element, "Nog zonder baan"), _steps(number))
    found = marks.get(row.element, ())
    if row.kind == "step":
        step = order.route.by_id[row.element]
        return Words(called(step), step_details(step), *wrong_in_words(found))
    return Words(*_tie(row, order), *wrong_in_words(found))


def element_aloud(name: str, order: ReadingOrder, marks: Marks) -> Words:
    """Return a step as it is said outside the list: with where it stands, and whom a handover goes from and to."""
    step = order.route.by_id[name]
    ends = _ends_in_words(name, order) if step.kind == "handover" else ""
    dots = shown_totals(order.route).get(Subject("stap", name), 0)
    parts = (ends, step_details(step), _place(step, order), dots_in_words(dots) if dots else "")
    return Words(called(step), ", ".join(part for part in parts if part), *wrong_in_words(marks.get(name, ())))


def step_details(step: Step) -> str:
    """Return what belongs to a step: its kind, when, how it is handed over, and whose it is."""
    parts = [KIND_LABELS[step.kind], period_in_full(step.period)]
    if isinstance(step, Handover):
        parts.append(how(step))
    if isinstance(step, Professional):
        parts += ["heeft de regie"] if step.case_manager else []
        parts += ["vast gezicht"] if step.permanent_contact else []
    parts.append((step.organisation or "").strip())
    parts += ["uitgewerkt in een zorgpad"] if step.care_path else []
    return ", ".join(part for part in parts if part)


def how(step: Handover) -> str:
    """Return how something is handed over: `warm, ≤ 8 dagen`."""
    parts = (WARMTH_SHORT.get(step.warmth or "", ""), term(step))
    return ", ".join(part for part in parts if part) or "soort en termijn nog niet ingevuld"


def wrong_in_words(findings: Sequence[Finding]) -> tuple[str, str]:
    """Return the most serious kind, and every finding in a sentence that begins with its kind."""
    if not findings:
        return "", ""
    said = (f"{SEVERITY_WORDS[f.severity][0]}: {f.sentence}" for f in findings)
    return findings[0].severity, " ".join(said)


def _tie(row: Row, order: ReadingOrder) -> tuple[str, str]:
    """Return the words of a row about who is at the other end."""
    step = order.route.by_id
    other = called(step[row.other]) if row.other else _NOBODY
    handover = step.get(row.element)
    if isinstance(handover, Handover):
        begin = "Ontvangt van" if row.kind == "from" else "Draagt over aan"
        return f"{begin} {other}", how(handover)
    link = order.links[row.element]
    kind = KIND_LABELS[step[row.other].kind]
    if link.kind == "flow":
        begin = "Komt van" if row.kind == "from" else "Gaat naar"
        return f"{begin} {other}", ", ".join(part for part in (kind, _label(link)) if part)
    return f"{_BEGINS[row.kind]} {other}", _label(link)


def _label(link: Link) -> str:
    return (link.label or "").strip()


def _ends_in_words(name: str, order: ReadingOrder) -> str:
    givers = " en ".join(called(order.route.by_id[one]) for one in order.givers(name)) or _NOBODY
    receivers = " en ".join(called(order.route.by_id[one]) for one in order.receivers(name)) or _NOBODY
    return f"van {givers} naar {receivers}"


def _place(step: Step, order: ReadingOrder) -> str:
    lanes = {lane.id: lane.label for lane in order.route.rows}
    return f"fase {PHASE_SHORT[step.phase].lower()}, baan {lanes.get(step.lane or NO_LANE, 'nog niet gekozen')}"


def _steps(number: int) -> str:
    return numbered(number, "stap", "stappen", none="nog leeg")
