"""When steps are: along the ruler with the hand, by weeks in a question, or all in order of time."""

from klantroutes import edits
from klantroutes.drawing.time_axis import first_days
from klantroutes.edits.timing import shifted
from klantroutes.model.period import Period, period_in_full

from ..canvas.locks import locked_among
from ..canvas.note_room import with_hung
from ..canvas.on_time import on_time
from ..desk import Desk
from ..dialogs.shift_time import ShiftTimeDialog


class TimeController:
    """What the menu Route does with time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tool(self) -> None:
        """Take up the tool that drags steps to another week."""
        self._desk.canvas.take_tool("tijd")

    def shift(self) -> None:
        """Ask how many weeks later or earlier the selected steps are, and change their periods."""
        starts = self._starts()
        if not starts:
            return
        known = self._desk.session.route.by_id
        first = next(iter(starts))
        name = known[first].label if len(starts) == 1 else f"{len(starts)} stappen"

        def periods(days: int) -> dict[str, Period]:
            return {name: shifted(known[name].period, days, start) for name, start in starts.items()}

        def told(days: int) -> str:
            words = period_in_full(periods(days)[first])
            return words if len(starts) == 1 else f"‘{known[first].label}’ {words}"

        dialog = ShiftTimeDialog(name, told, self._desk.window)
        if dialog.exec() and dialog.days():
            self._desk.session.perform(edits.set_periods(periods(dialog.days())))

    def set_on_time(self) -> None:
        """Put the steps with a period in order of time: the selected ones, or all when fewer than two are."""
        scene = self._desk.canvas.scene
        chosen = {scene.drawing.inside.get(name, name) for name in scene.selected()} & scene.drawing.shapes.keys()
        ids = chosen if len(chosen) > 1 else set(scene.drawing.shapes)
        positions = on_time(scene.drawing, scene.route, ids, locked_among(scene, scene.drawing.shapes))
        if not positions or self._desk.session.perform(with_hung(scene, edits.set_on_time(positions))) is None:
            self._desk.session.said.emit("De stappen met een periode staan al op volgorde van tijd.")

    def _starts(self) -> dict[str, int]:
        """Return the selected steps with their first day; without a period the week at which they stand."""
        scene = self._desk.canvas.scene
        known = [name for name in scene.selected() if name in scene.route.by_id]
        rects = {name: rect for name in known if (rect := scene.rect_of(name)) is not None}
        return first_days(scene.drawing, scene.route, {name: rect.x for name, rect in rects.items()})
