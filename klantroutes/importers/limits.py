"""How large a file of a stranger may be before it is refused."""

from klantroutes.storage.errors import FileFault
from klantroutes.storage.strict_json import MAX_BYTES, too_big

MAX_ELEMENTS = 1_000_000
"""Elements of XML, or cells of a table; more is no drawing of a route."""
MAX_STEPS = 10_000
MAX_DEPTH = 200


def refuse_large(data: bytes) -> None:
    """Raise a FileFault for a file that is empty or larger than any route."""
    if len(data) > MAX_BYTES:
        raise too_big(len(data))
    if not data.strip():
        raise FileFault("dit bestand is leeg", "Kies een ander bestand.")


def too_much() -> FileFault:
    """Return the fault for a file with more in it than any route has."""
    return FileFault("er zit te veel in dit bestand", f"Een route heeft hooguit {MAX_STEPS} stappen. Verdeel het.")


def grows_too_large() -> FileFault:
    """Return the fault for a small file that becomes enormous when it is unpacked."""
    return FileFault(
        "dit bestand wordt uitgepakt veel te groot",
        "Dat kan een valstrik zijn. Vraag de afzender om een ander bestand.",
    )
