"""Made-up routes of any size, with the shape of real ones."""

from functools import lru_cache
from typing import Any

from klantroutes.model.route import Route
from klantroutes.model.vocabulary import DEFAULT_LANES, LEVELS, PHASES, RISK_FACTORS, TRAITS
from klantroutes.storage.parse import from_content

_LANES = [lane for lane, _ in DEFAULT_LANES]
_PROFESSIONALS = ("verloskundige", "jgz_vpk", "wijkteam", "huisarts", "kraamverz", "gynaecoloog")
_FIRST_DAY = {"voor": -500, "tijdens": -270, "na": 1}


@lru_cache(maxsize=8)
def synthetic(size: int, number: int = 0) -> Route:
    """Return a route of about `size` steps for the widest target: four levels, eleven factors, two traits.

    A third of the blocks is for some clients only. Handovers follow the time; one in five leads to a second receiver.
    Routes of the same size with another number differ in names, professionals, conditions and periods.
    """
    steps: list[dict[str, Any]] = [_step("in", "entry", "voor", 0)]
    links: list[dict[str, Any]] = []
    blocks = max((size - 2) // 3, 1)
    for index in range(blocks):
        _add_block(steps, links, index, PHASES[index * len(PHASES) // blocks], index + number)
    steps.append(_step("uit", "exit", "na", 0))
    _link(links, "flow", f"p{blocks - 1}", "uit")
    target = {"levels": list(LEVELS), "possible_factors": list(RISK_FACTORS[:11]), "possible_traits": list(TRAITS[:2])}
    content = {"format": "klantroute", "version": 1, "id": f"proef-{size}-{number}"}
    content["title"] = f"Proef {number} met {size} stappen"
    return from_content({**content, "target": target, "steps": steps, "links": links})


def _add_block(steps: list[dict[str, Any]], links: list[dict[str, Any]], index: int, phase: str, variant: int) -> None:
    """Add a professional with a service, and the handover from the professional before."""
    condition = {"any_factors": [RISK_FACTORS[variant % 11]]} if index % 3 == 2 else None
    period = {"start": _FIRST_DAY[phase] + variant % 200, "end": _FIRST_DAY[phase] + variant % 200 + 40}
    fields = {"catalogue": _PROFESSIONALS[variant % len(_PROFESSIONALS)], "period": period, "signals": variant % 4 == 0}
    steps.append(_step(f"p{index}", "professional", phase, index, **fields))
    steps.append(_step(f"d{index}", "service", phase, index, period=period, applies_to=condition))
    _link(links, "delivers", f"p{index}", f"d{index}")
    if index == 0:
        _link(links, "flow", "in", "p0")
        return
    steps.append(_step(f"o{index}", "handover", phase, index, warmth="warm", within_days=7))
    _link(links, "flow", f"p{index - 1}", f"o{index}")
    _link(links, "flow", f"o{index}", f"p{index}")
    if index % 5 == 0:
        _link(links, "feedback", f"p{index}", f"p{index - 3}")


def _step(name: str, kind: str, phase: str, index: int, **fields: Any) -> dict[str, Any]:
    lane = _LANES[index % len(_LANES)]
    return {"id": name, "kind": kind, "label": f"Stap {name} met een naam", "phase": phase, "lane": lane, **fields}


def _link(links: list[dict[str, Any]], kind: str, source: str, target: str) -> None:
    links.append({"id": f"l{len(links)}", "kind": kind, "source": source, "target": target})
