"""`python -m benchmarks`: what everything takes on this computer, each line as soon as it is known."""

from . import bpmnlint, canvas, export, many, suggesting
from .run import SIZES, measured

_NAME = 54
_NUMBER = 14


def main() -> None:
    """Measure everything, the canvas last, and print it."""
    print(_line("mediaan; één keer wat langer dan vier seconden duurt", [f"{size} stappen" for size in SIZES], ""))
    for name, numbers, unit in measured():
        print(_line(name, [_shown(numbers.get(size)) for size in SIZES], unit), flush=True)
    print("\n" + _line("Tegenover bpmnlint", [f"{size} stappen" for size in bpmnlint.SIZES], ""))
    for name, numbers, unit in bpmnlint.compared():
        print(_line(name, [_shown(numbers.get(size)) for size in bpmnlint.SIZES], unit), flush=True)
    print("\nVeel routes tegelijk:")
    for name, number, unit in many.measured():
        print(_line(name, [_shown(number)], unit), flush=True)
    print("\nExporteren:")
    for name, number, unit in export.measured():
        print(_line(name, [_shown(number)], unit), flush=True)
    print("\nWat een briefje betekent:")
    for name, number, unit in suggesting.measured():
        print(_line(name, [_shown(number)], unit), flush=True)
    print("\nHet canvas:")
    canvas.main((60, 500, 10_000))


def _line(name: str, cells: list[str], unit: str) -> str:
    return f"{name:{_NAME}}" + "".join(f"{cell:>{_NUMBER}}" for cell in cells) + f"  {unit}"


def _shown(number: float | None) -> str:
    if number is None:
        return "–"
    if number < 10:
        return f"{number:.2f}"
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


if __name__ == "__main__":
    main()
