"""The notes of the meeting by theme, and those that were put aside for later."""

from collections.abc import Iterator, Mapping, Sequence

from klantroutes.edits.tally import Subject, is_secret, totals
from klantroutes.exporters.policy.tree import Block, Chapter, Heading, Paragraph
from klantroutes.exporters.told.named import name
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Note, Route

from .columns import table

_HEAD = ("Briefje", "Van wie", "Stippen")
_WIDTHS = (70, 19, 11)
_OTHER = "Overige briefjes"
_EMPTY = "leeg briefje"


def noted(route: Route) -> Chapter:
    """Return the chapter with every note that was not put aside, theme by theme in the order of the first note."""
    return Chapter("briefjes", (Heading("Wat is er gezegd?"), *_noted(route)))


def _noted(route: Route) -> Iterator[Block]:
    groups = _by_theme([note for note in route.notes or () if not note.parked])
    if not groups:
        yield Paragraph("Er zijn geen briefjes geschreven.")
    dots = {} if is_secret(route) else totals(route)
    rows = {theme: [_row(note, route, dots) for note in notes] for theme, notes in groups.items()}
    every = [row for group in rows.values() for row in group]
    for theme, group in rows.items():
        if theme or len(groups) > 1:
            yield Heading(theme or _OTHER, 2)
        yield table(f"Briefjes: {theme or _OTHER.lower()}", _HEAD, group, _WIDTHS, like=every)


def parked(route: Route) -> Chapter | None:
    """Return the chapter with what was put aside for later; None when nothing was."""
    notes = [note for note in route.notes or () if note.parked and not note.resolved]
    if not notes:
        return None
    head = Heading("Wat bewaren wij voor later?")
    rows = [_row(note, route, {}) for note in notes]
    return Chapter("parkeerplaats", (head, table("Geparkeerde briefjes", _HEAD, rows, _WIDTHS)))


def _by_theme(notes: Sequence[Note]) -> dict[str, list[Note]]:
    """Return the notes by theme; those without one come last."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(one_line(note.theme), []).append(note)
    return {theme: found[theme] for theme in sorted(found, key=lambda theme: not theme)}


def _row(note: Note, route: Route, dots: Mapping[Subject, int]) -> tuple[str, ...]:
    number = dots.get(Subject("notitie", note.id))
    return " ".join(_said(note, route)), one_line(note.author), str(number) if number else ""


def _said(note: Note, route: Route) -> Iterator[str]:
    """Yield what the note says, and what it became or the step that it is about."""
    yield one_line(note.text) or _EMPTY
    step = route.by_id.get(note.step or "")
    if note.resolved and any(one.text == note.text.strip() for one in route.agreements or ()):
        yield "– werd een afspraak"
    elif note.resolved:
        yield f"– werd ‘{name(step)}’" if step is not None else "– afgehandeld"
    elif step is not None:
        yield f"(bij ‘{name(step)}’)"
