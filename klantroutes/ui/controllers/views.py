"""Ways of looking at the board that people named: what is folded away, what lights up, how large and where."""

from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLineEdit, QMenu

from klantroutes import edits
from klantroutes.model.identifiers import new_id
from klantroutes.model.steps import Position
from klantroutes.model.workshop import View

from ..canvas.hiding import Hidden
from ..desk import Desk
from ..dialogs.dialog import Dialog
from .focusing import FocusController


class ViewsController:
    """What the menu Weergaven does; the views are kept in the file of the route."""

    def __init__(self, desk: Desk, focusing: FocusController) -> None:
        self._desk, self._focusing = desk, focusing

    def fill(self, menu: QMenu) -> None:
        """Show the views of this route in the menu, with what can be done with them."""
        menu.clear()
        for below in menu.findChildren(QMenu):
            below.deleteLater()
        views = self._views()
        menu.addAction("Weergave bewaren…", self.keep)
        menu.addSeparator()
        for view in views:
            menu.addAction(_safe(view.name), partial(self.show, view))
        if not views:
            menu.addAction("Nog geen weergaven").setEnabled(False)
            return
        menu.addSeparator()
        for title, method in (("Bijwerken", self.renew), ("Naam wijzigen", self.rename), ("Verwijderen", self.remove)):
            below = menu.addMenu(title)
            below.setAccessibleName(title)
            for view in views:
                below.addAction(_safe(view.name), partial(method, view))

    def keep(self) -> None:
        """Ask for a name, and keep what is shown now under it; a view of that name is replaced."""
        name = self._ask("Weergave bewaren", "")
        if not name:
            return
        same = next((view for view in self._views() if view.name.casefold() == name.casefold()), None)
        if same is not None:
            self.renew(same)
        else:
            self._desk.session.perform(edits.add_kept("views", self._seen(new_id("w"), name)))

    def renew(self, view: View) -> None:
        """Let this view be what is shown now."""
        self._desk.session.perform(edits.replace_view(self._seen(view.id, view.name)))

    def show(self, view: View) -> None:
        """Show the route as in this view; what is gone from the route since is left out."""
        scene, lanes = self._desk.canvas.scene, {lane.id for lane in self._desk.session.route.rows}
        folded = {*(view.hidden_lanes or ()), *(view.collapsed_lanes or ())} & lanes
        hidden = Hidden(frozenset(folded), frozenset(view.hidden_phases or ()))
        if hidden != scene.hidden:
            scene.hide(hidden)
        self._focusing.show_way(view.focus or "")
        shown = self._desk.canvas.view
        if view.zoom:
            shown.zoom_to(view.zoom / 100)
        if view.centre is not None:
            shown.centerOn(QPointF(view.centre.x, view.centre.y))
        else:
            shown.fit_all()

    def rename(self, view: View) -> None:
        """Ask for another name."""
        name = self._ask("Naam van de weergave", view.name)
        if name and name != view.name:
            self._desk.session.perform(edits.change_kept("views", view.id, {"name": name}))

    def remove(self, view: View) -> None:
        """Take this view away; the route itself stays."""
        self._desk.session.perform(edits.remove_kept("views", view.id))

    def _views(self) -> tuple[View, ...]:
        return self._desk.session.route.views or ()

    def _seen(self, view: str, name: str) -> View:
        """Return what is shown now."""
        scene, shown = self._desk.canvas.scene, self._desk.canvas.view
        middle = shown.navigation.middle()
        fields: dict[str, object] = {
            "hidden_lanes": [lane.id for lane in scene.route.rows if lane.id in scene.hidden.lanes],
            "hidden_phases": sorted(scene.hidden.phases),
            "focus": self._focusing.step,
        }
        fields = {name: value for name, value in fields.items() if value}
        fields |= {"id": view, "name": name, "zoom": max(1, round(100 * shown.scale_shown))}
        return View.model_validate(fields | {"centre": Position(x=round(middle.x()), y=round(middle.y()))})

    def _ask(self, title: str, name: str) -> str:
        dialog = Dialog(title, self._desk.window)
        dialog.add_text("U vindt de weergave terug in het menu Beeld, en met Ctrl+K.")
        field = QLineEdit(name, dialog)
        dialog.add_field("&Naam", field)
        dialog.add_buttons("Bewaren")
        field.selectAll()
        field.setFocus()
        return " ".join(field.text().split()) if dialog.exec() else ""


def _safe(name: str) -> str:
    """Return the name as a menu shows it."""
    return name.replace("&", "&&")
