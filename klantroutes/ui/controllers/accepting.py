"""From finding to finding, and accepting a gap on purpose."""

from klantroutes import edits
from klantroutes.checks.accepting import accepted_along, element_to_accept
from klantroutes.checks.finding import Finding

from ..desk import Desk
from ..dialogs.check_settings import CheckSettingsDialog
from ..dialogs.waiver import WaiverDialog
from ..dock import bring_out


class FindingsController:
    """What can be done with the findings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.findings.chosen.connect(self.show)
        desk.findings.wishes.accept.connect(self.accept)
        desk.findings.wishes.restore.connect(self.restore)

    def next(self) -> None:
        """Go to the next finding."""
        bring_out(self._desk.findings)
        self._desk.findings.step(1)

    def previous(self) -> None:
        """Go to the previous finding."""
        bring_out(self._desk.findings)
        self._desk.findings.step(-1)

    def show(self, finding: Finding) -> None:
        """Select what the finding is about and bring it into view."""
        self._desk.canvas.point_out(finding.elements or finding.path)

    def accept(self, finding: Finding) -> None:
        """Ask why this gap is accepted, and note it in the route."""
        report = self._desk.checker.report
        findings = report.findings if report is not None else ()
        element = element_to_accept(finding, findings)
        along = accepted_along(finding, element, findings)
        dialog = WaiverDialog(finding, self._desk.settings.name, self._desk.window, element=element, along=along)
        if dialog.exec():
            waiver = dialog.waiver()
            self._desk.settings.name = waiver.by or ""
            self._desk.session.perform(edits.add_waiver(waiver))

    def settings(self) -> None:
        """Ask for the numbers of the checks, which are off, and who may refer; note it in the route."""
        before = self._desk.session.route.settings
        dialog = CheckSettingsDialog(before, self._desk.window)
        if not dialog.exec():
            return
        after = dialog.settings()
        if after != before:
            edit = edits.unset_route_fields("settings") if after is None else edits.set_route_fields(settings=after)
            self._desk.session.perform(edit)

    def restore(self, finding: Finding) -> None:
        """Take back that this gap was accepted."""
        if finding.waiver is not None:
            self._desk.session.perform(edits.remove_waiver(finding.waiver.rule, finding.waiver.element))
