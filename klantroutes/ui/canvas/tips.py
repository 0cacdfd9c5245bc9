"""What the pointer tells about a step: its name and, in full, what the drawing has only room to hint at."""

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from klantroutes.checks.naming import called
from klantroutes.ui.reading_words import step_details

from .hits import Hit
from .scene import RouteScene


def tip_of(scene: RouteScene, hit: Hit) -> str:
    """Return what is told about what lies below the hand; empty when that is no step."""
    step = scene.route.by_id.get(hit.id) if hit.kind in ("step", "row") else None
    if step is None:
        return ""
    details = step_details(step)
    return f"{called(step)}\n{details[:1].upper()}{details[1:]}"


def tell(event: QHelpEvent, words: str, viewport: QWidget) -> None:
    """Show the words beside the pointer, as they are; without words what showed goes."""
    plain = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    QToolTip.showText(event.globalPos(), f"<p>{plain}</p>" if words else "", viewport)
