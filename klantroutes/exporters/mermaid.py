"""A route as a Mermaid flowchart, for wikis and web pages that draw those."""

from collections.abc import Iterator

from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASE_LABELS

_FORMS = {
    "entry": ("([", "])"),
    "professional": ("[", "]"),
    "service": ("[[", "]]"),
    "handover": ("{{", "}}"),
    "exit": ("[/", "\\]"),
}
_ARROWS = {"flow": "-->", "delivers": "---", "feedback": "-.->"}
_LOOKS = {
    "entry": "fill:#e3f4ea,stroke:#1b7a4b,color:#16263a",
    "professional": "fill:#ffffff,stroke:#1d3348,color:#16263a",
    "service": "fill:#f0f3f7,stroke:#4a5a6c,color:#16263a",
    "handover": "fill:#ffffff,stroke:#a63a00,color:#16263a",
    "exit": "fill:#dfe5ec,stroke:#1d3348,color:#16263a",
}
_PLAIN = frozenset(" .,:!?'()/+=éëèêïíöóüúáàâçñÉËÖÜ‘’–→")


def generate(route: Route) -> bytes:
    """Return a flowchart with a box for each phase and a class for each kind of step, in the order of the route."""
    return ("\n".join(_lines(route)) + "\n").encode("utf-8")


def _lines(route: Route) -> Iterator[str]:
    names = {step.id: f"s{number}" for number, step in enumerate(route.steps, 1)}
    yield "flowchart LR"
    if route.title.strip():
        yield f"  accTitle: {_plain_line(route.title)}"
    for phase in route.phases:
        steps = [step for step in route.steps if step.phase == phase]
        if steps:
            yield f"  subgraph {phase}[{quoted(PHASE_LABELS[phase])}]"
            yield from (f"    {_node(step, names[step.id])}" for step in steps)
            yield "  end"
    yield from (f"  {_edge(link, names)}" for link in route.links)
    yield from (f"  classDef {kind} {look}" for kind, look in _LOOKS.items())


def _node(step: Step, name: str) -> str:
    begin, end = _FORMS[step.kind]
    return f"{name}{begin}{quoted(step.label.strip() or KIND_LABELS[step.kind])}{end}:::{step.kind}"


def _edge(link: Link, names: dict[str, str]) -> str:
    words = f"|{quoted(link.label)}|" if link.label and link.label.strip() else ""
    return f"{names[link.source]} {_ARROWS[link.kind]}{words} {names[link.target]}"


def quoted(text: str) -> str:
    """Return the text between quotes, shown letter by letter: every sign that could mean something is a number.

    Line ends become `<br/>`, the one tag that a label may hold; characters that show nothing become a space.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return '"' + "<br/>".join("".join(_letter(char) for char in line) for line in lines) + '"'


def _letter(char: str) -> str:
    if (char.isascii() and char.isalnum()) or char in _PLAIN:
        return char
    return f"#{ord(char)};" if char.isprintable() and not "\ud800" <= char <= "\udfff" else " "


def _plain_line(text: str) -> str:
    """Return a line for a screen reader; nothing is decoded there, so other signs are left out."""
    kept = (char if char.isalnum() or char in _PLAIN or char == "-" else " " for char in text)
    return " ".join("".join(kept).split()) or "Klantroute"
