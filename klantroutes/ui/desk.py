"""Everything that the controllers of one window work on."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from klantroutes.edits.tally import is_voting, totals

from .canvas.onto_line import is_flow
from .canvas_place import CanvasPlace
from .checking import Checker
from .meeting_clock import MeetingClock
from .message_bar import MessageBar
from .palette_room import PaletteRoom
from .panels.changes.panel import ChangesPanel
from .panels.findings import FindingsPanel
from .panels.meeting.panel import MeetingPanel
from .panels.notes.panel import NotesPanel
from .panels.outline import OutlinePanel
from .panels.palette import PalettePanel
from .panels.properties import PropertiesPanel
from .panels.voting.panel import VotingPanel
from .panels.walk import WalkPanel
from .session import Session
from .settings import Settings
from .status import StatusLine


@dataclass(frozen=True)
class Desk:
    """One window with its open route, its panels and its canvas."""

    window: QMainWindow
    settings: Settings
    session: Session
    checker: Checker
    canvas: CanvasPlace
    palette: PalettePanel
    properties: PropertiesPanel
    findings: FindingsPanel
    walk: WalkPanel
    outline: OutlinePanel
    notes: NotesPanel
    message: MessageBar
    status: StatusLine
    room: PaletteRoom
    clock: MeetingClock
    meeting: MeetingPanel
    voting: VotingPanel
    changes: ChangesPanel

    def finish_typing(self) -> None:
        """Commit what a person typed but did not finish, before the route is read as a whole."""
        self.canvas.finish_typing()
        self.properties.commit_pending()

    def present(self) -> frozenset[str]:
        """Return what there is to work with now, as the table of actions names it."""
        document, report = self.session.document, self.checker.report
        there = {
            "undo": document.undo_name is not None,
            "redo": document.redo_name is not None,
            "selection": bool(self.canvas.scene.selected()),
            "several": len(self.canvas.scene.selected()) > 1,
            "line": self._is_flow_chosen(),
            "care_path": any(self._has_care_path(name) for name in self.canvas.scene.selected()),
            "notes": any(name in self.canvas.scene.notes.items for name in self.canvas.scene.selected()),
            "present_part": self.clock.part is not None,
            "voting": is_voting(self.session.route),
            "result": not is_voting(self.session.route) and bool(totals(self.session.route)),
            "hidden": bool(self.canvas.scene.hidden),
            "steps": bool(self.session.route.steps),
            "findings": report is not None and bool(report.findings),
        }
        return frozenset(name for name, present in there.items() if present)

    def _is_flow_chosen(self) -> bool:
        chosen = self.canvas.scene.selected()
        return len(chosen) == 1 and is_flow(self.canvas.scene, chosen[0])

    def _has_care_path(self, name: str) -> bool:
        step = self.session.route.by_id.get(name)
        return step is not None and bool(step.care_path)
