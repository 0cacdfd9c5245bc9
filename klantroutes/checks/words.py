"""A client and a report in words that people use, for the terminal, a mail or a document."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from klantroutes.model.plain_text import one_line
from klantroutes.model.profile import Profile
from klantroutes.model.vocabulary import LEVELS
from klantroutes.model.wording import inner_case, numbered

from .finding import SEVERITIES, Applies, Finding, Severity
from .naming import enumerated, problems_of, traits_of
from .run import Report

NUMBERED: dict[Severity, tuple[str, str]] = {
    "fout": ("fout", "fouten"),
    "waarschuwing": ("waarschuwing", "waarschuwingen"),
    "tip": ("tip", "tips"),
    "open": ("nog niet ingevuld", "nog niet ingevuld"),
}
HEADINGS: dict[Severity, str] = {
    "fout": "Fouten",
    "waarschuwing": "Waarschuwingen",
    "tip": "Tips",
    "open": "Nog niet ingevuld",
}
OTHER_RULES = "Wat hier anders is afgesproken"
"""The heading above what differs from the rules as they come."""
_MARKDOWN = "\\`*_{}[]<>#|~&"
"""What means something inside a line; signs that only count at its begin never stand there."""


def client_in_words(profile: Profile) -> str:
    """Return a client as people say it: `Een kwetsbare zwangere (C) met financiële problemen, jonge moeder`."""
    return ", ".join([f"Een {profile.name()}{problems_of(profile)}", *traits_of(profile)])


@lru_cache(maxsize=1_000)
def applies_in_words(applies: Applies, profiles: int) -> str:
    """Return for whom a finding holds, out of so many profiles; empty when it holds for the only one."""
    if profiles == 1:
        return ""
    if applies.profiles == profiles:
        return f"Geldt voor alle {profiles} cliëntprofielen."
    example = f" Bijvoorbeeld: {inner_case(client_in_words(applies.example))}." if applies.example else ""
    levels = f"niveau {enumerated(sorted(applies.levels, key=LEVELS.index))}"
    return f"Geldt voor {applies.profiles} van de {profiles} cliëntprofielen ({levels}).{example}"


def summary_in_words(report: Report) -> str:
    """Return the numbers of a report in one line: `1 fout, 3 waarschuwingen, 2 tips`."""
    parts = [_numbered(report.number(severity), severity) for severity in SEVERITIES if report.number(severity)]
    if report.accepted:
        parts.append(f"{report.accepted} geaccepteerd")
    return ", ".join(parts) or "geen bevindingen"


def plain_text(name: str, report: Report) -> str:
    """Return a report as plain text, consequences indented under their cause; ends with a newline."""
    lines = [f"{name}: {one_line(report.route.title)}", f"  {summary_in_words(report)}"]
    for heading, findings in _sections(report):
        lines += ["", heading]
        for finding, depth in findings:
            lines += _indented(finding, depth, report)
    if report.choices:
        lines += ["", OTHER_RULES, *(f"  {one_line(choice.sentence)}" for choice in report.choices)]
    return "\n".join(lines) + "\n"


def markdown(name: str, report: Report, level: int = 1) -> str:
    """Return a report as Markdown with a heading per severity; its title has this level; ends with a newline."""
    marks = "#" * level
    lines = [f"{marks} {escaped(report.route.title)}", "", f"Bestand {escaped(name)}: {summary_in_words(report)}."]
    for heading, findings in _sections(report):
        lines += ["", f"{marks}# {heading}", ""]
        for finding, depth in findings:
            rest = _rest(finding, report)
            lines.append(f"{'  ' * depth}- **{finding.rule}** {escaped(' '.join([finding.message, *rest]))}")
    if report.choices:
        lines += ["", f"{marks}# {OTHER_RULES}", ""]
        lines += [f"- {escaped(choice.sentence)}" for choice in report.choices]
    return "\n".join(lines) + "\n"


def _sections(report: Report) -> Iterator[tuple[str, Sequence[tuple[Finding, int]]]]:
    """Yield a heading with its findings and how deep each is folded; accepted findings come last."""
    for severity in SEVERITIES:
        here = [f for f in report.findings if f.severity == severity and f.waiver is None]
        if here:
            yield HEADINGS[severity], list(_nested(here))
    accepted = [f for f in report.findings if f.waiver is not None]
    if accepted:
        yield "Geaccepteerd", [(finding, 0) for finding in accepted]


def _nested(findings: Sequence[Finding]) -> Iterator[tuple[Finding, int]]:
    """Yield each finding, followed by those that it causes one step deeper."""
    places = {(f.rule, f.elements) for f in findings}
    below: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    tops: list[Finding] = []
    for finding in findings:
        cause = finding.caused_by
        if cause is not None and (cause.rule, cause.elements) in places:
            below.setdefault((cause.rule, cause.elements), []).append(finding)
        else:
            tops.append(finding)
    work = [(finding, 0) for finding in reversed(tops)]
    while work:
        finding, depth = work.pop()
        yield finding, depth
        work += [(child, depth + 1) for child in reversed(below.pop((finding.rule, finding.elements), []))]


def _indented(finding: Finding, depth: int, report: Report) -> list[str]:
    margin = "  " * (depth + 1)
    first = f"{margin}{finding.rule}  {one_line(finding.message)}"
    return [first, *(f"{margin}        {line}" for line in _rest(finding, report))]


def _rest(finding: Finding, report: Report) -> list[str]:
    """Return what follows the message: for whom it holds, and why it was accepted."""
    lines = [applies_in_words(finding.applies_to, report.profiles)]
    if finding.waiver is not None:
        by = f" ({finding.waiver.by})" if finding.waiver.by else ""
        lines.append(f"Geaccepteerd{by}: {one_line(finding.waiver.reason or 'zonder reden')}")
    return [line for line in lines if line]


def _numbered(number: int, severity: Severity) -> str:
    return numbered(number, *NUMBERED[severity])


def escaped(text: str) -> str:
    """Return text on one line in which nothing is read as Markdown."""
    return "".join(f"\\{char}" if char in _MARKDOWN else char for char in one_line(text))
