"""What stands above a care path: its id, its title, of which municipality it is, and what it was made of."""

from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import RiskFactor
from klantroutes.storage.coalition import CoalitionFile

from .refused import NoCarePath
from .theme import THEME_NAMES

_LONGEST = 200
"""No id in a file is longer."""
NO_HELP = "Let op: hier komt de cliënt nog bij niemand die met dit thema helpt. Bespreek met elkaar wie dat kan doen."
"""What is said first of a care path that leads to no help."""


def identifier(route: Route, theme: RiskFactor, municipality: str | None) -> str:
    """Return the id of the care path: always the same for a route and a theme, and for the municipality if asked."""
    words = [theme, *("".join(char if char.isalnum() else "-" for char in (municipality or "").lower()).split("-"))]
    tail = "-zorgpad-" + "-".join(word for word in words if word)
    return route.id[: max(1, _LONGEST - len(tail))] + tail[: _LONGEST - 1]


def municipality_of(route: Route, coalition: CoalitionFile | None, asked: str | None) -> str:
    """Return the municipality of the care path, empty when there is none or more than one.

    Raises NoCarePath when the one that was asked for is none of the coalition's.
    """
    own = route.coalition.municipalities if route.coalition else None
    known = [one_line(one) for one in own or (coalition.municipalities if coalition else None) or () if one_line(one)]
    if asked is None:
        return known[0] if len(known) == 1 else ""
    wanted = one_line(asked)
    found = next((one for one in known if one.casefold() == wanted.casefold()), wanted if not known else None)
    if not found:
        raise NoCarePath(f"De gemeente ‘{wanted}’ hoort niet bij deze coalitie. Kies uit: {', '.join(known)}.")
    return found


def title(theme: RiskFactor, place: str) -> str:
    """Return `Zorgpad verslaving – Almelo`, or without the municipality when that is not known."""
    return f"Zorgpad {THEME_NAMES[theme]} – {place}" if place else f"Zorgpad {THEME_NAMES[theme]}"


def description(route: Route, theme: RiskFactor, helped: bool) -> str:
    """Return what the care path is for and of which route it is made; a missing help is said first."""
    made = f"Dit zorgpad is gemaakt uit de klantroute ‘{one_line(route.title)}’."
    about = f"Het laat zien wie wat doet bij het thema ‘{THEME_NAMES[theme]}’."
    return f"{made} {about}" if helped else f"{NO_HELP} {made}"
