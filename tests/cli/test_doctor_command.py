"""The command `doctor`."""

import re
from importlib.metadata import requires

import pytest

from klantroutes import __version__
from klantroutes.cli import doctor
from klantroutes.cli.doctor import LIBRARIES


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")


def test_everything_is_here(call) -> None:
    outcome = call("doctor")
    assert outcome.status == 0
    assert __version__ in outcome.out
    assert "MIST" not in outcome.out


def test_every_library_of_the_project_is_looked_at() -> None:
    needed = [re.split(r"[<>=;\[ ]", line)[0] for line in requires("klantroutes") or () if "extra" not in line]
    assert sorted(map(_normal, LIBRARIES)) == sorted(map(_normal, needed))


def test_what_is_missing_is_told(call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LIBRARIES", ("bestaat-niet",))
    outcome = call("doctor")
    assert outcome.status == 1
    assert "ontbreekt" in outcome.out
    assert "MIST" in outcome.out
