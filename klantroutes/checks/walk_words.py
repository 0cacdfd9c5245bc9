"""A walk told in plain words: a numbered story per phase, where it stops and what would mend it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from klantroutes.graph.arriving import Stop
from klantroutes.graph.walk import LooseEnd, Obstacle, Walk
from klantroutes.model.period import BIRTH, CONCEPTION, period_in_words
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES
from klantroutes.model.wording import numbered

from .conditions_in_words import unmet_in_words
from .finding import Finding
from .naming import called, client_in_sentence, days, quoted
from .walked import Walked

OUTSIDE = "Deze cliënt hoort niet bij de doelgroep van deze route."
_PASSES: Mapping[str | None, str] = MappingProxyType(
    {
        "warm": "{a} draagt haar warm over aan {b}",
        "koud": "{a} draagt haar op papier over aan {b}",
        "direct": "{a} brengt haar direct naar {b}",
        None: "{a} draagt haar over aan {b}",
    }
)


def opening(walk: Walk) -> str:
    """Return who the client is and how she comes in."""
    client = client_in_sentence(walk.client)
    steps = walk.route.by_id
    entries = [steps[stop.step] for stop in walk.stops_of("entry")]
    if not entries:
        return f"{client} komt niet in beeld. {no_way_in(walk)}"
    ways = [f"‘{called(entry)}’{_when(entry)}" for entry in entries]
    if len(ways) == 1:
        return f"{client} komt binnen via {ways[0]}."
    return f"{client} kan binnenkomen via {', '.join(ways[:-1])} of {ways[-1]}."


def no_way_in(walk: Walk) -> str:
    """Return why no entry is there for this client, and what to do."""
    if not walk.refused:
        return "De route heeft geen ingang. Voeg een ingang toe."
    shut = _obstacles(walk, walk.refused)
    return f"Geen enkele ingang is er voor haar: {shut}. Verruim een ingang of voeg er een toe."


def stop_in_words(walk: Walk, stop: Stop) -> str:
    """Return what happens at this stop in one or two sentences."""
    steps = walk.route.by_id
    step = steps[stop.step]
    here = f"‘{called(step)}’"
    when = _when(step)
    if stop.by is None:
        return f"Zij komt in beeld: {here}{when}."
    giver = steps[stop.by.giver]
    if step.kind == "exit" and stop.by.handover is None:
        return f"Zij gaat verder via {here}{when}."
    if stop.by.delivers:
        return f"Zij krijgt {here} van ‘{called(giver)}’{when}."
    handover = steps[stop.by.handover] if stop.by.handover is not None else None
    if isinstance(handover, Handover):
        return _handed_over(giver, step, handover)
    return f"Zij komt bij {here}{when}."


def findings_in_words(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield what is wrong, a fout with what would mend it; what is not filled in yet is left out."""
    for finding in findings:
        if finding.severity != "open":
            word = finding.weight
            said = finding.message if word == "fout" else finding.sentence
            yield f"{word.capitalize()} {finding.rule}: {said}"


def loose_end_in_words(walk: Walk, loose: LooseEnd) -> str:
    """Return why nobody takes over after this step, how bad that is and what would mend it."""
    step = walk.route.by_id[loose.step]
    here = f"‘{called(step)}’"
    if loose.falls_out:
        said = f"Hier valt zij uit beeld: na {here} neemt niemand het over."
    elif loose.kept:
        others = [walk.route.by_id[name] for name in walk.keepers if name != loose.step]
        said = f"Na {here} gaat er geen lijn verder. {_kept(others)}."
    else:
        said = f"Na {here} gaat er geen lijn verder. Tot wanneer {here} duurt, is nog niet ingevuld."
    return f"{said} {_mended(walk, loose, here)}"


def ending(walked: Walked) -> str:
    """Return in one sentence how the walk ends."""
    walk = walked.walk
    steps = walk.route.by_id
    lost = quoted(steps[loose.step] for loose in walk.loose_ends if loose.falls_out)
    if walk.outcome == "komt-niet-binnen":
        return "Zij komt niet in beeld."
    if walk.outcome == "valt-uit":
        return f"Zij valt uit beeld na {lost}." if lost else "De route draait rond en komt nergens uit."
    if walk.outcome == "onbekend":
        said = "Of zij in beeld blijft, is niet te zeggen: nog niet alle periodes zijn ingevuld."
        return f"Na {lost} neemt niemand het over. {said}" if lost else said
    if walk.outcome == "uitgang":
        said = f"Zij komt aan bij {quoted(steps[stop.step] for stop in walk.stops_of('exit'))}"
    else:
        said = _kept([steps[name] for name in walk.keepers])
    return f"{said}, maar na {lost} neemt niemand het over." if lost else f"{said}."


def verdict(walked: Walked) -> str:
    """Return how the walk ends and how many fouten hold for this client."""
    fouten = walked.report.number("fout")
    said = "is er geen fout" if not fouten else "is er één fout" if fouten == 1 else f"zijn er {fouten} fouten"
    return f"{ending(walked)} Voor deze cliënt {said}."


def summary(walked: Walked) -> str:
    """Return the verdict, and how much is not filled in yet."""
    empty = walked.report.number("open")
    rest = f" Nog niet ingevuld: {numbered(empty, 'punt', 'punten', single='één')}." if empty else ""
    return f"{verdict(walked)}{rest}"


def missed_in_words(walk: Walk) -> Iterator[str]:
    """Yield each step that she never comes to, with the reason."""
    for missed in walk.missed:
        why = unmet_in_words(missed.unmet) or "er gaat voor haar geen weg naartoe"
        yield f"‘{called(walk.route.by_id[missed.step])}’ ({why})"


def phase_of(stop: Stop) -> str:
    """Return the phase in which she comes to this stop."""
    if stop.moment >= BIRTH:
        return PHASES[2]
    return PHASES[1] if stop.moment >= CONCEPTION else PHASES[0]


def told(walked: Walked) -> Iterator[str]:
    """Yield the lines of the whole story; findings and loose ends are indented under their stop."""
    walk = walked.walk
    yield opening(walk)
    if not walk.belongs:
        yield OUTSIDE
    loose = {end.step: end for end in walk.loose_ends}
    phase = ""
    for number, stop in enumerate(walk.stops, 1):
        if phase_of(stop) != phase:
            phase = phase_of(stop)
            yield ""
            yield PHASE_LABELS[phase]
        yield f"{number:3}. {stop_in_words(walk, stop)}"
        if stop.step in loose:
            yield f"       {loose_end_in_words(walk, loose[stop.step])}"
        for line in findings_in_words(walked.at.get(stop.step, ())):
            yield f"       {line}"
    yield from _rest(walked)


def _rest(walked: Walked) -> Iterator[str]:
    elsewhere = list(findings_in_words(walked.elsewhere))
    if elsewhere:
        yield ""
        yield "Over de hele route"
        yield from (f"       {line}" for line in elsewhere)
    missed = list(missed_in_words(walked.walk))
    if missed:
        yield ""
        yield "Hier komt zij niet"
        yield from (f"       {line}" for line in missed)
    yield ""
    yield summary(walked)


def _kept(steps: Sequence[Step]) -> str:
    return f"{quoted(steps)} {'houden' if len(steps) > 1 else 'houdt'} haar in beeld tot de tweede verjaardag"


def _when(step: Step) -> str:
    period = period_in_words(step.period)
    return f" ({period})" if period else ""


def _handed_over(giver: Step, receiver: Step, handover: Handover) -> str:
    sentence = _PASSES[handover.warmth].format(a=f"‘{called(giver)}’", b=f"‘{called(receiver)}’{_when(receiver)}")
    within = handover.within_days
    if within is not None:
        sentence += ", dezelfde dag" if within == 0 else f", binnen {days(within)}"
    missing = [
        word
        for word, empty in (("of dit warm of koud gaat", handover.warmth is None), ("de termijn", within is None))
        if empty
    ]
    return f"{sentence}. Nog niet ingevuld: {' en '.join(missing)}." if missing else f"{sentence}."


def _mended(walk: Walk, loose: LooseEnd, here: str) -> str:
    if not loose.obstacles:
        return f"Trek vanaf {here} een lijn naar wie het overneemt, of naar een uitgang."
    shut = [obstacle for obstacle in loose.obstacles if obstacle.unmet]
    empty = [walk.route.by_id[obstacle.step] for obstacle in loose.obstacles if not obstacle.unmet]
    said = []
    if shut:
        said.append(f"Er gaat wel een lijn verder, maar niet voor haar: {_obstacles(walk, tuple(shut))}.")
        said.append("Verruim die voorwaarde, of teken een overdracht naar iemand die er wel voor haar is.")
    if empty:
        said.append(f"De overdracht {quoted(empty)} leidt naar niemand. Trek een lijn naar wie het overneemt.")
    return " ".join(said)


def _obstacles(walk: Walk, obstacles: tuple[Obstacle, ...]) -> str:
    named = (f"‘{called(walk.route.by_id[one.step])}’ is {unmet_in_words(one.unmet)}" for one in obstacles)
    return "; ".join(named)
