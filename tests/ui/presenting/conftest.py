"""A window that may have a stage for the room, which is taken away afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klantroutes.ui.main_window import MainWindow

from ..conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> Iterator[MainWindow]:
    """The window with a route."""
    made = open_window(example)
    yield made
    made.controllers.presenting.close()
