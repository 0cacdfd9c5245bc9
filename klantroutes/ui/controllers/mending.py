"""Doing something about a finding: looking at a fix, doing it, agreeing on something, reading why it matters."""

from PySide6.QtCore import QTimer

from klantroutes import edits
from klantroutes.checks.agreed import agreement_about
from klantroutes.checks.finding import Finding
from klantroutes.checks.fixes.fix import Offer
from klantroutes.checks.fixes.offers import offers_in
from klantroutes.graph.network import Network
from klantroutes.model.route import Route

from ..canvas.ghost import Ghost
from ..canvas.looking_ahead import ghost_after
from ..desk import Desk
from ..dialogs.agreement import AgreementDialog
from ..dialogs.rules import RulesDialog
from ..dock import bring_out

LINGER = 120
"""Milliseconds the mouse rests on a fix before the canvas shows it, so that passing over it shows nothing."""


class MendController:
    """What the buttons on the cards of findings do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._network: Network | None = None
        self._looked_at: Offer | None = None
        self._soon = QTimer(desk.window)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_ghost)
        desk.findings.offering.offers_of = self.offers_of
        desk.findings.wishes.fix.connect(self.mend)
        desk.findings.wishes.fix_pointed.connect(self.look_at)
        desk.findings.wishes.agreement.connect(self.agree)
        desk.findings.wishes.explanation.connect(self.explain)

    def offers_of(self, finding: Finding) -> tuple[Offer, ...]:
        """Return what can be done about a finding of the route as it is now."""
        route = self._desk.session.route
        if self._network is None or self._network.route is not route:
            self._network = Network(route, self._desk.session.local)
        return offers_in(self._network, finding)

    def look_at(self, offer: Offer | None) -> None:
        """Show on the canvas what this would do, after a moment; None shows the route as it is."""
        self._looked_at = offer
        if offer is None or offer.edit is None:
            self._soon.stop()
            self._desk.canvas.scene.set_ghost(Ghost())
        else:
            self._soon.start(LINGER)

    def mend(self, _finding: Finding, offer: Offer) -> None:
        """Do what the button says, and go there; or open the field that only a person can fill in."""
        self.look_at(None)
        if offer.edit is None:
            self._open(offer)
            return
        before = self._desk.session.route
        if self._desk.session.perform(offer.edit) is not None:
            self._desk.canvas.point_out(_touched(before, self._desk.session.route))

    def agree(self, finding: Finding) -> None:
        """Ask what is agreed about this finding, and note it in the route."""
        dialog = AgreementDialog(finding, self._desk.settings.name, self._desk.window)
        if dialog.exec():
            route = self._desk.session.route
            made = agreement_about(route, finding, dialog.text(), dialog.owner(), dialog.due())
            self._desk.session.perform(edits.add_agreement(made))

    def explain(self, finding: Finding) -> None:
        """Show the page of the rule."""
        RulesDialog(finding.rule, self._desk.window).exec()

    def explain_current(self) -> None:
        """Show the page of the finding that a person is at, with the list of all rules beside it."""
        finding = self._desk.findings.current()
        RulesDialog(finding.rule if finding is not None else None, self._desk.window).exec()

    def _open(self, offer: Offer) -> None:
        assert offer.opens is not None
        step, field = offer.opens
        bring_out(self._desk.properties)
        self._desk.canvas.point_out([step] if step is not None else [])
        self._desk.properties.go_to(field)

    def _show_ghost(self) -> None:
        """Draw the route as it would be, with everything else where it is."""
        offer, scene = self._looked_at, self._desk.canvas.scene
        if offer is None or offer.edit is None:
            return
        ghost = ghost_after(scene, offer.edit)
        scene.set_ghost(ghost)
        self._desk.canvas.reveal_rect(ghost.bounds())


def _touched(before: Route, after: Route) -> list[str]:
    """Return the steps that came in or changed; handovers only when nothing else did."""
    old = before.by_id
    found = [step for step in after.steps if step.id not in old or old[step.id] != step]
    work = [step for step in found if step.kind != "handover"]
    return [step.id for step in work or found]
