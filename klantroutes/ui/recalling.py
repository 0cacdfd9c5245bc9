"""Bringing the window back to what this user chose about looking and keys."""

from .actions import Actions
from .controllers.controllers import Controllers
from .settings import Settings


def recall(settings: Settings, actions: Actions, controllers: Controllers) -> None:
    """Set the choices of the menu Beeld, and let the canvas follow; nothing is written."""
    choices = {
        "wheel": settings.wheel_zooms,
        "calm": settings.calm,
        "letters": settings.is_on("sneltoetsen/losse_letters", default=True),
        "tab_moves": settings.is_on("sneltoetsen/tab_verder"),
        "minimap": settings.is_on("beeld/overzichtskaart"),
        "grid": settings.is_on("beeld/raster"),
        "note_show_done": controllers.noting.done_shown,
        "projector_follows": settings.is_on("presenteren/projector_volgt", default=True),
        "pad": settings.is_on("beeld/knoppen_bij_stap", default=True),
    }
    for name, on in choices.items():
        actions[name].setChecked(on)
    controllers.suggesting.wanted = choices["pad"]
    controllers.viewing.recall(minimap=choices["minimap"], grid=choices["grid"], tab_moves=choices["tab_moves"])
