"""The fixed words of a route file and how people read them in Dutch."""

from types import MappingProxyType
from typing import Literal, get_args

Phase = Literal["voor", "tijdens", "na"]
Level = Literal["A", "B", "C", "D"]
Trait = Literal["minderjarig", "jonge_moeder", "dreigende_schuld", "onverzekerd"]
Partner = Literal["ja", "nee", "onbekend"]
StepKind = Literal["entry", "professional", "service", "handover", "exit"]
LinkKind = Literal["flow", "delivers", "feedback"]
Warmth = Literal["warm", "koud", "direct"]
Consent = Literal["ja", "nee"]
RouteStatus = Literal["concept", "getoetst", "vastgesteld"]
RouteType = Literal["klantroute", "zorgpad"]
ContractStatus = Literal["gecontracteerd", "beoogd", "ontbreekt"]
AgreementStatus = Literal["open", "gedaan", "vervallen"]
AgendaSubject = Literal["client", "voor", "tijdens", "na", "route", "overdrachten", "hiaten", "afspraken", "notities"]
"""Which part of the board a part of the agenda is about."""
VoteSubject = Literal["notitie", "stap", "hiaat", "afspraak"]
RiskFactor = Literal[
    "financieel", "zorgmijding", "leefstijl", "opvoed", "psychosociaal", "medisch", "lvb", "huisvesting",
    "psychisch", "onbedoeld", "taal", "geweld", "verslaving", "dakloos", "acute_psych",
]  # fmt: skip
ProtectiveFactor = Literal["motivatie", "probleemopl", "opvoedv", "steun", "hulpbereid", "gezinsklimaat"]

PHASES: tuple[Phase, ...] = get_args(Phase)
LEVELS: tuple[Level, ...] = get_args(Level)
TRAITS: tuple[Trait, ...] = get_args(Trait)
RISK_FACTORS: tuple[RiskFactor, ...] = get_args(RiskFactor)
PROTECTIVE_FACTORS: tuple[ProtectiveFactor, ...] = get_args(ProtectiveFactor)
URGENT: frozenset[str] = frozenset({"geweld", "verslaving", "dakloos", "acute_psych"})
"""Risk factors that make a client very vulnerable at once (level D)."""

DEFAULT_LANES: tuple[tuple[str, str], ...] = (
    ("medisch", "Medisch"),
    ("publiek", "Publieke gezondheid"),
    ("sociaal", "Sociaal"),
    ("gemeente", "Gemeente"),
    ("informeel", "Informeel"),
)

PHASE_LABELS = MappingProxyType(
    {"voor": "Vóór de zwangerschap", "tijdens": "Tijdens de zwangerschap", "na": "Na de geboorte"}
)
PHASE_SHORT = MappingProxyType({"voor": "Vóór", "tijdens": "Tijdens", "na": "Na"})
LEVEL_LABELS = MappingProxyType(
    {
        "A": "zelfredzame zwangere",
        "B": "potentieel kwetsbare zwangere",
        "C": "kwetsbare zwangere",
        "D": "zeer kwetsbare zwangere",
    }
)
TRAIT_LABELS = MappingProxyType(
    {
        "minderjarig": "minderjarig",
        "jonge_moeder": "jonge moeder",
        "dreigende_schuld": "dreigende afsluiting of ontruiming",
        "onverzekerd": "onverzekerd",
    }
)
KIND_LABELS = MappingProxyType(
    {
        "entry": "ingang",
        "professional": "professional",
        "service": "dienst",
        "handover": "overdracht",
        "exit": "uitgang",
    }
)
LINK_LABELS = MappingProxyType({"flow": "route", "delivers": "voert uit", "feedback": "terugkoppeling"})
WARMTH_LABELS = MappingProxyType(
    {"warm": "warme overdracht", "koud": "koude overdracht", "direct": "directe toeleiding"}
)
