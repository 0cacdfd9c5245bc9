"""How quick the canvas is: building the items, and painting frames while panning and zooming, for growing routes.

Run: python benchmarks/canvas.py [number of steps ...]. Times are those of the processor.
Goals: 10,000 steps built within 500 ms, 95 of 100 frames within 16 ms.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPointF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from klantroutes.document.open_route import OpenRoute
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing, Shape, Wire
from klantroutes.drawing.parts import PathPart
from klantroutes.layout.geometry import Point, Rect
from klantroutes.storage.files import read
from klantroutes.ui.canvas.scene import RouteScene
from klantroutes.ui.canvas.view import RouteView
from klantroutes.ui.theme import Theme, load_fonts

EXAMPLE = Path(__file__).parents[1] / "tests/data/examples/R7.klantroute"
SIZES = (60, 500, 2000, 10_000)
WIDE, HIGH = 250.0, 170.0


def synthetic(like: Drawing, count: int) -> Drawing:
    """Return a drawing of so many cards, copied from a real one, in a grid with lines from each to the next."""
    cards = [shape for shape in like.shapes.values() if shape.kind in ("professional", "handover")]
    across = max(1, round((count * 1.6) ** 0.5))
    shapes: dict[str, Shape] = {}
    for number in range(count):
        card = cards[number % len(cards)]
        x, y = 200 + number % across * WIDE, 100 + number // across * HIGH
        rect = Rect(x, y, card.rect.width, card.rect.height)
        shapes[str(number)] = replace(card, id=str(number), rect=rect, rows={})
    wires = {}
    for number in range(count - 1):
        for step in (1, across + 1)[: 1 + number % 3 // 2]:
            if number + step < count:
                wires[f"{number}-{step}"] = _wire(f"{number}-{step}", shapes[str(number)], shapes[str(number + step)])
    bounds = Rect(0, 0, 300 + across * WIDE, 200 + count // across * HIGH)
    columns = tuple(
        replace(column, left=100 + bounds.width * index / 3, right=100 + bounds.width * (index + 1) / 3)
        for index, column in enumerate(like.columns)
    )
    return Drawing(bounds, columns, like.rows, shapes, wires, {}, like.frame)


def _wire(name: str, source: Shape, target: Shape) -> Wire:
    a, b = Point(source.rect.right, source.rect.centre.y), Point(target.rect.x, target.rect.centre.y)
    half = (a.x + b.x) / 2
    points = (a, Point(half, a.y), Point(half, b.y), b)
    line = PathPart(
        (("M", *a), ("L", half - 8, a.y), ("C", half, a.y, half, a.y, half, a.y + 8), ("L", half, b.y), ("L", *b)),
        stroke="flow",
        width=2.5,
    )
    head = PathPart((("M", *b), ("L", b.x - 9, b.y - 4), ("L", b.x - 9, b.y + 4), ("Z",)), fill="flow")
    return Wire(name, "flow", source.id, target.id, points, (line, head))


def timed(action: Callable[[], object]) -> float:
    """Return how many milliseconds of the processor it took, so that other programs do not count."""
    start = time.process_time()
    action()
    return (time.process_time() - start) * 1000


class CountedView(RouteView):
    """A view that counts its paintings."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # the name of Qt
        super().paintEvent(event)
        self.painted += 1


def frames(view: CountedView, action: Callable[[int], object], count: int = 60) -> tuple[float, float]:
    """Return median and 95th percentile of a frame in milliseconds: the action, and the painting that it asks for."""

    def frame(number: int) -> None:
        before = view.painted
        action(number)
        while view.painted == before:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    found = [timed(lambda number=number: frame(number)) for number in range(count)]
    return median(found), quantiles(found, n=20)[-1]


def measured(like: Drawing, count: int) -> str:
    """Return one line of the table."""
    scene = RouteScene(OpenRoute(read(EXAMPLE)), Theme())
    drawing = synthetic(like, count)
    build = timed(lambda: scene.show_drawing(drawing))
    view = CountedView(scene)
    view.resize(1600, 1000)
    view.show()
    QApplication.processEvents()
    found = [f"{count:>7,}", f"{build:>7.0f}"]
    for scale in (1.0, 0.5):
        view.zoom_to(scale)
        QApplication.processEvents()
        found.append(_pair(frames(view, lambda n: view.navigation.scroll(37 * (-1) ** n, 11 * (-1) ** n))))
    view.zoom_to(1.0)
    found.append(_pair(frames(view, lambda _n: view.zoom_smoothly(QPointF(800, 500), 0.97))))
    view.fit_all()
    found.append(_pair(frames(view, lambda _n: view.viewport().update())))
    chosen = list(drawing.shapes)[:100]
    view.zoom_to(1.0)
    scene.select(chosen)
    found.append(f"{timed(scene.select_all):>7.0f}")
    some = list(drawing.shapes)[:1000]
    middles = {name: drawing.shapes[name].rect.centre for name in some}
    scene.select(some)
    view.centerOn(QPointF(*middles[some[0]]))
    QApplication.processEvents()
    found.append(_pair(frames(view, lambda n: scene.lift({k: Point(x + n, y + n) for k, (x, y) in middles.items()}))))
    scene.put_back()
    scene.select([])
    view.close()
    scene.close()
    return "  ".join(found)


def _pair(numbers: tuple[float, float]) -> str:
    return f"{numbers[0]:>6.1f} /{numbers[1]:>6.1f}"


def opened() -> float:
    """Return the milliseconds from a file of an example to its first painted picture."""

    def whole() -> None:
        scene = RouteScene(OpenRoute(read(EXAMPLE)), Theme())
        view = RouteView(scene)
        view.resize(1600, 1000)
        view.show()
        view.viewport().repaint()
        view.close()
        scene.close()

    return timed(whole)


def main(sizes: tuple[int, ...]) -> None:
    """Print the table."""
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    print(f"from file to picture, {len(read(EXAMPLE).steps)} steps: first {opened():.0f} ms, then {opened():.0f} ms")
    like = draw(read(EXAMPLE))
    print("milliseconds; frames as median / 95th percentile, window of 1600 x 1000")
    print("  steps    build     pan 100 %       pan 50 %       zoom        whole view     select all  move 1,000")
    for size in sizes:
        print(measured(like, size))


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
