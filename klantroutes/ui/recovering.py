"""One question at the start: bring back work from before a crash?"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from klantroutes.document.open_route import OpenRoute
from klantroutes.document.recovery import Recovery, discard, pending, recover
from klantroutes.storage.errors import FileFault

from .dialogs.ask import ask_recover

Show = Callable[[OpenRoute, Path | None], None]
"""Opens what was brought back, with the file it came from."""


def offer_recovery(parent: QWidget, folder: Path, show: Show, tell: Callable[[str], None]) -> None:
    """Ask about work that was left behind, the newest first; after a yes the rest waits for the next start."""
    for left in pending(folder):
        answer = ask_recover(parent, sentence(left))
        if answer == "annuleren":
            return
        if answer == "nee":
            discard(left)
            continue
        try:
            show(recover(left), left.file)
            discard(left)
            return
        except FileFault as fault:
            tell(str(fault))


def sentence(left: Recovery) -> str:
    """Say which work there is, in one sentence."""
    moment = left.moment.astimezone()
    when = f"{moment.day}-{moment.month}-{moment.year} om {moment:%H.%M}"
    changes = "is 1 wijziging" if left.gestures == 1 else f"zijn {left.gestures} wijzigingen"
    known = f" in het bestand {left.file.name}" if left.file is not None else ""
    return f"Van ‘{left.title}’{known} {changes} niet bewaard, de laatste op {when}."
