"""A machine plays the user: whatever it does, nothing is lost and nothing breaks."""

import tempfile
from pathlib import Path
from typing import Any

from gestures import CHOSEN, Chosen, perform
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from klantroutes.checks.run import check
from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.compose import draw
from klantroutes.edits.edit import Changes
from klantroutes.storage.files import read, write
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
EMPTY = parse(b'{"format": "klantroute", "version": 1, "id": "r", "title": "", "target": {"levels": ["C"]}}')
STARTS = (read(EXAMPLES / "R8.klantroute"), EMPTY, read(EXAMPLES / "R1.klantroute"))


class User(RuleBasedStateMachine):
    """Draws, changes, undoes, saves and opens again."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._file = Path(self._folder.name, "route.klantroute")

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start: Any) -> None:
        write(self._file, start)
        self._open()

    def _open(self) -> None:
        self.opened = OpenRoute(read(self._file))
        self.start = generate(self.opened.route)
        self.heard: list[Changes] = []
        self.opened.subscribe(self.heard.append)
        self.seen: Any = None
        self.drawing: Any = None

    @rule(several=st.lists(CHOSEN, min_size=1, max_size=8))
    def gestures(self, several: list[Chosen]) -> None:
        for chosen in several:
            self._gesture(chosen)

    def _gesture(self, chosen: Chosen) -> None:
        before, heard = self.opened.route, len(self.heard)
        if perform(self.opened, chosen):
            assert len(self.heard) == heard + 1
            assert self.opened.redo_name is None
        else:
            assert self.opened.route is before

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            there = self.opened.undo_name is not None
            assert (self.opened.undo() is not None) == there

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            there = self.opened.redo_name is not None
            assert (self.opened.redo() is not None) == there

    @rule()
    def save(self) -> None:
        write(self._file, self.opened.route)
        self.opened.mark_saved()
        assert generate(read(self._file)) == generate(self.opened.route)
        assert not self.opened.modified

    @rule()
    def open_again(self) -> None:
        self._undo_all_and_back()
        self.opened.close()
        self._open()
        assert not self.opened.modified

    @invariant()
    def the_file_would_be_the_same_route(self) -> None:
        if self.opened.route is not self.seen:
            self.seen = self.opened.route
            assert parse(generate(self.opened.route)) == self.opened.route

    @rule()
    def look(self) -> None:
        """Checking and drawing are slow, so this user looks up now and then."""
        findings = check(self.opened.route).findings
        assert not [one for one in findings if "kon niet worden uitgevoerd" in one.sentence]
        self.drawing = draw(self.opened.route, keep=self.drawing)
        shown = set(self.drawing.shapes) | set(self.drawing.inside)
        assert shown >= {step.id for step in self.opened.route.steps if step.kind != "handover"}

    def _undo_all_and_back(self) -> None:
        end, undone = generate(self.opened.route), 0
        while self.opened.undo() is not None:
            undone += 1
        assert generate(self.opened.route) == self.start
        for _ in range(undone):
            assert self.opened.redo() is not None
        assert generate(self.opened.route) == end

    def teardown(self) -> None:
        if hasattr(self, "opened"):
            self.look()
            self._undo_all_and_back()
            assert generate(OpenRoute.restore(self.opened.snapshot()).route) == generate(self.opened.route)
            self.opened.close()
        self._folder.cleanup()


TestUser = User.TestCase
TestUser.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
