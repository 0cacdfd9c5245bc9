"""What may not be in any file of the project."""

import re
import subprocess
from pathlib import Path

import pytest
from sample_files import ROOT

_INDEX = re.compile(r"pypi\.(org|python)|pythonhosted|registry\.npm" + r"|index-url|find-links|file:///", re.IGNORECASE)
_HOME = re.compile(r"/(home|Users)/\w+|/work/\w+|/opt/pypi")
_MAY_NAME_OPTIONS = {"scripts/pin", "tests/architecture/test_tracked_files.py"}


def _tracked() -> list[str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this copy of the project has no history")
    return [name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def _text(name: str) -> str:
    return (ROOT / name).read_bytes().decode("utf-8", errors="ignore")


def test_no_file_names_a_registry_or_a_place_on_one_computer() -> None:
    found = [
        f"{name}: {hit[0]}"
        for name in _tracked()
        if name not in _MAY_NAME_OPTIONS and not name.endswith(".ttf")
        for hit in (_INDEX.search(_text(name)), _HOME.search(_text(name)))
        if hit
    ]
    assert not found


@pytest.mark.parametrize("name", ["run", "test", "heavy"])
def test_every_pinned_package_has_hashes_and_nothing_else(name: str) -> None:
    lines = (ROOT / f"constraints/{name}.txt").read_text(encoding="ascii").splitlines()
    pinned = [index for index, line in enumerate(lines) if "==" in line]
    assert pinned
    assert all(
        re.fullmatch(r"[a-z0-9.-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines
    )
    assert all(lines[index + 1].startswith("    --hash=") for index in pinned)


def test_scripts_can_be_started() -> None:
    for name in ("scripts/run", "scripts/test", "scripts/pin", "scripts/judges", ".ci/run"):
        path = Path(ROOT / name)
        assert path.stat().st_mode & 0o111, name
        assert path.read_bytes().startswith(b"#!/usr/bin/env bash\n")


def test_build_server_does_what_everyone_does() -> None:
    words = [line for line in _text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert words == ['exec "$(dirname "$0")/../scripts/test" "$@"']


def test_test_needs_hold_the_versions_that_people_get() -> None:
    def pins(name: str) -> set[str]:
        return {line.rstrip(" \\") for line in _text(f"constraints/{name}.txt").splitlines() if "==" in line}

    assert pins("run") <= pins("test")
