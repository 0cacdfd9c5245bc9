"""What to do at each level of vulnerability: who goes with the client to whom, and within how many days."""

from collections.abc import Iterator

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.checks.naming import enumerated
from klantroutes.exporters.told.named import name, names, term
from klantroutes.graph.network import Transfer
from klantroutes.model.condition import Condition
from klantroutes.model.steps import Handover, Service, Step
from klantroutes.model.vocabulary import LEVEL_LABELS, Level
from klantroutes.model.wording import sentence_case

from .followed import Followed
from .page import Card, Section
from .reaching import reach_of

_INTRO = "Eerst kijkt u met de cliënt hoe zwaar het is. Daarna doet u dit."
_DO = {
    "direct": "ga direct met de cliënt mee naar {naar}",
    "warm": "bel met {naar} en vertel het verhaal samen met de cliënt",
    "koud": "stuur een bericht aan {naar}",
}
_SEND = "verwijs de cliënt naar {naar}"
_ARRANGE = {
    "direct": "ga direct met de cliënt mee naar {naar}",
    "warm": "regel samen met de cliënt {naar}",
    "koud": "meld de cliënt aan voor {naar}",
}
_BEGIN = "zorg dat de cliënt dit krijgt: {naar}"
"""What to do where a handover leads to help itself, without anybody who gives it."""


def instructions(path: Followed) -> Section:
    """Return the section; levels at which the same is done stand together."""
    found: dict[tuple[str, ...], list[Level]] = {}
    for level in sorted(path.route.target.levels, reverse=True):
        found.setdefault(tuple(_todo(path, level)), []).append(level)
    cards = tuple(_card(path, tuple(sorted(levels)), todo) for todo, levels in found.items())
    return Section("doen", "Wat doet u?", "Doen", _INTRO, cards)


def _card(path: Followed, levels: tuple[Level, ...], todo: tuple[str, ...]) -> Card:
    space = path.network.space
    transfers = path.to_help(space.level(*levels))
    direct = any(transfer.handover is not None and transfer.handover.warmth == "direct" for transfer in transfers)
    near = {transfer.receiver.id: transfer.receiver for transfer in transfers}
    reach = tuple((name(step), reach_of(step)) for step in near.values() if reach_of(step))
    said = "Spreek dit met elkaar af en vul de route aan."
    labels = sentence_case(enumerated([LEVEL_LABELS[level] for level in levels]))
    return Card(
        f"Bij niveau {enumerated(levels)}:", labels, todo or (f"Voor dit niveau staat er nog geen hulp. {said}",),
        reach=reach, strong=direct,
    )  # fmt: skip


def _todo(path: Followed, level: Level) -> Iterator[str]:
    clients = path.network.space.level(level)
    transfers = path.to_help(clients)
    yield from dict.fromkeys(map(_sentence, transfers))
    named = {transfer.receiver.id for transfer in transfers}
    for step in path.help_for(clients):
        if step.id not in named:
            yield f"{_help(step, path)}{_only(step)}."


def _help(step: Step, path: Followed) -> str:
    by = path.beside.deliverers(step) if isinstance(step, Service) else ()
    return f"Hulp: {name(step)}, door {names(by)}" if by else f"Hulp: {name(step)}"


def _sentence(transfer: Transfer) -> str:
    handover = transfer.handover
    warmth = handover.warmth or "" if handover is not None else ""
    if isinstance(transfer.receiver, Service):
        said = _ARRANGE.get(warmth, _BEGIN).replace("{naar}", f"‘{name(transfer.receiver)}’")
    else:
        said = _DO.get(warmth, _SEND).replace("{naar}", name(transfer.receiver))
    moment = term(handover) if handover is not None else ""
    parts = [said, *([moment] if moment else [])]
    return f"{name(transfer.giver)}: {', '.join(parts)}{_only(handover)}."


def _only(step: Step | Handover | None) -> str:
    """Return for whom this is, apart from the level that stands above it already."""
    condition = step.applies_to if step is not None else None
    if condition is None:
        return ""
    rest = Condition.model_validate({**condition.model_dump(exclude_none=True, exclude={"levels"})})
    words = condition_in_words(rest)
    return f" ({words})" if words else ""
