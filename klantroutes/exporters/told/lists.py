"""The route as tables for a spreadsheet: what is bought, who hands over, who does what, gaps and agreements."""

from dataclasses import dataclass

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.run import Report
from klantroutes.checks.words import NUMBERED
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Service, Step
from klantroutes.model.vocabulary import PHASE_SHORT
from klantroutes.storage.purchase_columns import BY_HEADING, HEAD, ID, SERVICE

from .bought import Bought, bought
from .handed import handed
from .moments import when
from .named import name, names, reached, yes_or_no
from .neighbours import Neighbours
from .parties import parties_of

Cell = str | int | float


@dataclass(frozen=True)
class List:
    """One table: its name, its header and its rows; `widths` are in characters."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


def purchase_list(route: Route, beside: Neighbours) -> List:
    """Return what is bought: one row for each service, found again by its id."""
    rows = tuple(_purchase(one) for one in bought(route, beside))
    return List("Inkoop", HEAD, rows, (14, 30, 10, 26, 28, 20, 14, 20, 22, 10, 12, 24, 15, 10, 10, 10))


def _purchase(one: Bought) -> tuple[Cell, ...]:
    known: dict[str, Cell] = {
        ID: one.step.id,
        SERVICE: name(one.step),
        "fase": PHASE_SHORT[one.step.phase],
        "wanneer": when(one.step.period),
        "wie voert uit": one.done_by,
        "wie koopt in": one.buyer,
        "hoe betaald": one.payment,
    }
    written = {heading: column.written(one.step) for heading, column in BY_HEADING.items()}
    return tuple({**known, **written}[heading] for heading in HEAD)


def handover_list(route: Route, beside: Neighbours) -> List:
    """Return every handover with all that is agreed about it."""
    head = (
        ID, "overdracht", "fase", "van", "naar", "soort", "binnen dagen", "wat gaat mee", "toestemming",
        "komt niet opdagen", "wie zorgt ervoor", "terugkoppeling", "voor wie",
    )  # fmt: skip
    rows = tuple(
        (
            one.step.id,
            name(one.step),
            PHASE_SHORT[one.step.phase],
            names(one.givers, ""),
            names(one.takers, ""),
            one.how,
            "" if one.step.within_days is None else one.step.within_days,
            one.information,
            one.consent,
            one.no_show,
            one.responsible,
            one.feedback,
            one.limited,
        )
        for one in handed(route, beside)
    )
    return List("Overdrachten", head, rows, (14, 28, 10, 26, 26, 20, 9, 34, 12, 34, 22, 14, 26))


def handover_matrix(route: Route, beside: Neighbours) -> List:
    """Return givers against takers, with the handovers where they meet."""
    met: dict[tuple[str, str], list[str]] = {}
    for one in handed(route, beside):
        said = f"{name(one.step)} ({one.term or 'termijn nog invullen'})"
        for giver in one.givers:
            for taker in one.takers:
                met.setdefault((name(giver), name(taker)), []).append(said)
    takers = tuple(dict.fromkeys(taker for _, taker in met))
    rows = tuple(
        (giver, *("; ".join(met.get((giver, taker), ())) for taker in takers))
        for giver in dict.fromkeys(giver for giver, _ in met)
    )
    return List("Wie aan wie", ("van, naar rechts", *takers), rows, (26, *(24 for _ in takers)))


def who_does_what(route: Route, beside: Neighbours) -> List:
    """Return per organisation what it does in the route."""
    rows = [
        _task(party, step, beside)
        for step in route.steps
        if isinstance(step, Professional | Service)
        for party in parties_of(step, beside) or ("",)
    ]
    head = ("organisatie", "wie", "wat", "fase", "wanneer", "regie", "vast gezicht", "bellen of mailen")
    order = {party: place for place, party in enumerate(dict.fromkeys(str(row[0]) for row in rows))}
    ordered = tuple(sorted(rows, key=lambda row: order[str(row[0])]))
    return List("Wie doet wat", head, ordered, (28, 28, 32, 10, 26, 8, 10, 34))


def _task(party: str, step: Step, beside: Neighbours) -> tuple[Cell, ...]:
    who, what, lead, face = name(step), "", "", ""
    if isinstance(step, Service):
        who, what = names(beside.deliverers(step), ""), name(step)
    elif isinstance(step, Professional):
        lead, face = yes_or_no(step.case_manager, ""), yes_or_no(step.permanent_contact, "")
    return party, who, what, PHASE_SHORT[step.phase], when(step.period), lead, face, reached(step.contact)


def gap_list(report: Report) -> List:
    """Return every finding, accepted ones with the reason."""
    head = (
        "soort",
        "regel",
        "wat is er mis",
        "wat kunt u doen",
        "voor hoeveel soorten cliënten",
        "geaccepteerd",
        "bron",
    )
    ordered = sorted(report.findings, key=lambda one: SEVERITIES.index(one.severity))
    rows = tuple(
        (
            NUMBERED[one.severity][0],
            one.rule,
            one_line(one.sentence),
            one_line(one.remedy),
            f"{one.applies_to.profiles} van {report.profiles}",
            (one_line(one.waiver.reason) or "zonder reden") if one.waiver else "",
            ", ".join(one.sources),
        )
        for one in ordered
    )
    return List("Hiaten", head, rows, (18, 9, 60, 60, 14, 30, 16))


def agreement_list(route: Route) -> List:
    """Return the agreements with owners and dates."""
    rows = tuple(
        (
            one.id,
            one_line(one.text),
            name(route.by_id[one.step]) if one.step in route.by_id else "",
            one_line(one.rule),
            one_line(one.owner),
            one.due or "",
            one.status or "",
        )
        for one in route.agreements or ()
    )
    head = (ID, "afspraak", "gaat over", "regel", "wie", "voor welke dag", "stand")
    return List("Afspraken", head, rows, (14, 60, 28, 9, 24, 14, 12))
