"""Every command, in the order of the help."""

from klantroutes.cli import check, doctor, export, layout, new, schema, walk
from klantroutes.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    walk.COMMAND,
    export.COMMAND,
    layout.COMMAND,
    new.COMMAND,
    schema.COMMAND,
    doctor.COMMAND,
)
