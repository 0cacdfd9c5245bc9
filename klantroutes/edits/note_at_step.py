"""A sticky note about a step that is there already: it hangs with that step, or repeats what the step says."""

from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position, Step
from klantroutes.suggesting.words import plain

from .edit import Edit
from .from_notes import note_in
from .placing import move
from .refused import Refused
from .revise import revised


def hang_note(note: str, step: str, position: Position | None = None, *, repeats: bool = False) -> Edit:
    """Let a note belong to a step, at this place; it stays a note, unless it says no more than the step itself.

    Such a repeat is done with and points at the step, as the note does that the step was made of. With `repeats` it is
    one in other words, such as `consultatiebureau` at the nurse who works there.
    """

    def plan(route: Route) -> Route:
        held, there = note_in(route, note), route.by_id.get(step)
        if there is None:
            raise Refused("Deze stap is er niet meer. Misschien heeft iemand anders hem weggehaald.")
        done = repeats or says_all(there, held)
        fields: dict[str, object] = {"step": step, "resolved": True} if done else {"step": step}
        hung = revised(route, notes=tuple(revised(n, **fields) if n.id == note else n for n in route.notes or ()))
        return hung if done or position is None else move({note: position}).plan(hung)

    return Edit("briefje bij stap gehangen", plan)


def says_all(step: Step, note: Note) -> bool:
    """Say whether the name and the description of a step tell all that a note tells."""
    told = plain(f"{step.label} {step.description or ''}").split()
    words = plain(note.text).split()
    return bool(words) and set(words) <= set(told)
