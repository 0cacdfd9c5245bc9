"""Which steps, lines and notes differ between two routes, and what is said of each: for marks on the drawing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .comparison import Comparison, ListComparison
from .section import Section

Fate = Literal["added", "changed", "removed"]
_DRAWN = ("steps", "links", "notes")
_MOVED = ("position",)


@dataclass(frozen=True)
class Marked:
    """What became of each element by its id, and the sentences that tell so."""

    fates: Mapping[str, Fate] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def of(self, fate: Fate) -> tuple[str, ...]:
        """Return the ids of the elements with this fate."""
        return tuple(name for name, found in self.fates.items() if found == fate)


def marked(comparison: Comparison, told: Sequence[Section]) -> Marked:
    """Return what is marked; an element that only stands elsewhere in the drawing is not."""
    fates: dict[str, Fate] = {}
    for name in _DRAWN:
        part = comparison.lists.get(name, ListComparison())
        fates |= {key[0]: "removed" for key in part.removed}
        fates |= {key[0]: "added" for key in part.added}
        fates |= {key[0]: "changed" for key, fields in part.changed.items() if any(f.path != _MOVED for f in fields)}
    words: dict[str, str] = {}
    for section in told:
        for sentence, element in zip(section.sentences, section.elements, strict=True):
            if element in fates:
                words[element] = f"{words[element]} {sentence}" if element in words else sentence
    return Marked(fates, words)
