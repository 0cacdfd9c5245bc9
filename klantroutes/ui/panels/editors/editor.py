"""What every editor of a field can do."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ...fields import FieldSpec

VARIOUS = object()
"""The value of a field that is not the same for all selected steps."""
VARIOUS_WORD = "verschillend"


def name_suggestions(completer: QCompleter, name: str) -> None:
    """Give the list that a completer folds out its name for screen readers."""
    popup = completer.popup()
    if popup is not None:
        popup.setAccessibleName(name)


class Editor(QWidget):
    """Shows one field and says when a person finished changing it.

    `committed` carries the new value, None for *niet ingevuld*. Showing a value never emits, and never touches what a
    person is typing at that moment.
    """

    committed = Signal(object)
    wished = Signal(str)
    """Something that the editor cannot do itself, such as `care_path.open`."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setToolTip(spec.help)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_value(self, value: object) -> None:
        """Show this value; `VARIOUS` where the selected steps differ."""
        raise NotImplementedError

    def commit_pending(self) -> None:
        """Commit what was typed but not finished, because the editor is about to show something else."""

    def set_context(self, route: Route, steps: tuple[Step, ...]) -> None:
        """Take notice of the route and the selected steps, for editors whose choices depend on them."""

    def name(self, widget: QWidget, addition: str = "") -> None:
        """Give an inner widget its name for screen readers, and the help as description."""
        widget.setAccessibleName(f"{self.spec.label}{': ' if addition else ''}{addition}")
        widget.setAccessibleDescription(self.spec.help)


class CalmCombo(QComboBox):
    """A list that the mouse wheel only changes when it has the focus, so that scrolling a panel changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel around."""
        event.ignore()
