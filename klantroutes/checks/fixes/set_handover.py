"""Remedies that fill in what is agreed at a handover."""

from collections.abc import Callable, Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.model.steps import Handover, Step

from ..naming import called, enumerated
from . import standard
from .fix import Fix, Offer
from .situation import Situation

ID = "pas-overdracht-aan"
UNDO = "overdracht veranderd"
Pair = tuple[Step, Step]
Proposed = tuple[str, object]
"""The words on the button, and the value."""


def fill_handover(
    name: str, proposed: Callable[[Situation, Pair], Iterator[Proposed]], wrong: Callable[[Handover], bool]
) -> Fix:
    """Return the fix that fills in a field at each handover between the two that is wrong."""

    def offers(here: Situation) -> Iterator[Offer]:
        for pair in pairs(here):
            handovers = [handover for handover in here.handovers(*pair) if wrong(handover)]
            for title, value in proposed(here, pair) if handovers else ():
                yield Offer(ID, title, together(UNDO, [_set(handover, name, value) for handover in handovers]))

    return Fix(ID, offers)


def pairs(here: Situation) -> list[Pair]:
    """Return the givers and receivers among the steps of the finding, those with a handover between them.

    Of two steps the first is the giver.
    """
    if len(here.steps) == 2:
        return [(here.steps[0], here.steps[1])]
    found = [(one, other) for one in here.steps for other in here.steps if one is not other]
    return [pair for pair in found if here.handovers(*pair)]


def _set(handover: Handover, name: str, value: object) -> Edit:
    return edits.set_field(handover.id, name, value)


def _warm(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    yield f"Maak de overdracht van ‘{called(pair[0])}’ naar ‘{called(pair[1])}’ warm", "warm"


def _term(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    usual = standard.term(*pair)
    for days in (usual,) if usual is not None else (7, 14):
        yield _within(pair, days), days


def _short(limit: Callable[[Situation], int]) -> Callable[[Situation, Pair], Iterator[Proposed]]:
    def proposed(here: Situation, pair: Pair) -> Iterator[Proposed]:
        yield _within(pair, limit(here)), limit(here)

    return proposed


def _within(pair: Pair, days: int) -> str:
    when = "dezelfde dag" if days == 0 else f"binnen {days} dagen"
    return f"Spreek af: ‘{called(pair[1])}’ ziet de cliënt {when}"


def _asked(_here: Situation, _pair: Pair) -> Iterator[Proposed]:
    yield "Toestemming is gevraagd: ja", "ja"


def _told(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    told = standard.information(*pair)
    if told:
        yield f"Vertel over: {enumerated(told)}", told


def _heard(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    yield f"Spreek af: ‘{called(pair[1])}’ laat ‘{called(pair[0])}’ weten hoe het gaat", True


def _no_show(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    giver = called(pair[0])
    yield f"Spreek af: ‘{giver}’ belt dezelfde week", f"{giver} belt de cliënt dezelfde week en gaat zo nodig langs."


def _responsible(_here: Situation, pair: Pair) -> Iterator[Proposed]:
    for step in pair:
        yield f"Maak ‘{called(step)}’ verantwoordelijk", called(step)


def _debt_term(here: Situation) -> int:
    """Return the term of the law: three days under threat, else four weeks."""
    return 3 if here.clients & here.network.space.trait("dreigende_schuld") else 28


WARM = fill_handover("warmth", _warm, lambda handover: handover.warmth == "koud")
TERM = fill_handover("within_days", _term, lambda handover: handover.within_days is None)
CONSENT = fill_handover("consent", _asked, lambda handover: handover.consent != "ja")
INFORMATION = fill_handover("information", _told, lambda handover: not any(handover.information or ()))
FEEDBACK = fill_handover("feedback", _heard, lambda handover: not handover.feedback)
NO_SHOW = fill_handover("no_show", _no_show, lambda handover: not (handover.no_show or "").strip())
RESPONSIBLE = fill_handover("responsible", _responsible, lambda handover: not (handover.responsible or "").strip())
BEFORE_DAY_TEN = fill_handover("within_days", _short(lambda _here: 8), lambda h: (h.within_days or 0) > 10)
DEBT_TERM = fill_handover("within_days", _short(_debt_term), lambda h: (h.within_days or 0) > 3)


def _make_direct(here: Situation) -> Iterator[Offer]:
    """Offer to make a handover to who addresses the urgent factor a direct one."""
    days = here.network.number("direct_days")
    helping = {step.id for step in here.network.helpers.get(here.finding.about, ())}
    helping |= {line.source.id for line in here.network.delivers if line.target.id in helping}
    for transfer in here.network.transfers:
        handover = transfer.handover
        if handover is not None and transfer.receiver.id in helping and not here.clients & ~transfer.clients:
            giver, receiver = called(transfer.giver), called(transfer.receiver)
            edit = edits.set_fields(handover.id, warmth="direct", within_days=days)
            title = f"Maak de overdracht van ‘{giver}’ naar ‘{receiver}’ directe toeleiding (binnen {days} dagen)"
            yield Offer(ID, title, Edit(UNDO, edit.plan))


def _in_time(here: Situation) -> Iterator[Offer]:
    """Offer the term of direct help at each direct handover that is slower."""
    days = here.network.number("direct_days")
    for pair in pairs(here):
        slow = [h for h in here.handovers(*pair) if h.warmth == "direct" and not _quick(h, days)]
        if slow:
            yield Offer(ID, _within(pair, days), together(UNDO, [_set(h, "within_days", days) for h in slow]))


def _quick(handover: Handover, days: int) -> bool:
    return handover.within_days is not None and handover.within_days <= days


MAKE_DIRECT = Fix(ID, _make_direct)
IN_TIME = Fix(ID, _in_time)
