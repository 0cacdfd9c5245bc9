"""Calling the command line inside the test, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from klantroutes.cli.main import run


@dataclass(frozen=True)
class Outcome:
    """What a call gave: exit status, standard output and standard error."""

    status: int
    out: str
    err: str
    opened: tuple[list[str], ...] = ()


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Call the command line with these words; a window that would open is remembered in `opened`."""

    def called(*arguments: object) -> Outcome:
        opened: list[list[str]] = []

        def open_window(files: list[str]) -> int:
            opened.append(files)
            return 0

        status = run([str(argument) for argument in arguments], open_window)
        out, err = capsysbinary.readouterr()
        return Outcome(status, out.decode(), err.decode(), tuple(opened))

    return called


@pytest.fixture
def process() -> Call:
    """Call the program as a process of its own, without a display."""

    def called(*arguments: object, **variables: str) -> Outcome:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {name: value for name, value in os.environ.items() if name not in hidden}
        command = [sys.executable, "-m", "klantroutes", *(str(argument) for argument in arguments)]
        done = subprocess.run(command, capture_output=True, env={**environment, **variables}, check=False, timeout=60)
        return Outcome(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    return called
