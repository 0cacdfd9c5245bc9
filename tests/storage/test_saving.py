"""Saving happens in one step: the old file stays until the new one is complete."""

import errno
import os
import stat
from pathlib import Path

import pytest

from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read, write, write_bytes


def _full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("moment", ["fsync", "replace", "chmod"])
def test_failure_halfway_leaves_the_old_file(moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.klantroute"
    path.write_bytes(b"oud")
    monkeypatch.setattr(os, moment, _full_disk)
    with pytest.raises(FileFault, match=r"a\.klantroute.*bewaard"):
        write_bytes(path, b"nieuw")
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


def test_new_file_is_complete(example: Path, tmp_path: Path) -> None:
    write(tmp_path / "b.klantroute", read(example))
    assert (tmp_path / "b.klantroute").read_bytes() == example.read_bytes()


def test_permissions_of_the_old_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.klantroute"
    path.write_bytes(b"oud")
    path.chmod(0o640)
    write_bytes(path, b"nieuw")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "echt.klantroute").write_bytes(b"oud")
    (tmp_path / "link.klantroute").symlink_to("echt.klantroute")
    write_bytes(tmp_path / "link.klantroute", b"nieuw")
    assert (tmp_path / "link.klantroute").is_symlink()
    assert (tmp_path / "echt.klantroute").read_bytes() == b"nieuw"


@pytest.mark.parametrize("place", ["weg/a.klantroute", "bestand/a.klantroute"])
def test_place_that_does_not_exist_is_refused(place: str, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(FileFault, match=r"a\.klantroute"):
        write_bytes(tmp_path / place, b"nieuw")
