"""Keeping the screen on: where the system does not listen, nothing happens and nobody hears of it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from klantroutes.ui.presenting.awake import Awake, way_of


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_system_that_does_not_listen_is_silent(
    platform: str, application: QApplication, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nergens/bus")
    awake = Awake(way_of(platform))
    awake.hold()
    awake.hold()
    assert not awake.held
    awake.release()
    assert capfd.readouterr() == ("", "")


def test_it_asks_once_and_lets_go_once() -> None:
    heard: list[str] = []

    def ask() -> Callable[[], None]:
        heard.append("aan")
        return lambda: heard.append("uit")

    awake = Awake(ask)
    awake.hold()
    awake.hold()
    assert awake.held
    awake.release()
    awake.release()
    assert heard == ["aan", "uit"]
