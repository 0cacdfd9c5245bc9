"""Every command, in the order of the help."""

from klantroutes.cli import carepath, check, diff, doctor, export, import_, layout, merge, new, schema, walk
from klantroutes.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    walk.COMMAND,
    export.COMMAND,
    carepath.COMMAND,
    import_.COMMAND,
    layout.COMMAND,
    new.COMMAND,
    diff.COMMAND,
    merge.COMMAND,
    schema.COMMAND,
    doctor.COMMAND,
)
