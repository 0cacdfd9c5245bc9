"""What the tests of the model share."""

import json
from pathlib import Path
from typing import Any

import pytest

FILES = sorted((Path(__file__).resolve().parents[2] / "resources/catalogue").glob("*.json"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def catalogue_file(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """Return the rows of each file of the catalogue, in turn."""
    path: Path = request.param
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows
