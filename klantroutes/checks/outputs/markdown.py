"""The findings as a document in Markdown, to put behind a proposal for the council."""

from collections.abc import Iterator, Sequence

from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import LEVEL_LABELS
from klantroutes.model.wording import numbered

from ..ruleset import Ruleset
from ..run import Report
from ..words import HEADINGS, escaped, markdown
from .output import Outcome, Output

_COLUMNS = ("fout", "waarschuwing", "tip", "open", "geaccepteerd")
_EXPLANATION = """\
# Controle van klantroutes

Een klantroute laat zien wie een gezin in een kwetsbare situatie ziet, van vóór de zwangerschap tot de tweede verjaardag
van het kind. Klantroutes heeft voor elk soort cliënt nagekeken of er gaten in zitten.

- **Fout**: hier valt een cliënt uit beeld, of mist zij zorg waar zij recht op heeft.
- **Waarschuwing**: hier gaat het waarschijnlijk mis.
- **Tip**: hier kan het beter.
- **Nog niet ingevuld**: dit is niet te zeggen, want er ontbreekt een gegeven.

"""


def piece(name: str, report: Report) -> str:
    """Return the chapter about one route."""
    levels = ", ".join(f"{level} ({LEVEL_LABELS[level]})" for level in report.route.target.levels)
    profiles = numbered(report.profiles, "cliëntprofiel", "cliëntprofielen")
    whom = f"Nagekeken voor {profiles} op niveau {levels}; sluitend voor {report.sound}."
    head, _, rest = markdown(name, report, level=2).partition("\n\n")
    return f"{head}\n\n{whom}\n\n{rest}"


def _begin(_: Ruleset) -> str:
    return _EXPLANATION


def _end(outcomes: Sequence[Outcome]) -> str:
    return "\n".join([*_overview(outcomes), *_sources(outcomes)]) + "\n" if outcomes else ""


def _overview(outcomes: Sequence[Outcome]) -> Iterator[str]:
    if len(outcomes) == 1:
        return
    yield from ("", "## Alle routes bij elkaar", "")
    names = (HEADINGS["fout"], HEADINGS["waarschuwing"], HEADINGS["tip"], HEADINGS["open"], "Geaccepteerd")
    yield f"| Route | {' | '.join(names)} | Sluitend voor |"
    yield "|---|" + "---:|" * (len(names) + 1)
    for one in outcomes:
        numbers = " | ".join(str(one.summary[column]) for column in _COLUMNS)
        yield f"| {escaped(one.title)} | {numbers} | {one.sound} van {one.profiles} |"


def _sources(outcomes: Sequence[Outcome]) -> Iterator[str]:
    used = frozenset(source for one in outcomes for source in one.sources)
    known = [entry for code, entry in catalogue().sources.items() if code in used]
    if known:
        yield from ("", "## Bronnen van de controles", "")
        yield from (f"- {entry.code}: {escaped(entry.where)}" for entry in known)


OUTPUT = Output("markdown", "toon de bevindingen als document in Markdown", _begin, piece, "\n", _end)
