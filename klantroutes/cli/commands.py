"""Every command, in the order of the help."""

from klantroutes.cli import check, doctor, export, import_, layout, new, schema, walk
from klantroutes.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    walk.COMMAND,
    export.COMMAND,
    import_.COMMAND,
    layout.COMMAND,
    new.COMMAND,
    schema.COMMAND,
    doctor.COMMAND,
)
