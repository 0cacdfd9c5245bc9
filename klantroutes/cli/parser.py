"""The parsers of the command line: one for the program, one for each command."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

from klantroutes import __version__
from klantroutes.cli.command import Command
from klantroutes.cli.commands import COMMANDS
from klantroutes.cli.dutch import speak_dutch

_ABOUT = "Klantroutes tekenen, controleren op hiaten en in beleid zetten."


class _LateEpilogue(ArgumentParser):
    """A parser that makes the last lines of its help only when someone asks for help."""

    command: Command | None = None

    def format_help(self) -> str:
        if self.command is not None:
            self.epilog = self.command.epilogue()
        return super().format_help()


def program_parser() -> ArgumentParser:
    """Return the parser for a call without a command: files to open in the window, version and help."""
    speak_dutch()
    width = max(len(command.name) for command in COMMANDS) + 2
    lines = "\n".join(f"  {command.name:{width}}{command.help}" for command in COMMANDS)
    parser = ArgumentParser(
        "klantroutes",
        "klantroutes [BESTAND ...]\n         klantroutes COMMANDO ...",
        description=f"{_ABOUT} Zonder commando opent het venster.",
        epilog=f"commando's:\n{lines}\n\nMeer over een commando: klantroutes COMMANDO --help",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="BESTAND", help="route om in het venster te openen")
    parser.add_argument(
        "--version", action="version", version=f"klantroutes {__version__}", help="toon de versie en stop"
    )
    return parser


def command_parser(command: Command) -> ArgumentParser:
    """Return the parser for the arguments of one command."""
    speak_dutch()
    parser = _LateEpilogue(
        f"klantroutes {command.name}",
        description=command.help,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.command = command
    command.add_arguments(parser)
    return parser
