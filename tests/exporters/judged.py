"""Asks the programs of others what they make of our files; `scripts/judges` fetches them."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

JUDGES = Path(__file__).resolve().parents[1] / "judges"


def judged(program: str, *files: Path) -> list[dict[str, Any]]:
    """Return what the judge found in each file; the test is left out where the judges are not there."""
    if not (JUDGES / "node_modules").is_dir() or shutil.which("node") is None:
        pytest.skip("scripts/judges has not been run here")
    command = ["node", str(JUDGES / program), "-", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=110)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def saved(folder: Path, name: str, data: bytes) -> Path:
    """Return the path of a new file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path
