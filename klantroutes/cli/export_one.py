"""One route file as a file in another format, or why there is none."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import WrongCall
from klantroutes.storage.errors import FileFault

if TYPE_CHECKING:
    from klantroutes.exporters.choices import Choices
    from klantroutes.exporters.exporter import Exporter


def file_of(name: str, exporter: "Exporter", choices: "Choices") -> bytes:
    """Return the file; raises WrongCall when the choices leave nothing or the template cannot be used."""
    from klantroutes.checks.surroundings import surroundings
    from klantroutes.exporters.choices import made
    from klantroutes.exporters.exporter import TemplateFault
    from klantroutes.exporters.scope import NothingLeft
    from klantroutes.storage.files import read

    route = read(Path(name))
    local, fault = surroundings(Path(name)) if choices.scope.theme is not None else (None, None)
    if fault is not None:
        raise fault
    try:
        return made(exporter, route, choices, local)
    except NothingLeft as nothing:
        raise WrongCall(f"{name}: {nothing}") from None
    except TemplateFault as template:
        raise WrongCall(f"Het sjabloon: {template}") from None


def fault_of(name: str, make: Callable[[], None]) -> str:
    """Do this for a file; return why it did not work, or nothing."""
    try:
        make()
    except WrongCall as wrong:
        return str(wrong)
    except FileFault as fault:
        return str(fault.within(name))
    return ""
