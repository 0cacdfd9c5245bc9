"""How the theme of a care path is called, short enough for a title and fit for the middle of a sentence."""

from types import MappingProxyType

from klantroutes.model.vocabulary import RiskFactor

THEME_NAMES: MappingProxyType[RiskFactor, str] = MappingProxyType(
    {
        "financieel": "geldproblemen",
        "zorgmijding": "zorg mijden",
        "leefstijl": "leefstijl",
        "opvoed": "opvoeden",
        "psychosociaal": "psychosociale problemen",
        "medisch": "medische problemen",
        "lvb": "licht verstandelijke beperking",
        "huisvesting": "wonen",
        "psychisch": "psychische klachten",
        "onbedoeld": "onbedoelde zwangerschap",
        "taal": "taal",
        "geweld": "huiselijk geweld",
        "verslaving": "verslaving",
        "dakloos": "dakloos",
        "acute_psych": "psychische crisis",
    }
)
