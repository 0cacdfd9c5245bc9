"""`klantroutes check` as a whole process against bpmnlint, the checker of process drawings, on the equal graph.

bpmnlint is fetched with npm into `build/bpmnlint`, which git ignores; it is nothing that Klantroutes needs itself.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from klantroutes.model.route import Route
from klantroutes.storage.files import write

from .clock import cold, milliseconds
from .synthetic import synthetic

SIZES = (60, 500, 5_000)
_FOLDER = Path(__file__).resolve().parents[1] / "build/bpmnlint"
_PROGRAM = _FOLDER / "node_modules/bpmnlint/bin/bpmnlint.js"
_WANTED = "bpmnlint@^11"
_RULES = '{"extends": "bpmnlint:recommended", "rules": {"no-bpmndi": "off"}}'
"""All rules that its makers recommend, but the one that asks for coordinates: our file has none either."""
_NAMESPACE = "http://www.omg.org/spec/BPMN/20100524/MODEL"
Row = tuple[str, dict[int, float], str]


def compared() -> Iterator[Row]:
    """Yield our time, that of bpmnlint, and how many times ours fits in theirs; nothing where npm is missing."""
    if not _installed():
        print("vergelijking met bpmnlint overgeslagen: npm of node ontbreekt, of bpmnlint is niet op te halen")
        return
    ours: dict[int, float] = {}
    theirs: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".bpmnlintrc").write_text(_RULES, encoding="utf-8")
        (Path(folder) / "node_modules").symlink_to(_FOLDER / "node_modules")
        for size in SIZES:
            route, drawing = Path(folder) / f"{size}.klantroute", Path(folder) / f"{size}.bpmn"
            write(route, synthetic(size))
            drawing.write_text(bpmn(synthetic(size)), encoding="utf-8")
            ours[size] = cold("-m", "klantroutes", "check", str(route))
            theirs[size] = milliseconds(lambda path=drawing: _lint(path))
    yield "klantroutes check (los proces, alle cliënten)", ours, "ms"
    yield "bpmnlint (los proces, zelfde graaf)", theirs, "ms"
    yield "bpmnlint gedeeld door Klantroutes", {size: theirs[size] / ours[size] for size in SIZES}, "×"


def bpmn(route: Route) -> str:
    """Return the least BPMN file with these steps and lines: entries start, exits end, all else is a task."""
    into: dict[str, list[str]] = {step.id: [] for step in route.steps}
    out: dict[str, list[str]] = {step.id: [] for step in route.steps}
    for link in route.links:
        into[link.target].append(link.id)
        out[link.source].append(link.id)
    parts = [
        f'<bpmn:definitions xmlns:bpmn="{_NAMESPACE}" id="d" targetNamespace="urn:klantroutes"><bpmn:process id="p">'
    ]
    for step in route.steps:
        tag = {"entry": "startEvent", "exit": "endEvent"}.get(step.kind, "userTask")
        ends = [f"<bpmn:incoming>{escape(name)}</bpmn:incoming>" for name in into[step.id]]
        ends += [f"<bpmn:outgoing>{escape(name)}</bpmn:outgoing>" for name in out[step.id]]
        parts.append(f"<bpmn:{tag} id={quoteattr(step.id)} name={quoteattr(step.label)}>{''.join(ends)}</bpmn:{tag}>")
    for link in route.links:
        ends_at = f"sourceRef={quoteattr(link.source)} targetRef={quoteattr(link.target)}"
        parts.append(f"<bpmn:sequenceFlow id={quoteattr(link.id)} {ends_at}/>")
    return "\n".join([*parts, "</bpmn:process></bpmn:definitions>", ""])


def _lint(path: Path) -> None:
    """Run bpmnlint into a file: it ends before a pipe has taken all that it says."""
    told = path.with_suffix(".txt")
    with told.open("wb") as file:
        subprocess.run(["node", str(_PROGRAM), path.name], cwd=path.parent, stdout=file, check=False)
    if b" problems (" not in told.read_bytes()[-200:]:
        raise SystemExit(f"bpmnlint heeft {path.name} niet nagekeken")


def _installed() -> bool:
    npm = shutil.which("npm")
    if _PROGRAM.exists() and shutil.which("node"):
        return True
    if npm is None or not shutil.which("node"):
        return False
    _FOLDER.mkdir(parents=True, exist_ok=True)
    (_FOLDER / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    command = [npm, "install", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved", _WANTED]
    done = subprocess.run(command, cwd=_FOLDER, capture_output=True, check=False, env=os.environ)
    return done.returncode == 0 and _PROGRAM.exists()
