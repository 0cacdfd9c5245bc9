"""The parts of the page after what to do: who to call, who notices it, who helps, and who hands over to whom."""

from collections.abc import Iterator

from klantroutes.checks.naming import enumerated
from klantroutes.exporters.told.handed import Handed, handed
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.named import MISSING, limited, name, name_with_organisation, names
from klantroutes.model.days import number_of_days
from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Professional, Service, Step
from klantroutes.model.wording import sentence_case

from .followed import Followed
from .page import Card, Section
from .reaching import reach_of


def calling(path: Followed) -> Section:
    """Return whom to call, first who keeps the overview and who helps; who has no number stands together."""
    known = [step for step in path.asked if reach_of(step)]
    silent = [name(step) for step in path.asked if not reach_of(step)]
    cards = [_known(step, path) for step in known]
    if silent:
        missing = f"Nog geen nummer bekend van {enumerated(list(dict.fromkeys(silent)))}."
        cards.append(Card("Nog invullen", "", (missing,)))
    return Section("bellen", "Wie kunt u bellen?", "Bellen", "", tuple(cards))


def _known(step: Step, path: Followed) -> Card:
    return Card(name(step), one_line(step.organisation), (), tuple(_roles(step, path)), (("", reach_of(step)),))


def _roles(step: Step, path: Followed) -> Iterator[tuple[str, str]]:
    roles = []
    if isinstance(step, Professional):
        roles += ["voert de regie"] if step.case_manager else []
        roles += ["is het vaste gezicht"] if step.permanent_contact else []
    roles += ["helpt bij dit thema"] if path.route.theme and step.id in path.doors else []
    if roles:
        yield "Rol", enumerated(roles)


def noticing(path: Followed) -> Section:
    """Return who notices it, with when and for whom."""
    cards = tuple(Card(name_with_organisation(step), "", facts=tuple(_seen(step, path))) for step in path.noticing)
    intro = "Deze mensen vragen naar problemen." if cards else "Er staat nog niet wie naar problemen vraagt."
    entries = [name(step) for step in path.route.steps if step.kind == "entry"]
    if entries:
        intro += f" Zo komt de cliënt in beeld: {enumerated([f'‘{one}’' for one in entries])}."
    return Section("merken", "Wie merkt het?", "Merken", intro, cards)


def _seen(step: Step, path: Followed) -> Iterator[tuple[str, str]]:
    if isinstance(step, Service) and path.beside.deliverers(step):
        yield "Door wie", names(path.beside.deliverers(step))
    yield from _moment(step)


def _moment(step: Step) -> Iterator[tuple[str, str]]:
    if when(step.period):
        yield "Wanneer", when(step.period)
    if limited(step):
        yield "Voor wie", limited(step)


def helping(path: Followed) -> Section:
    """Return the help there is for the theme."""
    steps = path.help_for(path.network.space.all)
    cards = tuple(Card(name_with_organisation(step), "", facts=tuple(_help(step, path))) for step in steps)
    intro = "" if cards else "Er staat nog geen hulp in. Bespreek dit met elkaar."
    return Section("hulp", "Welke hulp is er?", "Hulp", intro, cards)


def _help(step: Step, path: Followed) -> Iterator[tuple[str, str]]:
    if isinstance(step, Service):
        if path.beside.deliverers(step):
            yield "Door wie", names(path.beside.deliverers(step))
        if one_line(step.provider):
            yield "Aanbieder", one_line(step.provider)
    yield from _moment(step)
    if isinstance(step, Service) and step.waiting_days is not None:
        yield "Wachttijd", number_of_days(step.waiting_days) if step.waiting_days else "geen"
    if one_line(step.description):
        yield "Uitleg", one_line(step.description)


def handing_over(path: Followed) -> Section:
    """Return who hands over to whom, with all that is agreed about it, and who tells how it goes."""
    cards = [_handover(one) for one in handed(path.route, path.beside)]
    told = tuple(dict.fromkeys(
        f"{name(line.source)} laat weten hoe het gaat aan {name(line.target)}." for line in path.network.feedback
    ))  # fmt: skip
    if told:
        cards.append(Card("Wie laat weten hoe het gaat?", "", told))
    exits = [name(step) for step in path.route.steps if step.kind == "exit"]
    if exits:
        cards.append(Card("Waar gaat het gezin daarna heen?", "", tuple(f"{one}." for one in dict.fromkeys(exits))))
    intro = "Wie overdraagt, blijft verantwoordelijk tot de ander het overneemt."
    return Section("overdragen", "Wie verwijst naar wie?", "Verwijzen", intro, tuple(cards))


def _handover(one: Handed) -> Card:
    title = f"Van {_listed(one.givers)} naar {_listed(one.takers)}"
    facts = (
        ("Hoe", one.how or MISSING),
        ("Termijn", one.term or MISSING),
        ("Voor wie", one.limited),
        ("Wat geeft u mee", sentence_case(one.information)),
        ("Toestemming", _CONSENT.get(one.consent, one.consent)),
        ("Komt de cliënt niet", one.no_show),
        ("Wie zorgt ervoor", one.responsible),
        ("Uitleg", one_line(one.step.description)),
    )
    strong = one.step.warmth == "direct"
    return Card(title, name(one.step), facts=tuple((term, words) for term, words in facts if words), strong=strong)


def _listed(steps: tuple[Step, ...]) -> str:
    return enumerated(list(dict.fromkeys(map(name, steps)))) or MISSING


_CONSENT = {"ja": "Vraag het eerst aan de cliënt", "nee": "Niet gevraagd"}
