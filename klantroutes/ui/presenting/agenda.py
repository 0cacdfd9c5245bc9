"""A presentation along the agenda of the meeting: each part shows the part of the board that it is about."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from klantroutes.checks.finding import Finding
from klantroutes.checks.naming import factor_named
from klantroutes.checks.pages import explanation
from klantroutes.checks.registry import RULES
from klantroutes.checks.voted import dots_in_words
from klantroutes.edits.tally import Subject, shown_totals
from klantroutes.model.days import date_in_words
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import LEVEL_LABELS, TRAIT_LABELS, AgendaSubject
from klantroutes.model.wording import numbered, sentence_case
from klantroutes.model.workshop import AgendaItem

from ..panels.meeting.agenda_words import SUBJECTS, minutes_in_words
from ..panels.notes.rows import state_of
from ..reading_order import ReadingOrder
from .phases import handing_stop, phase_stops
from .stop import Cover, Item, Listing, Stop, Whole, always

_TONES = MappingProxyType({"fout": "stage.lost", "waarschuwing": "stage.warning"})


@dataclass(frozen=True)
class Board:
    """What an agenda can be about."""

    order: ReadingOrder
    findings: Sequence[Finding]

    @property
    def route(self) -> Route:
        """The route of the meeting."""
        return self.order.route

    @cached_property
    def dots(self) -> Mapping[Subject, int]:
        """How many dots everything has that has any, as people may see them now."""
        return shown_totals(self.route)


def by_agenda(route: Route, findings: Sequence[Finding]) -> list[Stop]:
    """Return the stops along the agenda; none when there is no agenda."""
    board = Board(ReadingOrder(route), findings)
    items = route.agenda or ()
    return [stop for number, item in enumerate(items, 1) for stop in _part(board, number, item)]


def _part(board: Board, number: int, item: AgendaItem) -> Iterator[Stop]:
    minutes = minutes_in_words(item.minutes) if item.minutes else ""
    about = f"Dit gaat over: {SUBJECTS[item.about]}." if item.about else ""
    title = one_line(item.title)
    told = always(one_line(item.text), about)
    yield Stop(title, Cover(f"{number}. {title}", (minutes,) if minutes else ()), told, item.id)
    if item.about is not None:
        yield from _WAYS[item.about](board, title, item.id)


def _client(board: Board, title: str, part: str) -> Iterator[Stop]:
    target = board.route.target
    items = [Item(sentence_case(LEVEL_LABELS[level]), number=level) for level in target.levels]
    for names, words in ((target.factors, "altijd aanwezig"), (target.possible_factors, "soms aanwezig")):
        items += [Item(sentence_case(factor_named(name)), words, icon="person") for name in names]
    for traits, words in ((target.traits, "geldt altijd"), (target.possible_traits, "geldt soms")):
        items += [Item(sentence_case(TRAIT_LABELS[name]), words, icon="person") for name in traits]
    yield Stop(title, Listing(tuple(items)), always("Voor deze cliënten is de route bedoeld."), part)


def _phase(phase: str) -> "_Way":
    def stops(board: Board, _title: str, part: str) -> Iterator[Stop]:
        found = list(phase_stops(board.order, phase, part))
        # The part of the agenda has its own heading already; only an empty phase has to say so.
        yield from found[1:] or found

    return stops


def _whole(_board: Board, title: str, part: str) -> Iterator[Stop]:
    told = always("De hele route. Namen die hier niet groot genoeg passen, staan er niet bij.")
    yield Stop(title, Whole(), told, part)


def _handovers(board: Board, title: str, part: str) -> Iterator[Stop]:
    names = [name for name in board.order.elements() if board.order.is_between(name)]
    if names:
        yield handing_stop(board.order, names, title, part)
    else:
        yield _nothing(title, "Er zijn nog geen overdrachten.", part)


def _gaps(board: Board, title: str, part: str) -> Iterator[Stop]:
    found = [one for one in board.findings if one.severity in _TONES and one.waiver is None and not one.caused_by]
    if not board.route.steps:
        yield _nothing(title, "Er staan nog geen stappen. Dan valt er niets tussen wal en schip.", part)
        return
    if not found:
        yield _nothing(title, "Er zijn geen fouten of waarschuwingen.", part)
        return
    voted = [(board.dots.get(Subject("hiaat", next(iter(one.elements), None), one.rule), 0), one) for one in found]
    voted.sort(key=lambda pair: (-pair[0], pair[1].severity != "fout"))
    items = list(_gaps_of(voted))
    faults = sum(one.severity == "fout" for one in found)
    told = f"{_faults(faults)} en {_warnings(len(found) - faults)}."
    yield Stop(title, Listing(tuple(items)), always(told), part)


def _gaps_of(voted: Sequence[tuple[int, Finding]]) -> Iterator[Item]:
    """Yield each gap with dots, and the others once for each rule: nobody reads thirty alike in a room."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for dots, finding in voted:
        if dots:
            yield _gap(finding, dots)
        else:
            alike.setdefault((finding.severity, finding.rule), []).append(finding)
    titles = {rule.id: explanation(rule).partition("\n")[0] for rule in RULES}
    for (severity, rule), group in alike.items():
        if len(group) == 1:
            yield _gap(group[0], 0)
        else:
            said = f"{sentence_case(severity)}, op {len(group)} plekken"
            yield Item(titles[rule], said, number=f"{len(group)}×", tone=_TONES[severity])


def _gap(finding: Finding, dots: int) -> Item:
    said = _with_dots(sentence_case(finding.severity), dots)
    return Item(finding.sentence, said, number=str(dots or "!"), tone=_TONES[finding.severity])


def _agreements(board: Board, title: str, part: str) -> Iterator[Stop]:
    items = []
    for one in board.route.agreements or ():
        if one.status in (None, "open"):
            due = f"vóór {date_in_words(one.due)}" if one.due else ""
            who = ", ".join(words for words in (one_line(one.owner), due) if words)
            items.append(_voted(board, Subject("afspraak", one.id), one_line(one.text), who, "plan"))
    if items:
        yield Stop(title, Listing(tuple(items)), always("Wie doet wat, en wanneer is het klaar."), part)
    else:
        yield _nothing(title, "Er zijn nog geen open afspraken.", part)


def _notes(board: Board, title: str, part: str) -> Iterator[Stop]:
    notes = [note for note in board.route.notes or () if state_of(note) == "open" and one_line(note.text)]
    notes.sort(key=lambda note: -board.dots.get(Subject("notitie", note.id), 0))
    items = [
        _voted(board, Subject("notitie", note.id), one_line(note.text), one_line(note.author), "talk") for note in notes
    ]
    told = "Wat wij hebben opgeschreven; wat de meeste stippen heeft, staat bovenaan."
    if items:
        yield Stop(title, Listing(tuple(items)), always(told), part)
    else:
        yield _nothing(title, "Er zijn nog geen briefjes.", part)


def _voted(board: Board, subject: Subject, text: str, second: str, icon: str) -> Item:
    """Return a thing with the number of its dots before it; without dots with a sign."""
    dots = board.dots.get(subject, 0)
    return Item(text, _with_dots(second, dots), number=str(dots), icon="") if dots else Item(text, second, icon=icon)


def _with_dots(words: str, dots: int) -> str:
    return ", ".join(part for part in (words, dots_in_words(dots) if dots else "") if part)


def _faults(number: int) -> str:
    return numbered(number, "fout", "fouten", none="Geen fouten")


def _warnings(number: int) -> str:
    return numbered(number, "waarschuwing", "waarschuwingen", none="geen waarschuwingen")


def _nothing(title: str, words: str, part: str) -> Stop:
    return Stop(title, Cover(words), always(), part)


_Way = Callable[[Board, str, str], Iterator[Stop]]
_WAYS: Mapping[AgendaSubject, _Way] = MappingProxyType({
    "client": _client, "voor": _phase("voor"), "tijdens": _phase("tijdens"), "na": _phase("na"), "route": _whole,
    "overdrachten": _handovers, "hiaten": _gaps, "afspraken": _agreements, "notities": _notes,
})  # fmt: skip
