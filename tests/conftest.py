"""What holds for every test: no network, no files of the real user, no screen needed, the same every time."""

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sample_files import EXAMPLES, ROOT, ROUTES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Sessions on a desktop hand these to Qt, which would then ask the real desktop about colours and fonts.
os.environ.pop("QT_STYLE_OVERRIDE", None)
os.environ.pop("QT_QPA_PLATFORMTHEME", None)

settings.register_profile(
    "klantroutes", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("klantroutes")


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for the whole session: compiling the layout engine anew for each test would take half a second each."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, shared_cache: Path) -> None:
    """Give each test settings, data and recovery folders of its own."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("XDG_CACHE_HOME", str(shared_cache))
    monkeypatch.delenv("XDG_CONFIG_DIRS", raising=False)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this computer."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        inside = self.family == socket.AF_UNIX or address[0] in ("127.0.0.1", "::1", "localhost")
        if not inside:
            raise AssertionError(f"a test tried to reach {address}")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(params=[*EXAMPLES, *ROUTES], ids=lambda path: path.stem)
def route_file(request: pytest.FixtureRequest) -> Path:
    """Each example and each route that ships with the program, in turn."""
    path: Path = request.param
    return path


@pytest.fixture
def example() -> Path:
    """One worked route, large enough to have every kind of step."""
    return ROOT / "tests/data/examples/R7.klantroute"
