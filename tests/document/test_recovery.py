"""Work comes back after a crash, and nothing is ever thrown away unread."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.document.recovery import RecoveryLog, discard, folder, pending, recover
from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import generate

KILLED = """
import sys
from pathlib import Path
from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.document.recovery import RecoveryLog
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate

opened = OpenRoute(read(Path(sys.argv[1])))
log = RecoveryLog(opened, Path(sys.argv[1]), Path(sys.argv[2]), print)
opened.perform(edits.rename("kas", "Eerste 👶"))
opened.perform(edits.remove(["mee"]))
opened.undo()
opened.perform(edits.connect("jgz", "ha"))
Path(sys.argv[2], "bytes").write_bytes(generate(opened.route))
print("klaar", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def faults() -> list[FileFault]:
    return []


@pytest.fixture
def log(opened: OpenRoute, tmp_path: Path, faults: list[FileFault]) -> Iterator[RecoveryLog]:
    made = RecoveryLog(opened, None, tmp_path, faults.append)
    yield made
    made.close()


def crash(log: RecoveryLog, folder: Path) -> Path:
    """What a crash leaves behind: the log without a program that holds it."""
    folder.mkdir(exist_ok=True)
    left = folder / log.path.name
    left.write_bytes(log.path.read_bytes())
    return left


def test_after_kill_9_every_gesture_is_there(example: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(example), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "klaar\n"
        while_running = pending(tmp_path)
        program.kill()
        program.wait()

    [left] = pending(tmp_path)
    opened = recover(left)

    assert while_running == []
    assert (left.file, left.gestures) == (example, 4)
    assert generate(opened.route) == (tmp_path / "bytes").read_bytes()
    assert opened.modified


def test_a_clean_end_leaves_nothing(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Anders"))

    log.close()
    log.close()

    assert list(tmp_path.iterdir()) == []


def test_a_log_that_is_still_written_is_left_alone(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Anders"))

    assert pending(tmp_path) == []
    assert log.path.exists()


def test_after_saving_there_is_nothing_to_recover(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Anders"))
    opened.mark_saved()
    log.restart(Path("elders.klantroute"))
    left = crash(log, tmp_path / "na")

    assert pending(tmp_path / "na") == []
    assert not left.exists()


def test_work_after_saving_is_recovered_for_that_file(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.mark_saved()
    log.restart(Path("elders.klantroute"))
    opened.perform(edits.rename("kas", "Na het bewaren"))
    crash(log, tmp_path / "na")

    [left] = pending(tmp_path / "na")

    assert (left.file, left.title, left.gestures) == (Path("elders.klantroute"), opened.route.title, 1)
    assert generate(recover(left).route) == generate(opened.route)


def test_a_route_that_was_never_saved_is_kept_without_a_gesture(
    opened: OpenRoute, log: RecoveryLog, tmp_path: Path
) -> None:
    opened.mark_unsaved()
    log.restart(None)
    crash(log, tmp_path / "na")

    [left] = pending(tmp_path / "na")

    assert (left.file, left.gestures) == (None, 0)
    assert recover(left).modified


def test_a_torn_last_record_is_left_out(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Heel"))
    whole, size = generate(opened.route), log.path.stat().st_size
    opened.perform(edits.rename("kas", "Half"))
    left = crash(log, tmp_path / "na")

    for end in range(size, left.stat().st_size, 5):
        left.write_bytes(log.path.read_bytes()[:end])
        [found] = pending(tmp_path / "na")
        assert generate(recover(found).route) == whole


def test_damage_in_the_middle_keeps_the_log(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    size = log.path.stat().st_size
    opened.perform(edits.rename("kas", "Een"))
    opened.perform(edits.rename("kas", "Twee"))
    left = crash(log, tmp_path / "na")
    data = bytearray(left.read_bytes())
    data[size + 12] ^= 255
    left.write_bytes(data)

    [found] = pending(tmp_path / "na")
    opened_again = recover(found)
    discard(found)

    assert opened_again.route.by_id["kas"].label == "Kasto-team"
    assert left.with_suffix(".bewaard").read_bytes() == data


def test_a_log_that_cannot_be_replayed_is_put_aside(log: RecoveryLog, opened: OpenRoute, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Een"))
    left = crash(log, tmp_path / "na")
    [found] = pending(tmp_path / "na")
    left.write_bytes(left.read_bytes()[:60])

    with pytest.raises(FileFault, match="niets weggegooid"):
        recover(found)

    assert [path.suffix for path in left.parent.iterdir()] == [".bewaard"]


@pytest.mark.parametrize("data", [b"", b"iets heel anders", b"klantroutes-herstel-1\n"])
def test_a_file_that_is_no_log_is_put_aside(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.herstel").write_bytes(data)

    assert pending(tmp_path) == []
    assert (tmp_path / "x.bewaard").read_bytes() == data


def test_recovering_what_is_gone_says_so(opened: OpenRoute, log: RecoveryLog, tmp_path: Path) -> None:
    opened.perform(edits.rename("kas", "Een"))
    crash(log, tmp_path / "na")
    [found] = pending(tmp_path / "na")

    discard(found)

    with pytest.raises(FileFault, match="al hersteld"):
        recover(found)


def test_work_goes_on_when_no_log_can_be_written(opened: OpenRoute, tmp_path: Path, faults: list[FileFault]) -> None:
    (tmp_path / "bestand").write_text("geen map")

    log = RecoveryLog(opened, None, tmp_path / "bestand" / "herstel", faults.append)
    opened.perform(edits.rename("kas", "Gaat door"))
    log.restart(None)
    log.close()

    assert opened.route.by_id["kas"].label == "Gaat door"
    assert [fault.wrong for fault in faults] == ["het programma kan geen herstelbestand schrijven"]


def test_logs_are_in_the_folder_of_the_user(tmp_path: Path) -> None:
    assert folder().name == "herstel"
    assert pending(tmp_path / "bestaat-niet") == []
