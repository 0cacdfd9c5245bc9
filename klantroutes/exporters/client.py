"""The route for the client: what happens when, whom she meets, and whom she can call, on one page."""

from collections.abc import Callable
from typing import Any

from klantroutes.drawing import icons
from klantroutes.exporters.client_page.calling import Call, calls, lines_of
from klantroutes.exporters.client_page.help import Help, help_by_phase
from klantroutes.exporters.paged.file import compiled
from klantroutes.exporters.policy.policy import author_of, title_of
from klantroutes.exporters.svg import svg_of
from klantroutes.exporters.told.day import moment_of
from klantroutes.model.route import Route

_PHASES = {"voor": "Voordat u zwanger bent", "tijdens": "Als u zwanger bent", "na": "Als uw kind er is"}
_SAYS = (
    "Dit blad is voor u. U ziet wie u helpt en wanneer. Een week is een week van de zwangerschap. "
    "U beslist zelf mee. Vraag het gerust als u iets niet begrijpt."
)
_NOBODY_TO_CALL = "Vraag wie u mag bellen. Schrijf de naam en het nummer hier op."


def generate(route: Route) -> bytes:
    """Return one A4 page in type of 14 points and more, both PDF/UA-1 and PDF/A-3a."""
    numbers = calls(route)
    found = help_by_phase(route, lines_of(numbers))
    names = {one.icon for helps in found.values() for one in helps} | {"talk"}
    files = {f"{name}.svg": _icon(name) for name in sorted(names)}
    return compiled("templates/client.typ", lambda fit: _data(route, found, numbers, fit), files)


def _data(
    route: Route, found: dict[str, tuple[Help, ...]], numbers: tuple[Call, ...], fit: Callable[[str], str]
) -> dict[str, Any]:
    moment = moment_of(route)
    return {
        "title": "Wie helpt u, en wanneer?",
        "route": fit(title_of(route)[:90]),
        "author": fit(author_of(route)),
        "day": [moment.year, moment.month, moment.day],
        "says": _SAYS,
        "phases": [{"name": _PHASES[phase], "helps": [_help(one, fit) for one in found[phase]]} for phase in found],
        "calls": [{"who": fit(one.who), "phone": fit(one.phone)} for one in numbers],
        "nobody": _NOBODY_TO_CALL,
    }


def _help(one: Help, fit: Callable[[str], str]) -> dict[str, str]:
    return {"icon": f"{one.icon}.svg", "who": fit(one.who), "what": fit(one.what)}


def _icon(name: str) -> bytes:
    """Return a pictogram as a drawing by itself."""
    parts = "".join(svg_of(part) for part in icons.icon(name, 0, 0, icons.SIDE, "heading"))
    side = icons.SIDE
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{parts}</svg>'.encode()
