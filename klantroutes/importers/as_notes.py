"""A route that was taken from a file, as loose notes for a route that people are drawing."""

from collections.abc import Iterator

from klantroutes.model.route import Route
from klantroutes.model.steps import Step


def note_texts(route: Route) -> tuple[str, ...]:
    """Return a text for each note, and for each step that has a name or an explanation."""
    texts = [*(note.text.strip() for note in route.notes or ()), *map(_of_step, route.steps)]
    return tuple(text for text in texts if text)


def _of_step(step: Step) -> str:
    return "\n".join(_parts(step))


def _parts(step: Step) -> Iterator[str]:
    who = (step.organisation or "").strip()
    name = step.label.strip()
    if name or who:
        yield f"{name} ({who})" if name and who else name or who
    if step.description and step.description.strip():
        yield step.description.strip()
