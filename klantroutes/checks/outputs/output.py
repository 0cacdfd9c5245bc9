"""What a form of output is: a begin, a piece for each file, and an end, so that no form needs all reports at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..report import summary
from ..ruleset import Ruleset
from ..run import Report


@dataclass(frozen=True)
class Outcome:
    """What is left of a report once it is written: small, however many there are."""

    name: str
    title: str
    summary: dict[str, int]
    """How many findings there are of each severity, as in the published form."""
    profiles: int
    sound: int
    sources: frozenset[str]
    fails: bool


@dataclass(frozen=True)
class Output:
    """A form of output; `piece` is a function of a module, so that another process can be told to use it.

    An empty piece is left out, together with what stands between it and the next.
    """

    option: str
    help: str
    begin: Callable[[Ruleset], str]
    piece: Callable[[str, Report], str]
    between: str
    end: Callable[[Sequence[Outcome]], str]


def outcome(name: str, report: Report) -> Outcome:
    """Return what is remembered of this report."""
    return Outcome(
        name,
        report.route.title,
        summary(report),
        report.profiles,
        report.sound,
        frozenset(source for finding in report.findings for source in finding.sources),
        report.fails,
    )
