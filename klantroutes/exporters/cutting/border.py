"""The border of a phase: flags and doors that say from whom a client comes and to whom she goes on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from klantroutes.checks.naming import PHASE_IN_SENTENCE, called
from klantroutes.edits.revise import revised
from klantroutes.model.grammar import may_link
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Entry, Exit, Step
from klantroutes.model.vocabulary import Phase
from klantroutes.model.wording import numbered


@dataclass
class Border:
    """The signs with their lines, and a sentence about the lines that have no sign."""

    steps: list[Step] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    told: str = ""


def bordered(route: Route, names: set[str], core: set[str], phase: Phase) -> Border:
    """Return the border around these steps; only those of the `core` and handovers have lines that go on."""
    border = Border()
    signs: dict[tuple[str, str], Step] = {}
    taken = {step.id for step in route.steps}
    left = 0
    for link in route.links:
        inside = _inside(route, link, names, core)
        if inside is None:
            continue
        leaves = inside.id == link.source
        there = route.by_id[link.target if leaves else link.source]
        allowed = may_link("flow", inside.kind, "exit") if leaves else may_link("flow", "entry", inside.kind)
        if link.kind != "flow" or not allowed:
            left += 1
            continue
        key = "naar" if leaves else "van", there.id
        if key not in signs:
            signs[key] = _sign(there, leaves, phase, next(_free(key[0], taken)))
            taken.add(signs[key].id)
        border.links.append(revised(link, **{"target" if leaves else "source": signs[key].id}))
    border.steps = list(signs.values())
    border.told = _told(left)
    return border


def _inside(route: Route, link: Link, names: set[str], core: set[str]) -> Step | None:
    """Return the end of the line that stays when the other one does not."""
    if (link.source in names) == (link.target in names):
        return None
    step = route.by_id[link.source if link.source in names else link.target]
    return step if step.id in core or step.kind == "handover" else None


def _sign(there: Step, leaves: bool, phase: Phase, name: str) -> Step:
    words = f"{called(there)} ({PHASE_IN_SENTENCE[there.phase]})"
    if leaves:
        return Exit(id=name, kind="exit", label=f"Verder bij {words}", phase=phase, lane=there.lane)
    return Entry(id=name, kind="entry", label=f"Komt van {words}", phase=phase, lane=there.lane)


def _free(word: str, taken: set[str]) -> Iterator[str]:
    number = 1
    while True:
        if f"{word}-{number}" not in taken:
            yield f"{word}-{number}"
        number += 1


def _told(left: int) -> str:
    if not left:
        return ""
    lines = numbered(left, "andere lijn", "andere lijnen")
    return f"{lines} naar een andere fase {'is' if left == 1 else 'zijn'} weggelaten."
