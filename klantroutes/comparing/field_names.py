"""What a field with its path is called inside a sentence."""

from klantroutes.model.settings import NUMBER_LABELS

from .held import Path
from .nouns import NOUNS
from .value_words import catalogue_name

_NUMBERS: dict[str, str] = {str(name): label for name, label in NUMBER_LABELS.items()}


def field_name(path: Path) -> str:
    """Return what a field is called; a part of the settings by what it sets."""
    if len(path) == 3 and path[0] == "settings":
        return _setting(path[1], path[2])
    return NOUNS.get(path[-1], path[-1])


def _setting(part: str, name: str) -> str:
    if part == "numbers":
        return _NUMBERS.get(name, name)
    if part == "may_refer":
        return f"wie naar {catalogue_name(name)} mag verwijzen"
    return f"reden om controle {name} uit te zetten"
