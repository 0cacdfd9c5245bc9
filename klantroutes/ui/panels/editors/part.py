"""The editor of a part with fields of its own: a contact, a condition, a coalition."""

from pydantic import BaseModel, ValidationError
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ...fields import FieldSpec, spec
from .editor import VARIOUS, VARIOUS_WORD, Editor


class PartEditor(Editor):
    """The fields of the part below each other; emptying the last one removes the part."""

    def __init__(self, part: FieldSpec, parent: QWidget | None = None) -> None:
        from .make import editor_for

        super().__init__(part, parent)
        assert part.model is not None
        self._model: type[BaseModel] = part.model
        self._value: BaseModel | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._hint = QLabel(self)
        self._hint.setProperty("quiet", True)
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        self.editors: dict[str, Editor] = {}
        for name in self._model.model_fields:
            inner = spec(self._model, name)
            editor = editor_for(inner, self)
            label = QLabel(inner.label, self)
            label.setProperty("quiet", True)
            label.setBuddy(editor.focusProxy() or editor)
            layout.addSpacing(4)
            layout.addWidget(label)
            layout.addWidget(editor)
            editor.committed.connect(lambda value, name=name: self._changed(name, value))
            self.editors[name] = editor
        self.setFocusProxy(next(iter(self.editors.values())))

    def set_context(self, route: Route, steps: tuple[Step, ...]) -> None:
        """Hand the context on."""
        for editor in self.editors.values():
            editor.set_context(route, steps)

    def show_value(self, value: object) -> None:
        """Show each field of the part."""
        self._value = value if isinstance(value, BaseModel) else None
        said = self._sentence(value)
        self._hint.setText(said)
        self._hint.setVisible(bool(said))
        for name, editor in self.editors.items():
            editor.show_value(VARIOUS if value is VARIOUS else getattr(self._value, name, None))

    def _sentence(self, value: object) -> str:
        if value is VARIOUS:
            return VARIOUS_WORD
        if self._model.__name__ == "Condition":
            return "Voor iedereen. Kies hieronder om te beperken." if value is None else "Alles hieronder moet gelden."
        return ""

    def commit_pending(self) -> None:
        """Commit what was typed in a field."""
        for editor in self.editors.values():
            editor.commit_pending()

    def _changed(self, name: str, value: object) -> None:
        content = self._value.model_dump(exclude_unset=True) if self._value else {}
        content[name] = value
        if value is None:
            del content[name]
        if not content:
            self.committed.emit(None)
            return
        try:
            self.committed.emit(self._model.model_validate(content))
        except ValidationError:
            self.show_value(self._value)
