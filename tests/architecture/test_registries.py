"""Lists that must match a folder do."""

import re

from sample_files import ROOT

from klantroutes.cli.commands import COMMANDS


def test_every_file_with_a_command_is_in_the_list() -> None:
    defined = re.compile(r"^COMMAND = Command\(\s*\"(\w+)\"", re.MULTILINE)
    files = (ROOT / "klantroutes/cli").glob("*.py")
    names = [name for path in files for name in defined.findall(path.read_text(encoding="utf-8"))]
    assert sorted(names) == sorted(command.name for command in COMMANDS)


def test_command_is_called_as_its_file() -> None:
    files = [command.run.__module__.rpartition(".")[2] for command in COMMANDS]
    # A module cannot be called `import`; Python's own habit for such names is a line under it.
    assert [name.rstrip("_") for name in files] == [command.name for command in COMMANDS]
