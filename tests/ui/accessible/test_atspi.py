"""A screen reader on Linux reads the route aloud and chooses a step: over AT-SPI, on a virtual screen."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from klantroutes.storage.files import read
from klantroutes.ui.reading_order import ReadingOrder

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
PYTHON = "/usr/bin/python3"
"""The Python of the system has dbus-python; ours does not need it."""
SCRIPT = """
{launcher} --launch-immediately &
bus=$!
{python} -X faulthandler {here}/speaking_window.py {file} {folder} > {folder}/window.txt &
window=$!
for i in $(seq 300); do grep -q klaar {folder}/window.txt && break; sleep 0.1; done
{reader} {here}/atspi_reader.py > {folder}/said.json
touch {folder}/stop
wait $window
echo $? > {folder}/status
kill $bus
"""


def has_tools() -> bool:
    """Say whether everything is there: at-spi2-core, dbus, xvfb, xauth and python3-dbus."""
    tools = all(shutil.which(tool) for tool in ("dbus-run-session", "xvfb-run", "xauth"))
    return tools and LAUNCHER.exists() and subprocess.run([PYTHON, "-c", "import dbus"], check=False).returncode == 0


@pytest.mark.heavy
def test_the_route_is_read_aloud_in_order(example: Path, tmp_path: Path) -> None:
    if not has_tools():
        pytest.skip("needs at-spi2-core, dbus, xvfb, xauth and python3-dbus")
    script = SCRIPT.format(
        launcher=LAUNCHER, python=sys.executable, reader=PYTHON, here=HERE, file=example, folder=tmp_path
    )
    outside = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT)}
    command = ["dbus-run-session", "--", "xvfb-run", "-a", "bash", "-c", script]
    subprocess.run(command, check=True, timeout=100, env={**os.environ, **outside}, capture_output=True)
    said = json.loads((tmp_path / "said.json").read_text("utf-8"))
    order = ReadingOrder(read(example))
    role, rows = said["drawing"]
    assert (role, [kind for kind, _name in rows]) == ("list", ["list item"] * len(order.route.steps))
    for (_kind, name), step in zip(rows, order.elements(), strict=True):
        assert name.startswith(order.route.by_id[step].label)
    assert said["outline"][0] == "tree"
    assert "Draagt over aan Kasto-team, warm, ≤ 7 dagen" in said["outline"][1]
    assert (tmp_path / "window.txt").read_text("utf-8").split()[-2:] == ["gekozen:", "verl"]
    assert (tmp_path / "status").read_text().strip() == "0"
