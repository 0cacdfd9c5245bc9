"""The abbreviations of the field with what they mean, and how a text explains each at its first use."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from .tree import Block, Bullets, Heading, Paragraph, Table

ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "ALPHA-NL": "vragenlijst voor zwangeren",
        "AVG": "privacywet",
        "AZWA": "Aanvullend Zorg- en Welzijnsakkoord",
        "AZWA-D5": "basisfuncties in het Aanvullend Zorg- en Welzijnsakkoord",
        "BSN": "burgerservicenummer",
        "CJG": "Centrum voor Jeugd en Gezin",
        "EPDS": "vragenlijst over somberheid na de bevalling",
        "GALA": "Gezond en Actief Leven Akkoord",
        "GGD": "gezondheidsdienst van de gemeenten",
        "GGZ": "geestelijke gezondheidszorg",
        "IMH": "hulp voor de band tussen ouder en baby",
        "IZA": "Integraal Zorgakkoord",
        "JGZ": "jeugdgezondheidszorg",
        "KOVB": "zwanger worden en ouder zijn met een beperking",
        "LVB": "licht verstandelijke beperking",
        "MDO": "overleg van verschillende beroepen",
        "MEE": "organisatie voor mensen met een beperking",
        "Mind2Care": "vragenlijst voor zwangeren",
        "NIPT": "bloedtest in de zwangerschap",
        "NNZ": "Nu Niet Zwanger",
        "NZa": "Nederlandse Zorgautoriteit",
        "OTS": "ondertoezichtstelling",
        "PHB": "prenataal huisbezoek",
        "PNS": "onderzoek bij het ongeboren kind",
        "POH": "praktijkondersteuner van de huisarts",
        "POH-GGZ": "praktijkondersteuner voor psychische klachten",
        "POP": "psychiatrie, zwangerschap en baby",
        "POP-poli": "poli voor psychische klachten in de zwangerschap",
        "R4U": "vragenlijst voor zwangeren",
        "RIVM": "rijksinstituut voor volksgezondheid",
        "RVP": "Rijksvaccinatieprogramma",
        "SPUK": "specifieke uitkering",
        "VSV": "verloskundig samenwerkingsverband",
        "VVE": "voorschoolse en vroegschoolse educatie",
        "VWS": "ministerie van Volksgezondheid, Welzijn en Sport",
        "WSS": "jeugdbescherming voor mensen met een beperking",
        "Wgs": "Wet gemeentelijke schuldhulpverlening",
        "Wlz": "Wet langdurige zorg",
        "Wmo": "Wet maatschappelijke ondersteuning",
        "Wpg": "Wet publieke gezondheid",
        "Zvw": "Zorgverzekeringswet",
    }
)
_ANY = "|".join(map(re.escape, sorted(ABBREVIATIONS, key=len, reverse=True)))
_KNOWN = re.compile(rf"(?<![\w.-])({_ANY})(-[a-z][\w-]*)?(?!\w|-\w| \([a-z])")
"""An abbreviation by itself or at the begin of a longer word, unless words between brackets follow already."""


def explained(blocks: tuple[Block, ...], seen: set[str] | None = None) -> tuple[Block, ...]:
    """Return the blocks with the meaning behind each abbreviation the first time that running text uses it."""
    known: set[str] = set() if seen is None else seen
    return tuple(_block(block, known) for block in blocks)


def _block(block: Block, seen: set[str]) -> Block:
    if isinstance(block, Heading | Paragraph):
        lead = _text(block.lead, seen) if isinstance(block, Paragraph) else ""
        text = _text(block.text, seen)
        return replace(block, text=text, lead=lead) if isinstance(block, Paragraph) else replace(block, text=text)
    if isinstance(block, Bullets):
        return Bullets(tuple(_text(item, seen) for item in block.items))
    if isinstance(block, Table):
        head = tuple(_text(cell, seen) for cell in block.head)
        return replace(block, head=head, rows=tuple(tuple(_text(cell, seen) for cell in row) for row in block.rows))
    return block


def _text(text: str, seen: set[str]) -> str:
    def meaning(found: re.Match[str]) -> str:
        whole, word = found.group(), found.group(1)
        if word in seen:
            return whole
        seen.add(word)
        if text[found.start() - 1 : found.start()] == "(" and text[found.end() : found.end() + 1] == ")":
            return whole  # the words before it say what it means
        lead = f"{word}: " if found.group(2) else ""
        return f"{whole} ({lead}{ABBREVIATIONS[word]})"

    return _KNOWN.sub(meaning, text)
