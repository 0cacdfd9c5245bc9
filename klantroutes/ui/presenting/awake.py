"""Keeping the screen on while people look at it; where the system does not listen, nothing happens."""

import contextlib
import ctypes
import os
import subprocess
import sys
from collections.abc import Callable

Ask = Callable[[], Callable[[], None] | None]
_BUS = "klantroutes-projector"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState."""
_PATIENCE = 500
"""Milliseconds that a desktop gets to answer."""


class Awake:
    """Asks the system not to switch the screen off; `hold` and `release` may be called any number of times.

    `ask` does the asking, and returns how to let go, or None when nobody listened.
    """

    def __init__(self, ask: Ask | None = None) -> None:
        self._ask = ask or way_of(sys.platform)
        self._let_go: Callable[[], None] | None = None

    @property
    def held(self) -> bool:
        """Whether the system said that it keeps the screen on."""
        return self._let_go is not None

    def hold(self) -> None:
        """Keep the screen on from now on."""
        if self._let_go is None:
            # Whatever goes wrong here, a presentation goes on: the worst is a screen that turns dark.
            with contextlib.suppress(Exception):
                self._let_go = self._ask()

    def release(self) -> None:
        """Let the system do as it likes again."""
        let_go, self._let_go = self._let_go, None
        if let_go is not None:
            with contextlib.suppress(Exception):
                let_go()


def way_of(platform: str) -> Ask:
    """Return how a platform, as Python names it, is asked."""
    return {"win32": _windows, "darwin": _mac}.get(platform, _linux)


def _linux() -> Callable[[], None] | None:
    """Ask the desktop over a line of our own: when that line closes, the desktop forgets what was asked."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    ask = QDBusMessage.createMethodCall(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "Inhibit"
    )
    ask.setArguments(["Klantroutes", "Er kijkt een zaal mee"])
    answer = bus.call(ask, QDBus.CallMode.Block, _PATIENCE) if bus.isConnected() else QDBusMessage()
    if answer.type() == QDBusMessage.MessageType.ReplyMessage:
        return lambda: QDBusConnection.disconnectFromBus(_BUS)
    QDBusConnection.disconnectFromBus(_BUS)
    return None


def _windows() -> Callable[[], None] | None:
    """Tell Windows that this thread needs its screen."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    if not kernel.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY):
        return None
    return lambda: kernel.SetThreadExecutionState(_CONTINUOUS)


def _mac() -> Callable[[], None] | None:
    """Let the program of macOS for this run for as long as we do."""
    helper = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())])

    def let_go() -> None:
        helper.terminate()
        helper.wait(1)

    return let_go
