"""What differs from the rules as they come, in words and with the reason, so that no report hides it."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.graph.local import Local
from klantroutes.model.route import Route
from klantroutes.model.settings import DEFAULTS, NUMBER_LABELS, NumberName, Settings
from klantroutes.model.wording import sentence_case


@dataclass(frozen=True)
class Choice:
    """One thing that differs, and why."""

    what: str
    reason: str

    @property
    def sentence(self) -> str:
        """Both in one line."""
        return f"{self.what}: {self.reason}"


def off(rule: str, reason: str) -> Choice:
    """Return the choice that a rule is switched off."""
    return Choice(f"{rule} staat uit", reason if reason.strip() else "zonder reden")


def other_number(name: NumberName, value: int, reason: str) -> Choice:
    """Return the choice of another number."""
    return Choice(f"{sentence_case(NUMBER_LABELS[name])} is {value}", reason)


def local_choices(route: Route, local: Local) -> Iterator[Choice]:
    """Yield what the route and its coalition chose, the route before the coalition; what is chosen twice comes once."""
    seen: set[str] = set()
    coalition = local.coalition.settings if local.coalition else None
    for settings, by in ((route.settings, "gekozen in de route"), (coalition, "gekozen door de coalitie")):
        for name, choice in _of_settings(settings or Settings(), by):
            if name not in seen:
                seen.add(name)
                yield choice


def _of_settings(settings: Settings, by: str) -> Iterator[tuple[str, Choice]]:
    for rule, reason in (settings.off or {}).items():
        yield rule, off(rule, reason)
    for name, value in (settings.numbers or {}).items():
        if value != DEFAULTS[name]:
            yield name, other_number(name, value, by)
