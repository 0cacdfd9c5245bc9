"""The graph of a route as DOT text, for Graphviz and other graph programs."""

from collections.abc import Iterator

from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASE_LABELS

_SHAPES = {"entry": "cds", "professional": "box", "service": "component", "handover": "circle", "exit": "house"}
_STYLES = {"flow": "solid", "delivers": "dotted", "feedback": "dashed"}


def generate(route: Route) -> bytes:
    """Return the route as a directed graph, a cluster for each phase, everything in document order."""
    return ("\n".join(_lines(route)) + "\n").encode("utf-8")


def _lines(route: Route) -> Iterator[str]:
    yield f"digraph {quoted(route.id)} {{"
    yield f"  graph [label={quoted(route.title)}, rankdir=LR, charset={quoted('UTF-8')}];"
    for phase in route.phases:
        yield f"  subgraph {quoted(f'cluster_{phase}')} {{"
        yield f"    label={quoted(PHASE_LABELS[phase])};"
        yield from (f"    {_node(step)}" for step in route.steps if step.phase == phase)
        yield "  }"
    yield from (f"  {_edge(link)}" for link in route.links)
    yield "}"


def _node(step: Step) -> str:
    values = {"label": step.label, "shape": _SHAPES[step.kind], "class": step.kind}
    if step.lane is not None:
        values["group"] = step.lane
    return f"{quoted(step.id)} [{_attributes(values)}];"


def _edge(link: Link) -> str:
    values = {"id": link.id, "style": _STYLES[link.kind], "class": link.kind}
    if link.label is not None:
        values["label"] = link.label
    return f"{quoted(link.source)} -> {quoted(link.target)} [{_attributes(values)}];"


def _attributes(values: dict[str, str]) -> str:
    return ", ".join(f"{name}={quoted(value)}" for name, value in values.items())


def quoted(text: str) -> str:
    """Return the text as one DOT string that shows it letter by letter.

    Backslashes are doubled so that `\\N` and `\\n` stay what was typed, an ampersand becomes an entity because DOT
    reads entities, line ends become `\\n`, and other control characters, which DOT cannot hold, become a space.
    """
    found = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    found = found.replace("\r\n", "\n").replace("\n", "\\n")
    return '"' + "".join(char if char.isprintable() or char > "\x9f" else " " for char in found) + '"'
