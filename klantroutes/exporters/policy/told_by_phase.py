"""The route told in plain Dutch, phase by phase and step by step."""

from collections.abc import Iterator

from klantroutes.checks.naming import days, enumerated
from klantroutes.exporters.told.clean import clean_lines, sentence
from klantroutes.exporters.told.kind import kind_of, the_route, this_route
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.named import how, limited, name, name_with_organisation, reached, term
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Entry, Exit, Handover, Professional, Service, Step
from klantroutes.model.vocabulary import PHASE_LABELS
from klantroutes.model.wording import sentence_case

from .tree import Block, Chapter, Heading, Paragraph


def told_by_phase(route: Route, beside: Neighbours) -> Chapter:
    """Return the chapter that tells the route."""
    blocks: list[Block] = [
        Heading(f"{sentence_case(the_route(route))}, stap voor stap"),
        Paragraph(
            "Hieronder staat elke stap van de tekening in woorden. Staat er alleen een week? "
            "Dan is dat een week van de zwangerschap."
        ),
    ]
    for phase in route.phases:
        steps = [step for step in route.steps if step.phase == phase]
        if route.type == "zorgpad" and not steps:
            continue  # a care path need not have every phase
        blocks.append(Heading(PHASE_LABELS[phase], 2))
        blocks += [told_step(step, beside) for step in steps] or [Paragraph("In deze fase is er nog geen stap.")]
    return Chapter("route", tuple(blocks))


def told_step(step: Step, beside: Neighbours) -> Paragraph:
    """Return one step as a paragraph of short sentences."""
    parts = [*_own(step, beside), *_always(step), *_onward(step, beside), *map(sentence, clean_lines(step.description))]
    return Paragraph(" ".join(part for part in parts if part), sentence(name_with_organisation(step)))


def _always(step: Step) -> Iterator[str]:
    moment = when(step.period)
    if moment:
        yield f"Wanneer: {moment}."
    if step.care_path:
        yield "Dit is uitgewerkt in een zorgpad."
    if limited(step):
        yield f"{sentence_case(limited(step))}."
    if step.contact and reached(step.contact):
        yield f"Bellen of mailen: {reached(step.contact)}."


def _own(step: Step, beside: Neighbours) -> Iterator[str]:
    yield f"{sentence_case(kind_of(step))}."
    if isinstance(step, Entry):
        yield "Zo komt de cliënt in beeld."
    elif isinstance(step, Professional):
        yield from _professional(step)
    elif isinstance(step, Service):
        yield from _service(step, beside)
    elif isinstance(step, Handover):
        yield from _handover(step, beside)
    elif isinstance(step, Exit):
        yield f"Hier eindigt {this_route(beside.route)}."


def _professional(step: Professional) -> Iterator[str]:
    if step.case_manager:
        yield "Voert de regie."
    if step.permanent_contact:
        yield "Is het vaste gezicht voor het gezin."
    if step.signals:
        yield "Let op risico's en vraagt ernaar."
    if step.involves_partner:
        yield "Betrekt de partner."
    if step.strengthens_network:
        yield "Versterkt het eigen netwerk."


def _service(step: Service, beside: Neighbours) -> Iterator[str]:
    by = beside.deliverers(step)
    if by:
        yield f"Wordt gegeven door {_quoted(by)}."
    elif one_line(step.provider):
        yield f"Aanbieder: {one_line(step.provider)}."
    if step.interval_days:
        yield f"Dit is om de {days(step.interval_days)}."
    if step.signals:
        yield "Hier wordt naar risico's gevraagd."


def _handover(step: Handover, beside: Neighbours) -> Iterator[str]:
    givers, takers = beside.givers(step), beside.takers(step)
    if givers:
        yield f"Van: {_quoted(givers)}."
    if takers:
        yield f"Naar: {_quoted(takers)}."
    known = [part for part in (how(step), term(step)) if part]
    if known:
        yield f"{sentence_case(', '.join(known))}."


def _onward(step: Step, beside: Neighbours) -> Iterator[str]:
    after = beside.after(step)
    if after and not isinstance(step, Handover):
        yield f"Daarna: {_quoted(after)}."
    back = beside.after(step, "feedback")
    if back:
        yield f"Laat weten hoe het gaat aan: {_quoted(back)}."


def _quoted(steps: tuple[Step, ...]) -> str:
    return enumerated(list(dict.fromkeys(f"‘{name(step)}’" for step in steps)))
