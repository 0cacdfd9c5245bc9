"""What a quick fix is: something that offers edits for a finding."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from klantroutes.edits.edit import Edit

from .situation import Situation

Place = tuple[str | None, str]
"""A field that a person fills in: the id of a step, or None for the route itself, and the name of the field."""


@dataclass(frozen=True)
class Offer:
    """One button at a finding: an edit that mends it, or a field to open because only a person knows the answer."""

    fix: str
    """The id of the fix, such as `voeg-overdracht-toe`."""
    title: str
    """The words on the button, with the place in the user's own words."""
    edit: Edit | None = None
    opens: Place | None = None


@dataclass(frozen=True)
class Fix:
    """A kind of remedy with its parameters; `offers` yields nothing where it would not help."""

    id: str
    offers: Callable[[Situation], Iterator[Offer]]
