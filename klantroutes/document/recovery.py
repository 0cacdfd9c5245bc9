"""Work that survives a crash: every gesture goes to a log at once, and the log goes away at a clean end."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from platformdirs import user_state_path

from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import write_bytes

from .file_lock import FileLock
from .open_route import OpenRoute
from .records import MAGIC, Records, framed, records

_SUFFIX, _LOCK, _ASIDE = ".herstel", ".slot", ".bewaard"


@dataclass(frozen=True)
class Recovery:
    """A log that was left behind by a program that did not end well."""

    log: Path
    file: Path | None
    """The file that the route was opened from; None when it was never saved."""
    title: str
    gestures: int
    moment: datetime
    """When the last gesture was made."""


def folder() -> Path:
    """Return where the logs of this user are."""
    return user_state_path("klantroutes", appauthor=False) / "herstel"


class RecoveryLog:
    """Writes what happens to one open route; one log, one program."""

    def __init__(self, opened: OpenRoute, file: Path | None, where: Path, failed: Callable[[FileFault], None]) -> None:
        self._opened = opened
        self._failed = failed
        self._log = where / f"{uuid4().hex}{_SUFFIX}"
        self._lock: FileLock | None = None
        self._stopped = False
        self._leave = opened.subscribe_updates(self._heard)
        try:
            where.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock.take(self._log.with_suffix(_LOCK))
        except OSError:
            self._fail()
            return
        self.restart(file)

    @property
    def path(self) -> Path:
        """Where the log is."""
        return self._log

    def restart(self, file: Path | None) -> None:
        """Begin anew from the route as it is now: after saving it to this file, and noting that it is saved."""
        if self._stopped:
            return
        route = self._opened.route
        header = {"file": str(file) if file else None, "title": route.title, "modified": self._opened.modified}
        start = MAGIC + framed(json.dumps(header).encode()) + framed(self._opened.snapshot())
        try:
            write_bytes(self._log, start)
        except FileFault:
            self._fail()

    def close(self) -> None:
        """Remove the log: the route is saved, or the user does not want it."""
        self._leave()
        with suppress(OSError):
            self._log.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()

    def _heard(self, written: tuple[bytes, str]) -> None:
        try:
            # Opened for each gesture: nothing waits in memory, and saving may have replaced the file.
            with self._log.open("ab") as log:
                log.write(framed(written[0]))
        except OSError:
            self._fail()

    def _fail(self) -> None:
        """Stop, and say so once: work must go on without the log."""
        self._leave()
        self._stopped = True
        advice = "Bewaar uw route vaak. Na een storing kan het programma hem niet terughalen."
        self._failed(FileFault("het programma kan geen herstelbestand schrijven", advice))


def pending(where: Path) -> list[Recovery]:
    """Return what can be recovered, last changed first; logs of programs that still run are left alone."""
    found = [one for log in sorted(where.glob(f"*{_SUFFIX}")) if (one := _left_behind(log)) is not None]
    return sorted(found, key=lambda one: one.moment, reverse=True)


def recover(left: Recovery) -> OpenRoute:
    """Return the route as it was at the last gesture, not saved; the log stays until `discard`.

    Raises FileFault when the log cannot be replayed; it is then put aside and never removed.
    """
    try:
        read = records(left.log.read_bytes())
    except OSError:
        raise FileFault("dit werk is al hersteld of weggehaald", file=left.log.name) from None
    try:
        opened = _replayed(read)
    except FileFault:
        _put_aside(left.log)
        raise FileFault(
            "het werk van de vorige keer kan niet worden hersteld",
            f"Er is niets weggegooid: het herstelbestand staat in {left.log.parent}.",
        ) from None
    if read.damaged:
        _put_aside(left.log)
    opened.mark_unsaved()
    return opened


def discard(left: Recovery) -> None:
    """Remove the log: what it held is open in a log of its own by now, or the user does not want it."""
    with suppress(OSError):
        left.log.unlink(missing_ok=True)
    with suppress(OSError):
        left.log.with_suffix(_LOCK).unlink(missing_ok=True)


def _left_behind(log: Path) -> Recovery | None:
    try:
        lock = FileLock.take(log.with_suffix(_LOCK))
    except OSError:
        return None
    if lock is None:
        return None
    try:
        return _described(log)
    except OSError:
        return None
    finally:
        lock.release()


def _described(log: Path) -> Recovery | None:
    """Return what is in the log; one without work is removed, one that cannot be read is put aside."""
    read = records(log.read_bytes())
    header = _header(read)
    if header is None:
        _put_aside(log)
        return None
    gestures = len(read.found) - 2
    if not gestures and not header["modified"] and not read.damaged:
        log.unlink()
        return None
    file = Path(header["file"]) if header["file"] else None
    moment = datetime.fromtimestamp(log.stat().st_mtime, UTC)
    return Recovery(log, file, str(header["title"]), gestures, moment)


def _header(read: Records) -> dict[str, Any] | None:
    if len(read.found) < 2:
        return None
    try:
        header = json.loads(read.found[0])
    except ValueError:
        return None
    return header if isinstance(header, dict) and {"file", "title", "modified"} <= header.keys() else None


def _replayed(read: Records) -> OpenRoute:
    if len(read.found) < 2:
        raise FileFault("dit herstelbestand is leeg")
    opened = OpenRoute.restore(read.found[1])
    for update in read.found[2:]:
        opened.receive(update, "herstel")
    return opened


def _put_aside(log: Path) -> None:
    with suppress(OSError):
        log.rename(log.with_suffix(_ASIDE))
