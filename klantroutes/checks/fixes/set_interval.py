"""The remedy that plans a consultation more often."""

from collections.abc import Iterator

from klantroutes import edits
from klantroutes.edits.together import together

from ..naming import quoted
from .fix import Fix, Offer
from .situation import Situation

ID = "pas-dienst-aan"
INTERVALS = ((28, "elke vier weken"), (21, "elke drie weken"))
"""How often, in days and in words; three weeks is what Delft does (S004)."""


def _offers(here: Situation) -> Iterator[Offer]:
    if here.steps:
        for days, words in INTERVALS:
            changes = [edits.set_field(step.id, "interval_days", days) for step in here.steps]
            yield Offer(ID, f"Plan {quoted(here.steps)} {words}", together("overleg vaker gepland", changes))


OFTEN = Fix(ID, _offers)
