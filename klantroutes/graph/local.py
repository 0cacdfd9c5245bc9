"""What stands around a route: the coalition's own data, the other routes of its folder, and today's date."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from klantroutes.model.route import Route
from klantroutes.model.settings import DEFAULTS, NumberName, Settings
from klantroutes.storage.coalition import CoalitionFile

from .folder import Folder


@dataclass(frozen=True)
class Local:
    """The surroundings of a route.

    `beside` is what all routes of its folder have, when they are known. `numbers` are those of whoever asked for this
    check; they go before those of the route and the coalition.
    """

    coalition: CoalitionFile | None = None
    beside: Folder | None = None
    today: date | None = None
    numbers: Mapping[NumberName, int] = field(default_factory=dict)


def chosen(route: Route, local: Local) -> Iterator[Settings]:
    """Yield the settings that hold for a route, its own before those of the coalition."""
    for settings in (route.settings, local.coalition.settings if local.coalition else None):
        if settings is not None:
            yield settings


def number(name: NumberName, route: Route, local: Local) -> int:
    """Return a number of the rules as it was chosen here, else its default."""
    if name in local.numbers:
        return local.numbers[name]
    for settings in chosen(route, local):
        if settings.numbers and name in settings.numbers:
            return settings.numbers[name]
    return DEFAULTS[name]


def switched_off(route: Route, local: Local) -> dict[str, str]:
    """Return the rules that are switched off here, with the reason."""
    found: dict[str, str] = {}
    for settings in chosen(route, local):
        found = {**(settings.off or {}), **found}
    return found


def may_refer(route: Route, local: Local) -> dict[str, tuple[str, ...]]:
    """Return for catalogue ids who may refer to them here, by catalogue id; the route goes before the coalition."""
    found: dict[str, tuple[str, ...]] = {}
    for settings in chosen(route, local):
        found = {**(settings.may_refer or {}), **found}
    return found
