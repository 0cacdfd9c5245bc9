"""Holding steps together or in place, and sticking notes beside them."""

from klantroutes import edits
from klantroutes.edits.grouping import with_groups
from klantroutes.model.identifiers import new_id

from ..canvas.locks import places_to_hold
from ..desk import Desk


class HoldController:
    """What the menu Bewerken does with groups and locks, and the menu Route with notes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def group(self) -> None:
        """Let the selected steps move as one from now on."""
        self._desk.session.perform(edits.group(new_id("g"), self._chosen()))

    def ungroup(self) -> None:
        """Let the steps of the selected groups move by themselves again."""
        if self._desk.session.perform(edits.ungroup(self._chosen())) is None:
            self._desk.session.said.emit("Deze stappen zitten niet in een groep.")

    def select_group(self) -> None:
        """Select everything that is in a group with what is selected."""
        scene = self._desk.canvas.scene
        scene.select(with_groups(scene.route, scene.selected()))

    def lock(self) -> None:
        """Put a lock on the selected steps, or take it off when all of them have one."""
        known, steps = self._desk.session.route.by_id, self._steps()
        if steps and all(known[name].locked for name in steps):
            self._desk.session.perform(edits.unlock(steps))
        elif steps:
            self._desk.session.perform(edits.lock(steps, places_to_hold(self._desk.canvas.scene, steps)))

    def note(self) -> None:
        """Let a person write a note on the drawing."""
        self._desk.canvas.view.begin_note()

    def _chosen(self) -> list[str]:
        """Return the selected steps; the services in a card go with it by themselves."""
        scene = self._desk.canvas.scene
        return [name for name in scene.selected() if name in scene.route.by_id]

    def _steps(self) -> list[str]:
        """Return the selected steps, with the services in selected cards."""
        scene = self._desk.canvas.scene
        return [name for name in scene.taken() if name in scene.route.by_id]
