"""The first fault that pydantic found, as one clear Dutch sentence."""

from typing import Any, cast

from pydantic import ValidationError

from .errors import FileFault

_KINDS = ("entry", "professional", "service", "handover", "exit")
_SENTENCES: dict[str, tuple[str, str]] = {
    "missing": ("het veld ‘{field}’ ontbreekt", "Vul het in."),
    "extra_forbidden": ("het veld ‘{field}’ hoort niet in {called}", "Haal het weg of verbeter de naam."),
    "string_type": ("hier hoort tekst te staan", "Zet de waarde tussen aanhalingstekens."),
    "bool_type": ("hier hoort true of false te staan", "Kies een van beide, of null voor ‘nog niet ingevuld’."),
    "int_type": ("hier hoort een heel getal te staan", "Vul een getal in zonder komma."),
    "float_type": ("hier hoort een getal te staan", "Vul een getal in."),
    "greater_than_equal": ("het getal is te klein", "Kies een getal vanaf {ge}."),
    "less_than_equal": ("het getal is te groot", "Kies een getal tot en met {le}."),
    "finite_number": ("hier hoort een gewoon getal te staan", "Vul een getal in."),
    "string_too_short": ("dit veld is leeg", "Vul het in."),
    "string_too_long": ("deze tekst is te lang", "Maak hem korter dan {max_length} tekens."),
    "too_short": ("deze lijst is leeg", "Vul ten minste één waarde in."),
    "tuple_type": ("hier hoort een lijst te staan", "Zet de waarden tussen [ en ]."),
    "dict_type": ("hier hoort een object te staan", "Zet de velden tussen { en }."),
    "model_type": ("hier hoort een object te staan", "Zet de velden tussen { en }."),
    "literal_error": ("de waarde {input} kan hier niet", "Kies uit: {expected}."),
    "union_tag_invalid": ("een stap van soort {tag} bestaat niet", "Kies uit: " + ", ".join(_KINDS) + "."),
    "union_tag_not_found": ("het veld ‘kind’ ontbreekt bij deze stap", "Kies uit: " + ", ".join(_KINDS) + "."),
    "model_attributes_type": ("hier hoort een object te staan", "Zet de velden tussen accolades."),
}


def fault_in(error: ValidationError, called: str = "een klantroute") -> FileFault:
    """Return the first fault as a message with the path of the element and what to do; `called` is the kind of file."""
    first = cast(dict[str, Any], error.errors(include_url=False)[0])
    path = _path(first["loc"])
    wrong, advice = _SENTENCES.get(first["type"], ("deze waarde kan hier niet", "Controleer dit veld."))
    if first["type"] == "value_error":
        wrong = f"dit is {first['ctx']['error']}"
    field = first["loc"][-1] if first["loc"] else ""
    values = {**first.get("ctx", {}), "field": field, "input": _shown(first), "called": called}
    if "expected" in values:
        values["expected"] = str(values["expected"]).replace(" or ", ", ").replace("'", "")
    return FileFault(_filled(wrong, values), _filled(advice, values), path)


def _filled(sentence: str, values: dict[str, Any]) -> str:
    for name, value in values.items():
        sentence = sentence.replace("{" + name + "}", str(value))
    return sentence


def _shown(fault: dict[str, Any]) -> str:
    text = str(fault.get("input"))
    return f"‘{text if len(text) <= 40 else text[:40] + '…'}’"


def _path(loc: tuple[int | str, ...]) -> str:
    """Return `steps[3].period.start` for a pydantic location; the kind of a step is no part of the path."""
    path = ""
    for index, part in enumerate(loc):
        if isinstance(part, int):
            path += f"[{part}]"
        elif (
            (part in _KINDS and index == 2 and loc[0] == "steps")
            or part in ("int", "float", "[key]")
            or str(part).startswith(("constrained-", "function-"))
        ):
            continue
        else:
            path += f".{part}" if path else str(part)
    return path
