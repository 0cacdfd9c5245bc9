"""Add: drop a step from the palette in a cell, on a line or on the card of a professional."""

from klantroutes import edits
from klantroutes.drawing.text import wrap
from klantroutes.layout.geometry import Rect
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.ui.canvas.grid import cell_at
from klantroutes.ui.canvas.new_step import Template, new_step
from klantroutes.ui.canvas.placing import path_of
from klantroutes.ui.canvas.preview import LEADING, NOTHING, SIZES, Preview, ghost_box
from klantroutes.ui.canvas.scene import RouteScene

from .tool import Pointer


class AddByDrop:
    """Shows where the dragged step would come, and adds it at the drop."""

    def __init__(self, scene: RouteScene, chosen: Template) -> None:
        self._scene = scene
        self._chosen = chosen

    def move(self, at: Pointer) -> None:
        """Show the ghost of the step, and the cell, line or card that takes it."""
        card = self._scene.rect_of(self._card(at))
        if card is not None:
            lines = len(wrap(self._chosen.label, SIZES[-1], 600, card.width - 24))
            row = Rect(card.x + 6, card.bottom - 6, card.width - 12, 16 + lines * SIZES[-1] * LEADING)
            self._scene.set_preview(Preview(ghost=row, label=self._chosen.label, glow=(card,)))
            return
        cell = cell_at(self._scene.drawing, at.point)
        self._scene.set_preview(
            Preview(
                cell=None if cell is None else cell.rect,
                ghost=ghost_box(at.point, small=self._chosen.kind not in ("professional", "service")),
                label=self._chosen.label,
                path=path_of(self._scene.drawing, self._line(at)),
            )
        )

    def drop(self, at: Pointer) -> bool:
        """Add the step here and select it; returns whether it was added."""
        self._scene.set_preview(NOTHING)
        card = self._card(at)
        if card:
            return self._into_card(card)
        cell = cell_at(self._scene.drawing, at.point)
        if cell is None:
            return False
        line = self._line(at)
        step = new_step(self._chosen, cell, at.point)
        edit = edits.insert_on_line(step, line) if line else edits.add_step(step)
        return self._done(self._scene.perform(edit), step.id)

    def leave(self) -> None:
        """Show nothing any more."""
        self._scene.set_preview(NOTHING)

    def _into_card(self, card: str) -> bool:
        """Add a service to the card of the professional who delivers it."""
        giver = self._scene.route.by_id[card]
        cell = cell_at(self._scene.drawing, self._scene.drawing.shapes[card].rect.centre)
        if cell is None:
            return False
        step = new_step(self._chosen, cell, None).model_copy(update={"phase": giver.phase, "lane": giver.lane})
        link = Link(id=new_id("l"), kind="delivers", source=card, target=step.id)
        return self._done(self._scene.perform(edits.add_steps([step], [link])), step.id)

    def _done(self, added: bool, name: str) -> bool:
        if added:
            self._scene.select([name])
        return added

    def _card(self, at: Pointer) -> str:
        """Return the professional below the hand, when a service is dragged."""
        if self._chosen.kind != "service":
            return ""
        owners = [hit.owner for hit in self._scene.hits(at.point, at.scale) if hit.kind in ("step", "row")]
        shapes = self._scene.drawing.shapes
        return next((name for name in owners if shapes[name].kind == "professional"), "")

    def _line(self, at: Pointer) -> str:
        """Return the flow line below the hand, when the step can stand in it."""
        if self._chosen.kind not in ("professional", "service"):
            return ""
        lines = [hit.id for hit in self._scene.hits(at.point, at.scale) if hit.kind == "wire"]
        return next((name for name in lines if self._scene.drawing.wires[name].kind == "flow"), "")
