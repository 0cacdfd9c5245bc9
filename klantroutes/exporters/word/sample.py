"""A house template to begin with: our own look, with every short field and the place of the chapters."""

from datetime import UTC, datetime

import docx

from klantroutes.exporters.policy.tree import Document

from .file import saved
from .footer import add_footer
from .house import WHOLE
from .pages import set_a4
from .styles import set_own

_SHORT = (
    ("Doelgroep", "doelgroep"), ("Coalitie", "coalitie"), ("Gemeenten", "gemeenten"), ("Stand", "status"),
    ("Datum", "datum"), ("Omschrijving", "omschrijving"),
)  # fmt: skip
_MOMENT = datetime(2025, 1, 1, tzinfo=UTC)


def sample() -> bytes:
    """Return a template that people give their own look in Word; it holds nothing that must be taken out."""
    word = docx.Document()
    set_own(word)
    set_a4(word)
    add_footer(word, _field("titel"))
    word.add_paragraph(_field("titel"), style="Title")
    for label, name in _SHORT:
        word.add_paragraph(f"{label}: {_field(name)}")
    word.add_paragraph(_field(WHOLE))
    return saved(word, Document("Sjabloon", "Klantroutes", _MOMENT, ()))


def _field(name: str) -> str:
    return f"{{{{{name}}}}}"
