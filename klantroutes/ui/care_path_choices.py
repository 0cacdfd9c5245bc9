"""Which care paths a step can have: those in the folder of the route, and one for each theme of its clients."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from klantroutes.carepaths.derive import derive
from klantroutes.carepaths.heading import NO_HELP
from klantroutes.carepaths.refused import NoCarePath
from klantroutes.carepaths.theme import THEME_NAMES
from klantroutes.graph.addressing import addresses
from klantroutes.graph.local import Local
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RISK_FACTORS, RiskFactor
from klantroutes.model.wording import numbered

from .dialogs.care_path import Choice


def choices(
    route: Route, steps: Sequence[Step], local: Local, path: Path, there: Iterable[tuple[Path, Route]]
) -> list[Choice]:
    """Return the choices for these steps; `path` is the file of the route, `there` are the care paths beside it."""
    beside = {made.id: (file, made) for file, made in there if made.id != route.id}
    found = [
        Choice(made.title.strip() or file.name, f"Dit zorgpad staat in {file.name}.", existing=name)
        for name, (file, made) in beside.items()
    ]
    own = list(_new(route, local, path, beside))
    fitting = {theme for step in steps for theme in addresses(step)}
    own.sort(key=lambda choice: choice.theme not in fitting)
    return [*own, *found] if any(not one.refusal for one in own) else [*found, *own]


def file_for(path: Path, theme: str) -> Path:
    """Return the file of the care path of this theme, beside the file of the route."""
    return path.with_name(f"{path.stem}-zorgpad-{theme}.klantroute")


def _new(route: Route, local: Local, path: Path, beside: dict[str, tuple[Path, Route]]) -> Iterator[Choice]:
    for theme in _themes(route):
        name = f"Nieuw: {THEME_NAMES[theme]}"
        file = file_for(path, theme)
        try:
            made = derive(route, theme, local)
        except NoCarePath as refusal:
            yield Choice(name, "", theme=theme, refusal=refusal.sentence)
            continue
        if file.exists() or made.id in beside:
            yield Choice(name, "", theme=theme, refusal=f"Dit zorgpad is er al: {file.name}. Kies het in de lijst.")
            continue
        gap = f" {NO_HELP}" if (made.description or "").startswith(NO_HELP) else ""
        size = f"Dit zorgpad krijgt {numbered(len(made.steps), 'stap', 'stappen')}."
        yield Choice(name, f"{size} Het komt in het bestand {file.name}.{gap}", theme=theme)


def _themes(route: Route) -> list[RiskFactor]:
    target = route.target
    return [theme for theme in RISK_FACTORS if theme in (*target.factors, *target.possible_factors)]
