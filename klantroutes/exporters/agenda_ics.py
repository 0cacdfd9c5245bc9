"""Open agreements as days in the calendar of whoever takes them in (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from klantroutes.checks.naming import called
from klantroutes.exporters.told.clean import clean_lines
from klantroutes.exporters.told.day import moment_of
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Agreement, Route

_LONGEST = 75
"""Octets that a line may have before it is folded (RFC 5545, 3.1)."""
_ALARM = "-PT15H"
"""A whole day begins at midnight; people look at their calendar at nine in the morning of the day before."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def generate(route: Route) -> bytes:
    """Return a calendar with a day for each open agreement that has one; the same agreement always has the same UID.

    Days rather than tasks: Outlook and telephones take in an event from a file, but not a task.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Klantroutes//Afspraken//NL", "METHOD:PUBLISH"]
    for agreement in route.agreements or ():
        if agreement.due and (agreement.status or "open") == "open":
            lines += _event(agreement, date.fromisoformat(agreement.due), route)
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCALENDAR") for part in folded(line)).encode("utf-8")


def folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, never through the middle of a character; a space goes before each
    part but the first.
    """
    part, room = "", _LONGEST
    for char in line:
        size = len(char.encode("utf-8"))
        if size > room:
            yield part
            part, room = " ", _LONGEST - 1
        part, room = part + char, room - size
    yield part


def _event(agreement: Agreement, day: date, route: Route) -> Iterator[str]:
    what = _text(agreement.text) or "Afspraak zonder tekst"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(agreement.id)}.{_text(route.whole.id)}@klantroutes"
    yield f"DTSTAMP:{_moment(moment_of(route))}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield f"SUMMARY:{what}"
    yield f"DESCRIPTION:{_text(chr(10).join(_about(agreement, route)))}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{what}", f"TRIGGER:{_ALARM}", "END:VALARM")
    yield "END:VEVENT"


def _day(day: date) -> str:
    """Return a day in the basic form, with four figures also for years that people mistype."""
    return day.isoformat().replace("-", "")


def _moment(moment: datetime) -> str:
    return moment.isoformat().replace("-", "").replace(":", "")[:15] + "Z"


def _about(agreement: Agreement, route: Route) -> Iterator[str]:
    if one_line(agreement.owner):
        yield f"Wie: {agreement.owner}"
    step = route.by_id.get(agreement.step or "")
    if step is not None:
        yield f"Gaat over: {called(step)}"
    yield f"Afgesproken bij de route: {route.title}"


def _text(text: str) -> str:
    """Return a text as a calendar holds it, without characters that steer a screen."""
    return "\n".join(clean_lines(text)).translate(_ESCAPED)
