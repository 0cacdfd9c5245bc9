"""What a text of people may become."""

from dataclasses import dataclass

from klantroutes.model.vocabulary import Phase, StepKind


@dataclass(frozen=True)
class Suggestion:
    """A step that a text may mean; `catalogue` is None where the catalogue does not have it.

    For a handover `catalogue` is the id of a standard handover. `lane` is the id of a domain, None where unknown.
    """

    kind: StepKind
    catalogue: str | None
    label: str
    phase: Phase
    lane: str | None
    score: float
    """From 0 to 1; from `SURE` on, a name or a usual word for it stands in the text."""
    between: tuple[str, str] | None = None
    """Of a handover with both sides named: the catalogue ids of giver and receiver."""


SURE = 0.6
