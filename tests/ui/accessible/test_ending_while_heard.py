"""A screen reader may listen while one file after the other opens: the program still ends as it should."""

import subprocess
import sys
from pathlib import Path

from klantroutes import resources

ROUTES = ("delft-kasto", "almelo-jonge-moederwerk", "regulier-niveau-a")


def test_three_files_heard_and_closed(tmp_path: Path) -> None:
    files = [str(resources.routes() / f"{name}.klantroute") for name in ROUTES]
    script = Path(__file__).with_name("heard_window.py")
    ended = subprocess.run(
        [sys.executable, str(script), str(tmp_path), *files], capture_output=True, text=True, timeout=120, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert [int(line.rsplit(" ", 1)[1]) > 500 for line in ended.stdout.splitlines()] == [True] * 3
    assert not ended.stderr
