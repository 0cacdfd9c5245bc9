"""The same boxes and lines placed by elkjs, the layout that many drawing programs in the browser use.

elkjs is fetched with npm into `build/elkjs`, which git ignores; it is nothing that Klantroutes needs itself. It is
asked for layers from left to right with level and upright lines, and gets the phases as partitions. Lanes it cannot
hold: its pictures have fewer constraints than ours.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from klantroutes.layout.boxes import Problem
from klantroutes.layout.geometry import Point, Rect

from .picture import Picture, whole

_FOLDER = Path(__file__).resolve().parents[1] / "build/elkjs"
_MODULE = _FOLDER / "node_modules/elkjs/lib/elk.bundled.js"
_WANTED = "elkjs@^0.12"
_PATIENCE = 120
_OPTIONS = {
    "elk.algorithm": "layered",
    "elk.direction": "RIGHT",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.partitioning.activate": "true",
}
_SCRIPT = """
const Elk = require(process.argv[1]);
const graph = JSON.parse(require('fs').readFileSync(0, 'utf8'));
new Elk().layout(graph).then(done => process.stdout.write(JSON.stringify(done)));
"""


def missing() -> str:
    """Return why elkjs cannot be asked, or nothing once it is there; fetches it when needed."""
    npm = shutil.which("npm")
    if not shutil.which("node"):
        return "node ontbreekt"
    if _MODULE.exists():
        return ""
    if npm is None:
        return "npm ontbreekt"
    _FOLDER.mkdir(parents=True, exist_ok=True)
    (_FOLDER / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    command = [npm, "install", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved", _WANTED]
    done = subprocess.run(command, cwd=_FOLDER, capture_output=True, check=False, env=os.environ)
    return "" if done.returncode == 0 and _MODULE.exists() else "elkjs is niet op te halen"


def placed(picture: Picture, problem: Problem) -> Picture | None:
    """Return the boxes and lines as elkjs places them; None when it is not ready in time or stops with a fault."""
    names = {name: f"n{number}" for number, name in enumerate(picture.boxes)}
    children = [
        {
            "id": names[name],
            "width": whole(rects).width,
            "height": whole(rects).height,
            "layoutOptions": {"elk.partitioning.partition": str(problem.boxes[name].column)},
        }
        for name, rects in picture.boxes.items()
    ]
    edges = [
        {"id": f"e{number}", "sources": [names[source]], "targets": [names[target]]}
        for number, (source, target, _) in enumerate(picture.lines)
    ]
    graph = {"id": "root", "layoutOptions": _OPTIONS, "children": children, "edges": edges}
    try:
        done = subprocess.run(
            ["node", "-e", _SCRIPT, str(_MODULE)], input=json.dumps(graph).encode(), capture_output=True, check=True,
            timeout=_PATIENCE,
        )  # fmt: skip
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return _read(json.loads(done.stdout), picture)


def _read(found: dict[str, Any], picture: Picture) -> Picture:
    names = list(picture.boxes)
    boxes = {
        names[int(item["id"][1:])]: [Rect(item["x"], item["y"], item["width"], item["height"])]
        for item in found["children"]
    }
    lines = [
        (*picture.lines[int(item["id"][1:])][:2], _way(section))
        for item in found["edges"]
        for section in item["sections"]
    ]
    return Picture(boxes, lines)


def _way(section: dict[str, Any]) -> list[Point]:
    spots = [section["startPoint"], *section.get("bendPoints", []), section["endPoint"]]
    return [Point(spot["x"], spot["y"]) for spot in spots]
