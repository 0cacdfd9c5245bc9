"""How the program is called, and how it refuses."""

import argparse
import ast
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample_files import EXAMPLES

from klantroutes import __version__
from klantroutes.__main__ import main
from klantroutes.cli.commands import COMMANDS
from klantroutes.cli.dutch import WORDS
from klantroutes.cli.main import run

_FOR_PROGRAMMERS = (
    ".__call__() not defined",
    "'required' is an invalid argument",
    'argument "-" with mode',
    "cannot have multiple subparser arguments",
    "cannot merge actions",
    "conflicting ",
    "dest= is required",
    "invalid conflict_resolution value",
    "invalid option string",
    "mutually exclusive",
    "%r is not callable",
    "'deprecated' is",
    "argument '%(argument_name)s' is deprecated",
    "command '%(parser_name)s' is deprecated",
    "option '%(option)s' is deprecated",
)


def test_version(call) -> None:
    outcome = call("--version")
    assert (outcome.status, outcome.out) == (0, f"klantroutes {__version__}\n")


@pytest.mark.parametrize("command", [None, *COMMANDS], ids=lambda command: command.name if command else "program")
def test_help_is_dutch(call, command) -> None:
    outcome = call(*([command.name] if command else []), "--help")
    assert outcome.status == 0
    assert outcome.out.startswith("gebruik: klantroutes")
    for english in ("usage", "options", "show this", "positional", "optional", "error"):
        assert english not in outcome.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check",), "dit ontbreekt: BESTAND"),
        (("check", "a", "--snel"), "dit kent het commando niet: --snel"),
        (("export", "a"), "dit ontbreekt: --to, --out"),
        (("export", "a", "--to"), "bij --to: hier hoort één waarde achter"),
        (("check", "a", "--json=ja"), "bij --json: hier hoort geen waarde bij"),
        (("--snel",), "dit kent het commando niet: --snel"),
        (("chekc",), "‘chekc’ is geen commando en geen bestand"),
    ],
)
def test_wrong_call_is_told_in_dutch(call, words: tuple[str, ...], said: str) -> None:
    outcome = call(*words)
    assert outcome.status == 2
    assert said in outcome.err
    assert "error" not in outcome.err
    assert outcome.out == ""


def test_every_sentence_of_argparse_for_users_is_translated() -> None:
    tree = ast.parse(inspect.getsource(argparse))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    sentences = {
        arg.value
        for node in calls
        if node.func.id in ("_", "ngettext")
        for arg in node.args
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    }
    left = {text for text in sentences - set(WORDS) if not text.startswith(_FOR_PROGRAMMERS)}
    assert len(sentences) > 15
    assert not left


def test_files_without_command_go_to_the_window(call, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert call(example).opened == ([str(example)],)
    assert call().opened == ([],)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_display_the_window_is_refused_in_one_sentence(process, example: Path) -> None:
    outcome = process(example)
    assert outcome.status == 2
    assert outcome.err == "Er is geen scherm, dus het venster kan niet open. Zie klantroutes --help voor wat wel kan.\n"


def test_missing_library_of_the_window_is_told(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "klantroutes.ui.app", None)
    assert main([]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Het venster kan niet open: ")
    assert said.endswith("Zie klantroutes doctor.\n")


def test_interruption_is_told_without_a_trace(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def interrupted(_: list[str]) -> int:
        raise KeyboardInterrupt

    assert run([], interrupted) == 130
    assert capsys.readouterr().err == "Gestopt.\n"


def test_reader_that_stops_halfway_hears_nothing() -> None:
    command = [sys.executable, "-m", "klantroutes", "check", *map(str, EXAMPLES * 200)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_terminal_without_accents_gets_question_marks(process) -> None:
    outcome = process("check", EXAMPLES[1], PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert outcome.status == 1
    assert "cli?ntprofielen" in outcome.out


def test_check_loads_no_heavy_library(example: Path) -> None:
    code = (
        "import sys; from klantroutes.__main__ import main; main(['check', sys.argv[1]]); "
        "print([n for n in ('networkx', 'PySide6', 'pycrdt', 'typst', 'wasmtime', 'rich') if n in sys.modules])"
    )
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(example)], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
