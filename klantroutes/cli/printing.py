"""Putting pieces of output on standard output as they come, and what cannot be read on standard error."""

from collections.abc import Callable

from klantroutes.checks.batch import Checked
from klantroutes.checks.outputs.output import Outcome, Output
from klantroutes.checks.ruleset import Ruleset
from klantroutes.cli import terminal


class Printer:
    """Writes one output from begin to end; it remembers little of each file, so that there may be many."""

    def __init__(self, output: Output, ruleset: Ruleset, write: Callable[[str], None]) -> None:
        self.output = output
        self.unreadable = False
        self._write = write
        self._ruleset = ruleset
        self._outcomes: list[Outcome] = []
        self._begun = self._something = False

    @property
    def fails(self) -> bool:
        """Whether one of the files has something that may not pass."""
        return any(one.fails for one in self._outcomes)

    def complain(self, sentence: str) -> None:
        """Tell that a file cannot be read."""
        self.unreadable = True
        terminal.complain(sentence)

    def take(self, checked: Checked) -> None:
        """Write what became of the next file."""
        if checked.outcome is None:
            self.complain(checked.fault)
            return
        self._outcomes.append(checked.outcome)
        self._begin()
        if checked.text:
            self._write((self.output.between if self._something else "") + checked.text)
            self._something = True

    def end(self) -> None:
        """Write what comes after the last file."""
        self._begin()
        self._write(self.output.end(self._outcomes))

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._write(self.output.begin(self._ruleset))
