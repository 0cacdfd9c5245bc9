"""`python -m benchmarks.editing [steps]`: what one change costs in the real window, from the hand to the findings.

Routes are random ones. `Getekend` is processor time of the thread that paints: the change, its
drawing and what is painted anew. `Gecontroleerd` is elapsed time until the findings stand in their panel;
the checks run beside the interface, which answers meanwhile.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from runpy import run_path
from statistics import median

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.model.steps import Handover, Position
from klantroutes.storage.files import write
from klantroutes.ui.app import make_application
from klantroutes.ui.canvas.paper import Paper
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.settings import Settings

_TIMES = 20
Change = Callable[[MainWindow, str, int], Edit]


def _warmed(window: MainWindow, name: str, _turn: int) -> Edit:
    step = window.desk.session.route.by_id[name]
    warm = isinstance(step, Handover) and step.warmth == "warm"
    return edits.set_field(name, "warmth", "koud" if warm else "warm")


def _renamed(_window: MainWindow, name: str, turn: int) -> Edit:
    return edits.rename(name, f"Andere naam {turn}")


def _moved(window: MainWindow, name: str, _turn: int) -> Edit:
    rect = window.desk.canvas.scene.rect_of(name)
    assert rect is not None
    return edits.move({name: Position(x=round(rect.centre.x + 25), y=round(rect.centre.y + 5))})


CHANGES: dict[str, tuple[str, Change]] = {
    "hoe warm een overdracht is": ("handover", _warmed),
    "een andere naam": ("professional", _renamed),
    "een stap verzet": ("professional", _moved),
}


_painted: list[float] = []
"""When the canvas had been painted, in seconds of processor time of this thread."""
_paint = Paper.paintEvent


def _paint_and_note(paper: Paper, event: QPaintEvent) -> None:
    _paint(paper, event)
    _painted.append(time.thread_time())


def measured(steps: int) -> Iterator[tuple[str, list[float], list[float]]]:
    """Yield for each kind of change the milliseconds until it is painted, and until it is checked."""
    random_route = run_path(str(Path(__file__).resolve().parents[1] / "tests/layout/random_routes.py"))["random_route"]
    folder = Path(tempfile.mkdtemp())
    file = folder / "route.klantroute"
    write(file, random_route(steps, 7))
    Paper.paintEvent = _paint_and_note  # type: ignore[method-assign]  # for this measurement
    make_application()
    window = MainWindow(Settings(folder / "instellingen.ini"), folder)
    window.resize(1920, 1080)
    window.show()
    window.controllers.files.open_path(file)
    window.desk.canvas.view.zoom_to(1.0)
    for what, (kind, change) in CHANGES.items():
        painted, checked = [], []
        names = [step.id for step in window.desk.session.route.steps if step.kind == kind][:_TIMES]
        for turn, name in enumerate(names):
            one, other = _timed(window, name, change, turn)
            painted.append(one)
            checked.append(other)
        yield what, painted, checked
    window.desk.session.document.mark_saved()
    window.close()


def _rest() -> None:
    """Let the window finish what it does when nobody waits."""
    until = time.perf_counter() + 0.3
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.005)


def _timed(window: MainWindow, name: str, change: Change, turn: int) -> tuple[float, float]:
    """Return the milliseconds until a change is painted, and until the findings show it."""
    window.desk.canvas.scene.reveal([name])
    made = change(window, name, turn)
    _rest()
    painted, checked = _painted, list[float]()
    painted.clear()
    heard = window.desk.checker.reported.connect(lambda _report: checked.append(time.perf_counter()))
    begun, used = time.perf_counter(), time.thread_time()
    window.desk.session.perform(made)
    while not painted:
        QApplication.processEvents()
    while not checked:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QObject.disconnect(heard)
    return 1000 * (painted[0] - used), 1000 * (checked[-1] - begun)


def main() -> None:
    """Measure and print a line per kind of change."""
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    print(f"{steps} stappen, milliseconden: mediaan (langste)")
    for what, painted, checked in measured(steps):
        print(
            f"{what:40} getekend {median(painted):6.1f} ({max(painted):.1f})"
            f"   gecontroleerd {median(checked):6.1f} ({max(checked):.1f})"
        )


if __name__ == "__main__":
    main()
