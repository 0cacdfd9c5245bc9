"""Many routes exported in one call, on two processor cores, each to a file of its own in one folder."""

import gc
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import WrongCall
from klantroutes.cli.output import write
from klantroutes.cli.terminal import complain
from klantroutes.model.wording import numbered

if TYPE_CHECKING:
    from klantroutes.exporters.choices import Choices
    from klantroutes.exporters.exporter import Exporter

_MANY = 8
"""With more files than this a second process pays for itself."""


def export_many(files: Sequence[str], exporter: "Exporter", choices: "Choices", folder: Path, *, force: bool) -> bool:
    """Export each file; say whether all of them went well. What does not is told, and the rest goes on.

    Raises:
        WrongCall: two files would become the same one, one exists already, or the folder cannot be made. Nothing is
            written then.
    """
    from klantroutes.checks.spread_out import answers
    from klantroutes.cli.progress import progress

    _look_ahead(files, exporter, folder, force)
    job = partial(_exported, exporter.format, choices, folder, force)
    wrong = 0
    with closing(answers(job, files, _MANY)) as work, progress(len(files), "Exporteren", prints=False) as bar:
        for fault in work:
            if fault:
                wrong += 1
                complain(fault)
            bar()
    print(_done(len(files) - wrong, folder))
    return not wrong


def _look_ahead(files: Sequence[str], exporter: "Exporter", folder: Path, force: bool) -> None:
    found: dict[Path, str] = {}
    for name in files:
        target = _target(folder, name, exporter.extension)
        if target in found:
            raise WrongCall(f"‘{found[target]}’ en ‘{name}’ worden allebei {target.name}. Geef een van beide een naam.")
        if target.exists() and not force:
            raise WrongCall(f"{target}: dit bestand bestaat al. Kies een andere map, of gebruik --force.")
        if target.exists() and target.samefile(name):
            raise WrongCall(f"{target}: dit is de route zelf. Kies een andere map.")
        found[target] = name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise WrongCall(f"De map ‘{folder}’ kan niet worden gemaakt.") from None


def _target(folder: Path, name: str, extension: str) -> Path:
    return folder / (Path(name).stem + extension)


def _exported(form: str, choices: "Choices", folder: Path, force: bool, name: str) -> str:
    """Export one file; return why that did not work, or nothing."""
    from klantroutes.cli.export_one import fault_of, file_of
    from klantroutes.exporters.registry import BY_FORMAT

    gc.enable()  # what libraries for office documents build does hold cycles
    exporter = BY_FORMAT[form]
    return fault_of(
        name, lambda: write(str(_target(folder, name, exporter.extension)), file_of(name, exporter, choices), force)
    )


def _done(number: int, folder: Path) -> str:
    return f"{numbered(number, 'bestand staat', 'bestanden staan')} in {folder}."
