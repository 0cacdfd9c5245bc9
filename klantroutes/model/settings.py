"""What a coalition sets itself about the checks: numbers, rules that are off, and who may refer to whom."""

from types import MappingProxyType
from typing import Literal, get_args

from .base import Count, Identifier, Model, Text

NumberName = Literal[
    "professionals_c",
    "professionals_d",
    "gap_days_cd",
    "gap_days_ab",
    "direct_days",
    "home_visit_from_week",
    "home_visit_to_week",
    "case_manager_from_week",
    "case_manager_to_day",
    "review_days",
]
NUMBER_NAMES: tuple[NumberName, ...] = get_args(NumberName)

DEFAULTS: MappingProxyType[NumberName, int] = MappingProxyType(
    {
        "professionals_c": 8,
        "professionals_d": 9,
        "gap_days_cd": 14,
        "gap_days_ab": 28,
        "direct_days": 3,
        "home_visit_from_week": 16,
        "home_visit_to_week": 28,
        "case_manager_from_week": 36,
        "case_manager_to_day": 10,
        "review_days": 365,
    }
)
"""The numbers that hold where nobody chose otherwise; all are proposals of the field study, none is law."""

NUMBER_LABELS: MappingProxyType[NumberName, str] = MappingProxyType(
    {
        "professionals_c": "hoogste aantal professionals bij niveau C",
        "professionals_d": "hoogste aantal professionals bij niveau D",
        "gap_days_cd": "hoogste aantal dagen zonder iemand in beeld bij niveau C en D",
        "gap_days_ab": "hoogste aantal dagen zonder iemand in beeld bij niveau A en B",
        "direct_days": "hoogste aantal dagen voor directe toeleiding",
        "home_visit_from_week": "prenataal huisbezoek vanaf week",
        "home_visit_to_week": "prenataal huisbezoek tot en met week",
        "case_manager_from_week": "de regie wisselt niet vanaf week",
        "case_manager_to_day": "de regie wisselt niet tot en met dag na de geboorte",
        "review_days": "aantal dagen waarna een route opnieuw moet worden nagekeken",
    }
)


class Settings(Model):
    """Local choices: `may_refer` maps a catalogue id to those who may refer to it, `off` a rule to the reason why."""

    may_refer: dict[Identifier, tuple[Identifier, ...]] | None = None
    numbers: dict[NumberName, Count] | None = None
    off: dict[Identifier, Text] | None = None
