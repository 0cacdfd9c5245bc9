"""Reading and writing on disk: nothing half written, nothing lost, every refusal in words."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from klantroutes.model.route import Route

from .errors import FileFault
from .generate import generate
from .parse import parse
from .strict_json import MAX_BYTES, too_big


def read(path: Path) -> Route:
    """Return the route in this file."""
    try:
        return parse(read_bytes(path))
    except FileFault as fault:
        raise fault.within(path.name) from None


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an ordinary file of sensible size, or raise a FileFault."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FileFault("dit is een map, geen bestand", "Kies een bestand in deze map.", file=path.name)
        if not stat.S_ISREG(status.st_mode):
            raise FileFault("dit is geen gewoon bestand", "Kies een ander bestand.", file=path.name)
        if status.st_size > MAX_BYTES:
            raise too_big(status.st_size).within(path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise _cannot(path, error, "gelezen") from None


def write(path: Path, route: Route) -> None:
    """Write the route to this file; the old file stays until the new one is complete."""
    write_bytes(path, generate(route))


def write_bytes(path: Path, data: bytes) -> None:
    """Write these bytes in one step: to a file beside it, then in its place."""
    import tempfile

    target = Path(os.path.realpath(path))
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".deel", dir=target.parent)
    except (OSError, ValueError) as error:
        raise _cannot(path, error, "bewaard") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except OSError as error:
        raise _cannot(path, error, "bewaard") from None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot(path: Path, error: Exception, verb: str) -> FileFault:
    reasons: dict[type[Exception], tuple[str, str]] = {
        FileNotFoundError: ("de map of het bestand bestaat niet", "Controleer de naam en de map."),
        PermissionError: ("u mag hier niet bij", "Kies een andere plek of vraag toegang aan uw beheerder."),
        IsADirectoryError: ("dit is een map, geen bestand", "Kies een bestandsnaam in deze map."),
        NotADirectoryError: ("een deel van dit pad is geen map", "Kies een andere map."),
    }
    reason, advice = reasons.get(type(error), ("het systeem weigert dit", "Probeer een andere plek."))
    return FileFault(f"dit bestand kan niet worden {verb}: {reason}", advice, file=path.name)
