"""A file of rules: what a municipality or insurer decides about the checks, each time with the reason."""

from typing import Annotated, Literal

from pydantic import AfterValidator

from klantroutes.model.base import Count, Flag, Identifier, Model, Text
from klantroutes.model.settings import NumberName

from .fixed_format import FixedFormat

Weight = Literal["fout", "waarschuwing", "tip"]


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("een lege reden")
    return text


Reason = Annotated[Text, AfterValidator(_filled)]
"""Why it was decided; whoever reads a report gets to see it."""


class ChosenNumber(Model):
    """Another number for the rules."""

    value: Count
    reason: Reason


class ChosenSeverity(Model):
    """How serious a rule is, for those for whom it is serious at all."""

    severity: Weight
    reason: Reason


class RulesFile(Model):
    """Rules that are off, other numbers and other severities; `strict` lets warnings count as the set `strikt` does."""

    format: Literal["klantroute-regels"]
    version: Literal[1]
    name: Text | None = None
    strict: Flag | None = None
    off: dict[Identifier, Reason] | None = None
    numbers: dict[NumberName, ChosenNumber] | None = None
    severity: dict[Identifier, ChosenSeverity] | None = None


FORMAT = FixedFormat("klantroute-regels", 1, "een bestand met regels", RulesFile)
