"""What colour a note has: its own, or one for each person or theme; the drawing's palette keeps them apart."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from klantroutes.model.route import Note

Colouring = Literal["eigen", "wie", "thema"]
COLOURINGS: tuple[Colouring, ...] = ("eigen", "wie", "thema")
OWN: Mapping[str, str] = MappingProxyType({
    "geel": "", "oranje": "payer.wmo", "blauw": "payer.zvw", "roze": "payer.jeugdwet", "groen": "payer.gemeente",
    "paars": "payer.bestaan", "turkoois": "payer.wlz", "rood": "payer.tijdelijk",
})  # fmt: skip
"""The colours that a person can give a note, and their names in the palette; yellow is the usual one."""
_IN_TURN = tuple(name for name in OWN.values() if name)


def tints(notes: Iterable[Note], by: Colouring) -> dict[str, str]:
    """Return the name in the palette of each note's colour by its id; empty is the usual yellow.

    A person or theme keeps its colour as long as the notes before it stay. After seven the colours come again: the
    name stands on the note too.
    """
    if by == "eigen":
        return {note.id: OWN.get((note.colour or "").casefold(), "") for note in notes}
    found: dict[str, str] = {}
    given: dict[str, str] = {}
    for note in notes:
        said = ((note.author if by == "wie" else note.theme) or "").strip().casefold()
        if said and said not in given:
            given[said] = _IN_TURN[len(given) % len(_IN_TURN)]
        found[note.id] = given.get(said, "")
    return found
