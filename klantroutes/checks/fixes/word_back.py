"""Remedies that let a professional send word back."""

from collections.abc import Iterator

from ..naming import called
from .addition import Addition
from .fix import Fix, Offer
from .situation import Situation

ID = "voeg-terugkoppeling-toe"
UNDO = "terugkoppeling getrokken"


def _to_giver(here: Situation) -> Iterator[Offer]:
    """Offer a line back from the receiver to the giver of the finding."""
    if len(here.steps) == 2:
        giver, receiver = here.steps
        addition = Addition(here)
        addition.line("feedback", receiver, giver)
        title = f"Laat ‘{called(receiver)}’ terugkoppelen aan ‘{called(giver)}’"
        yield Offer(ID, title, addition.edit(UNDO))


def _to_case_manager(here: Situation) -> Iterator[Offer]:
    """Offer a line from the step of the finding to each case manager of these clients."""
    for step in here.steps[:1]:
        for manager in here.network.case_managers:
            if here.clients & here.network.admits[manager.id]:
                addition = Addition(here)
                addition.line("feedback", step, manager)
                title = f"Laat ‘{called(step)}’ terugkoppelen aan ‘{called(manager)}’"
                yield Offer(ID, title, addition.edit(UNDO))


TO_GIVER = Fix(ID, _to_giver)
TO_CASE_MANAGER = Fix(ID, _to_case_manager)
