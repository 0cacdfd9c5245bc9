"""How the drawing would look after an edit, without doing it."""

from klantroutes.drawing.compose import draw
from klantroutes.edits.edit import Edit
from klantroutes.edits.refused import Refused

from .ghost import Ghost, ghost_of
from .hiding import showing
from .scene import RouteScene


def ghost_after(scene: RouteScene, edit: Edit) -> Ghost:
    """Return what this edit would add or change; nothing when it is refused."""
    try:
        after = edit.plan(scene.route)
    except Refused:
        return Ghost()
    if scene.hidden:
        after = showing(after, scene.hidden)
    return ghost_of(scene.shown, scene.drawing, after, draw(after, keep=scene.drawing))
