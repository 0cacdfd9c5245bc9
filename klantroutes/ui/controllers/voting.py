"""Voting with dots: a round, who votes, what a click on the drawing gives, and how it came out."""

from collections.abc import Iterable

from PySide6.QtCore import Qt

from klantroutes import edits
from klantroutes.checks.naming import enumerated
from klantroutes.checks.voted import dots_in_words, outcome
from klantroutes.edits.tally import (
    SUBJECTS,
    Subject,
    asked_about,
    dots_by,
    dots_left,
    is_hidden,
    is_voting,
    totals,
    turnout,
    voters,
)
from klantroutes.edits.together import together
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject
from klantroutes.model.workshop import Decision

from ..canvas.vote_badges import VoteBadges
from ..desk import Desk
from ..dialogs.voting_begin import USUAL, Earlier, VotingDialog
from ..dock import bring_out, dock_of
from ..panels.voting.panel import Voting
from ..panels.voting.rows import SUBJECT_NAMES, badges, round_in_words, vote_rows

_TOOL, _USUAL_TOOL = "stemmen", "kiezen"


class VotingController:
    """What the menu Werksessie does about voting, and the panel Stemmen."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._panel = desk, desk.voting
        self._badges: VoteBadges | None = None
        self.voter: str | None = ""
        """Who votes now: None is what is counted in the room, empty is nobody yet."""
        self._was_voting = False
        self._listen()

    def _listen(self) -> None:
        panel, session = self._panel, self._desk.session
        panel.begin_wanted.connect(self.begin)
        panel.close_wanted.connect(self.close)
        panel.result_wanted.connect(lambda _on: self.result())
        panel.keep_wanted.connect(self.keep_result)
        panel.voter_given.connect(self.choose_voter)
        panel.next_wanted.connect(self.next_voter)
        panel.stick_wanted.connect(lambda on: self._desk.canvas.view.use_tool(_TOOL if on else _USUAL_TOOL))
        panel.dots_wanted.connect(lambda subject, by: self._give([subject], by))
        panel.counted.connect(self._count)
        panel.entered.connect(self._go_to)
        panel.row_changed.connect(lambda: panel.show_count(self._counted()))
        self._desk.canvas.wishes.dots.connect(lambda name, by: self._give(self._subjects([name]), by))
        self._desk.canvas.tool_changed.connect(lambda name: panel.show_sticking(name == _TOOL))
        self._desk.checker.reported.connect(lambda _report: self._show_panel())
        session.changed.connect(lambda _changes: self._follow())
        session.replaced.connect(self._renew)

    # -- the round

    def begin(self) -> None:
        """Ask about a new round; the dots of the earlier one go, and its result can be kept as a decision."""
        self._desk.finish_typing()
        route, told = self._desk.session.route, outcome(self._desk.session.route)
        dialog = self._asked(route, tellable=bool(told) and not self._is_decided(told))
        if not dialog.exec():
            return
        begun = edits.begin_voting(dialog.dots.value(), dialog.about(), dialog.hidden.isChecked())
        kept = [edits.add_kept("decisions", self._decision(told))] if dialog.keep.isChecked() else []
        self._desk.session.perform(together(begun.name, [*kept, begun]))
        self.choose_voter(next(iter(voters(self._desk.session.route)), "" if dialog.hidden.isChecked() else None))
        self.show()

    def close(self) -> None:
        """End the round: everybody sees the result."""
        if is_voting(self._desk.session.route):
            self._desk.session.perform(edits.close_voting())
            self._desk.session.said.emit("De stemming is gesloten. De uitslag staat in het paneel Stemmen.")
            self.show()

    def result(self) -> None:
        """Put the result away, or let it be seen again."""
        route = self._desk.session.route
        if totals(route) and not is_voting(route):
            self._desk.session.perform(edits.show_result(is_hidden(route)))

    def keep_result(self) -> None:
        """Put the result in the list of decisions."""
        told = outcome(self._desk.session.route)
        if self._is_decided(told):
            self._desk.session.said.emit("Deze uitslag staat al bij de besluiten.")
        elif told:
            self._desk.session.perform(edits.add_kept("decisions", self._decision(told)))
            self._desk.session.said.emit("De uitslag staat bij de besluiten, in het paneel Werksessie.")

    def show(self) -> None:
        """Show the panel."""
        bring_out(self._panel)

    def follow_panel(self, shown: bool) -> None:
        """Take the room of the palette, or give it back; the round goes on."""
        if shown:
            self._desk.room.take("stemmen")
            self._show_panel()
        else:
            self._desk.room.give_back("stemmen")

    # -- who votes

    def choose_voter(self, voter: str | None) -> None:
        """Let this person vote from now on, or everybody in the room at once; a click on the drawing is a dot."""
        self.voter = voter
        if is_voting(self._desk.session.route):
            self._desk.canvas.view.use_tool(_TOOL)
        self._show()

    def next_voter(self) -> None:
        """Let the next one vote who still has dots."""
        route = self._desk.session.route
        known = list(voters(route))
        here = known.index(self.voter) if self.voter in known else -1
        waiting = [name for name in (*known[here + 1 :], *known[: max(here, 0)]) if dots_left(route, name) != 0]
        if not known:
            self._desk.session.said.emit("Er zijn nog geen deelnemers. Typ in het paneel Stemmen wie er stemt.")
        elif waiting:
            self.choose_voter(waiting[0])
        else:
            self._desk.session.said.emit("Niemand anders heeft nog stippen over. U kunt het stemmen sluiten.")

    # -- giving dots

    def stick(self) -> None:
        """Let a click on the drawing stick a dot."""
        self._desk.canvas.take_tool(_TOOL)

    def more(self) -> None:
        """Stick a dot on what is selected."""
        self._give(self._chosen(), 1)

    def fewer(self) -> None:
        """Take a dot from what is selected."""
        self._give(self._chosen(), -1)

    def _give(self, subjects: Iterable[Subject], by: int) -> None:
        wanted = list(subjects)
        if not wanted or not self._may_vote(wanted):
            return
        gestures = [edits.add_dots(new_id("v"), subject, self.voter, by) for subject in wanted]
        if self._desk.session.perform(together(gestures[0].name, gestures)) is not None:
            self._panel.list.select_subject(wanted[-1])

    def _count(self, subject: Subject, number: int) -> None:
        gesture = edits.place_dots(new_id("v"), *subject, None, number)
        self._desk.session.perform(together("stippen in de zaal geteld", [gesture]))

    def _may_vote(self, wanted: list[Subject]) -> bool:
        """Say whether these can have dots now; if not, tell why."""
        asked = asked_about(self._desk.session.route)
        strange = next((one.about for one in wanted if one.about not in asked), None)
        if not is_voting(self._desk.session.route):
            self._desk.session.said.emit("Er wordt nu niet gestemd. Begin een stemronde in het menu Werksessie.")
        elif strange is not None:
            things = enumerated([SUBJECT_NAMES[one] for one in asked])
            self._desk.session.said.emit(f"Deze ronde gaat over {things}, niet over {SUBJECT_NAMES[strange]}.")
        elif self.voter == "":
            self._desk.session.said.emit("Kies eerst wie er stemt, in het paneel Stemmen.")
            self.show()
            self._panel.voter.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return True
        return False

    def _chosen(self) -> list[Subject]:
        """Return what is selected on the drawing, else what the list is at."""
        found = self._subjects(self._desk.canvas.scene.selected())
        here = self._panel.list.subject()
        if not found and here is not None:
            return [here]
        if not found:
            self._desk.session.said.emit("Kies eerst een briefje of een stap.")
        return found

    def _subjects(self, names: Iterable[str]) -> list[Subject]:
        """Return the notes and steps among these elements."""
        route = self._desk.session.route
        notes = {note.id for note in route.notes or ()}
        asked = [Subject("notitie" if name in notes else "stap", name) for name in names]
        return [one for one in asked if one.element in notes or one.element in route.by_id]

    # -- showing

    def _renew(self) -> None:
        """Begin anew with another route: its drawing is another one too."""
        self._badges = VoteBadges(self._desk.canvas.scene)
        route = self._desk.session.route
        self._was_voting = is_voting(route)
        self.voter = next(iter(voters(route)), "" if is_hidden(route) else None)
        self._show()
        self._panel.show_sticking(on=False)

    def _follow(self) -> None:
        """Show what the route became; a round that is over leaves nothing in the hand."""
        voting = is_voting(self._desk.session.route)
        if self._was_voting and not voting and self._desk.canvas.view.tool == _TOOL:
            self._desk.canvas.view.use_tool(_USUAL_TOOL)
        self._was_voting = voting
        if self.voter is None and is_hidden(self._desk.session.route) and voting:
            self.voter = ""
        self._show()

    def _show(self) -> None:
        if self._badges is not None:
            self._badges.show_words(badges(self._desk.session.route, self.voter))
        self._show_panel()

    def _show_panel(self) -> None:
        dock = dock_of(self._panel)
        if dock is not None and not dock.isHidden() and self._desk.session.is_open:
            self._panel.show_voting(self._shown(self._desk.session.route))

    def _shown(self, route: Route) -> Voting:
        report, votes = self._desk.checker.report, turnout(route)
        return Voting(
            open=is_voting(route), hidden=is_hidden(route), any=bool(totals(route)), about=round_in_words(route),
            voters=voters(route), voter=self.voter, left=_left_in_words(route, self.voter),
            turnout=f"gestemd: {votes.voted} van {votes.known}" if votes.known else "",
            rows=vote_rows(route, report.findings if report is not None else (), self.voter), counted=self._counted(),
        )  # fmt: skip

    def _counted(self) -> int:
        """Return what the room gave to the row where a person is."""
        here = self._panel.list.subject()
        return dots_by(self._desk.session.route, None).get(here, 0) if here is not None else 0

    def _go_to(self, subject: Subject) -> None:
        if subject.about == "afspraak":
            held = next((a for a in self._desk.session.route.agreements or () if a.id == subject.element), None)
            self._desk.canvas.point_out([held.step] if held is not None and held.step else [])
        elif subject.element is not None:
            self._desk.canvas.point_out([subject.element])

    # -- details

    def _asked(self, route: Route, *, tellable: bool) -> VotingDialog:
        held = route.workshop
        there = self._there(route)
        about = (held.votes_about if held is not None else None) or there[:1]
        dots = (held.dots_each if held is not None else None) or USUAL
        earlier = Earlier(is_voting(route), tellable) if route.votes else None
        dialog = VotingDialog(dots, about, there, earlier, self._desk.window)
        if any(note.votes for note in route.notes or ()):
            dialog.add_elsewhere()
        return dialog

    def _there(self, route: Route) -> tuple[VoteSubject, ...]:
        report = self._desk.checker.report
        held: dict[VoteSubject, bool] = {
            "notitie": bool(route.notes), "stap": bool(route.steps), "afspraak": bool(route.agreements),
            "hiaat": report is not None and bool(report.findings),
        }  # fmt: skip
        return tuple(name for name in SUBJECTS if held[name])

    def _decision(self, text: str) -> Decision:
        fields = {"id": new_id("b"), "text": text} | ({"agenda": self._desk.clock.at} if self._desk.clock.at else {})
        return Decision.model_validate(fields)

    def _is_decided(self, text: str) -> bool:
        return any(one.text == text for one in self._desk.session.route.decisions or ())


def _left_in_words(route: Route, voter: str | None) -> str:
    """Return how many dots this voter still has."""
    if not voter:
        return ""
    limit = route.workshop.dots_each if route.workshop is not None else None
    left = dots_left(route, voter)
    if limit is None or left is None:
        return ""
    return f"Nog {left} van {dots_in_words(limit)}" if left else "Alle stippen zijn geplakt"
