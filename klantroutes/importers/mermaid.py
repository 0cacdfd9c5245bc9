"""Mermaid flowcharts: ours by their classes, those of others by best guess."""

import re
from collections.abc import Iterator
from html.entities import html5

from klantroutes.model.vocabulary import LinkKind, Phase, StepKind
from klantroutes.storage.errors import FileFault

from .draft import Draft, Found, Way, shown
from .gates import through
from .html_words import words
from .importer import Taken
from .limits import MAX_DEPTH, MAX_ELEMENTS, refuse_large, too_much
from .recognising import kind_for, lane_for, phase_for
from .text_of import text_of

_HEAD = re.compile(r"(?:flowchart|graph)\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W]\w*(?:[-.]\w+)*")
_CLASS = re.compile(r":::(\w+)")
_ARROW = re.compile(r"[<xo]?(?:--+|==+|-\.+-?)[->xo]*|~~~+")
_WORDED = re.compile(r"[<xo]?(?:--|==|-\.)\s+([^\n|]{1,500}?)\s+(?:--+[->xo]?|==+[=>xo]?|\.+-[>xo]?)(?=\s)")
_LABEL = re.compile(r"\|([^|\n]{0,2000})\|")
_CODE = re.compile(r"#(\d{1,7}|[a-zA-Z]{1,20});")
_SKIPPED = ("classDef", "class ", "style ", "linkStyle", "click ", "direction", "accTitle", "accDescr", "%%")
_SHAPES = (
    ("([", "])", "stadion"), ("[[", "]]", "dienst"), ("[(", ")]", ""), ("(((", ")))", ""), ("((", "))", ""),
    ("[/", "\\]", "uit"), ("[/", "/]", ""), ("[\\", "/]", ""), ("[\\", "\\]", ""), ("{{", "}}", ""),
    ("[", "]", ""), ("(", ")", ""), ("{", "}", "keuze"), (">", "]", ""),
)  # fmt: skip
_LONGEST = 20_000


def parse(data: bytes) -> Taken:
    """Return the route in this flowchart and what could not be taken, or raise a FileFault."""
    refuse_large(data)
    lines = [line.strip() for line in text_of(data).splitlines()]
    if len(lines) > MAX_ELEMENTS:
        raise too_much()
    begin = next((index for index, line in enumerate(lines) if line and not line.startswith(("%%", "---"))), 0)
    begin = next((index for index in range(begin, min(begin + 200, len(lines))) if _HEAD.match(lines[index])), -1)
    if begin < 0:
        raise FileFault("dit is geen stroomschema van Mermaid", "Het begint met ‘flowchart’ of ‘graph’.")
    return _Reading(data).taken(lines[begin + 1 :])


class _Reading:
    """One flowchart, line by line."""

    def __init__(self, data: bytes) -> None:
        self._draft = Draft(data)
        self._boxes: list[str] = []
        self._gates: set[str] = set()
        self._lines: list[tuple[str, str, str]] = []
        self._looks: list[tuple[str, LinkKind | None]] = []

    def taken(self, lines: list[str]) -> Taken:
        """Return the route and the report."""
        for line in lines:
            for part in _statements(line):
                self._statement(part)
        for source, target, (first, last) in through(self._lines, self._gates):
            label, kind = self._looks[int(last)]
            self._draft.ways.append(Way(source, target, label or self._looks[int(first)][0], kind))
        for gate in self._gates:
            self._draft.things.pop(gate, None)
        return self._draft.taken()

    def _statement(self, line: str) -> None:
        if line.startswith("accTitle"):
            self._draft.title = _decoded(line.partition(":")[2])
        elif not line or line.startswith(_SKIPPED):
            return
        elif line.startswith("subgraph"):
            self._open(line.removeprefix("subgraph").strip())
        elif line == "end":
            del self._boxes[-1:]
        elif not self._chain(line):
            self._draft.skipped.append(f"De regel ‘{shown(line)}’ is overgeslagen: die is niet te lezen.")

    def _open(self, rest: str) -> None:
        if len(self._boxes) >= MAX_DEPTH:
            raise FileFault("dit bestand is te diep in elkaar gezet", "Kies een ander bestand.")
        name = _NAME.match(rest)
        after = rest[name.end() :].strip() if name else ""
        inner = after[1:-1] if after.startswith("[") and after.endswith("]") else rest
        self._boxes.append(_decoded(inner.strip().strip('"')))

    def _chain(self, line: str) -> bool:
        """Read `a --> b & c -->|woord| d`; say whether all of the line was understood."""
        before, place = self._group(line, 0)
        while before and place < len(line):
            arrow, label, place = _arrow(line, place)
            if not arrow:
                return False
            after, place = self._group(line, place)
            if not after:
                return False
            kind: LinkKind | None = "feedback" if "." in arrow else "delivers" if arrow == "---" else None
            self._connect(before, after, label, kind, arrow)
            before = after
        return bool(before)

    def _connect(self, before: list[str], after: list[str], label: str, kind: LinkKind | None, arrow: str) -> None:
        if arrow.startswith("~"):
            return
        if len(self._lines) + len(before) * len(after) > MAX_ELEMENTS:
            raise too_much()
        for source in before:
            for target in after:
                self._lines.append((str(len(self._lines)), source, target))
                self._looks.append((label, kind))

    def _group(self, line: str, place: int) -> tuple[list[str], int]:
        """Return the nodes of `a & b` that begin here, and where the line goes on."""
        found: list[str] = []
        while True:
            place = _past_space(line, place)
            name = _NAME.match(line, place)
            if name is None:
                return found if not found else [], place
            found.append(name[0])
            place = self._node(line, name[0], name.end())
            if not line.startswith("&", _past_space(line, place)):
                return found, _past_space(line, place)
            place = _past_space(line, place) + 1

    def _node(self, line: str, name: str, place: int) -> int:
        label, look, place = _shape(line, place)
        marked = _CLASS.match(line, place)
        place = marked.end() if marked else place
        if look == "keuze":
            self._gates.add(name)
        kind = kind_for(marked[1]) if marked else None
        if name not in self._draft.things:
            self._draft.add(name, Found(name if label is None else label, None, self._phase(), self._lane()))
        thing = self._draft.things[name]
        thing.kind = kind or thing.kind or _kind(look)
        if label is not None:
            thing.name = label
        return place

    def _phase(self) -> Phase | None:
        return next((phase for phase in map(phase_for, reversed(self._boxes)) if phase), None)

    def _lane(self) -> str | None:
        return next((lane for lane in map(lane_for, reversed(self._boxes)) if lane), None)


def _kind(look: str) -> StepKind | None:
    return "service" if look == "dienst" else "exit" if look == "uit" else None


def _statements(line: str) -> Iterator[str]:
    """Yield the parts of a line between semicolons, unless those stand between quotes or end a code."""
    if ";" not in line or '"' in line:
        yield line.removesuffix(";").strip() if not _CODE.search(line[-12:]) else line
        return
    yield from (part.strip() for part in line.split(";"))


def _past_space(line: str, place: int) -> int:
    while place < len(line) and line[place] in " \t":
        place += 1
    return place


def _arrow(line: str, place: int) -> tuple[str, str, int]:
    """Return the arrow that begins here, its words, and where the line goes on; no arrow is an empty text."""
    worded = _WORDED.match(line, place)
    if worded is not None:
        return worded[0].replace(worded[1], ""), _decoded(worded[1].strip('"')), worded.end()
    arrow = _ARROW.match(line, place)
    if arrow is None:
        return "", "", place
    place = _past_space(line, arrow.end())
    label = _LABEL.match(line, place)
    if label is None:
        return arrow[0], "", place
    return arrow[0], _decoded(label[1].strip().strip('"')), label.end()


def _shape(line: str, place: int) -> tuple[str | None, str, int]:
    """Return the words in the shape that begins here, what the shape means, and where the line goes on."""
    for begin, end, look in _SHAPES:
        if not line.startswith(begin, place):
            continue
        inner = place + len(begin)
        if line.startswith('"', inner):
            quote = line.find('"', inner + 1)
            if quote > 0 and line.startswith(end, quote + 1):
                return _decoded(line[inner + 1 : quote]), look, quote + 1 + len(end)
            continue
        close = line.find(end, inner)
        if close > 0:
            return _decoded(line[inner:close]), look, close + len(end)
    return None, "", place


def _decoded(text: str) -> str:
    return words(_CODE.sub(_letter, text[:_LONGEST].replace("<br/>", " ")))


def _letter(code: re.Match[str]) -> str:
    """Return the sign behind a code, written so that it is not read as a tag afterwards."""
    name = code[1]
    return f"&#{name};" if name.isdigit() else f"&{name};" if f"{name};" in html5 else code[0]
