"""Which column of a table means what: guessed from its headings, and changeable by who knows better."""

from collections.abc import Mapping as Columns
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, get_args

from klantroutes.storage.errors import FileFault
from klantroutes.suggesting.words import plain

Field = Literal[
    "naam", "soort", "fase", "baan", "organisatie", "uitleg", "begin", "eind", "naar", "briefje",
]  # fmt: skip
FIELDS: tuple[Field, ...] = get_args(Field)

_HEADINGS: Columns[Field, tuple[str, ...]] = MappingProxyType(
    {
        "naam": ("naam", "stap", "titel", "name", "label", "title", "activiteit", "professional", "dienst"),
        "soort": ("soort", "type", "kind", "categorie"),
        "fase": ("fase", "phase", "periode"),
        "baan": ("baan", "domein", "lane", "kolom", "rij"),
        "organisatie": ("organisatie", "aanbieder", "partij", "instelling", "organisation", "organization"),
        "uitleg": ("uitleg", "omschrijving", "beschrijving", "toelichting", "description", "opmerking"),
        "begin": ("begin", "start", "vanaf", "van week", "start day"),
        "eind": ("eind", "einde", "tot", "tot en met", "end", "end day"),
        "naar": ("naar", "volgende", "leidt naar", "verwijst naar", "next", "vervolg"),
        "briefje": ("briefje", "sticky note", "sticky notes", "sticky", "content", "text", "tekst", "notitie", "note"),
    }
)


@dataclass(frozen=True)
class Mapping:
    """The columns that are used, by the field they fill: 0 is the first column.

    `begins` is the row after the headings: 1, or 0 for a table without headings.
    """

    columns: Columns[Field, int] = field(default_factory=dict)
    begins: int = 1

    def with_column(self, name: Field, column: int | None) -> "Mapping":
        """Return the same mapping with another column for this field; None leaves the field out."""
        columns = {known: number for known, number in self.columns.items() if known != name}
        if column is not None:
            columns[name] = column
        return replace(self, columns=columns)


def guessed(headings: Sequence[str]) -> Mapping:
    """Return the columns whose heading says what they are; the first one that fits counts, each column once."""
    columns: dict[Field, int] = {}
    words = [plain(heading) for heading in headings]
    for name, known in _HEADINGS.items():
        fits = (words.index(word) for word in known if word in words)
        column = next((number for number in fits if number not in columns.values()), None)
        if column is not None:
            columns[name] = column
    if not columns:
        return Mapping({}, 0)
    return Mapping(columns)


def chosen(words: str, headings: Sequence[str]) -> Mapping:
    """Return the mapping that a user writes as `naam=Stap,fase=3`: a heading, or the number of a column from 1.

    Raises FileFault when there is no such field or column.
    """
    mapping = Mapping()
    known = [plain(heading) for heading in headings]
    for part in words.split(","):
        name, _, column = (piece.strip() for piece in part.partition("="))
        field_name = next((one for one in FIELDS if one == name), None)
        if field_name is None:
            raise FileFault(f"het veld ‘{name}’ bestaat niet", f"Kies uit: {', '.join(FIELDS)}.")
        mapping = mapping.with_column(field_name, _column(column, known))
    return mapping


def _column(words: str, headings: Sequence[str]) -> int:
    if plain(words) in headings:
        return headings.index(plain(words))
    if words.isascii() and words.isdigit() and len(words) < 6 and 0 < int(words) <= len(headings):
        return int(words) - 1
    raise FileFault(f"de kolom ‘{words}’ bestaat niet", "Noem een kop uit de eerste rij, of het nummer van een kolom.")
