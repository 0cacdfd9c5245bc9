"""The route before and after the meeting, in two drawings and in words."""

from collections.abc import Iterator
from dataclasses import replace

from klantroutes.comparing.compare import compare
from klantroutes.comparing.words import MEETING, told
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.revise import without
from klantroutes.edits.versions import without_meeting
from klantroutes.exporters.policy.tree import Block, Bullets, Chapter, Heading, PageBreak, Paragraph, Picture, Section
from klantroutes.exporters.told.picture import picture
from klantroutes.model.route import Route

_ROOM_MM = (257.0, 146.0)
"""The room on a lying A4 page between margins of 20 mm, under a heading."""
_UNKNOWN = (
    "Hoe de route was toen de werksessie begon, is niet bewaard. "
    "Kies de volgende keer eerst ‘Werksessie beginnen’. Dan staat hier wat er is veranderd."
)
_BARE = "Vóór de werksessie stond er nog geen enkele stap in de route."
_SAME = "De route is in de werksessie niet veranderd."


def sentences_about(before: Route, after: Route) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what changed in the route itself, as headings with sentences; what people said has its own chapters."""
    old, new = _bare(before), _bare(after)
    sections = told(old, new, compare(old, new))
    return tuple((one.heading, one.sentences) for one in sections if one.heading != MEETING)


def changed(route: Route, before: Route | None) -> Chapter:
    """Return the chapter with the drawings and what changed between them; without a beginning only the route now."""
    return Chapter("veranderd", tuple(_blocks(route, before)))


def _blocks(route: Route, before: Route | None) -> Iterator[Block]:
    said = sentences_about(before, route) if before is not None else ()
    yield Heading("Wat is er veranderd?")
    if not said:
        yield Paragraph(_UNKNOWN if before is None else _SAME)
    if said and before is not None and not before.steps:
        yield Paragraph(_BARE)
    for heading, sentences in said:
        yield Heading(heading, 2)
        yield Bullets(sentences)
    earlier = draw(before) if before is not None and said else None
    yield Section(landscape=True)
    if before is not None and earlier is not None and before.steps:
        yield Heading("De route vóór de werksessie", 2)
        yield _drawn(before, earlier, "Zo was de route vóór de werksessie.")
        yield PageBreak()
    yield Heading("De route na de werksessie", 2)
    # What stayed stands where it stood in the drawing before, so that the eye finds what is different.
    yield _drawn(route, draw(route, keep=earlier), "Zo is de route na de werksessie.")
    yield Section(landscape=False)


def _drawn(route: Route, drawing: Drawing, said: str) -> Picture:
    drawn = picture(route, *_ROOM_MM, drawing)
    return replace(drawn, alt=f"{said} {drawn.alt}", long=f"{said}\n{drawn.long}")


def _bare(route: Route) -> Route:
    """Return what is compared: the route itself, without the moment of the last change."""
    return without(without_meeting(route), "modified")
