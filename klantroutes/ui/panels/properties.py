"""The properties of what is selected: a form made from the model itself."""

from collections.abc import Sequence

from pydantic import BaseModel
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.model.link import Link
from klantroutes.model.period import period_in_full
from klantroutes.model.route import Note
from klantroutes.model.steps import Step
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import KIND_LABELS
from klantroutes.model.wording import inner_case, sentence_case

from ..fields import STEP_MODELS, STEP_SECTIONS, route_fields, section_fields
from ..session import Session
from ..words import choice, field_words
from ..wrapped_label import wrapped_label
from .editors.editor import VARIOUS
from .form import Folded, Form, Sections
from .panel import Panel
from .scrolled import scrolled

_LINK_SECTIONS = (("De lijn", ("kind", "label")),)
_NOTE_SECTIONS = (("Het briefje", ("text", "author", "theme", "resolved", "parked")),)


class PropertiesPanel(Panel):
    """Shows the fields of the selected steps, of the selected line or note, or of the whole route."""

    wished = Signal(str)
    """What a field asks for and cannot do itself, such as `care_path.open`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=308)
        self._session = session
        self._ids: tuple[str, ...] = ()
        self._forms: dict[str, Form] = {}
        self._folded: Folded = {"Contact", "Voor wie", "Coalitie"}
        self._shown_form: Form | None = None
        self._title = wrapped_label(self, "heading")
        self._second = wrapped_label(self, "quiet")
        self._stack = QStackedWidget(self)
        self._area = area = scrolled(self._stack, self, "Velden")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        for label in (self._title, self._second):
            label.setContentsMargins(16, 0, 16, 4)
            layout.addWidget(label)
        layout.addWidget(area, 1)
        session.replaced.connect(lambda: self.select([]))
        session.changed.connect(lambda _changes: self._refresh())

    def select(self, ids: list[str]) -> None:
        """Show these steps or this line; nothing selected shows the route."""
        self.commit_pending()
        self._ids = tuple(ids)
        self._refresh()

    def commit_pending(self) -> None:
        """Commit what was typed but not finished, to what it was typed for."""
        if self._shown_form is not None:
            self._shown_form.commit_pending()

    def show_field(self, name: str) -> None:
        """Unfold the section of this field and bring it into view."""
        form = self.form()
        if name in form.editors:
            form.unfold(name)
            self._area.ensureWidgetVisible(form.editors[name], 0, 24)

    def go_to(self, name: str) -> None:
        """Unfold the section of this field, bring it into view and let a person fill it in."""
        editor = self.form().editors.get(name)
        if editor is None:
            return
        self.show_field(name)
        (editor.focusProxy() or first_field(editor) or editor).setFocus(Qt.FocusReason.OtherFocusReason)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for form in self._forms.values():
            form.renew_icons()

    def form(self) -> Form:
        """Return the form that is shown now."""
        assert self._shown_form is not None
        return self._shown_form

    def _steps(self) -> tuple[Step, ...]:
        known = self._session.route.by_id
        return tuple(known[name] for name in self._ids if name in known)

    def _refresh(self) -> None:
        steps = self._steps()
        links = [link for link in self._session.route.links if link.id in self._ids]
        notes = [note for note in self._session.route.notes or () if note.id in self._ids]
        if steps:
            self._show_steps(steps)
        elif links:
            self._show_link(links[0])
        elif notes:
            self._show_note(notes[0])
        else:
            self._show_route()

    def _show_steps(self, steps: tuple[Step, ...]) -> None:
        kinds = sorted({step.kind for step in steps})
        form = self._form("+".join(kinds), _common_sections(kinds), self._edit_steps)
        if len(steps) == 1:
            step = steps[0]
            second = " · ".join(part for part in (choice(step.kind), period_in_full(step.period)) if part)
            self._head(step.label or f"Naamloze {KIND_LABELS[step.kind]}", sentence_case(second))
        else:
            self._head(f"{len(steps)} stappen", "Wat u hier verandert, verandert bij allemaal.")
        for name, editor in form.editors.items():
            editor.set_context(self._session.route, steps)
            values = [getattr(step, name, None) for step in steps]
            editor.show_value(values[0] if all(value == values[0] for value in values) else VARIOUS)
        self._present(form)

    def _show_link(self, link: Link) -> None:
        sections = tuple((title, section_fields(Link, names)) for title, names in _LINK_SECTIONS)
        form = self._form("link", sections, self._edit_link)
        known = self._session.route.by_id
        self._head("Lijn", f"Van ‘{known[link.source].label}’ naar ‘{known[link.target].label}’")
        for name, editor in form.editors.items():
            editor.show_value(getattr(link, name))
        self._present(form)

    def _show_note(self, note: Note) -> None:
        sections = tuple((title, section_fields(Note, names)) for title, names in _NOTE_SECTIONS)
        form = self._form("note", sections, self._edit_note)
        self._head("Briefje", "Geparkeerd: van de tekening af. Afgehandeld: bleek op de tekening.")
        for name, editor in form.editors.items():
            editor.show_value(getattr(note, name))
        self._present(form)

    def _show_route(self) -> None:
        form = self._form("route", route_fields(), self._edit_route)
        route = self._session.route
        self._head(self._session.name, "Klik op een stap om die in te vullen.")
        for name, editor in form.editors.items():
            owner, _, inner = name.rpartition(".")
            editor.show_value(getattr(route.target if owner else route, inner))
        self._present(form)

    def _form(self, key: str, sections: Sections, edited: object) -> Form:
        if key not in self._forms:
            form = Form(sections, self._folded, self._stack)
            form.edited.connect(edited)
            form.wished.connect(self.wished)
            self._forms[key] = form
            self._stack.addWidget(form)
            _in_tab_order(self._area, form)
        return self._forms[key]

    def _present(self, form: Form) -> None:
        if form is not self._shown_form:
            form.follow_folding()
            self._shown_form = form
            self._stack.setCurrentWidget(form)
            # Another form begins at its top: how far the one before was scrolled says nothing about this one.
            self._area.verticalScrollBar().setValue(0)

    def _head(self, title: str, second: str) -> None:
        self._title.setText(title)
        self._second.setText(second)

    def _edit_steps(self, name: str, value: object) -> None:
        gestures = [_step_edit(step.id, name, value) for step in self._steps()]
        self._perform(gestures[0] if len(gestures) == 1 else together(f"{_lower(name)} ingevuld", gestures))

    def _edit_link(self, name: str, value: object) -> None:
        links = [link.id for link in self._session.route.links if link.id in self._ids]
        for link in links[:1]:
            clear = value is None
            self._perform(edits.unset_link_field(link, name) if clear else edits.set_link_field(link, name, value))

    def _edit_note(self, name: str, value: object) -> None:
        for note in [note.id for note in self._session.route.notes or () if note.id in self._ids][:1]:
            self._perform(edits.change_note(note, **{name: value if value is not None or name != "text" else ""}))

    def _edit_route(self, name: str, value: object) -> None:
        owner, _, inner = name.rpartition(".")
        if not owner:
            clear = value is None
            self._perform(edits.unset_route_fields(name) if clear else edits.set_route_fields(**{name: value}))
            return
        content = self._session.route.target.model_dump(exclude_unset=True)
        content[inner] = value
        if value is None:
            del content[inner]
        if inner == "levels" and not value:
            self._session.said.emit("Kies ten minste één niveau.")
            self._refresh()
            return
        self._perform(edits.set_target(Target.model_validate(content)))

    def _perform(self, edit: Edit) -> None:
        if self._session.perform(edit) is None:
            self._refresh()


def _step_edit(step: str, name: str, value: object) -> Edit:
    return edits.unset_field(step, name) if value is None else edits.set_field(step, name, value)


def _common_sections(kinds: Sequence[str]) -> Sections:
    models: list[type[BaseModel]] = [STEP_MODELS[kind] for kind in kinds]
    common = set(models[0].model_fields).intersection(*(model.model_fields for model in models))
    return tuple(
        (title, section_fields(models[0], tuple(name for name in names if name in common)))
        for title, names in STEP_SECTIONS
    )


def _lower(name: str) -> str:
    return inner_case(field_words("Step", name).label)


def _in_tab_order(before: QWidget, form: QWidget) -> None:
    """Let Tab go from this widget through the form; by itself a form made later comes after all of the window."""
    tab = Qt.FocusPolicy.TabFocus
    for part in form.findChildren(QWidget):
        # The list below a choice is a window of its own.
        reachable = part.window() is form.window() and part.focusProxy() is None
        if reachable and part.focusPolicy() & tab == tab:
            QWidget.setTabOrder(before, part)
            before = part


def first_field(editor: QWidget) -> QWidget | None:
    """Return the first part of an editor that can be filled in."""
    tab = Qt.FocusPolicy.TabFocus
    return next((one for one in editor.findChildren(QWidget) if one.focusPolicy() & tab == tab), None)
